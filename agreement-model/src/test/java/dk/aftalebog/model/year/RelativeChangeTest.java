package dk.aftalebog.model.year;

import java.math.BigDecimal;

import dk.aftalebog.model.IndicatorDraft;
import dk.aftalebog.model.agreement.Direction;
import dk.aftalebog.model.agreement.PaperDate;
import dk.aftalebog.model.agreement.TargetRule;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static dk.aftalebog.model.IndicatorDraft.indicator;
import static dk.aftalebog.model.year.Yearbook.asks;
import static dk.aftalebog.model.year.Yearbook.baseline;
import static org.assertj.core.api.Assertions.assertThat;

class RelativeChangeTest {

	private static IndicatorDraft changing(String percent, @Nullable String by) {
		return indicator("i").targets(
				asks(new TargetRule.RelativeChange(new BigDecimal(percent), (by != null) ? new PaperDate(by) : null)));
	}

	private static Yearbook changing(String percent, @Nullable String by, String from) {
		return Yearbook.of(changing(percent, by).baselines(baseline(from, "2020")));
	}

	@ParameterizedTest
	@CsvSource({ "2021, 85", "2022, 70", "2023, 55", "2024, 40", "2025, 25" })
	void the_percentages_are_of_the_baseline_and_add_up(int year, String required) {
		Yearbook falling = changing("-15", null, "100");
		assertThat(falling.measured(year, required).reason(year)).isEqualTo(Reason.MEETS_TARGET);
		assertThat(falling.measured(year, required + ".01").reason(year)).isEqualTo(Reason.MISSES_TARGET);
		assertThat(falling.judged(year).verdict().required()).isEqualByComparingTo(required);
	}

	@Test
	void a_rise_is_the_same_the_other_way() {
		assertThat(changing("10", null, "100").measured(2022, "120").reason(2022)).isEqualTo(Reason.MEETS_TARGET);
		assertThat(changing("10", null, "100").measured(2022, "119.99").reason(2022)).isEqualTo(Reason.MISSES_TARGET);
	}

	@Test
	void with_a_date_the_years_before_it_are_the_line() {
		Yearbook falling = changing("-10", "2023", "100").measured(2021, "90").measured(2022, "81");
		assertThat(falling.judged(2021).verdict()).usingRecursiveComparison()
			.withComparatorForType(BigDecimal::compareTo, BigDecimal.class)
			.isEqualTo(new Verdict(Reason.HOLDS_LINE, BigDecimal.valueOf(90), BigDecimal.valueOf(70),
					BigDecimal.valueOf(90)));
		assertThat(falling.reason(2022)).isEqualTo(Reason.MISSES_LINE);
		assertThat(falling.measured(2022, "70").reason(2022)).isEqualTo(Reason.MEETS_TARGET);
	}

	@ParameterizedTest
	@CsvSource({ "2023, 70, MEETS_TARGET", "2023, 71, MISSES_TARGET", "2025, 70, MEETS_TARGET",
			"2025, 71, MISSES_TARGET" })
	void with_a_date_it_stops_there(int year, String figure, Reason expected) {
		assertThat(changing("-10", "2023", "100").measured(year, figure).reason(year)).isEqualTo(expected);
	}

	@Test
	void with_a_date_no_more_is_expected_after_it() {
		assertThat(changing("-10", "2023", "100").measured(2025, "70").judged(2025).verdict().expected())
			.isEqualByComparingTo("70");
	}

	@Test
	void a_date_before_the_baseline_asks_to_hold_the_baseline() {
		assertThat(changing("-10", "2019", "100").measured(2021, "100").reason(2021)).isEqualTo(Reason.MEETS_TARGET);
		assertThat(changing("-10", "2019", "100").measured(2021, "101").reason(2021)).isEqualTo(Reason.MISSES_TARGET);
	}

	@Test
	void it_does_not_fall_below_zero() {
		Yearbook falling = changing("-30", null, "10").measured(2024, "0").measured(2025, "1");
		assertThat(falling.reason(2024)).isEqualTo(Reason.MEETS_TARGET);
		assertThat(falling.judged(2024).verdict().required()).isZero();
		assertThat(falling.reason(2025)).isEqualTo(Reason.MISSES_TARGET);
	}

	@Test
	void a_fall_from_below_zero_falls_further() {
		assertThat(changing("-10", null, "-100").measured(2021, "-110").reason(2021)).isEqualTo(Reason.MEETS_TARGET);
		assertThat(changing("-10", null, "-100").measured(2021, "-109").reason(2021)).isEqualTo(Reason.MISSES_TARGET);
	}

	@ParameterizedTest
	@ValueSource(strings = { "0", "0.00" })
	void zero_has_no_percentage(String zero) {
		assertThat(changing("-15", null, zero).measured(2021, "0").reason(2021)).isEqualTo(Reason.BASELINE_IS_ZERO);
		assertThat(changing("15", "2023", zero).measured(2021, "0").reason(2021)).isEqualTo(Reason.BASELINE_IS_ZERO);
	}

	@Test
	void it_starts_from_a_baseline_with_a_year() {
		assertThat(Yearbook.of(changing("-15", null)).measured(2021, "1").reason(2021))
			.isEqualTo(Reason.BASELINE_UNKNOWN);
		assertThat(Yearbook.of(changing("-15", null).baselines(baseline("9", null))).measured(2021, "1").reason(2021))
			.isEqualTo(Reason.BASELINE_UNDATED);
		assertThat(Yearbook.of(changing("-15", null).baselines(baseline("9", "2022"))).measured(2021, "1").reason(2021))
			.isEqualTo(Reason.BASELINE_LATER);
		assertThat(Yearbook.of(changing("-15", null).baselines(baseline("9", "2021"))).measured(2021, "9").reason(2021))
			.isEqualTo(Reason.MEETS_TARGET);
	}

	@ParameterizedTest
	@CsvSource({ "2020, TARGET_NOT_YET", "2021, MEETS_TARGET", "2025, MEETS_TARGET", "2026, TARGET_NO_LONGER" })
	void without_a_date_it_is_asked_for_in_the_years_of_the_agreement(int year, Reason expected) {
		assertThat(changing("-15", null, "100").measured(year, "0").reason(year)).isEqualTo(expected);
	}

	@ParameterizedTest
	@CsvSource({ "HIGHER_IS_BETTER, 99, MISSES_TARGET", "HIGHER_IS_BETTER, 100, MEETS_TARGET",
			"LOWER_IS_BETTER, 101, MISSES_TARGET", "LOWER_IS_BETTER, 100, MEETS_TARGET", "NONE, 100, NO_DIRECTION" })
	void no_change_asks_to_hold_the_baseline(Direction direction, String figure, Reason expected) {
		Yearbook yearbook = Yearbook.of(changing("0", null).with(direction).baselines(baseline("100", "2020")));
		assertThat(yearbook.measured(2022, figure).reason(2022)).isEqualTo(expected);
	}

}
