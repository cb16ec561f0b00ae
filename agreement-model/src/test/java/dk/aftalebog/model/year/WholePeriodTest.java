package dk.aftalebog.model.year;

import java.math.BigDecimal;
import java.time.MonthDay;

import dk.aftalebog.model.Example;
import dk.aftalebog.model.IndicatorDraft;
import dk.aftalebog.model.agreement.Cell;
import dk.aftalebog.model.agreement.Fraction;
import dk.aftalebog.model.agreement.Missing;
import dk.aftalebog.model.agreement.Span;
import dk.aftalebog.model.agreement.TargetRule;
import dk.aftalebog.model.agreement.Unit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static dk.aftalebog.model.Example.quantity;
import static dk.aftalebog.model.IndicatorDraft.indicator;
import static dk.aftalebog.model.year.Yearbook.asks;
import static dk.aftalebog.model.year.Yearbook.baseline;
import static org.assertj.core.api.Assertions.assertThat;

/** Over the four calendar years 2021 to 2024. */
class WholePeriodTest {

	private static final Span WHOLE = new Span.WholePeriod();

	private static IndicatorDraft atLeast(String value) {
		return indicator("i").targets(asks(new TargetRule.AtLeast(new BigDecimal(value), WHOLE)));
	}

	private static IndicatorDraft atMost(String value) {
		return indicator("i").targets(asks(new TargetRule.AtMost(new BigDecimal(value), WHOLE)));
	}

	private static Yearbook measured(IndicatorDraft indicator, String... figures) {
		Yearbook yearbook = Yearbook.of(indicator).over(Example.period("2021-01-01", "2024-12-31"));
		for (int i = 0; i < figures.length; i++) {
			yearbook.measured(2021 + i, figures[i]);
		}
		return yearbook;
	}

	private static Cell counted(String percent, long numerator, long denominator) {
		return new Cell(Yearbook.NORD, null, quantity(percent), null, null, null, new Fraction(numerator, denominator),
				null, null, null);
	}

	@Test
	void counts_add_up() {
		Verdict verdict = measured(atLeast("200"), "62", "58", "49").judged(2023).verdict();
		assertThat(verdict.figure()).isEqualByComparingTo("169");
		assertThat(verdict.required()).isEqualByComparingTo("200");
		assertThat(verdict.expected()).isEqualByComparingTo("150");
		assertThat(verdict.reason()).isEqualTo(Reason.HOLDS_LINE);
	}

	@ParameterizedTest
	@CsvSource({ "49, MISSES_LINE", "50, HOLDS_LINE", "199, HOLDS_LINE", "200, MEETS_TARGET" })
	void a_sum_is_expected_to_grow_evenly(String figure, Reason expected) {
		assertThat(measured(atLeast("200"), figure).reason(2021)).isEqualTo(expected);
	}

	@ParameterizedTest
	@CsvSource({ "49, MISSES_TARGET", "50, MEETS_TARGET" })
	void the_last_year_decides(String figure, Reason expected) {
		assertThat(measured(atLeast("200"), "50", "50", "50", figure).reason(2024)).isEqualTo(expected);
	}

	@ParameterizedTest
	@CsvSource({ "0, HOLDS_LINE", "50, HOLDS_LINE", "51, MISSES_LINE", "200, MISSES_LINE", "201, MISSES_TARGET" })
	void at_most_is_met_by_nothing_but_the_end(String figure, Reason expected) {
		assertThat(measured(atMost("200"), figure).reason(2021)).isEqualTo(expected);
	}

	@Test
	void at_most_is_met_at_the_end() {
		assertThat(measured(atMost("200"), "50", "50", "50", "50").reason(2024)).isEqualTo(Reason.MEETS_TARGET);
		assertThat(measured(atMost("200"), "50", "50", "50", "51").reason(2024)).isEqualTo(Reason.MISSES_TARGET);
	}

	@ParameterizedTest
	@CsvSource({ "2021, 5", "2022, 17", "2024, 41", "2025, 48" })
	void a_year_is_expected_to_bring_what_its_months_are_of_the_period(int year, String expected) {
		Yearbook yearbook = Yearbook.of(atLeast("48")).over(Example.FOUR_YEARS);
		for (int before = 2021; before <= year; before++) {
			yearbook.measured(before, "1");
		}
		assertThat(yearbook.judged(year).verdict().expected()).isEqualByComparingTo(expected);
	}

	@Test
	void the_months_are_those_of_the_indicators_years() {
		Yearbook yearbook = Yearbook.of(atLeast("48").countingYearsFrom(MonthDay.of(8, 1)))
			.over(Example.FOUR_YEARS)
			.measured(2021, "12");
		assertThat(yearbook.judged(2021).verdict().expected()).isEqualByComparingTo("12");
		assertThat(yearbook.measured(2022, "12").measured(2023, "12").measured(2024, "11").reason(2024))
			.isEqualTo(Reason.MISSES_TARGET);
	}

	@Test
	void a_period_of_days_has_a_month() {
		Yearbook yearbook = Yearbook.of(atLeast("2"))
			.over(Example.period("2021-12-20", "2022-01-10"))
			.measured(2021, "1");
		assertThat(yearbook.reason(2021)).isEqualTo(Reason.HOLDS_LINE);
	}

