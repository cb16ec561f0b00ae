package dk.aftalebog.reporting.year;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;

/**
 * Where years and values lie in the charts of one indicator: the same in all of them, so
 * that its areas can be compared.
 *
 * @param firstYear the year at the left
 * @param lastYear the year at the right
 * @param lowest the value at the bottom
 * @param highest the value at the top
 */
record ChartScale(int firstYear, int lastYear, BigDecimal lowest, BigDecimal highest) {

	static final double WIDTH = 320;

	static final double HEIGHT = 164;

	static final double LEFT = 44;

	static final double RIGHT = 306;

	static final double TOP = 12;

	static final double BOTTOM = 112;

	/**
	 * Where the marks stand of years that have no value: below the values, not at zero.
	 */
	static final double LANE = 130;

	/** Keeps the first and the last year off the edges. */
	private static final double INDENT = 14;

	private static final int STEPS = 5;

	/**
	 * Finds a scale.
	 * @param years the years that have something to show
	 * @param values the values
	 * @param natural values that belong to the scale whatever there is to show
	 */
	static ChartScale of(Collection<Integer> years, Collection<BigDecimal> values, List<BigDecimal> natural) {
		int first = years.stream().mapToInt(Integer::intValue).min().orElse(0);
		int last = years.stream().mapToInt(Integer::intValue).max().orElse(first);
		BigDecimal low = values.stream().min(BigDecimal::compareTo).orElse(BigDecimal.ZERO);
		BigDecimal high = values.stream().max(BigDecimal::compareTo).orElse(BigDecimal.ZERO);
		if (!natural.isEmpty()) {
			return new ChartScale(first, last, natural.getFirst().min(low), natural.getLast().max(high));
		}
		// Zero is shown unless all values lie so far from it that they would look alike.
		if (low.signum() > 0 && low.compareTo(high.divide(BigDecimal.TWO, MathContext.DECIMAL64)) <= 0) {
			low = BigDecimal.ZERO;
		}
		if (high.signum() < 0) {
			high = BigDecimal.ZERO;
		}
		BigDecimal step = step(high.subtract(low));
		BigDecimal bottom = low.divide(step, 0, RoundingMode.FLOOR).multiply(step);
		BigDecimal top = high.divide(step, 0, RoundingMode.CEILING).multiply(step);
		return new ChartScale(first, last, bottom, (top.compareTo(bottom) > 0) ? top : bottom.add(step));
	}

	/** A round number, of which a few fill the span. */
	private static BigDecimal step(BigDecimal span) {
		if (span.signum() == 0) {
			return BigDecimal.ONE;
		}
		BigDecimal rough = span.divide(BigDecimal.valueOf(STEPS), MathContext.DECIMAL64);
		BigDecimal ten = BigDecimal.ONE.scaleByPowerOfTen(rough.precision() - rough.scale() - 1);
		for (int factor : new int[] { 1, 2, 5 }) {
			BigDecimal step = ten.multiply(BigDecimal.valueOf(factor));
			if (step.compareTo(rough) >= 0) {
				return step;
			}
		}
		return ten.multiply(BigDecimal.TEN);
	}

	/** Whether a year has a value that lies in the chart. */
	boolean holds(ChartYear year) {
		BigDecimal value = year.value();
		return value != null && value.compareTo(this.lowest) >= 0 && value.compareTo(this.highest) <= 0
				&& year.year() >= this.firstYear && year.year() <= this.lastYear;
	}

	double x(double year) {
		double left = LEFT + INDENT;
		double right = RIGHT - INDENT;
		return (this.firstYear == this.lastYear) ? (left + right) / 2 : Math
			.clamp(left + (right - left) * (year - this.firstYear) / (this.lastYear - this.firstYear), LEFT, RIGHT);
	}

	/** The way from one year to the next. */
	double step() {
		return (this.firstYear == this.lastYear) ? RIGHT - LEFT : x(this.firstYear + 1) - x(this.firstYear);
	}

	/** Where the band begins that marks a year. */
	public String left(int year) {
		return Chart.at(x(year) - band() / 2);
	}

	/** How broad the band is. */
	public String width() {
		return Chart.at(band());
	}

	private double band() {
		return Math.min(step(), 2 * INDENT);
	}

	public String at(int year) {
		return Chart.at(x(year));
	}

	/**
	 * The years that are written: the first, the last, and the one asked about where
	 * there is room.
	 */
	public List<Integer> labelled(int asked) {
		boolean room = x(asked) - x(this.firstYear) > 40 && x(this.lastYear) - x(asked) > 40;
		return room ? List.of(this.firstYear, asked, this.lastYear)
				: List.copyOf(new LinkedHashSet<>(List.of(this.firstYear, this.lastYear)));
	}

	double y(BigDecimal value) {
		double share = value.subtract(this.lowest)
			.divide(this.highest.subtract(this.lowest), MathContext.DECIMAL64)
			.doubleValue();
		return BOTTOM - (BOTTOM - TOP) * share;
	}

}
