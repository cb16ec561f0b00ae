package dk.aftalebog.model.change;

import java.util.ArrayList;
import java.util.List;

import dk.aftalebog.model.agreement.Agreement;
import dk.aftalebog.model.agreement.Indicator;

/**
 * Registration takes an agreement apart into the changes that build it, so that every
 * value has a fact of its own from the first day. Folding them gives the same agreement.
 */
public final class Registration {

	private Registration() {
	}

	/**
	 * Returns the changes that build the agreement, in the order of the paper.
	 * @param agreement the agreement as registered, without ended activities
	 * @return the changes
	 */
	public static List<Change> changes(Agreement agreement) {
		List<Change> changes = new ArrayList<>();
		changes.add(new Change.AgreementConcluded(agreement.name(), agreement.period()));
		if (agreement.predecessor() != null) {
			changes.add(new Change.PredecessorSet(agreement.predecessor()));
		}
		agreement.parties().forEach((party) -> changes.add(new Change.PartyAdded(party)));
		agreement.sections().forEach((section) -> changes.add(new Change.SectionSet(section)));
		agreement.goals().forEach((goal) -> changes.add(new Change.GoalAdded(goal)));
		agreement.indicators().forEach((indicator) -> addIndicator(indicator, changes));
		agreement.activities().forEach((activity) -> changes.add(new Change.ActivityAdded(activity)));
		agreement.resources().forEach((resource) -> changes.add(new Change.ResourceSet(resource)));
		if (agreement.resourceTotal() != null) {
			changes.add(new Change.ResourceTotalSet(agreement.resourceTotal()));
		}
		if (agreement.budget() != null) {
			changes.add(new Change.BudgetSet(agreement.budget()));
		}
		changes.add(new Change.RevisionTermsSet(agreement.revisionTerms()));
		return changes;
	}

	private static void addIndicator(Indicator indicator, List<Change> changes) {
		changes.add(new Change.IndicatorAdded(indicator.withoutFigures()));
		indicator.baselines().forEach((cell) -> changes.add(new Change.IndicatorBaselineSet(indicator.key(), cell)));
		indicator.comparators()
			.forEach((comparator) -> changes.add(new Change.ComparatorSet(indicator.key(), comparator)));
		indicator.targets().forEach((target) -> changes.add(new Change.TargetSet(indicator.key(), target)));
	}

}
