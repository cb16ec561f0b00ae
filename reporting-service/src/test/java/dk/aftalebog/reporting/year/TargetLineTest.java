package dk.aftalebog.reporting.year;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import dk.aftalebog.model.agreement.Direction;
import dk.aftalebog.model.agreement.Indicator;
import dk.aftalebog.model.agreement.Level;
import dk.aftalebog.model.agreement.PaperDate;
import dk.aftalebog.model.agreement.Span;
import dk.aftalebog.model.agreement.TargetRule;
import dk.aftalebog.model.agreement.Unit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class TargetLineTest {

	private static final Indicator INDICATOR = new Indicator("i", "I", null, null, Level.AREA, Unit.COUNT,
			Direction.NONE, null, null, null, null, List.of(), List.of(), List.of());

	private static final Chart.Baseline BASELINE = new Chart.Baseline(2019, new BigDecimal("20"));

	private static final Span BY_2023 = new Span.By(PaperDate.ofYear(2023));

	@Test
	void a_dated_target_is_a_straight_way_from_the_baseline_and_level_afterwards() {
		TargetLine line = line(new TargetRule.AtMost(BigDecimal.TEN, BY_2023), BASELINE);
		assertThat(line.bound()).isEqualTo(TargetLine.Bound.AT_MOST);
		assertThat(line.vertices())
			.isEqualTo(Map.of(2019.0, BASELINE.value(), 2023.0, BigDecimal.TEN, 2025.0, BigDecimal.TEN));
		assertThat(line.level()).isEqualTo(2023);
	}

	@Test
	void without_a_dated_baseline_there_is_no_way_to_it() {
		TargetLine line = line(new TargetRule.AtLeast(BigDecimal.TEN, BY_2023),
				new Chart.Baseline(null, BigDecimal.ONE));
		assertThat(line.vertices()).containsOnlyKeys(2023.0, 2025.0);
	}

	@Test
	void one_of_each_year_is_a_span_of_its_years() {
		TargetLine line = line(new TargetRule.AtLeast(BigDecimal.TEN, new Span.EachYear(2021, 2022)), BASELINE);
		assertThat(line.vertices()).containsOnlyKeys(2020.6, 2022.4);
		assertThat(line(new TargetRule.AtLeast(BigDecimal.TEN, new Span.EachYear(2021, null)), BASELINE).vertices())
			.containsOnlyKeys(2020.6, 2025.4);
	}

	@Test
	void percentages_are_of_the_baseline_and_do_not_fall_below_zero() {
		TargetLine line = line(new TargetRule.RelativeChange(new BigDecimal("-40"), null), BASELINE);
		assertThat(line.bound()).isEqualTo(TargetLine.Bound.AT_MOST);
		assertThat(line.vertices().get(2020.0)).isEqualByComparingTo("12");
		assertThat(line.vertices().get(2021.0)).isEqualByComparingTo("4");
		assertThat(line.vertices().get(2025.0)).isEqualByComparingTo("0");
	}

	@Test
	void what_has_no_line_of_its_own_has_none() {
		for (TargetRule rule : List.of(new TargetRule.AtLeast(BigDecimal.TEN, new Span.WholePeriod()),
				new TargetRule.GapNarrows("c", PaperDate.ofYear(2023)),
				new TargetRule.NotAboveComparator("c", PaperDate.ofYear(2023)),
				new TargetRule.ShareOf("j", BigDecimal.TEN, BY_2023), new TargetRule.NoTarget())) {
			assertThat(TargetLine.of(rule, INDICATOR, BASELINE, 2025)).isNull();
		}
	}

	private static TargetLine line(TargetRule rule, Chart.@Nullable Baseline baseline) {
		return Objects.requireNonNull(TargetLine.of(rule, INDICATOR, baseline, 2025));
	}

}
