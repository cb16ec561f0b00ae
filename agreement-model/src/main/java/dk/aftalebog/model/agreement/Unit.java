package dk.aftalebog.model.agreement;

import java.math.BigDecimal;

/** The unit of an indicator's values. */
public enum Unit {

	/** Hundredths; 17.06 means 17.06 %. */
	PERCENT,
	/** A whole number of things, never negative. */
	COUNT,
	/** A score on an index, such as a safety index. */
	INDEX_SCORE,
	/** Danish kroner. */
	DKK,
	/** Yes or no. */
	YES_NO,
	/** Words. */
	TEXT;

	/**
	 * Whether a value can stand in this unit.
	 * @param value the value
	 * @return true where it fits
	 */
	public boolean fits(Value value) {
		return switch (this) {
			case PERCENT, INDEX_SCORE, DKK -> value instanceof Value.Quantity;
			case COUNT -> value instanceof Value.Quantity(BigDecimal number) && number.signum() >= 0
					&& number.stripTrailingZeros().scale() <= 0;
			case YES_NO -> value instanceof Value.YesNo;
			case TEXT -> value instanceof Value.Text;
		};
	}

}
