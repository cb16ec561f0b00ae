package dk.aftalebog.cluster.benchmark;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;

import dk.aftalebog.cluster.load.Documents;
import dk.aftalebog.json.EventJson;
import dk.aftalebog.json.EventTypes;
import dk.aftalebog.json.Json;
import dk.aftalebog.model.agreement.Agreement;
import dk.aftalebog.model.agreement.Cell;
import dk.aftalebog.model.agreement.Section;
import dk.aftalebog.model.change.Change;
import dk.aftalebog.model.change.Registration;
import dk.aftalebog.model.event.AgreementEvent.AgreementRegistered;
import dk.aftalebog.model.event.AgreementEvent.ChangeProposed;
import dk.aftalebog.model.event.AgreementEvent.ContentFact;
import dk.aftalebog.model.event.AgreementEvent.MeasurementCorrected;
import dk.aftalebog.model.event.AgreementEvent.MeasurementRecorded;
import dk.aftalebog.model.event.AgreementEvent.RevisionApproved;
import dk.aftalebog.model.event.AgreementEvent.RevisionOpened;
import dk.aftalebog.model.event.AgreementEvent.RevisionSubmitted;
import dk.aftalebog.model.event.AgreementEvent;
import dk.aftalebog.model.event.Decision;
import dk.aftalebog.model.event.Event;
import dk.aftalebog.model.event.PlanEvent.PlanRegistered;
import dk.aftalebog.model.event.RevisionKind;
import dk.aftalebog.model.log.LogEntry;
import dk.aftalebog.model.log.StoredEvent;
import dk.aftalebog.model.plan.Plan;

/**
 * A log as years of work would leave it: agreements of a hundred events each, a fifth
 * their registration, a fifth three approved revisions, the rest measurements and their
 * corrections. A hundred agreements at a time are worked on side by side. Or a country's
 * agreements, all of them worked on year after year.
 */
final class Corpus {

	static final int EVENTS_OF_AGREEMENT = 100;

	private static final int SIDE_BY_SIDE = 100;

	private static final String METADATA = """
			{"actor":"secretariat","correlationId":"0cbd4d9e-7a0b-4c39-8d8c-2f1f4f5a1d22","organisation":"Sekretariatet","role":"secretariat"}""";

	private static final LocalDate ADOPTED = LocalDate.parse("2021-06-01");

	private static final Agreement CONTENT = Json.MAPPER.readValue(Documents.content(), Agreement.class);

	private final Map<String, LogEntry> last = new HashMap<>();

	private final Consumer<LogEntry> sink;

	private long position;

	private Instant recordedAt = Instant.parse("2021-07-01T10:00:00Z");

	Corpus(Consumer<LogEntry> sink) {
		this.sink = sink;
	}

	long position() {
		return this.position;
	}

	Instant recordedAt() {
		return this.recordedAt;
	}

	/** Writes agreements of a hundred events each. */
	void agreements(int count) {
		for (int i = 0; i < count; i += SIDE_BY_SIDE) {
			List<Deque<List<AgreementEvent>>> open = new ArrayList<>();
			for (int j = i; j < Math.min(count, i + SIDE_BY_SIDE); j++) {
				open.add(commits("aftale-" + j, 3, EVENTS_OF_AGREEMENT));
			}
			boolean more = true;
			while (more) {
				more = false;
				for (int j = 0; j < open.size(); j++) {
					List<AgreementEvent> commit = open.get(j).poll();
					if (commit != null) {
						commit("agreement/aftale-" + (i + j), commit);
						more = true;
					}
				}
			}
		}
	}

	/** Writes one agreement of so many events. */
	void agreement(String id, int revisions, int events) {
		commits(id, revisions, events).forEach((commit) -> commit("agreement/" + id, commit));
	}

