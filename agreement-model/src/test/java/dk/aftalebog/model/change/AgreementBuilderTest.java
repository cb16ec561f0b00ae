package dk.aftalebog.model.change;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import dk.aftalebog.model.Example;
import dk.aftalebog.model.agreement.Activity;
import dk.aftalebog.model.agreement.ActivityText;
import dk.aftalebog.model.agreement.Agreement;
import dk.aftalebog.model.agreement.Budget;
import dk.aftalebog.model.agreement.Goal;
import dk.aftalebog.model.agreement.Indicator;
import dk.aftalebog.model.agreement.PaperDate;
import dk.aftalebog.model.agreement.Predecessor;
import dk.aftalebog.model.agreement.ResourceTotal;
import dk.aftalebog.model.agreement.RevisionTerms;
import dk.aftalebog.model.agreement.Scope;
import dk.aftalebog.model.agreement.Target;
import dk.aftalebog.model.agreement.TargetRule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static dk.aftalebog.model.Example.activity;
import static dk.aftalebog.model.Example.comparator;
import static dk.aftalebog.model.Example.criterion;
import static dk.aftalebog.model.Example.figure;
import static dk.aftalebog.model.Example.goal;
import static dk.aftalebog.model.Example.party;
import static dk.aftalebog.model.Example.resource;
import static dk.aftalebog.model.Example.section;
import static dk.aftalebog.model.Example.target;
import static dk.aftalebog.model.IndicatorDraft.indicator;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

/**
 * What holds for every change; what each one does stands in the tests beside this one.
 */
class AgreementBuilderTest {

	private static final Scope NORD = new Scope.Area("nord");

	private static final Target TARGET = target("nord", new TargetRule.Milestone(new PaperDate("2025")));

	private static final Indicator INDICATOR = indicator("i").baselines(figure("nord", "1"))
		.comparators(comparator("dk", "1"))
		.targets(TARGET)
		.build();

	private static final Activity ACTIVITY = activity("a", criterion("c"));

	/** One of every kind, each of which changes what {@link #everything()} holds. */
	static List<Change> oneOfEveryKind() {
		return List.of(new Change.AgreementRenamed("Renamed"), new Change.PeriodChanged(Example.openFrom("2021-08-01")),
				new Change.PredecessorSet(new Predecessor("older", Map.of())), new Change.PartyAdded(party("new")),
				new Change.PartyChanged(party("p", "Changed")), new Change.PartyRemoved("p"),
				new Change.SectionSet(section("s", "Changed")), new Change.SectionRemoved("s"),
				new Change.GoalAdded(goal("new")), new Change.GoalReworded(new Goal("g", "Changed")),
				new Change.GoalRemoved("g"), new Change.IndicatorAdded(indicator("new").build()),
				new Change.IndicatorRedefined(indicator("i").underGoal("g").build()), new Change.IndicatorRemoved("i"),
				new Change.IndicatorBaselineSet("i", figure("nord", "2")),
				new Change.IndicatorBaselineRemoved("i", NORD, null),
				new Change.ComparatorSet("i", comparator("dk", "2")), new Change.ComparatorRemoved("i", "dk"),
				new Change.TargetSet("i", target("nord", new TargetRule.NoTarget())),
				new Change.TargetRemoved("i", NORD, null), new Change.ActivityAdded(activity("new")),
				new Change.ActivityRenamed("a", "1", "Renamed"),
				new Change.ActivityTextSet("a", ActivityText.PURPOSE, "Why"),
				new Change.ActivityTargetGroupsSet("a", List.of("youth")),
				new Change.ActivityAreasSet("a", List.of("nord")),
				new Change.ActivityPeriodSet("a", Example.FOUR_YEARS),
				new Change.SuccessCriterionSet("a", criterion("c", "i")), new Change.SuccessCriterionRemoved("a", "c"),
				new Change.ActivityEnded("a"), new Change.ResourceSet(resource("new")), new Change.ResourceRemoved("r"),
				new Change.ResourceTotalSet(new ResourceTotal(List.of(), "none")),
				new Change.BudgetSet(new Budget(List.of(), BigDecimal.ONE)), new Change.RevisionTermsSet(
						new RevisionTerms(List.of(), null, true, null, List.of(), null, null, null, null, null, null)));
	}

	private static Scenario everything() {
		return Scenario.given(new Change.PartyAdded(party("p")), new Change.SectionSet(section("s", "Text")),
				new Change.GoalAdded(goal("g")), new Change.IndicatorAdded(INDICATOR),
				new Change.ActivityAdded(ACTIVITY), new Change.ResourceSet(resource("r")));
	}

	@Test
	void every_kind_of_change_is_tested_here() {
		Set<Class<?>> tested = oneOfEveryKind().stream().map(Object::getClass).collect(Collectors.toSet());
		tested.add(Change.AgreementConcluded.class);
		assertThat(tested).containsExactlyInAnyOrder(Change.class.getPermittedSubclasses());
	}

	@ParameterizedTest
	@MethodSource("oneOfEveryKind")
	void a_change_changes_the_agreement(Change change) {
		assertThat(everything().when(change).then()).isNotEqualTo(everything().then());
	}

	@ParameterizedTest
	@MethodSource("oneOfEveryKind")
	void nothing_applies_before_the_agreement_is_concluded(Change change) {
		Scenario.nothing().refuses(change, "the agreement is not concluded on that day");
	}

	@ParameterizedTest
	@MethodSource("oneOfEveryKind")
	void what_was_built_before_a_change_stays_as_it_was(Change change) {
		Scenario scenario = everything();
		Agreement before = scenario.then();
		scenario.when(change);
		assertThat(before).isEqualTo(everything().then());
	}

	@Test
	void a_change_that_does_not_apply_leaves_the_agreement_as_it_was() {
		Scenario scenario = everything();
		scenario.refuses(new Change.PartyAdded(party("p", "Another")), "there is a party 'p' already on that day");
		scenario.refuses(new Change.ComparatorRemoved("i", "eu"), "there is no comparator 'eu' on that day");
		assertThat(scenario.then()).isEqualTo(everything().then());
	}

	@Test
	void there_is_no_agreement_before_one_is_concluded() {
		assertThatIllegalStateException().isThrownBy(() -> new AgreementBuilder().build())
			.withMessage("No agreement is concluded");
	}

	@Test
	void an_agreement_that_was_just_concluded_holds_nothing_yet() {
		assertThat(Scenario.given().then()).isEqualTo(Agreement.of("Aftalen", Example.FOUR_YEARS));
		assertThat(Arrays.asList(Scenario.given().then().predecessor(), Scenario.given().then().budget()))
			.containsOnlyNulls();
	}

}
