package dk.aftalebog.reporting;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import dk.aftalebog.json.Json;
import dk.aftalebog.model.agreement.Agreement;
import dk.aftalebog.model.agreement.Cell;
import dk.aftalebog.model.change.Change;
import dk.aftalebog.model.change.Registration;
import dk.aftalebog.model.event.AgreementEvent;
import dk.aftalebog.model.event.AgreementEvent.AgreementRegistered;
import dk.aftalebog.model.event.AgreementEvent.ContentFact;
import dk.aftalebog.model.event.AgreementEvent.MeasurementCorrected;
import dk.aftalebog.model.event.AgreementEvent.MeasurementRecorded;
import dk.aftalebog.model.event.AgreementEvent.RevisionApproved;
import dk.aftalebog.model.event.AgreementEvent.RevisionOpened;
import dk.aftalebog.model.event.AgreementEvent.RevisionSubmitted;
import dk.aftalebog.model.event.Decision;
import dk.aftalebog.model.event.PlanEvent.PlanRegistered;
import dk.aftalebog.model.event.RevisionKind;
import dk.aftalebog.model.log.LogEntry;
import dk.aftalebog.model.plan.Plan;
import tools.jackson.databind.JsonNode;

/** A sample agreement, and what happens to it. */
public final class Sample {

	private static final Path SAMPLES = Path.of("..", "samples");

	private final LogWriter log;

	private final String id;

	private int revision;

	public Sample(LogWriter log, String id) {
		this.log = log;
		this.id = id;
	}

	/** The plan is registered a day before the agreement. */
	public List<LogEntry> registered(String at) {
		JsonNode document = tree("agreements/" + this.id + ".json");
		Plan plan = Json.MAPPER.treeToValue(tree("plans/" + document.get("plan").asString() + ".json"), Plan.class);
		Instant recordedAt = Instant.parse(at);
		List<LogEntry> entries = new ArrayList<>(this.log.commit("plan/" + plan.id(), recordedAt.minusSeconds(86_400),
				List.of(new PlanRegistered(plan))));
		entries.addAll(registered(recordedAt, plan.id(), document.get("focusArea").asString(),
				Json.MAPPER.treeToValue(document.get("adopted"), Decision.class),
				Json.MAPPER.treeToValue(document.get("agreement"), Agreement.class)));
		return entries;
	}

	/** An agreement of a test's own. */
	public List<LogEntry> registered(String at, String plan, Agreement agreement) {
		return registered(Instant.parse(at), plan, "Prøve", new Decision(agreement.period().from().minusDays(30),
				"Referat 0", List.of(), false, null, null, null, null), agreement);
	}

	private List<LogEntry> registered(Instant at, String plan, String focusArea, Decision adopted,
			Agreement agreement) {
		List<AgreementEvent> events = new ArrayList<>();
		events.add(new AgreementRegistered(this.id, plan, focusArea, adopted, null));
		Registration.changes(agreement)
			.forEach(
					(change) -> events.add(new ContentFact(0, adopted.meetingOn(), agreement.period().from(), change)));
		return commit(at, events);
	}

	/** What was measured in a year, as the illustrative figures have it. */
	public List<LogEntry> measured(String at, int year) {
		List<AgreementEvent> events = new ArrayList<>();
		tree("illustrative/" + this.id + ".json").get("measurements").forEach((line) -> {
			if (line.get("year").asInt() == year) {
				events.add(new MeasurementRecorded(line.get("indicator").asString(),
						line.has("comparator") ? line.get("comparator").asString() : null, year,
						Json.MAPPER.treeToValue(line.get("cell"), Cell.class)));
			}
		});
		return commit(Instant.parse(at), events);
	}

	public List<LogEntry> measured(String at, String indicator, int year, Cell cell) {
		return commit(Instant.parse(at), List.of(new MeasurementRecorded(indicator, null, year, cell)));
	}

	public List<LogEntry> corrected(String at, String indicator, int year, Cell cell, String reason) {
		return commit(Instant.parse(at), List.of(new MeasurementCorrected(indicator, null, year, cell, reason)));
	}

	/** A revision that the board approved. */
	public List<LogEntry> revised(String at, String meetingOn, String inForceFrom, Change... changes) {
		int number = ++this.revision;
		LocalDate from = LocalDate.parse(inForceFrom);
		Decision decision = new Decision(LocalDate.parse(meetingOn), "Referat " + number, List.of(), false, null, null,
				null, null);
		List<AgreementEvent> opened = List.of(
				new RevisionOpened(number, RevisionKind.ORDINARY, "Ændring " + number, "Grund", from, null, null),
				new RevisionSubmitted(number));
		List<AgreementEvent> events = new ArrayList<>();
		events.add(new RevisionApproved(number, decision));
		Arrays.stream(changes)
			.forEach((change) -> events.add(new ContentFact(number, decision.meetingOn(), from, change)));
		List<LogEntry> entries = new ArrayList<>(commit(Instant.parse(at).minusSeconds(3600), opened));
		entries.addAll(commit(Instant.parse(at), events));
		return entries;
	}

	private List<LogEntry> commit(Instant at, List<AgreementEvent> events) {
		return this.log.commit("agreement/" + this.id, at, events);
	}

	private static JsonNode tree(String file) {
		try {
			return Json.MAPPER.readTree(Files.readString(SAMPLES.resolve(file)));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
