package dk.aftalebog.model.change;

import dk.aftalebog.model.agreement.Cell;
import dk.aftalebog.model.agreement.PaperDate;
import dk.aftalebog.model.agreement.Scope;
import dk.aftalebog.model.agreement.TargetRule;
import dk.aftalebog.model.change.Change.ComparatorRemoved;
import dk.aftalebog.model.change.Change.ComparatorSet;
import dk.aftalebog.model.change.Change.IndicatorBaselineRemoved;
import dk.aftalebog.model.change.Change.IndicatorBaselineSet;
import dk.aftalebog.model.change.Change.TargetRemoved;
import dk.aftalebog.model.change.Change.TargetSet;
import org.junit.jupiter.api.Test;

import static dk.aftalebog.model.Example.comparator;
import static dk.aftalebog.model.Example.figure;
import static dk.aftalebog.model.Example.quantity;
import static dk.aftalebog.model.Example.target;
import static dk.aftalebog.model.IndicatorDraft.indicator;
import static dk.aftalebog.model.change.Scenario.given;
import static dk.aftalebog.model.change.Scenario.givenIndicator;
import static org.assertj.core.api.Assertions.assertThat;

class FigureChangesTest {

	private static final Scope NORD = new Scope.Area("nord");

	private static final TargetRule MILESTONE = new TargetRule.Milestone(new PaperDate("2025"));

	private static final Cell LANDLORDS_SHARE = new Cell(NORD, "Himmerland", quantity("2"), null, null, null, null,
			null, null, null);

	@Test
	void a_baseline_is_set_and_set_again_in_its_place() {
		assertThat(givenIndicator(indicator("i"))
			.when(new IndicatorBaselineSet("i", figure("nord", "3")), new IndicatorBaselineSet("i", figure("syd", "4")),
					new IndicatorBaselineSet("i", figure("nord", "5")))
			.thenIndicator()
			.baselines()).containsExactly(figure("nord", "5"), figure("syd", "4"));
	}

	@Test
	void a_qualifier_tells_two_baselines_of_an_area_apart() {
		assertThat(givenIndicator(indicator("i").baselines(figure("nord", "3")))
			.when(new IndicatorBaselineSet("i", LANDLORDS_SHARE))
			.thenIndicator()
			.baselines()).containsExactly(figure("nord", "3"), LANDLORDS_SHARE);
	}

	@Test
	void a_baseline_needs_its_indicator() {
		given().refuses(new IndicatorBaselineSet("i", figure("nord", "3")), "there is no indicator 'i' on that day");
		given().refuses(new IndicatorBaselineRemoved("i", NORD, null), "there is no indicator 'i' on that day");
	}

	@Test
	void a_baseline_is_taken_out() {
		assertThat(givenIndicator(indicator("i").baselines(figure("nord", "3"), LANDLORDS_SHARE))
			.when(new IndicatorBaselineRemoved("i", NORD, "Himmerland"))
			.thenIndicator()
			.baselines()).containsExactly(figure("nord", "3"));
	}

	@Test
	void a_baseline_that_is_not_there_cannot_be_taken_out() {
		givenIndicator(indicator("i").baselines(figure("nord", "3"))).refuses(
				new IndicatorBaselineRemoved("i", NORD, "Himmerland"),
				"there is no baseline 'area:nord/Himmerland' on that day");
	}

	@Test
	void a_comparator_is_set_and_set_again_in_its_place() {
		assertThat(givenIndicator(indicator("i"))
			.when(new ComparatorSet("i", comparator("dk", "10")), new ComparatorSet("i", comparator("kommune", "8")),
					new ComparatorSet("i", comparator("dk", "9")))
			.thenIndicator()
			.comparators()).containsExactly(comparator("dk", "9"), comparator("kommune", "8"));
	}

	@Test
	void a_comparator_needs_its_indicator() {
		given().refuses(new ComparatorSet("i", comparator("dk", "10")), "there is no indicator 'i' on that day");
		given().refuses(new ComparatorRemoved("i", "dk"), "there is no indicator 'i' on that day");
	}

	@Test
	void a_comparator_is_taken_out() {
		assertThat(givenIndicator(indicator("i").comparators(comparator("dk", "10")))
			.when(new ComparatorRemoved("i", "dk"))
			.thenIndicator()
			.comparators()).isEmpty();
	}

	@Test
	void a_comparator_that_is_not_there_cannot_be_taken_out() {
		givenIndicator(indicator("i")).refuses(new ComparatorRemoved("i", "dk"),
				"there is no comparator 'dk' on that day");
	}

	@Test
	void a_target_is_set_and_set_again_in_its_place() {
		assertThat(givenIndicator(indicator("i"))
			.when(new TargetSet("i", target("nord", MILESTONE)), new TargetSet("i", target("syd", MILESTONE)),
					new TargetSet("i", target("nord", new TargetRule.NoTarget())))
			.thenIndicator()
			.targets()).containsExactly(target("nord", new TargetRule.NoTarget()), target("syd", MILESTONE));
	}

	@Test
	void a_target_needs_its_indicator() {
		given().refuses(new TargetSet("i", target("nord", MILESTONE)), "there is no indicator 'i' on that day");
		given().refuses(new TargetRemoved("i", NORD, null), "there is no indicator 'i' on that day");
	}

	@Test
	void a_target_is_taken_out() {
		assertThat(givenIndicator(indicator("i").targets(target("nord", MILESTONE)))
			.when(new TargetRemoved("i", NORD, null))
			.thenIndicator()
			.targets()).isEmpty();
	}

	@Test
	void a_target_that_is_not_there_cannot_be_taken_out() {
		givenIndicator(indicator("i").targets(target("nord", MILESTONE)))
			.refuses(new TargetRemoved("i", new Scope.AllAreas(), null), "there is no target 'all-areas' on that day");
	}

}
