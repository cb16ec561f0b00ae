package dk.aftalebog.model.agreement;

import org.jspecify.annotations.Nullable;

/** When a target is to be held. */
public sealed interface Span {

	/**
	 * Reached by a date.
	 *
	 * @param date the date
	 */
	record By(PaperDate date) implements Span {
	}

	/**
	 * Held each year of a span.
	 *
	 * @param from the first calendar year
	 * @param to the last calendar year; absent: to the end of the agreement
	 */
	record EachYear(int from, @Nullable Integer to) implements Span {
	}

	/** Over the whole period of the agreement taken together. */
	record WholePeriod() implements Span {
	}

}