	@ParameterizedTest
	@CsvSource({ "2020, TARGET_NOT_YET", "2025, TARGET_NO_LONGER" })
	void there_is_no_target_outside_the_period(int year, Reason expected) {
		assertThat(measured(atLeast("1")).measured(year, "5").reason(year)).isEqualTo(expected);
	}

	@Test
	void without_a_year_there_is_no_sum() {
		assertThat(measured(atLeast("200"), "80").measured(2023, "90").reason(2023))
			.isEqualTo(Reason.YEAR_OF_PERIOD_UNKNOWN);
		assertThat(measured(atMost("200"), "10").measured(2022, Missing.SUPPRESSED).measured(2023, "90").reason(2023))
			.isEqualTo(Reason.YEAR_OF_PERIOD_UNKNOWN);
		assertThat(measured(atLeast("200"), "80").measured(2022, Missing.SUPPRESSED).reason(2022))
			.isEqualTo(Reason.SUPPRESSED);
	}

	@Test
	void counts_that_are_enough_without_a_year_are_enough() {
		assertThat(measured(atLeast("200")).measured(2023, "200").reason(2023)).isEqualTo(Reason.MEETS_TARGET);
		assertThat(measured(atMost("200")).measured(2023, "201").reason(2023)).isEqualTo(Reason.MISSES_TARGET);
	}

	@Test
	void amounts_may_be_taken_back_and_are_not_enough_without_a_year() {
		assertThat(measured(atLeast("200").in(Unit.DKK)).measured(2023, "200").reason(2023))
			.isEqualTo(Reason.YEAR_OF_PERIOD_UNKNOWN);
		assertThat(measured(atLeast("200").in(Unit.DKK), "100", "100").reason(2022)).isEqualTo(Reason.MEETS_TARGET);
	}

	@Test
	void a_year_in_which_there_can_be_no_figure_is_not_missed() {
		assertThat(measured(atLeast("200")).measured(2021, Missing.CANNOT_EXIST).measured(2022, "100").reason(2022))
			.isEqualTo(Reason.HOLDS_LINE);
	}

	@Test
	void where_the_end_is_open_nobody_knows_how_much_is_expected_by_now() {
		Yearbook open = Yearbook.of(atLeast("200")).over(Example.openFrom("2021-01-01"));
		assertThat(open.measured(2021, "199").reason(2021)).isEqualTo(Reason.PERIOD_IS_OPEN);
		assertThat(open.measured(2021, "200").reason(2021)).isEqualTo(Reason.MEETS_TARGET);
	}

	@ParameterizedTest
	@CsvSource({ "10, MISSES_LINE", "11, HOLDS_LINE" })
	void percentages_go_together_by_their_counts(long numerator, Reason expected) {
		Yearbook yearbook = measured(atLeast("20").in(Unit.PERCENT)).measured(2021, counted("30", 3, 10))
			.measured(2022, counted("18", numerator, 60));
		assertThat(yearbook.reason(2022)).isEqualTo(expected);
		assertThat(yearbook.judged(2022).verdict().figure()).isEqualByComparingTo((numerator == 11) ? "20" : "18.5714");
	}

	@ParameterizedTest
	@CsvSource({ "1, MISSES_TARGET", "2, MEETS_TARGET" })
	void percentages_are_decided_in_the_last_year(long numerator, Reason expected) {
		Yearbook yearbook = measured(atLeast("20").in(Unit.PERCENT));
		for (int year = 2021; year < 2024; year++) {
			yearbook.measured(year, counted("20", 2, 10));
		}
		assertThat(yearbook.measured(2024, counted("20", numerator, 10)).reason(2024)).isEqualTo(expected);
	}

	@Test
	void percentages_without_counts_do_not_go_together() {
		assertThat(measured(atLeast("20").in(Unit.PERCENT)).measured(2021, counted("30", 3, 10))
			.measured(2022, "30")
			.reason(2022)).isEqualTo(Reason.DOES_NOT_ADD_UP);
		assertThat(measured(atLeast("20").in(Unit.PERCENT)).measured(2022, counted("30", 3, 10)).reason(2022))
			.isEqualTo(Reason.YEAR_OF_PERIOD_UNKNOWN);
		assertThat(measured(atLeast("20").in(Unit.PERCENT)).measured(2021, Missing.CANNOT_EXIST)
			.measured(2022, counted("30", 3, 10))
			.reason(2022)).isEqualTo(Reason.HOLDS_LINE);
	}

	@Test
	void scores_do_not_add_up() {
		assertThat(measured(atLeast("20").in(Unit.INDEX_SCORE), "30").reason(2021)).isEqualTo(Reason.DOES_NOT_ADD_UP);
	}

	@Test
	void nothing_adds_up_across_a_break() {
		assertThat(measured(atLeast("200"), "300").broken(2022, "300").reason(2022)).isEqualTo(Reason.SERIES_BROKEN);
		assertThat(measured(atLeast("200")).broken(2021, "300").measured(2022, "1").reason(2022))
			.isEqualTo(Reason.MEETS_TARGET);
	}

	@Test
	void the_change_is_that_of_the_year() {
		Judgement judgement = measured(atLeast("200").baselines(baseline("40", "2020")), "60", "60").judged(2022);
		assertThat(judgement.change()).isEqualTo(new Difference(BigDecimal.valueOf(20), BigDecimal.valueOf(50)));
	}

}
