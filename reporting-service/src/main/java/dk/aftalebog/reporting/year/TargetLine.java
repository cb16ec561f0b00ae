package dk.aftalebog.reporting.year;

import java.math.BigDecimal;
import java.util.TreeMap;

import dk.aftalebog.model.agreement.Indicator;
import dk.aftalebog.model.agreement.PaperDate;
import dk.aftalebog.model.agreement.Span;
import dk.aftalebog.model.agreement.TargetRule;
import dk.aftalebog.model.year.Years;
import org.jspecify.annotations.Nullable;

/**
 * What a target asks for, as a line over the years: straight from the baseline to the
 * year in which it is due and level from then on, or level in the years in which it is to
 * be held. Targets over a whole period, of gaps and of other indicators have no line of
 * their own.
 *
 * @param bound on which side of the line the figures are to be
 * @param vertices the line's corners, by years
 * @param level from which year on the number itself is asked for
 */
record TargetLine(Bound bound, TreeMap<Double, BigDecimal> vertices, double level) {

	/** On which side of a line figures are to be. */
	enum Bound {

		/** On it or above. */
		AT_LEAST,
		/** On it or below. */
		AT_MOST

	}

	/**
	 * Draws a target.
	 * @param rule what it asks for
	 * @param indicator whose it is
	 * @param baseline the starting value, where there is one
	 * @param last the last year that is shown
	 * @return the line; absent where there is none to draw
	 */
	static @Nullable TargetLine of(TargetRule rule, Indicator indicator, Chart.@Nullable Baseline baseline, int last) {
		Years years = Years.of(indicator);
		return switch (rule) {
			case TargetRule.AtLeast(BigDecimal value, Span when) ->
				level(Bound.AT_LEAST, value, when, years, baseline, last);
			case TargetRule.AtMost(BigDecimal value, Span when) ->
				level(Bound.AT_MOST, value, when, years, baseline, last);
			case TargetRule.RelativeChange(BigDecimal percent, var by) -> (baseline != null && baseline.year() != null)
					? relative(percent, by, years, baseline.value(), baseline.year(), last) : null;
			case TargetRule.GapNarrows gap -> null;
			case TargetRule.NotAboveComparator notAbove -> null;
			case TargetRule.ShareOf share -> null;
			case TargetRule.Milestone(PaperDate by) -> by(Bound.AT_LEAST, BigDecimal.ONE, years.of(by), null, last);
			case TargetRule.NoTarget none -> null;
		};
	}

	private static @Nullable TargetLine level(Bound bound, BigDecimal value, Span when, Years years,
			Chart.@Nullable Baseline baseline, int last) {
		return switch (when) {
			case Span.By(PaperDate date) -> by(bound, value, years.of(date), baseline, last);
			case Span.EachYear(int from, Integer to) -> each(bound, value, from, (to != null) ? to : last);
			case Span.WholePeriod whole -> null;
		};
	}

	private static TargetLine by(Bound bound, BigDecimal value, int due, Chart.@Nullable Baseline baseline, int last) {
		TreeMap<Double, BigDecimal> vertices = new TreeMap<>();
		if (baseline != null && baseline.year() != null && baseline.year() < due) {
			vertices.put((double) baseline.year(), baseline.value());
		}
		vertices.put((double) due, value);
		vertices.put((double) Math.max(due, last), value);
		return new TargetLine(bound, vertices, due);
	}

	/** Half a year to both sides, so that one year alone is a line too. */
	private static TargetLine each(Bound bound, BigDecimal value, int from, int to) {
		TreeMap<Double, BigDecimal> vertices = new TreeMap<>();
		vertices.put(from - 0.4, value);
		vertices.put(Math.max(from, to) + 0.4, value);
		return new TargetLine(bound, vertices, from - 0.4);
	}

	/** The percentages are of the baseline and add up; nothing falls below zero. */
	private static TargetLine relative(BigDecimal percent, @Nullable PaperDate by, Years years, BigDecimal baseline,
			int since, int last) {
		int due = (by != null) ? years.of(by) : last;
		TreeMap<Double, BigDecimal> vertices = new TreeMap<>();
		for (int year = since; year <= Math.max(due, since); year++) {
			BigDecimal change = baseline.abs()
				.multiply(percent)
				.movePointLeft(2)
				.multiply(BigDecimal.valueOf(year - since));
			BigDecimal asked = baseline.add(change);
			vertices.put((double) year, (baseline.signum() > 0) ? asked.max(BigDecimal.ZERO) : asked);
		}
		BigDecimal required = vertices.lastEntry().getValue();
		vertices.put((double) Math.max(due, last), required);
		return new TargetLine((percent.signum() < 0) ? Bound.AT_MOST : Bound.AT_LEAST, vertices, due);
	}

}
