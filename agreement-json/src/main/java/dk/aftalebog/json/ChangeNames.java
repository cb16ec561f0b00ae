package dk.aftalebog.json;

import java.util.Collection;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

import dk.aftalebog.model.change.Change;
import dk.aftalebog.model.change.PlanChange;

import static java.util.Map.entry;

/**
 * Our names for the changes. They stand in stored events for ever: a Java class may be
 * renamed, its name here may not.
 */
public final class ChangeNames {

	private static final Map<Class<? extends Change>, String> NAMES = Map.ofEntries(
			entry(Change.AgreementConcluded.class, "agreement-concluded"),
			entry(Change.AgreementRenamed.class, "agreement-renamed"),
			entry(Change.PeriodChanged.class, "period-changed"), entry(Change.PredecessorSet.class, "predecessor-set"),
			entry(Change.PartyAdded.class, "party-added"), entry(Change.PartyChanged.class, "party-changed"),
			entry(Change.PartyRemoved.class, "party-removed"), entry(Change.SectionSet.class, "section-set"),
			entry(Change.SectionRemoved.class, "section-removed"), entry(Change.GoalAdded.class, "goal-added"),
			entry(Change.GoalReworded.class, "goal-reworded"), entry(Change.GoalRemoved.class, "goal-removed"),
			entry(Change.IndicatorAdded.class, "indicator-added"),
			entry(Change.IndicatorRedefined.class, "indicator-redefined"),
			entry(Change.IndicatorRemoved.class, "indicator-removed"),
			entry(Change.IndicatorBaselineSet.class, "indicator-baseline-set"),
			entry(Change.IndicatorBaselineRemoved.class, "indicator-baseline-removed"),
			entry(Change.ComparatorSet.class, "comparator-set"),
			entry(Change.ComparatorRemoved.class, "comparator-removed"), entry(Change.TargetSet.class, "target-set"),
			entry(Change.TargetRemoved.class, "target-removed"), entry(Change.ActivityAdded.class, "activity-added"),
			entry(Change.ActivityRenamed.class, "activity-renamed"),
			entry(Change.ActivityTextSet.class, "activity-text-set"),
			entry(Change.ActivityTargetGroupsSet.class, "activity-target-groups-set"),
			entry(Change.ActivityAreasSet.class, "activity-areas-set"),
			entry(Change.ActivityPeriodSet.class, "activity-period-set"),
			entry(Change.SuccessCriterionSet.class, "success-criterion-set"),
			entry(Change.SuccessCriterionRemoved.class, "success-criterion-removed"),
			entry(Change.ActivityEnded.class, "activity-ended"), entry(Change.ResourceSet.class, "resource-set"),
			entry(Change.ResourceRemoved.class, "resource-removed"),
			entry(Change.ResourceTotalSet.class, "resource-total-set"), entry(Change.BudgetSet.class, "budget-set"),
			entry(Change.RevisionTermsSet.class, "revision-terms-set"));

	private static final Map<Class<? extends PlanChange>, String> PLAN_NAMES = Map.ofEntries(
			entry(PlanChange.PlanRenamed.class, "renamed"), entry(PlanChange.PlanPeriodChanged.class, "period-changed"),
			entry(PlanChange.OrganisationAdded.class, "organisation-added"),
			entry(PlanChange.OrganisationRemoved.class, "organisation-removed"),
			entry(PlanChange.AreaAdded.class, "area-added"), entry(PlanChange.AreaChanged.class, "area-changed"),
			entry(PlanChange.ResidentsSet.class, "residents-set"),
			entry(PlanChange.OverallGoalsSet.class, "overall-goals-set"),
			entry(PlanChange.SeatAdded.class, "seat-added"), entry(PlanChange.SeatChanged.class, "seat-changed"),
			entry(PlanChange.QuorumSet.class, "quorum-set"), entry(PlanChange.FundingSet.class, "funding-set"),
			entry(PlanChange.TitleMapped.class, "title-mapped"),
			entry(PlanChange.TitleUnmapped.class, "title-unmapped"),
			entry(PlanChange.DefaultTermsSet.class, "default-terms-set"));

	private ChangeNames() {
	}

	/**
	 * Returns the kind of a change, as terms of revision name it.
	 * @param change the change
	 * @return its name, such as {@code goal-added}
	 */
	public static String kindOf(Change change) {
		return nameOf(change.getClass());
	}

	/**
	 * Returns every kind of change to an agreement.
	 * @return the names, sorted
	 */
	public static SortedSet<String> kinds() {
		return new TreeSet<>(NAMES.values());
	}

	static String nameOf(Class<?> change) {
		String name = NAMES.containsKey(change) ? NAMES.get(change) : PLAN_NAMES.get(change);
		if (name == null) {
			throw new IllegalStateException("No name is given to the change " + change.getName());
		}
		return name;
	}

	static Collection<String> ofAgreements() {
		return NAMES.values();
	}

	static Collection<String> ofPlans() {
		return PLAN_NAMES.values();
	}

}
