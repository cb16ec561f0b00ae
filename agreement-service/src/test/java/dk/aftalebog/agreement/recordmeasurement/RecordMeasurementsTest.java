package dk.aftalebog.agreement.recordmeasurement;

import java.math.BigDecimal;
import java.time.MonthDay;
import java.util.List;

import dk.aftalebog.agreement.Scenario;
import dk.aftalebog.agreement.recordmeasurement.RecordMeasurements.Measurement;
import dk.aftalebog.model.agreement.Cell;
import dk.aftalebog.model.agreement.Direction;
import dk.aftalebog.model.agreement.Indicator;
import dk.aftalebog.model.agreement.Level;
import dk.aftalebog.model.agreement.Missing;
import dk.aftalebog.model.agreement.Period;
import dk.aftalebog.model.agreement.Scope;
import dk.aftalebog.model.agreement.Unit;
import dk.aftalebog.model.agreement.Value;
import dk.aftalebog.model.change.Change;
import dk.aftalebog.model.event.AgreementEvent.ContentFact;
import dk.aftalebog.model.event.AgreementEvent.MeasurementCorrected;
import dk.aftalebog.model.event.AgreementEvent.MeasurementRecorded;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static dk.aftalebog.agreement.Scenario.count;
import static dk.aftalebog.agreement.Scenario.day;

class RecordMeasurementsTest {

	private static final Change ENDED_EARLY = new Change.PeriodChanged(
			new Period(day("2021-08-01"), day("2021-12-31")));

	private final Scenario scenario = new Scenario((ledger, clock) -> new RecordMeasurementsHandler(ledger, clock))
		.givenAgreement();

	@Test
	void a_figure_is_recorded_and_zero_is_one() {
		this.scenario.when(measure(2022, count("0"), null))
			.expectEvents(new MeasurementRecorded("udsættelser", null, 2022, count("0")));
	}

	@Test
	void that_nothing_was_measured_is_recorded_too() {
		Cell none = Cell.missing(new Scope.Area("nord"), Missing.NOT_MEASURED, null);
		this.scenario.when(measure(2021, none, null))
			.expectEvents(new MeasurementRecorded("udsættelser", null, 2021, none));
	}

	@Test
	void a_figure_recorded_is_corrected_with_a_reason() {
		this.scenario.given(new MeasurementRecorded("udsættelser", null, 2021, count("3")))
			.when(measure(2021, count("2"), "Talt to gange"))
			.expectEvents(new MeasurementCorrected("udsættelser", null, 2021, count("2"), "Talt to gange"));
	}

	@Test
	void a_figure_recorded_is_not_overwritten_silently() {
		this.scenario.given(new MeasurementRecorded("udsættelser", null, 2021, count("3")))
			.whenRefused(measure(2021, count("2"), null), "measured-already");
	}

	@Test
	void what_was_not_recorded_is_not_corrected() {
		this.scenario.whenRefused(measure(2021, count("2"), "Talt to gange"), "nothing-to-correct");
	}

	@Test
	void a_year_is_measured_when_it_has_begun() {
		this.scenario.whenRefused(measure(2023, count("2"), null), "year-not-begun");
	}

	@Test
	void the_indicator_is_in_force_in_that_year() {
		this.scenario.whenRefused(measure(2020, count("2"), null), "indicator-not-in-force");
	}

	@Test
	void a_figure_stands_in_the_unit_of_its_indicator() {
		Cell half = Cell.of(new Scope.Area("nord"), new Value.Quantity(new BigDecimal("2.5")), null);
		this.scenario.whenRefused(measure(2022, half, null), "wrong-unit");
	}

	@Test
	void a_figure_measured_in_another_unit_is_refused() {
		Measurement percent = new Measurement("udsættelser", 2022, Unit.PERCENT, count("2"), null);
		this.scenario.whenRefused(new RecordMeasurements("aftale", List.of(percent)), "wrong-unit");
	}

	@Test
	void figures_are_recorded_all_or_none() {
		Measurement good = new Measurement("udsættelser", 2022, null, count("2"), null);
		Measurement bad = new Measurement("ukendt", 2022, null, count("2"), null);
		this.scenario.whenRefused(new RecordMeasurements("aftale", List.of(good, bad)), "indicator-not-in-force");
	}

