package dk.aftalebog.model.year;

import java.math.BigDecimal;

import org.jspecify.annotations.Nullable;

/**
 * How far a figure is from its baseline.
 *
 * @param absolute in the indicator's unit; percentage points where that is percent
 * @param percent in percent of the baseline, to four decimals; absent where the baseline
 * is zero
 */
public record Difference(BigDecimal absolute, @Nullable BigDecimal percent) {

	/**
	 * Takes the difference.
	 * @param baseline from where
	 * @param figure to where
	 * @return the difference; above zero where the figure is higher
	 */
	public static Difference between(BigDecimal baseline, BigDecimal figure) {
		BigDecimal absolute = figure.subtract(baseline);
		return new Difference(absolute,
				(baseline.signum() != 0) ? new Ratio(absolute.movePointRight(2), baseline.abs()).rounded() : null);
	}

}
