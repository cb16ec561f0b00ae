package dk.aftalebog.model.validity;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dk.aftalebog.model.agreement.Cell;
import dk.aftalebog.model.agreement.Comparator;
import dk.aftalebog.model.agreement.Fraction;
import dk.aftalebog.model.agreement.Missing;
import dk.aftalebog.model.agreement.PaperDate;
import dk.aftalebog.model.agreement.Scope;
import dk.aftalebog.model.agreement.Span;
import dk.aftalebog.model.agreement.TargetRule;
import dk.aftalebog.model.agreement.Unit;
import dk.aftalebog.model.agreement.Value;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import static dk.aftalebog.model.Example.comparator;
import static dk.aftalebog.model.Example.figure;
import static dk.aftalebog.model.Example.quantity;
import static dk.aftalebog.model.Example.target;
import static dk.aftalebog.model.IndicatorDraft.indicator;
import static dk.aftalebog.model.validity.Faults.fault;
import static dk.aftalebog.model.validity.Faults.faultsOf;
import static org.assertj.core.api.Assertions.assertThat;

class IndicatorValidityTest {

	private static final PaperDate END = new PaperDate("2025-end");

	private static final Span BY_THE_END = new Span.By(END);

	private static final Span REVERSED = new Span.EachYear(2024, 2023);

	private static Cell nord(@Nullable Value value, @Nullable Missing missing) {
		return new Cell(new Scope.Area("nord"), null, value, null, missing, null, null, null, null, null);
	}

	private static Cell printed(Scope scope, String asPrinted) {
		return new Cell(scope, null, quantity("1"), null, null, null, null, null, asPrinted, null);
	}

	private static Cell counted(long numerator, long denominator) {
		return new Cell(new Scope.Area("nord"), null, quantity("1"), null, null, null,
				new Fraction(numerator, denominator), null, null, null);
	}

	@Test
	void it_belongs_to_a_goal_that_is_there_or_to_none() {
		assertThat(faultsOf(indicator("i").underGoal("h")))
			.containsExactly(fault("/indicators/0/goal", "unknown-goal"));
		assertThat(faultsOf(indicator("i").underGoal("g"))).isEmpty();
		assertThat(faultsOf(indicator("i"))).isEmpty();
	}

	@Test
	void it_stands_on_the_sheet_of_an_activity_that_is_there() {
		assertThat(faultsOf(indicator("i").onSheetOf("b")))
			.containsExactly(fault("/indicators/0/activity", "unknown-activity"));
		assertThat(faultsOf(indicator("i").onSheetOf("a"))).isEmpty();
	}

	@Test
	void it_counts_a_part_of_an_indicator_that_is_there() {
		assertThat(faultsOf(indicator("i").partOf("none")))
			.containsExactly(fault("/indicators/0/partOf", "unknown-indicator"));
		assertThat(faultsOf(indicator("i").partOf("other"))).isEmpty();
	}

	@Test
	void it_has_one_baseline_for_each_scope_and_qualifier() {
		assertThat(faultsOf(indicator("i").baselines(figure("nord", "1"), figure("syd", "1"), figure("nord", "2"))))
			.containsExactly(fault("/indicators/0/baselines/2", "duplicate-baseline"));
		assertThat(faultsOf(indicator("i").baselines(figure("nord", "1"), new Cell(new Scope.Area("nord"), "Himmerland",
				quantity("1"), null, null, null, null, null, null, null))))
			.isEmpty();
	}

	@Test
	void a_cell_holds_either_a_value_or_the_reason_why_there_is_none() {
		assertThat(faultsOf(indicator("i").baselines(nord(null, null))))
			.containsExactly(fault("/indicators/0/baselines/0", "value-or-missing"));
		assertThat(faultsOf(indicator("i").baselines(nord(quantity("1"), Missing.AWAITED))))
			.containsExactly(fault("/indicators/0/baselines/0", "value-or-missing"));
		assertThat(faultsOf(indicator("i").baselines(nord(null, Missing.AWAITED)))).isEmpty();
		assertThat(faultsOf(indicator("i").baselines(nord(quantity("0"), null)))).isEmpty();
	}

