package dk.aftalebog.model.timeline;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * All content facts of an agreement, with the instants at which they were recorded: what
 * it says on any day as known at any instant.
 *
 * @param facts the facts
 */
public record History(List<RecordedFact> facts) {

	/**
	 * Keeps a copy.
	 */
	public History {
		facts = List.copyOf(facts);
	}

	/**
	 * Returns the timeline as it was known.
	 * @param knownAt the instant; facts recorded at it are known
	 * @return the timeline by the facts recorded at or before that instant
	 */
	public Timeline knownAt(Instant knownAt) {
		return Timeline.of(this.facts.stream()
			.filter((recorded) -> !recorded.recordedAt().isAfter(knownAt))
			.map(RecordedFact::fact)
			.toList());
	}

	/**
	 * Returns what the agreement said on a day, as known at an instant.
	 * @param inForceOn the day
	 * @param knownAt the instant
	 * @return the answer
	 */
	public AsOf asOf(LocalDate inForceOn, Instant knownAt) {
		return knownAt(knownAt).on(inForceOn);
	}

}
