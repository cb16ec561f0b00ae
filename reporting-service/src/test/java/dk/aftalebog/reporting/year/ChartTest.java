package dk.aftalebog.reporting.year;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;

import dk.aftalebog.model.year.FigureState;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

class ChartTest {

	private static final ChartScale SCALE = new ChartScale(2019, 2025, BigDecimal.ZERO, BigDecimal.TEN);

	@Test
	void a_line_goes_through_years_that_follow_each_other() {
		Chart chart = chart(value(2021, "4"), value(2022, "5"), value(2023, "6"));
		assertThat(chart.lines()).containsExactly(line(at(2021, "4"), at(2022, "5"), at(2023, "6")));
		assertThat(chart.points()).extracting(Chart.Point::year).containsExactly(2021, 2022, 2023);
	}

	@ParameterizedTest
	@EnumSource(value = FigureState.class, mode = EnumSource.Mode.EXCLUDE, names = "MEASURED")
	void no_line_crosses_a_year_without_a_value_which_has_a_mark_and_no_point(FigureState state) {
		Chart chart = chart(value(2020, "3"), value(2021, "4"), missing(2022, state), value(2023, "6"),
				value(2024, "7"));
		assertThat(chart.lines()).containsExactly(line(at(2020, "3"), at(2021, "4")),
				line(at(2023, "6"), at(2024, "7")));
		assertThat(chart.points()).extracting(Chart.Point::year).doesNotContain(2022);
		assertThat(chart.marks()).singleElement().satisfies((mark) -> {
			assertThat(mark.year()).isEqualTo(2022);
			assertThat(mark.state()).isEqualTo(state);
			assertThat(mark.x()).isEqualTo(Chart.at(SCALE.x(2022)));
		});
	}

	@Test
	void no_line_crosses_a_year_that_nobody_speaks_of() {
		assertThat(chart(value(2020, "3"), value(2022, "4")).lines()).isEmpty();
	}

	@Test
	void no_line_crosses_a_break_and_the_break_lies_before_its_year() {
		Chart chart = chart(value(2020, "3"), value(2021, "4"),
				new ChartYear(2022, new BigDecimal("8"), FigureState.MEASURED, true, false), value(2023, "9"));
		assertThat(chart.lines()).containsExactly(line(at(2020, "3"), at(2021, "4")),
				line(at(2022, "8"), at(2023, "9")));
		assertThat(chart.breaks()).singleElement().satisfies((one) -> {
			assertThat(one.year()).isEqualTo(2022);
			assertThat(Double.parseDouble(one.x())).isBetween(SCALE.x(2021), SCALE.x(2022));
		});
	}

	@Test
	void zero_is_a_point_on_the_axis_and_a_mark_lies_below_it() {
		Chart chart = chart(value(2021, "0"), missing(2022, FigureState.SUPPRESSED));
		assertThat(chart.points()).singleElement()
			.satisfies((point) -> assertThat(point.y()).isEqualTo(Chart.at(ChartScale.BOTTOM)));
		assertThat(chart.marks()).singleElement()
			.satisfies((mark) -> assertThat(Double.parseDouble(mark.y())).isGreaterThan(ChartScale.BOTTOM));
	}

	@Test
	void a_series_runs_on_from_the_predecessor() {
		Chart chart = chart(new ChartYear(2020, BigDecimal.ONE, FigureState.MEASURED, false, true), value(2021, "2"));
		assertThat(chart.lines()).hasSize(1);
		assertThat(chart.points()).extracting(Chart.Point::earlier).containsExactly(true, false);
	}

	@Test
	void the_baseline_is_the_value_of_its_year_and_no_line_leaps_from_it() {
		assertThat(withBaseline(2020, value(2021, "4")).lines()).containsExactly(line(at(2020, "2"), at(2021, "4")));
		assertThat(withBaseline(2019, value(2021, "4")).lines()).isEmpty();
		assertThat(withBaseline(2021, value(2021, "4"), value(2022, "5")).lines())
			.containsExactly(line(at(2021, "4"), at(2022, "5")));
		Chart.Start undated = Objects.requireNonNull(withBaseline(null, value(2021, "4")).baseline());
		assertThat(undated.dated()).isFalse();
	}

	@Test
	void a_comparator_that_is_off_the_scale_is_not_drawn() {
		Chart chart = Chart.of(SCALE, null, List.of(value(2021, "4")), null,
				List.of(List.of(value(2021, "5")), List.of(value(2021, "90"))));
		assertThat(chart.comparators().getFirst().points()).hasSize(1);
		assertThat(chart.comparators().getLast().points()).isEmpty();
		assertThat(chart.drawn()).containsExactlyInAnyOrder("point", "compared-1");
	}

	@Test
	void a_target_is_a_path_to_its_year_and_level_from_then_on() {
		TreeMap<Double, BigDecimal> vertices = new TreeMap<>();
		vertices.put(2019.0, BigDecimal.TWO);
		vertices.put(2023.0, new BigDecimal("8"));
		vertices.put(2025.0, new BigDecimal("8"));
		TargetLine target = new TargetLine(TargetLine.Bound.AT_LEAST, vertices, 2023);
		Chart.Aim aim = Objects.requireNonNull(Chart.of(SCALE, null, List.of(), target, List.of()).target());
		assertThat(aim.path()).isEqualTo("M" + at(2019, "2") + "L" + at(2023, "8") + "L" + at(2025, "8"));
		assertThat(aim.ticks()).startsWith("M" + at(2023, "8") + "v-4.0");
	}

	private static Chart chart(ChartYear... years) {
		return Chart.of(SCALE, null, List.of(years), null, List.of());
	}

	private static Chart withBaseline(@Nullable Integer year, ChartYear... years) {
		return Chart.of(SCALE, new Chart.Baseline(year, BigDecimal.TWO), List.of(years), null, List.of());
	}

	private static ChartYear value(int year, String value) {
		return new ChartYear(year, new BigDecimal(value), FigureState.MEASURED, false, false);
	}

	private static ChartYear missing(int year, FigureState state) {
		return new ChartYear(year, null, state, false, false);
	}

	private static Chart.Line line(String... points) {
		return new Chart.Line("M" + String.join("L", points));
	}

	private static String at(int year, String value) {
		return Chart.at(SCALE.x(year)) + "," + Chart.at(SCALE.y(new BigDecimal(value)));
	}

}
