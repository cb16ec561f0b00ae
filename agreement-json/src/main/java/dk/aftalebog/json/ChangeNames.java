package dk.aftalebog.json;

import java.util.HashMap;
import java.util.Map;

import dk.aftalebog.model.change.Change;

import static java.util.Map.entry;

/**
 * Our names for the changes. They stand in stored events for ever: a Java class may be
 * renamed, its name here may not.
 */
final class ChangeNames {

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

	private ChangeNames() {
	}

	static String nameOf(Class<?> change) {
		String name = NAMES.get(change);
		if (name == null) {
			throw new IllegalStateException("No name is given to the change " + change.getName());
		}
		return name;
	}

	static Map<String, Class<? extends Change>> byName() {
		Map<String, Class<? extends Change>> byName = new HashMap<>();
		NAMES.forEach((change, name) -> byName.put(name, change));
		return byName;
	}

}
