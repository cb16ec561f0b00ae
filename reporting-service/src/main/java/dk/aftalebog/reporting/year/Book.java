package dk.aftalebog.reporting.year;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;

import dk.aftalebog.model.event.AgreementEvent;
import dk.aftalebog.model.event.Event;
import dk.aftalebog.model.event.PlanEvent.PlanFact;
import dk.aftalebog.model.event.PlanEvent.PlanRegistered;
import dk.aftalebog.model.event.PlanEvent;
import dk.aftalebog.model.record.AgreementRecord;
import dk.aftalebog.model.timeline.PlanTimeline;
import dk.aftalebog.model.year.AgreementYears;
import dk.aftalebog.reporting.projection.Standstill;
import org.jspecify.annotations.Nullable;

/**
 * Everything that the years of one agreement rest on.
 *
 * @param header which agreement it is
 * @param events its events, in order, as far as they can be read
 * @param plan the events of its plan, in order; empty where that has not come
 * @param earlier the events of the agreements before it that are there for whoever asks,
 * by their ids
 */
record Book(Header header, ReadableEvents events, List<Entry<PlanEvent>> plan,
		Map<String, List<Entry<AgreementEvent>>> earlier) {

	/**
	 * Which agreement it is.
	 *
	 * @param id its id
	 * @param stream its stream
	 * @param plan the id of its plan
	 * @param focusArea its focus area
	 * @param registeredAt when it was recorded first
	 */
	record Header(String id, String stream, String plan, String focusArea, Instant registeredAt) {
	}

	List<Entry<AgreementEvent>> entries() {
		return this.events.entries();
	}

	/** Why no more is read of what was known at an instant. */
	@Nullable Standstill standstillAt(Instant instant) {
		Standstill standstill = this.events.standstill();
		return (standstill != null && !standstill.since().isAfter(instant)) ? standstill : null;
	}

	/** The agreement's years as they were known. */
	AgreementYears knownAt(Instant instant) {
		Map<String, AgreementRecord> records = new HashMap<>();
		this.earlier.forEach((id, events) -> {
			if (isKnown(events, instant)) {
				records.put(id, record(events, instant));
			}
		});
		return AgreementYears.of(record(entries(), instant), planAt(instant).orElse(null), records);
	}

	boolean isKnownAt(Instant instant) {
		return isKnown(entries(), instant);
	}

	boolean isPlanKnownAt(Instant instant) {
		return isKnown(this.plan, instant);
	}

	/** When figures may have moved, after the one instant, up to the other. */
	List<Instant> movesBetween(Instant after, Instant upTo) {
		TreeSet<Instant> instants = new TreeSet<>();
		all().filter((entry) -> !entry.isKnownAt(after) && entry.isKnownAt(upTo))
			.filter((entry) -> Moves.anyFigure(entry.event()))
			.forEach((entry) -> instants.add(entry.recordedAt()));
		return List.copyOf(instants);
	}

	/** What was recorded at an instant: one commit. */
	List<Entry<? extends Event>> recordedAt(Instant instant) {
		return all().filter((entry) -> entry.recordedAt().equals(instant)).toList();
	}

	private Stream<Entry<? extends Event>> all() {
		return Stream.of(entries().stream(), this.plan.stream(), this.earlier.values().stream().flatMap(List::stream))
			.flatMap((entries) -> entries);
	}

	private static <E extends Event> boolean isKnown(List<Entry<E>> entries, Instant instant) {
		return !entries.isEmpty() && entries.getFirst().isKnownAt(instant);
	}

	private static AgreementRecord record(List<Entry<AgreementEvent>> entries, Instant instant) {
		AgreementRecord record = new AgreementRecord();
		entries.stream()
			.takeWhile((entry) -> entry.isKnownAt(instant))
			.forEach((entry) -> record.apply(entry.event(), entry.recordedAt(), null));
		return record;
	}

	private Optional<PlanTimeline> planAt(Instant instant) {
		PlanTimeline timeline = null;
		for (Entry<PlanEvent> entry : this.plan) {
			if (entry.isKnownAt(instant)) {
				timeline = switch (entry.event()) {
					case PlanRegistered registered -> new PlanTimeline(registered.plan(), List.of());
					case PlanFact fact -> (timeline != null) ? timeline.with(List.of(fact)) : null;
				};
			}
		}
		return Optional.ofNullable(timeline);
	}

}
