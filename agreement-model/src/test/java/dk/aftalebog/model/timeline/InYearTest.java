package dk.aftalebog.model.timeline;

import java.time.MonthDay;

import dk.aftalebog.model.Example;
import dk.aftalebog.model.IndicatorDraft;
import dk.aftalebog.model.agreement.Indicator;
import dk.aftalebog.model.change.Change;
import dk.aftalebog.model.record.Recorded;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** The agreement runs from 1 August 2021 to 31 July 2025. */
class InYearTest {

	private final Recorded recorded = new Recorded(new Change.IndicatorAdded(IndicatorDraft.indicator("i").build()),
			new Change.IndicatorAdded(
					IndicatorDraft.indicator("skoleår").countingYearsFrom(MonthDay.of(8, 1)).build()));

	@ParameterizedTest
	@CsvSource({ "2020, false", "2021, true", "2025, true", "2026, false", "0, false", "10000, false", "-1, false" })
	void an_indicator_is_in_force_in_each_calendar_year_of_the_period(int year, boolean inForce) {
		assertThat(InYear.indicator(this.recorded.record().timeline(), "i", year).isPresent()).isEqualTo(inForce);
	}

	@ParameterizedTest
	@CsvSource({ "2020, false", "2021, true", "2024, true", "2025, false" })
	void or_in_each_year_as_it_counts_them(int year, boolean inForce) {
		assertThat(InYear.indicator(this.recorded.record().timeline(), "skoleår", year).isPresent()).isEqualTo(inForce);
	}

	@Test
	void with_an_open_end_it_is_to_the_last_year_that_papers_write() {
		this.recorded.facts(1, "2022-06-01", "2022-06-01", new Change.PeriodChanged(Example.openFrom("2021-08-01")));
		assertThat(InYear.indicator(this.recorded.record().timeline(), "i", 9999)).isPresent();
		assertThat(InYear.indicator(this.recorded.record().timeline(), "i", 10000)).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "2022-12-31, 2022, true", "2022-12-31, 2023, false", "2023-01-01, 2023, true" })
	void with_an_early_end_it_is_to_the_year_of_that_day(String end, int year, boolean inForce) {
		this.recorded.facts(1, "2022-06-01", "2022-06-01", new Change.PeriodChanged(Example.period("2021-08-01", end)));
		assertThat(InYear.indicator(this.recorded.record().timeline(), "i", year).isPresent()).isEqualTo(inForce);
	}

	@ParameterizedTest
	@CsvSource({ "2023-01-01, 2022, true", "2023-01-01, 2023, false", "2023-01-02, 2023, true" })
	void once_removed_it_is_in_force_in_the_years_before(String from, int year, boolean inForce) {
		this.recorded.facts(1, "2022-06-01", from, new Change.IndicatorRemoved("i"));
		assertThat(InYear.indicator(this.recorded.record().timeline(), "i", year).isPresent()).isEqualTo(inForce);
	}

	@ParameterizedTest
	@CsvSource({ "2022-12-31, 2022, true", "2023-01-01, 2022, false", "2023-01-01, 2023, true" })
	void once_added_it_is_from_that_years_on(String from, int year, boolean inForce) {
		this.recorded.facts(1, "2022-06-01", from, new Change.IndicatorAdded(IndicatorDraft.indicator("ny").build()));
		assertThat(InYear.indicator(this.recorded.record().timeline(), "ny", year).isPresent()).isEqualTo(inForce);
	}

	@Test
	void it_is_as_it_last_stood_in_the_year() {
		Indicator renamed = IndicatorDraft.indicator("i").underGoal("mål").build();
		this.recorded.facts(1, "2022-06-01", "2022-12-31", new Change.IndicatorRedefined(renamed));
		assertThat(InYear.indicator(this.recorded.record().timeline(), "i", 2021).orElseThrow().goal()).isNull();
		assertThat(InYear.indicator(this.recorded.record().timeline(), "i", 2022).orElseThrow().goal())
			.isEqualTo("mål");
	}

	@Test
	void an_agreement_that_begins_later_than_its_first_fact_is_not_in_force_yet() {
		this.recorded.facts(1, "2022-06-01", "2021-08-01",
				new Change.PeriodChanged(Example.period("2021-09-01", "2025-07-31")));
		assertThat(this.recorded.record().timeline().on(Example.day("2021-08-31")))
			.isEqualTo(new AsOf.NotYetInForce(Example.day("2021-09-01")));
		assertThat(this.recorded.record().timeline().on(Example.day("2021-09-01"))).isInstanceOf(AsOf.InForce.class);
	}

	@Test
	void what_there_never_was_is_in_force_in_no_year() {
		assertThat(InYear.indicator(this.recorded.record().timeline(), "ukendt", 2022)).isEmpty();
	}

}
