package dk.aftalebog.model.agreement;

import java.math.BigDecimal;

import dk.aftalebog.model.language.Words;

/** The unit of an indicator's values. */
public enum Unit {

	/** Hundredths; 17.06 means 17.06 %. */
	PERCENT("procent"),
	/** A whole number of things, never negative. */
	COUNT("antal"),
	/** A score on an index, such as a safety index. */
	INDEX_SCORE("indekstal"),
	/** Danish kroner. */
	DKK("kroner"),
	/** Yes or no. */
	YES_NO("ja eller nej"),
	/** Words. */
	TEXT("tekst");

	private final String danish;

	Unit(String danish) {
		this.danish = danish;
	}

	/**
	 * Returns what messages call it.
	 * @return its name; in English that of the constant
	 */
	public Words words() {
		return new Words(name(), this.danish);
	}

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
