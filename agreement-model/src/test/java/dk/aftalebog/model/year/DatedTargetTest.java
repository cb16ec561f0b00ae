package dk.aftalebog.model.year;

import java.math.BigDecimal;
import java.time.MonthDay;

import dk.aftalebog.model.IndicatorDraft;
import dk.aftalebog.model.agreement.PaperDate;
import dk.aftalebog.model.agreement.Span;
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

/** Fewer by the end of 2025: from 20 in 2020 down to 10, so 2 a year. */
class DatedTargetTest {

	private static Span by(String date) {
		return new Span.By(new PaperDate(date));
	}

	private static IndicatorDraft atMostTen() {
		return indicator("i").targets(asks(new TargetRule.AtMost(BigDecimal.TEN, by("2025"))));
	}

	private static Yearbook fromTwenty(@Nullable String year) {
		return Yearbook.of(atMostTen().baselines(baseline("20", year)));
	}

	@ParameterizedTest
	@CsvSource({ "2021, 10", "2025, 10", "2025, 10.00", "2025, 0", "2030, 10" })
	void it_is_met_as_soon_as_the_figure_is_as_asked(int year, String figure) {
		assertThat(fromTwenty("2020").measured(year, figure).reason(year)).isEqualTo(Reason.MEETS_TARGET);
	}

	@ParameterizedTest
	@CsvSource({ "2025, 11", "2025, 20", "2026, 11" })
	void it_is_missed_when_it_is_due(int year, String figure) {
		assertThat(fromTwenty("2020").measured(year, figure).reason(year)).isEqualTo(Reason.MISSES_TARGET);
	}

	@ParameterizedTest
	@CsvSource({ "2020, 20, HOLDS_LINE", "2020, 21, MISSES_LINE", "2021, 18, HOLDS_LINE", "2021, 19, MISSES_LINE",
			"2024, 12, HOLDS_LINE", "2024, 12.0001, MISSES_LINE", "2024, 11, HOLDS_LINE" })
	void until_then_it_is_on_track_no_worse_than_the_line(int year, String figure, Reason expected) {
		assertThat(fromTwenty("2020").measured(year, figure).reason(year)).isEqualTo(expected);
	}

	@ParameterizedTest
	@CsvSource({ "2020, 20", "2021, 18", "2024, 12", "2025, 10", "2027, 10" })
	void the_line_goes_straight_to_the_date_and_is_level_from_then_on(int year, String expected) {
		assertThat(fromTwenty("2020").measured(year, "15").judged(year).verdict().expected())
			.isEqualByComparingTo(expected);
	}

	@Test
	void what_decides_is_the_line_as_it_is_shown() {
		Yearbook thirds = Yearbook
			.of(indicator("i").targets(asks(new TargetRule.AtMost(new BigDecimal("9"), by("2023"))))
				.baselines(baseline("10", "2020")));
		assertThat(thirds.measured(2021, "9.6667").judged(2021).verdict()).isEqualTo(new Verdict(Reason.HOLDS_LINE,
				new BigDecimal("9.6667"), new BigDecimal("9"), new BigDecimal("9.6667")));
		assertThat(thirds.measured(2021, "9.6668").reason(2021)).isEqualTo(Reason.MISSES_LINE);
	}

	@ParameterizedTest
	@CsvSource({ "2021, 12, HOLDS_LINE", "2021, 11, MISSES_LINE", "2021, 20, MEETS_TARGET", "2025, 19, MISSES_TARGET",
			"2025, 20, MEETS_TARGET" })
	void at_least_is_the_same_the_other_way(int year, String figure, Reason expected) {
		Yearbook yearbook = Yearbook
			.of(indicator("i").targets(asks(new TargetRule.AtLeast(new BigDecimal("20"), by("2025"))))
				.baselines(baseline("10", "2020")));
		assertThat(yearbook.measured(year, figure).reason(year)).isEqualTo(expected);
	}

	@Test
	void a_target_that_the_baseline_met_is_missed_by_what_fell_behind_it() {
		Yearbook yearbook = Yearbook.of(atMostTen().baselines(baseline("8", "2020")));
		assertThat(yearbook.measured(2021, "9").reason(2021)).isEqualTo(Reason.MEETS_TARGET);
		assertThat(yearbook.measured(2021, "11").reason(2021)).isEqualTo(Reason.MISSES_LINE);
	}

	@Test
	void without_a_baseline_there_is_no_line() {
		Yearbook yearbook = Yearbook.of(atMostTen()).measured(2021, "15").measured(2022, "10").measured(2025, "11");
		assertThat(yearbook.reason(2021)).isEqualTo(Reason.BASELINE_UNKNOWN);
		assertThat(yearbook.judged(2021).status()).isEqualTo(Status.NO_BASELINE);
		assertThat(yearbook.judged(2021).verdict().expected()).isNull();
		assertThat(yearbook.reason(2022)).isEqualTo(Reason.MEETS_TARGET);
		assertThat(yearbook.reason(2025)).isEqualTo(Reason.MISSES_TARGET);
	}

	@Test
	void without_the_baselines_year_there_is_no_line() {
		assertThat(fromTwenty(null).measured(2021, "15").reason(2021)).isEqualTo(Reason.BASELINE_UNDATED);
		assertThat(fromTwenty(null).measured(2021, "10").reason(2021)).isEqualTo(Reason.MEETS_TARGET);
	}

	@Test
	void the_line_begins_in_the_baselines_year() {
		assertThat(fromTwenty("2022").measured(2021, "15").reason(2021)).isEqualTo(Reason.BASELINE_LATER);
		assertThat(fromTwenty("2022").measured(2022, "20").reason(2022)).isEqualTo(Reason.HOLDS_LINE);
	}

	@ParameterizedTest
	@ValueSource(strings = { "2025", "2026" })
	void there_is_no_line_to_a_date_that_the_baseline_has_reached(String year) {
		assertThat(fromTwenty(year).measured(2026, "15").judged(2026).verdict().expected()).isNull();
		assertThat(fromTwenty(year).measured(2026, "15").reason(2026)).isEqualTo(Reason.MISSES_TARGET);
	}

	@ParameterizedTest
	@CsvSource({ "2025-07-31, 2025", "2025-01-01, 2025", "2025-end, 2025", "2025-autumn, 2025", "2024-winter, 2025",
			"2024-12, 2024" })
	void it_is_due_in_the_year_of_the_last_day_that_the_date_can_mean(String date, int due) {
		Yearbook yearbook = Yearbook.of(indicator("i").targets(asks(new TargetRule.AtMost(BigDecimal.TEN, by(date))))
			.baselines(baseline("20", "2020")));
		assertThat(yearbook.measured(due, "10.5").reason(due)).isEqualTo(Reason.MISSES_TARGET);
		assertThat(yearbook.measured(due - 1, "10.5").reason(due - 1)).isEqualTo(Reason.HOLDS_LINE);
	}

	@ParameterizedTest
	@CsvSource({ "2025-07-31, 2024", "2025-08-01, 2025", "2025, 2025" })
	void years_are_counted_as_the_indicator_counts_them(String date, int due) {
		Yearbook yearbook = Yearbook.of(indicator("i").countingYearsFrom(MonthDay.of(8, 1))
			.targets(asks(new TargetRule.AtMost(BigDecimal.TEN, by(date))))
			.baselines(baseline("20", "2020")));
		assertThat(yearbook.measured(due, "10.5").reason(due)).isEqualTo(Reason.MISSES_TARGET);
		assertThat(yearbook.measured(due - 1, "10.5").reason(due - 1)).isEqualTo(Reason.HOLDS_LINE);
	}

}
