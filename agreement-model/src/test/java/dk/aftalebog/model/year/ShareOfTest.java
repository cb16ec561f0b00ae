package dk.aftalebog.model.year;

import java.math.BigDecimal;

import dk.aftalebog.model.Example;
import dk.aftalebog.model.IndicatorDraft;
import dk.aftalebog.model.agreement.Cell;
import dk.aftalebog.model.agreement.Missing;
import dk.aftalebog.model.agreement.PaperDate;
import dk.aftalebog.model.agreement.Scope;
import dk.aftalebog.model.agreement.Span;
import dk.aftalebog.model.agreement.TargetRule;
import dk.aftalebog.model.agreement.Unit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static dk.aftalebog.model.Example.quantity;
import static dk.aftalebog.model.IndicatorDraft.indicator;
import static dk.aftalebog.model.year.Yearbook.NORD;
import static dk.aftalebog.model.year.Yearbook.asks;
import static dk.aftalebog.model.year.Yearbook.baseline;
import static org.assertj.core.api.Assertions.assertThat;

/** At least 80 % of those who asked. */
class ShareOfTest {

	private static final Span EACH_YEAR = new Span.EachYear(2021, null);

	private static IndicatorDraft most(Span when) {
		return indicator("i").targets(asks(new TargetRule.ShareOf("asked", BigDecimal.valueOf(80), when)));
	}

	@ParameterizedTest
	@CsvSource({ "79, 100, MISSES_TARGET", "80, 100, MEETS_TARGET", "100, 100, MEETS_TARGET", "69, 87, MISSES_TARGET",
			"70, 87, MEETS_TARGET", "0, 1, MISSES_TARGET", "0, 0, MEETS_TARGET" })
	void it_is_a_share_of_what_the_other_indicator_shows_in_the_year(String figure, String asked, Reason expected) {
		assertThat(Yearbook.of(most(EACH_YEAR)).measured(2022, figure).measured("asked", 2022, asked).reason(2022))
			.isEqualTo(expected);
	}

	@Test
	void what_is_required_is_told() {
		assertThat(Yearbook.of(most(EACH_YEAR))
			.measured(2022, "64")
			.measured("asked", 2022, "87")
			.judged(2022)
			.verdict()
			.required()).isEqualByComparingTo("69.6");
	}

	@Test
	void without_the_other_figure_nothing_is_judged() {
		Yearbook yearbook = Yearbook.of(most(EACH_YEAR)).measured(2022, "64").measured("asked", 2021, "1");
		assertThat(yearbook.reason(2022)).isEqualTo(Reason.OTHER_INDICATOR_UNKNOWN);
		assertThat(yearbook.measured("asked", 2022, Cell.missing(NORD, Missing.SUPPRESSED, null)).reason(2022))
			.isEqualTo(Reason.OTHER_INDICATOR_UNKNOWN);
		assertThat(yearbook.measured("asked", 2022, Cell.of(new Scope.Area("syd"), quantity("1"), null)).reason(2022))
			.isEqualTo(Reason.OTHER_INDICATOR_UNKNOWN);
	}

	@ParameterizedTest
	@CsvSource({ "2022, 59, MISSES_LINE", "2022, 60, HOLDS_LINE", "2022, 80, MEETS_TARGET", "2024, 79, MISSES_TARGET" })
	void by_a_date_the_line_goes_to_the_share_of_the_year(int year, String figure, Reason expected) {
		Yearbook yearbook = Yearbook.of(most(new Span.By(new PaperDate("2024"))).baselines(baseline("40", "2020")));
		assertThat(yearbook.measured(year, figure).measured("asked", year, "100").reason(year)).isEqualTo(expected);
	}

	@ParameterizedTest
	@CsvSource({ "2023, 59, MISSES_LINE", "2023, 60, HOLDS_LINE", "2024, 59, MISSES_TARGET", "2024, 60, MEETS_TARGET" })
	void over_the_whole_period_both_add_up(int year, String last, Reason expected) {
		// 100 and 60 make 80 % of 100 and 100; with 80 of 100 between them it stays so.
		Yearbook yearbook = Yearbook.of(most(new Span.WholePeriod()))
			.over(Example.period("2021-01-01", "2024-12-31"))
			.measured(2021, "100")
			.measured(2022, "80")
			.measured(2023, "80");
		for (int each = 2021; each <= year; each++) {
			yearbook.measured("asked", each, "100");
		}
		assertThat(yearbook.measured(year, last).reason(year)).isEqualTo(expected);
	}

	@Test
	void over_the_whole_period_every_year_is_needed() {
		Yearbook yearbook = Yearbook.of(most(new Span.WholePeriod())).measured("asked", 2021, "10");
		assertThat(yearbook.measured(2022, "10").measured("asked", 2022, "10").reason(2022))
			.isEqualTo(Reason.YEAR_OF_PERIOD_UNKNOWN);
		assertThat(Yearbook.of(most(new Span.WholePeriod()))
			.measured(2021, "10")
			.measured(2022, "10")
			.measured("asked", 2022, "10")
			.reason(2022)).isEqualTo(Reason.OTHER_INDICATOR_UNKNOWN);
		assertThat(Yearbook.of(most(new Span.WholePeriod()).in(Unit.INDEX_SCORE)).measured(2021, "1").reason(2021))
			.isEqualTo(Reason.DOES_NOT_ADD_UP);
	}

	@Test
	void over_the_whole_period_neither_may_break() {
		Yearbook yearbook = Yearbook.of(most(new Span.WholePeriod()))
			.measured(2021, "10")
			.measured("asked", 2021, "10")
			.measured(2022, "10");
		assertThat(yearbook.broken("asked", 2022, "10").reason(2022)).isEqualTo(Reason.SERIES_BROKEN);
		assertThat(yearbook.measured("asked", 2022, "10").reason(2022)).isEqualTo(Reason.HOLDS_LINE);
		assertThat(yearbook.broken(2022, "10").reason(2022)).isEqualTo(Reason.SERIES_BROKEN);
	}

}
