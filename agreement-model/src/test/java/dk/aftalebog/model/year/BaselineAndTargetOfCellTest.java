package dk.aftalebog.model.year;

import java.math.BigDecimal;
import java.util.Objects;

import dk.aftalebog.model.Example;
import dk.aftalebog.model.IndicatorDraft;
import dk.aftalebog.model.agreement.Cell;
import dk.aftalebog.model.agreement.CellKey;
import dk.aftalebog.model.agreement.Scope;
import dk.aftalebog.model.agreement.Span;
import dk.aftalebog.model.agreement.Target;
import dk.aftalebog.model.agreement.TargetRule;
import dk.aftalebog.model.agreement.Unit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static dk.aftalebog.model.Example.figure;
import static dk.aftalebog.model.IndicatorDraft.indicator;
import static dk.aftalebog.model.year.Yearbook.NORD;
import static dk.aftalebog.model.year.Yearbook.asks;
import static dk.aftalebog.model.year.Yearbook.baseline;
import static org.assertj.core.api.Assertions.assertThat;

class BaselineAndTargetOfCellTest {

	private static final Scope SYD = new Scope.Area("syd");

	private static final Target OF_ALL = asks(atMost(1));

	private static final Target OF_NORD = Example.target("nord", atMost(2));

	private static final Target OF_PART = new Target(NORD, "Lejerbo", atMost(3), null);

	private static TargetRule atMost(int value) {
		return new TargetRule.AtMost(BigDecimal.valueOf(value), new Span.EachYear(2021, 2025));
	}

	private static @Nullable Target applied(Scope scope, @Nullable String qualifier, Target... targets) {
		return Yearbook.of(indicator("i").targets(targets)).judged(new CellKey(scope, qualifier), 2022).target();
	}

	@Test
	void a_cells_own_target_goes_before_that_of_the_indicator() {
		assertThat(applied(NORD, null, OF_ALL, OF_NORD, OF_PART)).isEqualTo(OF_NORD);
		assertThat(applied(NORD, "Lejerbo", OF_ALL, OF_NORD, OF_PART)).isEqualTo(OF_PART);
		assertThat(applied(SYD, null, OF_ALL, OF_NORD, OF_PART)).isEqualTo(OF_ALL);
		assertThat(applied(new Scope.AllAreas(), null, OF_ALL, OF_NORD)).isEqualTo(OF_ALL);
		assertThat(applied(new Scope.Unscoped(), null, OF_ALL, OF_NORD)).isEqualTo(OF_ALL);
	}

	@Test
	void an_areas_target_is_not_that_of_a_part_of_it() {
		assertThat(applied(NORD, "Lejerbo", OF_NORD)).isNull();
		assertThat(applied(NORD, null, OF_PART)).isNull();
	}

	@Test
	void a_target_of_all_areas_together_is_not_that_of_each() {
		Target together = new Target(new Scope.AllAreas(), null, atMost(9), null);
		assertThat(applied(NORD, null, together)).isNull();
		assertThat(applied(new Scope.AllAreas(), null, OF_ALL, together)).isEqualTo(together);
	}

	@Test
	void an_area_may_be_without_a_target_beside_others() {
		Target none = Example.target("nord", new TargetRule.NoTarget());
		assertThat(Yearbook.of(indicator("i").targets(OF_ALL, none)).measured(2022, "9").reason(2022))
			.isEqualTo(Reason.NO_TARGET_SET);
	}

	@Test
	void a_cell_is_held_against_its_own_baseline() {
		Cell part = new Cell(NORD, "Lejerbo", Example.quantity("7"), null, null, null, null, null, null, null);
		Yearbook yearbook = Yearbook.of(indicator("i").baselines(figure("syd", "9"), part));
		assertThat(yearbook.measured(2022, "5").judged(2022).baseline()).isNull();
		assertThat(yearbook.judged(2022).change()).isNull();
		assertThat(yearbook.judged(part.key(), 2022).baseline()).isEqualTo(part);
	}

	private static @Nullable Difference change(IndicatorDraft indicator, String figure) {
		return Yearbook.of(indicator).measured(2022, figure).judged(2022).change();
	}

	@ParameterizedTest
	@CsvSource({ "17.06, 16.21, -0.85, -4.9824", "3, 0, -3, -100", "8, 8, 0, 0", "3, 4, 1, 33.3333",
			"-100, -85, 15, 15" })
	void the_change_is_told_in_the_unit_and_in_percent_of_the_baseline(String from, String to, String absolute,
			String percent) {
		Difference change = Objects
			.requireNonNull(change(indicator("i").in(Unit.PERCENT).baselines(baseline(from, "2020")), to));
		assertThat(change.absolute()).isEqualByComparingTo(absolute);
		assertThat(change.percent()).isEqualByComparingTo(percent);
	}

	@ParameterizedTest
	@CsvSource({ "0, 4, 4", "0.00, 0, 0" })
	void from_zero_there_is_no_change_in_percent(String from, String to, String absolute) {
		Difference change = Objects.requireNonNull(change(indicator("i").baselines(baseline(from, "2020")), to));
		assertThat(change.absolute()).isEqualByComparingTo(absolute);
		assertThat(change.percent()).isNull();
	}

	@Test
	void there_is_no_change_from_a_later_baseline() {
		assertThat(change(indicator("i").baselines(baseline("9", "2023")), "8")).isNull();
		assertThat(change(indicator("i").baselines(baseline("9", "2022")), "8")).isNotNull();
	}

	@Test
	void a_baseline_without_a_year_still_has_a_change() {
		assertThat(change(indicator("i").baselines(baseline("80", null)), "34"))
			.isEqualTo(new Difference(BigDecimal.valueOf(-46), new BigDecimal("-57.5")));
	}

}
