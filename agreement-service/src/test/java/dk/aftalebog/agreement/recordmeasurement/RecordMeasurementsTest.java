package dk.aftalebog.agreement.recordmeasurement;

import java.math.BigDecimal;
import java.time.MonthDay;
import java.util.List;

import dk.aftalebog.agreement.Scenario;
import dk.aftalebog.agreement.governance.Edge.Side;
import dk.aftalebog.agreement.governance.Edge;
import dk.aftalebog.agreement.governance.Rule;
import dk.aftalebog.agreement.recordmeasurement.RecordMeasurements.Measurement;
import dk.aftalebog.model.agreement.Cell;
import dk.aftalebog.model.agreement.TargetRule;
import dk.aftalebog.model.agreement.Target;
import dk.aftalebog.model.agreement.PaperDate;
import dk.aftalebog.model.agreement.Comparator;
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

	private final Scenario scenario = new Scenario(RecordMeasurementsHandler::new).givenAgreement();

	@Test
	@Edge(rule = Rule.YEAR_NOT_BEGUN, side = Side.ALLOWED)
	@Edge(rule = Rule.WRONG_UNIT, side = Side.ALLOWED)
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
	@Edge(rule = Rule.NOTHING_TO_CORRECT, side = Side.ALLOWED)
	void a_figure_recorded_is_corrected_with_a_reason() {
		this.scenario.given(new MeasurementRecorded("udsættelser", null, 2021, count("3")))
			.when(measure(2021, count("2"), "Talt to gange"))
			.expectEvents(new MeasurementCorrected("udsættelser", null, 2021, count("2"), "Talt to gange"));
	}

	@Test
	@Edge(rule = Rule.MEASURED_ALREADY, side = Side.REFUSED)
	void a_figure_recorded_is_not_overwritten_silently() {
		this.scenario.given(new MeasurementRecorded("udsættelser", null, 2021, count("3")))
			.whenRefused(measure(2021, count("2"), null), "measured-already");
	}

	@Test
	@Edge(rule = Rule.NOTHING_TO_CORRECT, side = Side.REFUSED)
	void what_was_not_recorded_is_not_corrected() {
		this.scenario.whenRefused(measure(2021, count("2"), "Talt to gange"), "nothing-to-correct");
	}

	@Test
	@Edge(rule = Rule.YEAR_NOT_BEGUN, side = Side.REFUSED)
	void a_year_is_measured_when_it_has_begun() {
		this.scenario.whenRefused(measure(2023, count("2"), null), "year-not-begun");
	}

	@Test
	@Edge(rule = Rule.INDICATOR_NOT_IN_FORCE, side = Side.REFUSED)
	void the_indicator_is_in_force_in_that_year() {
		this.scenario.whenRefused(measure(2020, count("2"), null), "indicator-not-in-force");
	}

	@Test
	void a_figure_stands_in_the_unit_of_its_indicator() {
		Cell half = Cell.of(new Scope.Area("nord"), new Value.Quantity(new BigDecimal("2.5")), null);
		this.scenario.whenRefused(measure(2022, half, null), "wrong-unit");
	}

	@Test
	@Edge(rule = Rule.WRONG_UNIT, side = Side.REFUSED)
	void a_figure_measured_in_another_unit_is_refused() {
		Measurement percent = new Measurement("udsættelser", null, 2022, Unit.PERCENT, count("2"), null);
		this.scenario.whenRefused(new RecordMeasurements("aftale", List.of(percent)), "wrong-unit");
	}

	@Test
	void figures_are_recorded_all_or_none() {
		Measurement good = new Measurement("udsættelser", null, 2022, null, count("2"), null);
		Measurement bad = new Measurement("ukendt", null, 2022, null, count("2"), null);
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
	@Edge(rule = Rule.MEASURED_ALREADY, side = Side.ALLOWED)
	void another_year_is_another_figure() {
		this.scenario.given(new MeasurementRecorded("udsættelser", null, 2021, count("3")))
			.when(measure(2022, count("2"), null))
			.expectEvents(new MeasurementRecorded("udsættelser", null, 2022, count("2")));
	}

	@Test
	void one_figure_is_not_recorded_twice_at_once() {
		Measurement once = new Measurement("udsættelser", null, 2022, null, count("2"), null);
		Measurement again = new Measurement("udsættelser", null, 2022, null, count("3"), null);
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
	@Edge(rule = Rule.INDICATOR_NOT_IN_FORCE, side = Side.ALLOWED)
	void the_last_year_of_a_removed_indicator_still_comes_in() {
		this.scenario.givenApproved(1, "2022-01-01", new Change.IndicatorRemoved("udsættelser"))
			.when(measure(2021, count("2"), null))
			.expectEvents(new MeasurementRecorded("udsættelser", null, 2021, count("2")));
	}

	@Test
	@Edge(rule = Rule.INDICATOR_NOT_IN_FORCE, side = Side.REFUSED)
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
			.whenRefused(new RecordMeasurements("aftale",
					List.of(new Measurement("fravær", null, 2022, null, count("2"), null))), "year-not-begun");
	}

	@Test
	void a_year_beyond_the_calendar_is_refused() {
		this.scenario.whenRefused(measure(Integer.MAX_VALUE, count("2"), null), "indicator-not-in-force");
	}

	@Test
	@Edge(rule = Rule.SCOPE_NOT_OF_INDICATOR, side = Side.REFUSED)
	void an_indicator_followed_for_an_area_is_not_measured_for_all_of_them() {
		Cell all = Cell.of(new Scope.AllAreas(), new Value.Quantity(BigDecimal.ONE), null);
		this.scenario.whenRefused(measure(2022, all, null), "scope-not-of-indicator");
	}

	@Test
	void nor_for_one_landlords_share_of_the_area() {
		Cell share = new Cell(new Scope.Area("nord"), "Boligselskabet", new Value.Quantity(BigDecimal.ONE), null, null,
				null, null, null, null, null);
		this.scenario.whenRefused(measure(2022, share, null), "scope-not-of-indicator");
	}

	@Test
	@Edge(rule = Rule.SCOPE_NOT_OF_INDICATOR, side = Side.ALLOWED)
	void a_target_gives_a_scope_that_no_baseline_has() {
		Cell all = Cell.of(new Scope.AllAreas(), new Value.Quantity(BigDecimal.ONE), null);
		this.scenario.given(targeted(new TargetRule.Milestone(new PaperDate("2023"))))
			.when(measure(2022, all, null))
			.expectEvents(new MeasurementRecorded("udsættelser", null, 2022, all));
	}

	@Test
	void a_target_that_is_none_gives_no_scope() {
		Cell all = Cell.of(new Scope.AllAreas(), new Value.Quantity(BigDecimal.ONE), null);
		this.scenario.given(targeted(new TargetRule.NoTarget()))
			.whenRefused(measure(2022, all, null), "scope-not-of-indicator");
	}

	@Test
	@Edge(rule = Rule.UNKNOWN_COMPARATOR, side = Side.ALLOWED)
	void a_comparators_figure_is_recorded_for_its_own_scope() {
		compared().when(measureComparator("kommunen", national()))
			.expectEvents(new MeasurementRecorded("udsættelser", "kommunen", 2022, national()));
	}

	@Test
	@Edge(rule = Rule.UNKNOWN_COMPARATOR, side = Side.REFUSED)
	void there_is_such_a_comparator() {
		compared().whenRefused(measureComparator("landet", national()), "unknown-comparator");
	}

	@Test
	void a_comparator_is_not_followed_for_the_indicators_areas() {
		compared().whenRefused(measureComparator("kommunen", count("2")), "scope-not-of-indicator");
	}

	@Test
	void a_comparators_figure_is_another_than_the_indicators() {
		compared().given(new MeasurementRecorded("udsættelser", null, 2022, national()))
			.when(measureComparator("kommunen", national()))
			.expectEvents(new MeasurementRecorded("udsættelser", "kommunen", 2022, national()));
	}

	@Test
	void a_year_is_measured_from_its_first_day_on() {
		Indicator fromToday = withYearFrom(MonthDay.of(6, 15));
		this.scenario.given(added(fromToday))
			.when(new RecordMeasurements("aftale",
					List.of(new Measurement("fravær", null, 2022, null, count("2"), null))))
			.expectEvents(new MeasurementRecorded("fravær", null, 2022, count("2")));
	}

	@Test
	void and_not_on_the_day_before() {
		this.scenario.given(added(withYearFrom(MonthDay.of(6, 16))))
			.whenRefused(new RecordMeasurements("aftale",
					List.of(new Measurement("fravær", null, 2022, null, count("2"), null))), "year-not-begun");
	}

	private Scenario compared() {
		return this.scenario.given(new ContentFact(0, day("2021-06-01"), day("2021-08-01"),
				new Change.ComparatorSet("udsættelser", new Comparator("kommunen", "Kommunen", national()))));
	}

	private static Cell national() {
		return Cell.of(new Scope.Unscoped(), new Value.Quantity(BigDecimal.ONE), null);
	}

	private static RecordMeasurements measureComparator(String comparator, Cell cell) {
		return new RecordMeasurements("aftale",
				List.of(new Measurement("udsættelser", comparator, 2022, null, cell, null)));
	}

	private static ContentFact targeted(TargetRule rule) {
		return new ContentFact(0, day("2021-06-01"), day("2021-08-01"),
				new Change.TargetSet("udsættelser", new Target(new Scope.AllAreas(), null, rule, null)));
	}

	private static ContentFact added(Indicator indicator) {
		return new ContentFact(0, day("2021-06-01"), day("2021-08-01"), new Change.IndicatorAdded(indicator));
	}

	private static Indicator withYearFrom(MonthDay begins) {
		return new Indicator("fravær", "Fravær", null, null, Level.AREA, Unit.COUNT, Direction.LOWER_IS_BETTER, null,
				null, null, begins, List.of(), List.of(), List.of());
	}

	private static RecordMeasurements measure(int year, Cell cell, @Nullable String correction) {
		return new RecordMeasurements("aftale",
				List.of(new Measurement("udsættelser", null, year, null, cell, correction)));
	}

}
