package dk.aftalebog.model.change;

import dk.aftalebog.model.IndicatorDraft;
import dk.aftalebog.model.agreement.Goal;
import dk.aftalebog.model.agreement.TargetRule;
import dk.aftalebog.model.agreement.Unit;
import dk.aftalebog.model.change.Change.GoalAdded;
import dk.aftalebog.model.change.Change.GoalRemoved;
import dk.aftalebog.model.change.Change.GoalReworded;
import dk.aftalebog.model.change.Change.IndicatorAdded;
import dk.aftalebog.model.change.Change.IndicatorRedefined;
import dk.aftalebog.model.change.Change.IndicatorRemoved;
import org.junit.jupiter.api.Test;

import static dk.aftalebog.model.Example.comparator;
import static dk.aftalebog.model.Example.figure;
import static dk.aftalebog.model.Example.goal;
import static dk.aftalebog.model.Example.target;
import static dk.aftalebog.model.IndicatorDraft.indicator;
import static dk.aftalebog.model.change.Scenario.given;
import static dk.aftalebog.model.change.Scenario.givenIndicator;
import static org.assertj.core.api.Assertions.assertThat;

class GoalAndIndicatorChangesTest {

	@Test
	void a_goal_is_added_once() {
		Scenario scenario = given().when(new GoalAdded(goal("g")));
		assertThat(scenario.then().goals()).containsExactly(goal("g"));
		scenario.refuses(new GoalAdded(goal("g")), "there is a goal 'g' already on that day");
	}

	@Test
	void a_goal_reads_otherwise_in_its_place() {
		assertThat(
				given(new GoalAdded(goal("g")), new GoalAdded(goal("h"))).when(new GoalReworded(new Goal("g", "New")))
					.then()
					.goals())
			.containsExactly(new Goal("g", "New"), goal("h"));
	}

	@Test
	void a_goal_that_is_not_there_cannot_read_otherwise() {
		given().refuses(new GoalReworded(goal("g")), "there is no goal 'g' on that day");
	}

	@Test
	void a_goal_is_taken_out() {
		assertThat(given(new GoalAdded(goal("g"))).when(new GoalRemoved("g")).then().goals()).isEmpty();
	}

	@Test
	void a_goal_that_is_not_there_cannot_be_taken_out() {
		given().refuses(new GoalRemoved("g"), "there is no goal 'g' on that day");
	}

	@Test
	void an_indicator_is_added_with_its_figures_once() {
		Scenario scenario = given().when(new IndicatorAdded(indicator("i").baselines(figure("nord", "3")).build()));
		assertThat(scenario.then().indicators()).containsExactly(indicator("i").baselines(figure("nord", "3")).build());
		scenario.refuses(new IndicatorAdded(indicator("i").build()), "there is a indicator 'i' already on that day");
	}

	@Test
	void an_indicator_is_defined_otherwise_and_its_figures_stay() {
		IndicatorDraft before = indicator("i").baselines(figure("nord", "3"))
			.comparators(comparator("dk", "5"))
			.targets(target("nord", new TargetRule.NoTarget()));
		IndicatorDraft after = indicator("i").in(Unit.INDEX_SCORE)
			.underGoal("g")
			.baselines(figure("nord", "3"))
			.comparators(comparator("dk", "5"))
			.targets(target("nord", new TargetRule.NoTarget()));
		assertThat(givenIndicator(before)
			.when(new IndicatorRedefined(indicator("i").in(Unit.INDEX_SCORE).underGoal("g").build()))
			.thenIndicator()).isEqualTo(after.build());
	}

	@Test
	void a_definition_brings_no_figures() {
		assertThat(givenIndicator(indicator("i"))
			.when(new IndicatorRedefined(indicator("i").baselines(figure("nord", "3")).build()))
			.thenIndicator()
			.baselines()).isEmpty();
	}

	@Test
	void an_indicator_that_is_not_there_cannot_be_defined_otherwise() {
		given().refuses(new IndicatorRedefined(indicator("i").build()), "there is no indicator 'i' on that day");
	}

	@Test
	void an_indicator_is_taken_out() {
		assertThat(givenIndicator(indicator("i")).when(new IndicatorRemoved("i")).then().indicators()).isEmpty();
	}

	@Test
	void an_indicator_that_is_not_there_cannot_be_taken_out() {
		given().refuses(new IndicatorRemoved("i"), "there is no indicator 'i' on that day");
	}

}
