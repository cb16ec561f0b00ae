package dk.aftalebog.model.agreement;

import java.math.BigDecimal;

/** A value of an indicator. Zero is a value; a missing value is a {@link Missing}. */
public sealed interface Value {

	/**
	 * A number, with the decimals of the paper: 17.0 stays 17.0.
	 *
	 * @param number the number, in the unit of its indicator
	 */
	record Quantity(BigDecimal number) implements Value {
	}

	/**
	 * A yes or a no.
	 *
	 * @param yes whether it is so
	 */
	record YesNo(boolean yes) implements Value {
	}

	/**
	 * A value in words.
	 *
	 * @param text the words
	 */
	record Text(String text) implements Value {
	}

}
