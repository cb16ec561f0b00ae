package dk.aftalebog.reporting;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import dk.aftalebog.model.agreement.Activity;
import dk.aftalebog.model.agreement.Cell;
import dk.aftalebog.model.agreement.PaperDate;
import dk.aftalebog.model.agreement.Period;
import dk.aftalebog.model.agreement.RevisionTerms;
import dk.aftalebog.model.agreement.Scope;
import dk.aftalebog.model.agreement.Value;
import dk.aftalebog.model.change.Change;
import dk.aftalebog.model.event.AgreementEvent.AgreementRegistered;
import dk.aftalebog.model.event.AgreementEvent.ContentFact;
import dk.aftalebog.model.event.AgreementEvent.RevisionApproved;
import dk.aftalebog.model.event.AgreementEvent;
import dk.aftalebog.model.event.Decision;
import dk.aftalebog.model.event.PlanEvent.PlanRegistered;
import dk.aftalebog.model.log.LogEntry;
import dk.aftalebog.model.plan.Plan;

/** What happens to one agreement, told in the words of the board. */
final class Story {

	static final LocalDate BEGINS = LocalDate.parse("2021-08-01");

	private final LogWriter log;

	private final String id;

	private int revision;

	Story(LogWriter log, String id) {
		this.log = log;
		this.id = id;
	}

	/** A plan with a seat, an area and nothing else. */
	static List<LogEntry> planRegistered(LogWriter log, String id, String recordedAt) {
		Period period = new Period(BEGINS, LocalDate.parse("2025-07-31"));
		Plan plan = new Plan(id, "Helhedsplan", "Viborg", period, List.of("Boligselskabet"),
				List.of(new Plan.HousingArea("nord", "Nordparken", List.of("Nord"), "Boligselskabet", 100)), List.of(),
				List.of(), List.of(new Plan.Seat("formand", "Boligselskabet", "Formand", period)), null, null,
				List.of(), RevisionTerms.SILENT);
		return log.commit("plan/" + id, Instant.parse(recordedAt), List.of(new PlanRegistered(plan)));
	}

	/** Registered with the activities A and B. */
	List<LogEntry> registered(String recordedAt) {
		Decision adopted = decision(LocalDate.parse("2021-06-15"), "Referat 1");
		List<AgreementEvent> events = new ArrayList<>();
		events.add(new AgreementRegistered(this.id, "plan-1", "Tryghed", adopted, null));
		List<Change> changes = List.of(
				new Change.AgreementConcluded("Tryghed", new Period(BEGINS, LocalDate.parse("2025-07-31"))),
				new Change.ActivityAdded(activity("a", "A")), new Change.ActivityAdded(activity("b", "B")));
		changes.forEach((change) -> events.add(new ContentFact(0, adopted.meetingOn(), BEGINS, change)));
		return commit(recordedAt, events);
	}

	/** A revision that the board approved. */
	List<LogEntry> revised(String recordedAt, String meetingOn, String inForceFrom, Change... changes) {
		this.revision++;
		Decision decision = decision(LocalDate.parse(meetingOn), "Referat " + (this.revision + 1));
		List<AgreementEvent> events = new ArrayList<>();
		events.add(new RevisionApproved(this.revision, decision));
		Arrays.stream(changes)
			.forEach((change) -> events
				.add(new ContentFact(this.revision, decision.meetingOn(), LocalDate.parse(inForceFrom), change)));
		return commit(recordedAt, events);
	}

	/** The revisions 1 and 2 of the worked example. */
	List<LogEntry> revisedAsInTheExample() {
		List<LogEntry> entries = new ArrayList<>(
				revised("2022-06-10T10:00:00Z", "2022-06-08", "2022-08-01", new Change.ActivityEnded("a")));
		entries.addAll(revised("2022-09-15T10:00:00Z", "2022-09-14", "2022-05-01",
				new Change.ActivityAdded(activity("c", "C")), new Change.ActivityRenamed("a", null, "A′")));
		return entries;
	}

	List<LogEntry> measured(String recordedAt, int year, String value) {
		return commit(recordedAt,
				List.of(new AgreementEvent.MeasurementRecorded("bo-trygt", null, year, cell(year, value))));
	}

	List<LogEntry> measurementCorrected(String recordedAt, int year, String value, String reason) {
		return commit(recordedAt,
				List.of(new AgreementEvent.MeasurementCorrected("bo-trygt", null, year, cell(year, value), reason)));
	}

	/** An event of a kind that nobody here has heard of. */
	List<LogEntry> unheardOf(String recordedAt) {
		return this.log.texts(stream(), Instant.parse(recordedAt),
				List.of(new LogWriter.Text("agreement.unheard-of.v1", "{}")));
	}

	String stream() {
		return "agreement/" + this.id;
	}

	private List<LogEntry> commit(String recordedAt, List<AgreementEvent> events) {
		return this.log.commit(stream(), Instant.parse(recordedAt), events);
	}

	static Activity activity(String key, String name) {
		return new Activity(key, null, name, Map.of(), List.of(), List.of(), null, List.of());
	}

	private static Cell cell(int year, String value) {
		return Cell.of(new Scope.AllAreas(), new Value.Quantity(new BigDecimal(value)), PaperDate.ofYear(year));
	}

	private static Decision decision(LocalDate meetingOn, String minutes) {
		return new Decision(meetingOn, minutes, List.of(), false, null, null, null, null);
	}

}
