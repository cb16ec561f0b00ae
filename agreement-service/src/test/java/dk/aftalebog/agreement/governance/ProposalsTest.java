package dk.aftalebog.agreement.governance;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import dk.aftalebog.model.agreement.Activity;
import dk.aftalebog.model.agreement.ActivityText;
import dk.aftalebog.model.agreement.Agreement;
import dk.aftalebog.model.agreement.Budget;
import dk.aftalebog.model.agreement.Comparator;
import dk.aftalebog.model.agreement.Goal;
import dk.aftalebog.model.agreement.PaperDate;
import dk.aftalebog.model.agreement.Period;
import dk.aftalebog.model.agreement.Predecessor;
import dk.aftalebog.model.agreement.Resource;
import dk.aftalebog.model.agreement.RevisionTerms;
import dk.aftalebog.model.agreement.Scope;
import dk.aftalebog.model.agreement.SuccessCriterion;
import dk.aftalebog.model.agreement.Target;
import dk.aftalebog.model.agreement.TargetRule;
import dk.aftalebog.model.agreement.Unit;
import dk.aftalebog.model.change.Change;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static dk.aftalebog.agreement.governance.Tries.count;
import static dk.aftalebog.agreement.governance.Tries.indicator;
import static org.assertj.core.api.Assertions.assertThat;

/** What is a change of activities, kind by kind (rule 1). */
class ProposalsTest {

	static final Comparator COMPARED = new Comparator("c", "Kommunen", count("nord", 3));

	/**
	 * An indicator on the sheet of an activity, one of the agreement; a resource each.
	 */
	static final Agreement AGREEMENT = new Agreement("Aftalen", new Period(Tries.FIRST, null), null, List.of(),
			List.of(), List.of(new Goal("mål", "Et mål")),
			List.of(indicator("ark", Unit.COUNT, null, "akt", null).withFigures(List.of(count("nord", 5)),
					List.of(COMPARED), List.of()),
					indicator("alle", Unit.COUNT).withFigures(List.of(),
							List.of(new Comparator("c", "Landet", count("nord", 4))), List.of())),
			List.of(new Activity("akt", "1", "Aktiviteten", Map.of(), List.of(), List.of(), null, List.of())),
			List.of(), List.of(resource("vært", "akt"), resource("leder", null)), null, null, RevisionTerms.SILENT);

	static Stream<Change> ofActivities() {
		return Stream.of(new Change.ActivityAdded(Tries.activity("ny")), new Change.ActivityRenamed("akt", "1", "Ny"),
				new Change.ActivityTextSet("akt", ActivityText.PURPOSE, "Formål"),
				new Change.ActivityTargetGroupsSet("akt", List.of("Unge")),
				new Change.ActivityAreasSet("akt", List.of("nord")), new Change.ActivityPeriodSet("akt", null),
				new Change.ActivityEnded("akt"), new Change.SuccessCriterionSet("akt", criterion()),
				new Change.SuccessCriterionRemoved("akt", "k"), new Change.ResourceSet(resource("vært", "akt")),
				new Change.ResourceSet(resource("ny", "akt")), new Change.ResourceRemoved("vært"),
				new Change.IndicatorAdded(indicator("ny", Unit.COUNT, null, "akt", null)),
				new Change.IndicatorRedefined(indicator("ark", Unit.COUNT, null, "akt", null)),
				new Change.IndicatorRemoved("ark"), new Change.IndicatorBaselineSet("ark", count("nord", 1)),
				new Change.IndicatorBaselineRemoved("ark", new Scope.Area("nord"), null),
				new Change.ComparatorSet("ark", COMPARED), new Change.ComparatorRemoved("ark", "c"),
				new Change.TargetSet("ark", target()), new Change.TargetRemoved("ark", new Scope.Area("nord"), null));
	}

	static Stream<Change> ofTheAgreement() {
		return Stream.of(new Change.AgreementConcluded("x", new Period(Tries.FIRST, null)),
				new Change.AgreementRenamed("x"), new Change.PeriodChanged(new Period(Tries.FIRST, null)),
				new Change.PredecessorSet(new Predecessor("før", Map.of())),
				new Change.PartyAdded(Tries.party("p", "P")), new Change.PartyChanged(Tries.party("p", "P")),
				new Change.PartyRemoved("p"), new Change.SectionSet(Tries.section("s", "S")),
				new Change.SectionRemoved("s"), new Change.GoalAdded(new Goal("ny", "x")),
				new Change.GoalReworded(new Goal("mål", "x")), new Change.GoalRemoved("mål"),
				new Change.ResourceSet(resource("ny", null)), new Change.ResourceSet(resource("leder", "akt")),
				new Change.ResourceRemoved("leder"), new Change.ResourceTotalSet(null),
				new Change.BudgetSet(new Budget(List.of(), null)), new Change.RevisionTermsSet(RevisionTerms.SILENT),
				new Change.IndicatorAdded(indicator("ny", Unit.COUNT)),
				new Change.IndicatorRedefined(indicator("ark", Unit.COUNT)),
				new Change.IndicatorRedefined(indicator("alle", Unit.COUNT, null, "akt", null)),
				new Change.IndicatorRemoved("alle"), new Change.IndicatorBaselineSet("alle", count("nord", 1)),
				new Change.IndicatorBaselineRemoved("alle", new Scope.Area("nord"), null),
				new Change.ComparatorSet("alle", COMPARED), new Change.ComparatorRemoved("alle", "c"),
				new Change.TargetSet("alle", target()), new Change.TargetRemoved("alle", new Scope.Area("nord"), null));
	}

	@ParameterizedTest
	@MethodSource("ofActivities")
	void a_steering_group_of_activities_may_propose_it(Change change) {
		assertThat(Proposals.isOfActivities(change, AGREEMENT)).isTrue();
	}

	@ParameterizedTest
	@MethodSource("ofTheAgreement")
	void it_is_of_the_agreement_as_a_whole(Change change) {
		assertThat(Proposals.isOfActivities(change, AGREEMENT)).isFalse();
	}

	@Test
	void every_kind_of_change_is_the_one_or_the_other() {
		assertThat(Stream.concat(ofActivities(), ofTheAgreement()).map(Object::getClass).distinct())
			.hasSize(Change.class.getPermittedSubclasses().length);
		assertThat(Arrays.asList(Change.class.getPermittedSubclasses())).allMatch(Class::isRecord);
	}

	static SuccessCriterion criterion(String... indicators) {
		return new SuccessCriterion("k", "Kriterium", null, List.of(indicators));
	}

	private static Target target() {
		return new Target(new Scope.Area("nord"), null, new TargetRule.Milestone(new PaperDate("2022")), null);
	}

	static Resource resource(String key, @Nullable String activity) {
		return new Resource(key, activity, "Vært", null, List.of(), null, null);
	}

}
