package dk.aftalebog.model.year;

import java.math.BigDecimal;
import java.util.Map;

import dk.aftalebog.model.Example;
import dk.aftalebog.model.IndicatorDraft;
import dk.aftalebog.model.agreement.Cell;
import dk.aftalebog.model.agreement.Missing;
import dk.aftalebog.model.agreement.PaperDate;
import dk.aftalebog.model.agreement.Span;
import dk.aftalebog.model.agreement.TargetRule;
import dk.aftalebog.model.agreement.Unit;
import dk.aftalebog.model.agreement.Value;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.RandomDistribution;
import org.jspecify.annotations.Nullable;

import static dk.aftalebog.model.IndicatorDraft.indicator;
import static dk.aftalebog.model.year.StatusOracle.tenths;
import static dk.aftalebog.model.year.Yearbook.NORD;

/**
 * A figure and what it is held against, in tenths. The agreement runs over the years 2017
 * to 2028.
 *
 * @param start the baseline, if there is one
 * @param since its year, if it has one
 * @param figure the figure
 * @param year its year
 * @param target what it should be
 * @param due by which year
 */
record Situation(@Nullable Integer start, @Nullable Integer since, int figure, int year, int target, int due) {

	static final int FIRST = 2017;

	private static final int LAST = 2028;

	static final int LOWEST = -10;

	static final int HIGHEST = 40;

	/** Mostly with a baseline that is older and worse, and a target that is to come. */
	static Arbitrary<Situation> situations() {
		return Combinators
			.combine(between(-5, 15).injectNull(0.1), between(-4, 1).injectNull(0.1), numbers(), between(2021, 2024),
					between(-15, 5), between(-2, 4))
			.as((start, since, figure, year, target, due) -> new Situation((start != null) ? figure + start : null,
					(since != null) ? year + since : null, figure, year, figure + target, year + due));
	}

	private static Arbitrary<Integer> numbers() {
		return between(LOWEST, HIGHEST);
	}

	private static Arbitrary<Integer> years() {
		return between(FIRST, LAST);
	}

	private static Arbitrary<Integer> between(int lowest, int highest) {
		return Arbitraries.integers().between(lowest, highest).withDistribution(RandomDistribution.uniform());
	}

	/** What is known of the years, most of them. */
	static Arbitrary<Map<Integer, Integer>> comparators() {
		return Arbitraries.maps(years(), numbers()).ofMinSize(9);
	}

	static Arbitrary<TargetRule> rules() {
		Arbitrary<BigDecimal> values = numbers().map(StatusOracle::tenths);
		Arbitrary<PaperDate> dates = Arbitraries
			.of("2020", "2022-autumn", "2023-end", "2024-07-31", "2025-winter", "2026-q1")
			.map(PaperDate::new);
		Arbitrary<Span> spans = Arbitraries.oneOf(dates.map(Span.By::new),
				years().map((from) -> new Span.EachYear(from, null)), Arbitraries.just(new Span.WholePeriod()));
		return Arbitraries.oneOf(Combinators.combine(values, spans).as(TargetRule.AtLeast::new),
				Combinators.combine(values, spans).as(TargetRule.AtMost::new),
				Combinators.combine(values, dates.injectNull(0.5)).as(TargetRule.RelativeChange::new),
				dates.map((by) -> new TargetRule.GapNarrows("land", by)),
				dates.map((by) -> new TargetRule.NotAboveComparator("land", by)),
				Combinators.combine(values, spans)
					.as((percent, when) -> new TargetRule.ShareOf("other", percent.abs(), when)),
				dates.map(TargetRule.Milestone::new), Arbitraries.just(new TargetRule.NoTarget()));
	}

	/** No plain numbers, but whatever else may be entered. */
	static Arbitrary<Cell> cells() {
		return Arbitraries.oneOf(Arbitraries.of(Missing.values()).map((missing) -> Cell.missing(NORD, missing, null)),
				Arbitraries.of(new Value.YesNo(true), new Value.YesNo(false), new Value.Text("ja"))
					.map((value) -> Cell.of(NORD, value, null)),
				Arbitraries.of("0", "17.06", "-3", "1E+3").map(Yearbook::broken));
	}

	IndicatorDraft asking(TargetRule rule) {
		IndicatorDraft draft = indicator("i").in(Unit.INDEX_SCORE).targets(Yearbook.asks(rule));
		return (this.start == null) ? draft : draft.baselines(
				Yearbook.baseline(tenths(this.start).toString(), (this.since != null) ? this.since.toString() : null));
	}

	Judgement judged(IndicatorDraft draft) {
		return yearbook(draft).judged(this.year);
	}

	Yearbook yearbook(IndicatorDraft draft) {
		return over(draft).measured(this.year, tenths(this.figure).toString());
	}

	/** The comparator and both indicators have figures in the same years. */
	static Yearbook known(IndicatorDraft draft, Map<Integer, Integer> figures) {
		Yearbook yearbook = over(draft);
		figures.forEach((year, figure) -> yearbook.comparator("land", year, tenths(figure).toString())
			.measured(year, tenths(figure).toString())
			.measured("other", year, tenths(Math.abs(figure)).toString()));
		return yearbook;
	}

	private static Yearbook over(IndicatorDraft draft) {
		return Yearbook.of(draft).over(Example.period("2017-01-01", "2028-12-31"));
	}

	Situation mirrored() {
		return new Situation((this.start != null) ? -this.start : null, this.since, -this.figure, this.year,
				-this.target, this.due);
	}

	PaperDate by() {
		return PaperDate.ofYear(this.due);
	}

	StatusOracle oracle() {
		return new StatusOracle(this.start, this.since, this.year);
	}

}
