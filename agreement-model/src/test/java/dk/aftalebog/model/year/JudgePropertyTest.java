package dk.aftalebog.model.year;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;

import dk.aftalebog.model.agreement.Cell;
import dk.aftalebog.model.agreement.Direction;
import dk.aftalebog.model.agreement.Span;
import dk.aftalebog.model.agreement.TargetRule;
import dk.aftalebog.model.agreement.Unit;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;

import static dk.aftalebog.model.year.StatusOracle.tenths;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/**
 * How figures are judged, held against a second reading of the rules and against what
 * must be true of any rule. The agreement runs over the years 2019 to 2026.
 */
class JudgePropertyTest {

	@Provide
	Arbitrary<Situation> situations() {
		return Situation.situations();
	}

	@Provide
	Arbitrary<Map<Integer, Integer>> comparators() {
		return Situation.comparators();
	}

	@Provide
	Arbitrary<TargetRule> rules() {
		return Situation.rules();
	}

	@Provide
	Arbitrary<Cell> cells() {
		return Situation.cells();
	}

	/** Each status is really met, or the comparison says little. */
	private static void collect(Judgement judgement, Status... met) {
		Statistics.label("statuses").collect(judgement.status());
		Statistics.label("statuses").coverage((coverage) -> {
			for (Status status : met) {
				coverage.check(status).percentage((share) -> share > 2);
			}
		});
	}

	@Property(tries = 2000, edgeCases = EdgeCasesMode.NONE)
	void a_dated_target_is_judged_as_the_second_reading_judges_it(@ForAll("situations") Situation situation) {
		Judgement judgement = situation
			.judged(situation.asking(new TargetRule.AtMost(tenths(situation.target()), new Span.By(situation.by()))));
		collect(judgement, Status.REACHED, Status.ON_TRACK, Status.BEHIND, Status.NO_BASELINE);
		assertThat(judgement.status())
			.isEqualTo(situation.oracle().byDate(situation.figure(), situation.target(), situation.due()));
	}

	@Property(tries = 1000, edgeCases = EdgeCasesMode.NONE)
	void at_least_is_at_most_in_the_mirror(@ForAll("situations") Situation situation) {
		Situation mirrored = situation.mirrored();
		TargetRule rule = new TargetRule.AtMost(tenths(situation.target()), new Span.By(situation.by()));
		TargetRule mirroredRule = new TargetRule.AtLeast(tenths(mirrored.target()), new Span.By(situation.by()));
		assertThat(mirrored.judged(mirrored.asking(mirroredRule)).verdict().reason())
			.isEqualTo(situation.judged(situation.asking(rule)).verdict().reason());
	}

	@Property(tries = 1000, edgeCases = EdgeCasesMode.NONE)
	void a_dated_target_is_reached_if_and_only_if_the_figure_is_as_asked(@ForAll("situations") Situation situation) {
		Judgement judgement = situation
			.judged(situation.asking(new TargetRule.AtMost(tenths(situation.target()), new Span.By(situation.by()))));
		assertThat(judgement.status() == Status.REACHED).isEqualTo(situation.figure() <= situation.target());
	}

	@Property(tries = 1000, edgeCases = EdgeCasesMode.NONE)
	void not_above_a_comparator_is_at_most_its_figure(@ForAll("situations") Situation situation) {
		TargetRule rule = new TargetRule.NotAboveComparator("land", situation.by());
		Judgement judgement = situation.yearbook(situation.asking(rule))
			.comparator("land", situation.year(), tenths(situation.target()).toString())
			.judged(situation.year());
		assertThat(judgement.status())
			.isEqualTo(situation.oracle().byDate(situation.figure(), situation.target(), situation.due()));
	}

	@Property(tries = 1000, edgeCases = EdgeCasesMode.NONE)
	void a_yearly_fall_is_judged_as_the_second_reading_judges_it(@ForAll("situations") Situation situation) {
		int percent = 1 + Math.abs(situation.target()) % 40;
		Judgement judgement = situation
			.judged(situation.asking(new TargetRule.RelativeChange(BigDecimal.valueOf(-percent), null)));
		collect(judgement, Status.REACHED, Status.BEHIND, Status.NO_BASELINE);
		assertThat(judgement.status()).isEqualTo(situation.oracle().fallingEachYear(situation.figure(), percent));
	}

	@Property(tries = 2000, edgeCases = EdgeCasesMode.NONE)
	void a_gap_is_judged_as_the_second_reading_judges_it(@ForAll("situations") Situation situation,
			@ForAll("comparators") Map<Integer, Integer> comparator) {
		Yearbook yearbook = situation.yearbook(situation.asking(new TargetRule.GapNarrows("land", situation.by())));
		comparator.forEach((year, figure) -> yearbook.comparator("land", year, tenths(figure).toString()));
		Judgement judgement = yearbook.judged(situation.year());
		collect(judgement, Status.REACHED, Status.ON_TRACK, Status.BEHIND, Status.NO_BASELINE, Status.CANNOT_BE_JUDGED);
		assertThat(judgement.status())
			.isEqualTo(situation.oracle().narrowing(situation.figure(), situation.due(), comparator));
	}

