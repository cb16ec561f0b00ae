package dk.aftalebog.model.timeline;

import java.time.LocalDate;

/** The answer to "what did the agreement say on that day?". */
public sealed interface AsOf {

	/**
	 * It was in force.
	 *
	 * @param version what it said, and from when to when it said so
	 */
	record InForce(Version version) implements AsOf {
	}

	/**
	 * It was known, but not in force yet.
	 *
	 * @param from the first day of its period
	 */
	record NotYetInForce(LocalDate from) implements AsOf {
	}

	/**
	 * It had ended.
	 *
	 * @param on the last day of its period
	 * @param last what it said last
	 */
	record Ended(LocalDate on, Version last) implements AsOf {
	}

	/** Nothing was known of it. */
	record Unknown() implements AsOf {
	}

}
