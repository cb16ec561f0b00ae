package dk.aftalebog.agreement.recordmeasurement;

import java.math.BigDecimal;
import java.util.List;

import dk.aftalebog.agreement.Scenario;
import dk.aftalebog.agreement.recordmeasurement.RecordMeasurements.Measurement;
import dk.aftalebog.model.agreement.Cell;
import dk.aftalebog.model.agreement.Missing;
import dk.aftalebog.model.agreement.Scope;
import dk.aftalebog.model.agreement.Unit;
import dk.aftalebog.model.agreement.Value;
import dk.aftalebog.model.event.AgreementEvent.MeasurementCorrected;
import dk.aftalebog.model.event.AgreementEvent.MeasurementRecorded;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static dk.aftalebog.agreement.Scenario.count;

class RecordMeasurementsTest {

	private final Scenario scenario = new Scenario((ledger, clock) -> new RecordMeasurementsHandler(ledger, clock))
		.givenAgreement();

	@Test
	void a_figure_is_recorded_and_zero_is_one() {
		this.scenario.when(measure(2022, count("0"), null))
			.expectEvents(new MeasurementRecorded("udsættelser", 2022, count("0")));
	}

	@Test
	void that_nothing_was_measured_is_recorded_too() {
		Cell none = Cell.missing(new Scope.Area("nord"), Missing.NOT_MEASURED, null);
		this.scenario.when(measure(2021, none, null)).expectEvents(new MeasurementRecorded("udsættelser", 2021, none));
	}

	@Test
	void a_figure_recorded_is_corrected_with_a_reason() {
		this.scenario.given(new MeasurementRecorded("udsættelser", 2021, count("3")))
			.when(measure(2021, count("2"), "Talt to gange"))
			.expectEvents(new MeasurementCorrected("udsættelser", 2021, count("2"), "Talt to gange"));
	}

	@Test
	void a_figure_recorded_is_not_overwritten_silently() {
		this.scenario.given(new MeasurementRecorded("udsættelser", 2021, count("3")))
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

	private static RecordMeasurements measure(int year, Cell cell, @Nullable String correction) {
		return new RecordMeasurements("aftale", List.of(new Measurement("udsættelser", year, null, cell, correction)));
	}

}
