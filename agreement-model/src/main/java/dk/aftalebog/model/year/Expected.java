package dk.aftalebog.model.year;

import java.math.BigDecimal;

import org.jspecify.annotations.Nullable;

/** What a figure should be by a year that comes before its target's date. */
sealed interface Expected {

	/**
	 * The line is known.
	 *
	 * @param value where it is in the year
	 */
	record ByNow(BigDecimal value) implements Expected {
	}

	/**
	 * There is no line.
	 *
	 * @param reason why
	 */
	record Unknown(Reason reason) implements Expected {
	}

	default @Nullable BigDecimal orNull() {
		return switch (this) {
			case ByNow(BigDecimal value) -> value;
			case Unknown unknown -> null;
		};
	}

}