	@Test
	void a_value_stands_in_the_unit() {
		assertThat(faultsOf(indicator("i").in(Unit.COUNT).baselines(figure("nord", "2.5"))))
			.containsExactly(fault("/indicators/0/baselines/0/value", "wrong-unit"));
		assertThat(faultsOf(indicator("i").in(Unit.PERCENT).baselines(figure("nord", "2.5")))).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "-1, 10", "0, 0", "1, -1", "11, 10" })
	void counts_that_are_no_part_of_a_whole_are_refused(long numerator, long denominator) {
		assertThat(faultsOf(indicator("i").baselines(counted(numerator, denominator))))
			.containsExactly(fault("/indicators/0/baselines/0/fraction", "bad-fraction"));
	}

	@ParameterizedTest
	@CsvSource({ "0, 10", "3, 1817", "10, 10" })
	void counts_that_are_a_part_of_a_whole_stand(long numerator, long denominator) {
		assertThat(faultsOf(indicator("i").baselines(counted(numerator, denominator)))).isEmpty();
	}

	@Test
	void a_figure_is_about_an_area_of_the_plan() {
		assertThat(faultsOf(indicator("i").baselines(figure("vest", "1"))))
			.containsExactly(fault("/indicators/0/baselines/0/scope", "unknown-area"));
		assertThat(faultsOf(indicator("i").baselines(Cell.of(new Scope.Group("unge"), quantity("1"), null)))).isEmpty();
	}

	@Test
	void an_area_is_printed_as_one_of_its_spellings() {
		assertThat(faultsOf(indicator("i").baselines(printed(new Scope.Area("syd"), "Syd byen"))))
			.containsExactly(fault("/indicators/0/baselines/0/asPrinted", "unknown-spelling"));
		assertThat(faultsOf(indicator("i").baselines(printed(new Scope.Area("syd"), "Sydbyen")))).isEmpty();
		assertThat(faultsOf(indicator("i").baselines(printed(new Scope.Area("syd"), "Syd Byen")))).isEmpty();
		assertThat(faultsOf(indicator("i").baselines(printed(new Scope.AllAreas(), "I alt")))).isEmpty();
	}

	@Test
	void comparators_have_keys_of_their_own_and_sound_cells() {
		Comparator awry = new Comparator("Danmark", "Hele landet", nord(null, null));
		assertThat(faultsOf(indicator("i").comparators(comparator("dk", "1"), comparator("dk", "2"), awry)))
			.containsExactlyInAnyOrder(fault("/indicators/0/comparators/1/key", "duplicate-comparator"),
					fault("/indicators/0/comparators/2/key", "bad-key"),
					fault("/indicators/0/comparators/2/cell", "value-or-missing"));
		assertThat(faultsOf(indicator("i").comparators(comparator("dk", "1"), comparator("eu", "1")))).isEmpty();
	}

	@Test
	void it_has_one_target_for_each_scope_and_qualifier() {
		TargetRule none = new TargetRule.NoTarget();
		assertThat(faultsOf(indicator("i").targets(target("nord", none), target("nord", none))))
			.containsExactly(fault("/indicators/0/targets/1", "duplicate-target"));
		assertThat(faultsOf(indicator("i").targets(target("nord", none), target("syd", none)))).isEmpty();
	}

	@Test
	void a_target_is_about_an_area_of_the_plan() {
		assertThat(faultsOf(indicator("i").targets(target("vest", new TargetRule.NoTarget()))))
			.containsExactly(fault("/indicators/0/targets/0/scope", "unknown-area"));
	}

	static List<TargetRule> rulesThatNameAComparator() {
		return List.of(new TargetRule.GapNarrows("dk", END), new TargetRule.NotAboveComparator("dk", END));
	}

	@ParameterizedTest
	@MethodSource("rulesThatNameAComparator")
	void a_target_is_held_against_a_comparator_of_its_indicator(TargetRule rule) {
		assertThat(faultsOf(indicator("i").targets(target("nord", rule))))
			.containsExactly(fault("/indicators/0/targets/0/rule/comparator", "unknown-comparator"));
		assertThat(faultsOf(indicator("i").comparators(comparator("dk", "1")).targets(target("nord", rule)))).isEmpty();
	}

	@Test
	void a_share_is_of_an_indicator_that_is_there() {
		assertThat(faultsOf(
				indicator("i").targets(target("nord", new TargetRule.ShareOf("none", BigDecimal.TEN, BY_THE_END)))))
			.containsExactly(fault("/indicators/0/targets/0/rule/indicator", "unknown-indicator"));
		assertThat(faultsOf(
				indicator("i").targets(target("nord", new TargetRule.ShareOf("other", BigDecimal.TEN, BY_THE_END)))))
			.isEmpty();
	}

	static List<TargetRule> rulesWithReversedYears() {
		return List.of(new TargetRule.AtLeast(BigDecimal.TEN, REVERSED),
				new TargetRule.AtMost(BigDecimal.TEN, REVERSED),
				new TargetRule.ShareOf("other", BigDecimal.TEN, REVERSED));
	}

	@ParameterizedTest
	@MethodSource("rulesWithReversedYears")
	void years_end_in_or_after_the_year_in_which_they_begin(TargetRule rule) {
		assertThat(faultsOf(indicator("i").targets(target("nord", rule))))
			.containsExactly(fault("/indicators/0/targets/0/rule/when", "period-reversed"));
	}

	static List<TargetRule> soundRules() {
		return List.of(new TargetRule.AtLeast(BigDecimal.TEN, new Span.EachYear(2023, 2023)),
				new TargetRule.AtMost(BigDecimal.TEN, new Span.EachYear(2023, null)),
				new TargetRule.RelativeChange(new BigDecimal("-15"), null), new TargetRule.GapNarrows("dk", END),
				new TargetRule.NotAboveComparator("dk", END),
				new TargetRule.ShareOf("other", BigDecimal.TEN, new Span.WholePeriod()), new TargetRule.Milestone(END),
				new TargetRule.NoTarget());
	}

	@ParameterizedTest
	@MethodSource("soundRules")
	void every_kind_of_target_can_be_sound(TargetRule rule) {
		assertThat(faultsOf(indicator("i").comparators(comparator("dk", "1")).targets(target("nord", rule)))).isEmpty();
	}

	@Test
	void every_kind_of_target_has_its_case_above() {
		Set<Class<?>> tested = soundRules().stream().map(Object::getClass).collect(Collectors.toSet());
		assertThat(tested).isEqualTo(Stream.of(TargetRule.class.getPermittedSubclasses()).collect(Collectors.toSet()));
	}

}
