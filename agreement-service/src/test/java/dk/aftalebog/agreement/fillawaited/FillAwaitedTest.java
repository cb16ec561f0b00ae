package dk.aftalebog.agreement.fillawaited;

import java.math.BigDecimal;
import java.util.List;

import dk.aftalebog.agreement.Scenario;
import dk.aftalebog.agreement.fillawaited.FillAwaited.Awaited;
import dk.aftalebog.agreement.governance.Edge.Side;
import dk.aftalebog.agreement.governance.Edge;
import dk.aftalebog.agreement.governance.Rule;
import dk.aftalebog.model.agreement.Cell;
import dk.aftalebog.model.agreement.Comparator;
import dk.aftalebog.model.agreement.Direction;
import dk.aftalebog.model.agreement.Indicator;
import dk.aftalebog.model.agreement.Level;
import dk.aftalebog.model.agreement.Missing;
import dk.aftalebog.model.agreement.PaperDate;
import dk.aftalebog.model.agreement.Period;
import dk.aftalebog.model.agreement.Scope;
import dk.aftalebog.model.agreement.Unit;
import dk.aftalebog.model.agreement.Value;
import dk.aftalebog.model.change.Change;
import dk.aftalebog.model.event.AgreementEvent.AwaitedValueFilled;
import dk.aftalebog.model.event.AgreementEvent.ContentFact;
import org.junit.jupiter.api.Test;

import static dk.aftalebog.agreement.Scenario.count;
import static dk.aftalebog.agreement.Scenario.day;

class FillAwaitedTest {

	private static final Scope NORD = new Scope.Area("nord");

	private static final Cell AWAITED = Cell.missing(NORD, Missing.AWAITED, new PaperDate("2022-autumn"));

	private final Scenario scenario = new Scenario(FillAwaitedHandler::new).givenAgreement();

	@Test
	@Edge(rule = Rule.VALUE_NOT_AWAITED, side = Side.ALLOWED)
	@Edge(rule = Rule.VALUE_STILL_MISSING, side = Side.ALLOWED)
	void an_awaited_value_is_filled_from_today_on() {
		given(AWAITED).when(fill(count("7"))).expectEvents(filled("2022-06-15", count("7")));
	}

	@Test
	void so_is_the_expected_update_of_a_value() {
		Cell provisional = new Cell(NORD, null, new Value.Quantity(BigDecimal.TEN), null, null,
				new PaperDate("2022-autumn"), null, null, null, null);
		given(provisional).when(fill(count("7"))).expectEvents(filled("2022-06-15", count("7")));
	}

	@Test
	@Edge(rule = Rule.VALUE_NOT_AWAITED, side = Side.REFUSED)
	void a_set_value_is_the_boards_to_change() {
		given(count("10")).whenRefused(fill(count("7")), "value-not-awaited");
	}

	@Test
	void a_blank_of_the_paper_awaits_nothing() {
		given(Cell.missing(NORD, Missing.BLANK_IN_PAPER, null)).whenRefused(fill(count("7")), "value-not-awaited");
	}

	@Test
	void what_the_paper_has_no_cell_for_is_not_awaited() {
		Cell elsewhere = Cell.of(new Scope.AllAreas(), new Value.Quantity(BigDecimal.ONE), null);
		given(AWAITED).whenRefused(fill(elsewhere), "value-not-awaited");
	}

	@Test
	void a_value_is_filled_once() {
		given(AWAITED).given(filled("2022-06-10", count("8"))).whenRefused(fill(count("7")), "value-not-awaited");
	}

	@Test
	@Edge(rule = Rule.VALUE_STILL_MISSING, side = Side.REFUSED)
	void an_awaited_value_is_not_filled_with_another_waiting() {
		given(AWAITED).whenRefused(fill(Cell.missing(NORD, Missing.AWAITED, new PaperDate("2023"))),
				"value-still-missing");
	}

	@Test
	void nor_with_a_blank() {
		given(AWAITED).whenRefused(fill(Cell.missing(NORD, Missing.BLANK_IN_PAPER, null)), "value-still-missing");
	}