	/**
	 * Writes a country's agreements with their plans, year by year, so that the events of
	 * one agreement lie far apart in the log.
	 * @return by year, the instant at which its work was done
	 */
	Map<Integer, Instant> country(int agreements) {
		this.recordedAt = Decade.registers();
		for (int i = 0; i < agreements; i++) {
			if (i % Decade.AGREEMENTS_OF_PLAN == 0) {
				commit("plan/" + Decade.plan(i), List.of(new PlanRegistered(Json.MAPPER
					.readValue(Documents.plan(Decade.plan(i), Decade.BEGINS, Decade.ENDS), Plan.class))));
			}
			commit("agreement/" + Decade.agreement(i), Decade.registration(i));
		}
		Map<Integer, Instant> done = new HashMap<>();
		for (int year = Decade.FIRST; year <= Decade.LAST; year++) {
			this.recordedAt = Decade.worksOn(year);
			for (int i = 0; i < agreements; i++) {
				String stream = "agreement/" + Decade.agreement(i);
				Decade.year(i, year).forEach((commit) -> commit(stream, commit));
			}
			done.put(year, this.recordedAt);
		}
		return done;
	}

	private static Deque<List<AgreementEvent>> commits(String id, int revisions, int events) {
		Deque<List<AgreementEvent>> commits = new ArrayDeque<>();
		commits.add(registration(id, "plan", CONTENT, ADOPTED));
		int size = commits.getFirst().size();
		for (int number = 1; number <= revisions; number++) {
			for (List<AgreementEvent> commit : revision(number, LocalDate.parse("2021-09-01").plusDays(number))) {
				commits.add(commit);
				size += commit.size();
			}
		}
		for (int i = 0; size < events; i++, size++) {
			commits.add(List.of(measurement(i)));
		}
		return commits;
	}

	static List<AgreementEvent> registration(String id, String plan, Agreement content, LocalDate adopted) {
		List<AgreementEvent> events = new ArrayList<>();
		events.add(new AgreementRegistered(id, plan, "Tryghed og trivsel", decision(adopted), null));
		Registration.changes(content)
			.forEach((change) -> events.add(new ContentFact(0, adopted, content.period().from(), change)));
		return events;
	}

	static List<List<AgreementEvent>> revision(int number, LocalDate day) {
		Change renamed = new Change.AgreementRenamed("Tryghed " + number);
		Change section = new Change.SectionSet(new Section("formaal", "Formål", "Formålet i revision " + number));
		return List.of(
				List.of(new RevisionOpened(number, RevisionKind.ORDINARY, "Revision " + number, "Fordi", day, null,
						null)),
				List.of(new ChangeProposed(number, 1, renamed), new ChangeProposed(number, 2, section)),
				List.of(new RevisionSubmitted(number)), List.of(new RevisionApproved(number, decision(day)),
						new ContentFact(number, day, day, renamed), new ContentFact(number, day, day, section)));
	}

	/** Twenty figures, and then corrections of them. */
	private static AgreementEvent measurement(int number) {
		String[] indicators = { "udsaettelser", "tryghed" };
		String indicator = indicators[number % 2];
		int year = 2021 + (number / 4) % 5;
		Cell cell = cell(((number / 2) % 2 == 0) ? "nord" : "syd", number % 90, year);
		return (number < 20) ? new MeasurementRecorded(indicator, null, year, cell)
				: new MeasurementCorrected(indicator, null, year, cell, "Talt om");
	}

	static Cell cell(String area, long value, int year) {
		return Json.MAPPER.readValue(
				"{\"scope\": \"area:%s\", \"value\": %d, \"asOf\": \"%d\"}".formatted(area, value, year), Cell.class);
	}

	private static Decision decision(LocalDate day) {
		return new Decision(day, "Referat", List.of(new Decision.Vote("formand", Decision.Ballot.FOR)), false, null,
				null, null, null);
	}

	private void commit(String stream, List<? extends Event> events) {
		String commit = UUID.randomUUID().toString();
		this.recordedAt = this.recordedAt.plusMillis(1);
		for (int i = 0; i < events.size(); i++) {
			LogEntry before = this.last.get(stream);
			StoredEvent event = new StoredEvent(UUID.randomUUID().toString(), stream,
					(before != null) ? before.event().sequence() + 1 : 0, EventTypes.typeOf(events.get(i)),
					this.recordedAt, EventJson.write(events.get(i)), METADATA, commit, i, events.size(),
					(before != null) ? before.hash() : StoredEvent.NO_HASH);
			LogEntry entry = new LogEntry(++this.position, this.recordedAt, event, event.hash());
			this.last.put(stream, entry);
			this.sink.accept(entry);
		}
	}

}