	@Property(tries = 2000, edgeCases = EdgeCasesMode.NONE)
	void a_better_figure_never_stands_worse(@ForAll("situations") Situation situation,
			@ForAll("comparators") Map<Integer, Integer> comparator, @ForAll("rules") TargetRule rule,
			@ForAll Direction direction, @ForAll Unit unit) {
		List<Integer> ranks = IntStream.rangeClosed(Situation.LOWEST, Situation.HIGHEST).mapToObj((figure) -> {
			Yearbook yearbook = Situation.known(situation.asking(rule).with(direction).in(unit), comparator);
			return yearbook.measured(situation.year(), tenths(figure).toString()).judged(situation.year());
		}).map(Judgement::status).filter(Status::isJudged).map(Status::ordinal).toList();
		Statistics.label("turns").collect(ranks.stream().distinct().count() > 1);
		Statistics.label("turns").coverage((coverage) -> coverage.check(true).percentage((share) -> share > 20));
		if (higherIsBetter(rule, direction)) {
			assertThat(ranks).isSortedAccordingTo(Comparator.reverseOrder());
		}
		else if (!(rule instanceof TargetRule.GapNarrows) || direction == Direction.LOWER_IS_BETTER) {
			assertThat(ranks).isSorted();
		}
	}

	/** Which way is better; a gap to either side has no such way. */
	private static boolean higherIsBetter(TargetRule rule, Direction direction) {
		return switch (rule) {
			case TargetRule.AtLeast atLeast -> true;
			case TargetRule.ShareOf share -> true;
			case TargetRule.RelativeChange change when change.percentPerYear().signum() != 0 ->
				change.percentPerYear().signum() > 0;
			case TargetRule.RelativeChange change -> direction == Direction.HIGHER_IS_BETTER;
			case TargetRule.GapNarrows gap -> direction == Direction.HIGHER_IS_BETTER;
			default -> false;
		};
	}

	@Property(tries = 2000, edgeCases = EdgeCasesMode.NONE)
	void whatever_is_entered_is_answered(@ForAll("situations") Situation situation,
			@ForAll("comparators") Map<Integer, Integer> comparator, @ForAll("rules") TargetRule rule,
			@ForAll Direction direction, @ForAll Unit unit, @ForAll("cells") Cell cell) {
		Judgement judgement = Situation.known(situation.asking(rule).with(direction).in(unit), comparator)
			.measured(situation.year(), cell)
			.judged(situation.year());
		assertThat(judgement.measured()).isEqualTo(cell);
		if (cell.value() == null && !(rule instanceof TargetRule.Milestone)) {
			assertThat(judgement.status()).isEqualTo(Reason.of(Objects.requireNonNull(cell.missing())).status());
		}
		if (judgement.broken() != null) {
			assertThat(judgement.change()).isNull();
		}
	}

	@Property(tries = 1000, edgeCases = EdgeCasesMode.NONE)
	void a_baseline_of_zero_is_never_divided_by(@ForAll("situations") Situation situation,
			@ForAll("rules") TargetRule rule, @ForAll("comparators") Map<Integer, Integer> comparator) {
		Situation fromZero = new Situation(0, Situation.FIRST, situation.figure(), situation.year(), situation.target(),
				situation.due());
		Judgement judgement = Situation.known(fromZero.asking(rule), comparator)
			.measured(situation.year(), tenths(situation.figure()).toString())
			.judged(situation.year());
		assertThat(judgement.change()).isEqualTo(new Difference(tenths(situation.figure()), null));
	}

	@Property(tries = 1000, edgeCases = EdgeCasesMode.NONE)
	void the_change_leads_from_the_baseline_to_the_figure(@ForAll("situations") Situation situation) {
		Difference change = situation.judged(situation.asking(new TargetRule.NoTarget())).change();
		Integer from = situation.start();
		boolean later = situation.since() != null && situation.since() > situation.year();
		assertThat(change != null).isEqualTo(from != null && !later);
		if (change != null && from != null) {
			assertThat(tenths(from).add(change.absolute())).isEqualByComparingTo(tenths(situation.figure()));
		}
		if (change != null && change.percent() != null && from != null) {
			assertThat(change.percent().doubleValue()).isCloseTo(100.0 * (situation.figure() - from) / Math.abs(from),
					within(1e-4));
		}
	}

}