	@Test
	void that_there_will_be_none_is_said() {
		Cell suppressed = Cell.missing(NORD, Missing.SUPPRESSED, null);
		given(AWAITED).when(fill(suppressed)).expectEvents(filled("2022-06-15", suppressed));
	}

	@Test
	void a_value_stands_in_the_unit_of_its_indicator() {
		given(AWAITED).whenRefused(fill(Cell.of(NORD, new Value.Text("mange"), null)), "wrong-unit");
	}

	@Test
	void an_awaited_figure_of_a_comparator_is_filled_under_its_label() {
		given(count("1"), new Comparator("kommunen", "Kommunen", AWAITED))
			.when(new FillAwaited("aftale", List.of(new Awaited("fravær", "kommunen", count("7")))))
			.expectEvents(new AwaitedValueFilled(day("2022-06-15"), day("2022-06-15"),
					new Change.ComparatorSet("fravær", new Comparator("kommunen", "Kommunen", count("7")))));
	}

	@Test
	void a_set_figure_of_a_comparator_is_not() {
		given(AWAITED, new Comparator("kommunen", "Kommunen", count("6"))).whenRefused(
				new FillAwaited("aftale", List.of(new Awaited("fravær", "kommunen", count("7")))), "value-not-awaited");
	}

	@Test
	void there_is_such_a_comparator() {
		given(AWAITED).whenRefused(new FillAwaited("aftale", List.of(new Awaited("fravær", "landet", count("7")))),
				"unknown-comparator");
	}

	@Test
	void there_is_such_an_indicator() {
		this.scenario.whenRefused(fill(count("7")), "indicator-not-in-force");
	}

	@Test
	void values_are_filled_all_or_none() {
		given(AWAITED).whenRefused(
				new FillAwaited("aftale",
						List.of(new Awaited("fravær", null, count("7")), new Awaited("x", null, count("7")))),
				"indicator-not-in-force");
	}

	@Test
	void at_least_one_value_is_handed_in() {
		this.scenario.whenRefused(new FillAwaited("aftale", List.of()), "no-value");
	}

	@Test
	void after_the_end_a_value_still_comes_in_on_the_last_day() {
		given(AWAITED)
			.givenApproved(1, "2022-01-01", new Change.PeriodChanged(new Period(day("2021-08-01"), day("2022-05-31"))))
			.when(fill(count("7")))
			.expectEvents(filled("2022-05-31", count("7")));
	}

	@Test
	void a_value_whose_cell_a_later_fact_takes_out_does_not_stand_in_its_way() {
		given(AWAITED).givenApproved(1, "2022-08-01", new Change.IndicatorBaselineRemoved("fravær", NORD, null))
			.when(fill(count("7")))
			.expectEvents(filled("2022-06-15", count("7")));
	}

	@Test
	void a_value_that_would_not_fit_the_unit_of_a_later_day_is_refused() {
		Indicator inWords = indicator(Unit.YES_NO, List.of());
		given(AWAITED).givenApproved(1, "2022-08-01", new Change.IndicatorRedefined(inWords))
			.whenRefused(fill(count("7")), "wrong-unit");
	}

	private Scenario given(Cell cell, Comparator... comparators) {
		Indicator empty = indicator(Unit.COUNT, List.of());
		return this.scenario.given(new ContentFact(0, day("2021-06-01"), day("2021-08-01"),
				new Change.IndicatorAdded(empty.withFigures(List.of(cell), List.of(comparators), List.of()))));
	}

	private static Indicator indicator(Unit unit, List<Cell> baselines) {
		return new Indicator("fravær", "Fravær", null, null, Level.AREA, unit, Direction.LOWER_IS_BETTER, null, null,
				null, null, baselines, List.of(), List.of());
	}

	private static FillAwaited fill(Cell cell) {
		return new FillAwaited("aftale", List.of(new Awaited("fravær", null, cell)));
	}

	private static AwaitedValueFilled filled(String from, Cell cell) {
		return new AwaitedValueFilled(day("2022-06-15"), day(from), new Change.IndicatorBaselineSet("fravær", cell));
	}

}
