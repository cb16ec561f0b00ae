package dk.aftalebog.model.year;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * A quotient. It is rounded before anything is held against it, so that the number that
 * decides is the number that is shown.
 *
 * @param part the part
 * @param whole the whole, not zero
 */
record Ratio(BigDecimal part, BigDecimal whole) {

	private static final int DECIMALS = 4;

	/** To four decimals, or more where the part has more. */
	BigDecimal rounded() {
		BigDecimal quotient = this.part.divide(this.whole, Math.max(DECIMALS, this.part.scale()), RoundingMode.HALF_UP)
			.stripTrailingZeros();
		return (quotient.scale() < 0) ? quotient.setScale(0) : quotient;
	}

}