	@Test
	void a_correction_is_corrected_in_turn() {
		this.scenario.given(new MeasurementRecorded("udsættelser", null, 2021, count("3")))
			.given(new MeasurementCorrected("udsættelser", null, 2021, count("2"), "Talt to gange"))
			.when(measure(2021, count("4"), "Glemt to"))
			.expectEvents(new MeasurementCorrected("udsættelser", null, 2021, count("4"), "Glemt to"));
	}

	@Test
	void another_year_is_another_figure() {
		this.scenario.given(new MeasurementRecorded("udsættelser", null, 2021, count("3")))
			.when(measure(2022, count("2"), null))
			.expectEvents(new MeasurementRecorded("udsættelser", null, 2022, count("2")));
	}

	@Test
	void one_figure_is_not_recorded_twice_at_once() {
		Measurement once = new Measurement("udsættelser", 2022, null, count("2"), null);
		Measurement again = new Measurement("udsættelser", 2022, null, count("3"), null);
		this.scenario.whenRefused(new RecordMeasurements("aftale", List.of(once, again)), "measured-already");
	}

	@Test
	void at_least_one_figure_is_handed_in() {
		this.scenario.whenRefused(new RecordMeasurements("aftale", List.of()), "no-measurement");
	}

	@Test
	void a_figure_is_of_an_area_of_the_plan() {
		Cell elsewhere = Cell.of(new Scope.Area("månen"), new Value.Quantity(BigDecimal.ONE), null);
		this.scenario.whenRefused(measure(2022, elsewhere, null), "unknown-area");
	}

	@Test
	void a_cell_holds_a_figure_or_says_why_there_is_none() {
		Cell both = new Cell(new Scope.Area("nord"), null, new Value.Quantity(BigDecimal.ONE), null,
				Missing.NOT_MEASURED, null, null, null, null, null);
		this.scenario.whenRefused(measure(2022, both, null), "value-or-missing");
	}

	@Test
	void the_last_year_of_a_removed_indicator_still_comes_in() {
		this.scenario.givenApproved(1, "2022-01-01", new Change.IndicatorRemoved("udsættelser"))
			.when(measure(2021, count("2"), null))
			.expectEvents(new MeasurementRecorded("udsættelser", null, 2021, count("2")));
	}

	@Test
	void a_removed_indicator_is_measured_no_more() {
		this.scenario.givenApproved(1, "2022-01-01", new Change.IndicatorRemoved("udsættelser"))
			.whenRefused(measure(2022, count("2"), null), "indicator-not-in-force");
	}

	@Test
	void figures_of_its_years_come_in_after_the_agreement_has_ended() {
		this.scenario.givenApproved(1, "2021-10-01", ENDED_EARLY)
			.when(measure(2021, count("2"), null))
			.expectEvents(new MeasurementRecorded("udsættelser", null, 2021, count("2")));
	}

	@Test
	void no_year_after_the_agreements_end_is_measured() {
		this.scenario.givenApproved(1, "2021-10-01", ENDED_EARLY)
			.whenRefused(measure(2022, count("2"), null), "indicator-not-in-force");
	}

	@Test
	void a_year_begins_when_the_indicator_says_so() {
		Indicator schoolYear = new Indicator("fravær", "Fravær", null, null, Level.AREA, Unit.COUNT,
				Direction.LOWER_IS_BETTER, null, null, null, MonthDay.of(8, 1), List.of(), List.of(), List.of());
		this.scenario
			.given(new ContentFact(0, day("2021-06-01"), day("2021-08-01"), new Change.IndicatorAdded(schoolYear)))
			.whenRefused(
					new RecordMeasurements("aftale", List.of(new Measurement("fravær", 2022, null, count("2"), null))),
					"year-not-begun");
	}

	@Test
	void a_year_beyond_the_calendar_is_refused() {
		this.scenario.whenRefused(measure(Integer.MAX_VALUE, count("2"), null), "indicator-not-in-force");
	}

	private static RecordMeasurements measure(int year, Cell cell, @Nullable String correction) {
		return new RecordMeasurements("aftale", List.of(new Measurement("udsættelser", year, null, cell, correction)));
	}

}
