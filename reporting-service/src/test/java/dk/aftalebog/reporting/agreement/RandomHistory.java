package dk.aftalebog.reporting.agreement;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

import dk.aftalebog.model.agreement.Activity;
import dk.aftalebog.model.agreement.Period;
import dk.aftalebog.model.change.Change;
import dk.aftalebog.model.event.AgreementEvent.AgreementRegistered;
import dk.aftalebog.model.event.AgreementEvent.ContentFact;
import dk.aftalebog.model.event.AgreementEvent;
import dk.aftalebog.model.event.Decision;
import dk.aftalebog.model.log.LogEntry;
import dk.aftalebog.model.timeline.Fact;
import dk.aftalebog.model.timeline.History;
import dk.aftalebog.model.timeline.RecordedFact;
import dk.aftalebog.model.timeline.Timeline;
import dk.aftalebog.model.timeline.TimelineBroken;
import dk.aftalebog.reporting.LogWriter;

/**
 * A history that a board might have made: in force long before or after it is decided,
 * decided in another order than recorded, several times from the same day.
 */
final class RandomHistory {

	private static final LocalDate BEGINS = LocalDate.parse("2021-08-01");

	private static final Instant FIRST = Instant.parse("2021-07-01T10:00:00Z");

	private static final List<String> KEYS = List.of("a", "b", "c", "d");

	private final Random random;

	private final LogWriter log;

	private final String id;

	private final List<RecordedFact> facts = new ArrayList<>();

	private Instant recordedAt;

	RandomHistory(long seed, LogWriter log) {
		this.random = new Random(seed);
		this.log = log;
		this.id = "history-" + seed;
		this.recordedAt = FIRST.plusSeconds(seed);
		register();
		int commits = this.random.nextInt(12);
		for (int i = 0; i < commits; i++) {
			revise();
		}
	}

	String id() {
		return this.id;
	}

	History facts() {
		return new History(this.facts);
	}

	/** A day on which something may change, or one beside it. */
	LocalDate someDay() {
		LocalDate day = switch (this.random.nextInt(4)) {
			case 0 -> BEGINS;
			case 1 -> someInForceFrom();
			default -> some(this.facts).fact().inForceFrom();
		};
		return day.plusDays(this.random.nextInt(3) - 1L);
	}

	/** An instant at which something became known, or one beside it. */
	Instant someInstant() {
		return some(this.facts).recordedAt().plusNanos(1000 * (this.random.nextInt(3) - 1L));
	}

	private void register() {
		List<Change> changes = List.of(
				new Change.AgreementConcluded("Navn 0", new Period(BEGINS, LocalDate.parse("2025-07-31"))),
				new Change.ActivityAdded(activity("a")));
		LocalDate adoptedOn = LocalDate.parse("2021-06-01");
		List<AgreementEvent> events = new ArrayList<>();
		events.add(new AgreementRegistered(this.id, "plan", "Tryghed",
				new Decision(adoptedOn, "Referat", List.of(), false, null, null, null, null), null));
		changes.forEach((change) -> events.add(new ContentFact(0, adoptedOn, BEGINS, change)));
		write(events);
	}

	/** Keeps of a few changes those that apply at their place. */
	private void revise() {
		LocalDate decidedOn = LocalDate.parse("2021-09-01").plusDays(this.random.nextInt(6) * 30L);
		LocalDate inForceFrom = someInForceFrom();
		List<Fact> tried = new ArrayList<>(this.facts.stream().map(RecordedFact::fact).toList());
		List<AgreementEvent> events = new ArrayList<>();
		int changes = 1 + this.random.nextInt(3);
		for (int i = 0; i < changes; i++) {
			ContentFact content = new ContentFact(1, decidedOn, inForceFrom, someChange());
			Fact fact = Fact.of(Integer.MAX_VALUE + (long) i, content);
			tried.add(fact);
			try {
				Timeline.of(tried);
				events.add(content);
			}
			catch (TimelineBroken ex) {
				tried.remove(fact);
			}
		}
		if (!events.isEmpty()) {
			write(events);
		}
	}

	private void write(List<AgreementEvent> events) {
		for (LogEntry entry : this.log.commit("agreement/" + this.id, this.recordedAt, events)) {
			if (events.get(entry.event().commitIndex()) instanceof ContentFact content) {
				this.facts.add(new RecordedFact(this.recordedAt, Fact.of(entry.event().sequence(), content)));
			}
		}
		this.recordedAt = this.recordedAt.plusSeconds(86_400L * (1 + this.random.nextInt(60)));
	}

	private Change someChange() {
		String key = some(KEYS);
		return switch (this.random.nextInt(6)) {
			case 0 -> new Change.AgreementRenamed("Navn " + this.random.nextInt(3));
			case 1 -> new Change.ActivityAdded(activity(key));
			case 2 -> new Change.ActivityEnded(key);
			case 3 -> new Change.PeriodChanged(new Period(BEGINS.plusMonths(this.random.nextInt(3)),
					this.random.nextBoolean() ? null : BEGINS.plusMonths(6 + this.random.nextInt(60))));
			default -> new Change.ActivityRenamed(key, null, "Aktivitet " + this.random.nextInt(3));
		};
	}

	private LocalDate someInForceFrom() {
		return BEGINS.plusMonths(this.random.nextInt(10));
	}

	private <T> T some(List<T> from) {
		return from.get(this.random.nextInt(from.size()));
	}

	private static Activity activity(String key) {
		return new Activity(key, null, "Aktivitet " + key, Map.of(), List.of(), List.of(), null, List.of());
	}

}
