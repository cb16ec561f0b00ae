package dk.aftalebog.reporting.year;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;

import dk.aftalebog.model.year.FigureState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class ChartScaleTest {

	@ParameterizedTest
	@CsvSource({ "3 14, 0, 15", "17.06 22.02, 17, 23", "0 0, 0, 1", "5 5, 5, 6", "83.9 89, 82, 90", "-3 4, -4, 4",
			"-9 -7, -10, 0", "0.13 0.4, 0, 0.4", "1200 3400, 0, 4000" })
	void it_ends_at_round_numbers_and_shows_zero_unless_all_values_lie_far_from_it(String values, String lowest,
			String highest) {
		ChartScale scale = ChartScale.of(List.of(2021), Stream.of(values.split(" ")).map(BigDecimal::new).toList(),
				List.of());
		assertThat(scale.lowest()).isEqualByComparingTo(lowest);
		assertThat(scale.highest()).isEqualByComparingTo(highest);
	}

	@Test
	void years_lie_as_far_apart_as_they_are() {
		ChartScale scale = ChartScale.of(List.of(2019, 2023), List.of(BigDecimal.ONE), List.of());
		assertThat(scale.x(2021)).isEqualTo((scale.x(2019) + scale.x(2023)) / 2);
		assertThat(scale.x(2019)).isGreaterThan(ChartScale.LEFT);
		assertThat(scale.x(2023)).isLessThan(ChartScale.RIGHT);
		assertThat(scale.x(2030)).isEqualTo(ChartScale.RIGHT);
	}

	@Test
	void one_year_alone_stands_in_the_middle() {
		ChartScale scale = ChartScale.of(List.of(2021), List.of(BigDecimal.ONE), List.of());
		assertThat(scale.x(2021)).isEqualTo((ChartScale.LEFT + ChartScale.RIGHT) / 2);
		assertThat(scale.labelled(2021)).containsExactly(2021);
	}

	@Test
	void yes_is_above_no() {
		ChartScale scale = ChartScale.of(List.of(2021), List.of(), List.of(BigDecimal.ZERO, BigDecimal.ONE));
		assertThat(scale.y(BigDecimal.ONE)).isEqualTo(ChartScale.TOP);
		assertThat(scale.y(BigDecimal.ZERO)).isEqualTo(ChartScale.BOTTOM);
	}

	@Test
	void it_holds_what_lies_in_it() {
		ChartScale scale = new ChartScale(2019, 2023, BigDecimal.ZERO, BigDecimal.TEN);
		assertThat(scale.holds(year(2020, "10"))).isTrue();
		assertThat(scale.holds(year(2020, "10.1"))).isFalse();
		assertThat(scale.holds(year(2018, "5"))).isFalse();
		assertThat(scale.holds(new ChartYear(2020, null, FigureState.AWAITED, false, false))).isFalse();
	}

	private static ChartYear year(int year, String value) {
		return new ChartYear(year, new BigDecimal(value), FigureState.MEASURED, false, false);
	}

}
