package dk.aftalebog.agreement.governance;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;

import dk.aftalebog.model.agreement.Activity;
import dk.aftalebog.model.agreement.Agreement;
import dk.aftalebog.model.agreement.Indicator;
import dk.aftalebog.model.agreement.Keyed;
import dk.aftalebog.model.agreement.SuccessCriterion;
import dk.aftalebog.model.agreement.Target;
import dk.aftalebog.model.agreement.TargetRule;
import dk.aftalebog.model.change.Change;
import org.jspecify.annotations.Nullable;

/**
 * What changes rest on without touching it: whoever sets a target relies on what its
 * indicator counts, whoever adds an indicator on the goal that it belongs to.
 */
final class Footing {

	private final Agreement agreement;

	private final Map<String, Object> found = new TreeMap<>();

	private Footing(Agreement agreement) {
		this.agreement = agreement;
	}

	static Map<String, Object> of(Collection<Change> changes, @Nullable Agreement before) {
		if (before == null) {
			return Map.of();
		}
		Footing footing = new Footing(before);
		changes.forEach(footing::add);
		return footing.found;
	}

	private void add(Change change) {
		switch (change) {
			case Change.IndicatorAdded added -> references(added.indicator());
			case Change.IndicatorRedefined redefined -> references(redefined.indicator());
			case Change.IndicatorBaselineSet set -> indicator(set.indicator());
			case Change.IndicatorBaselineRemoved removed -> indicator(removed.indicator());
			case Change.ComparatorSet set -> indicator(set.indicator());
			case Change.ComparatorRemoved removed -> indicator(removed.indicator());
			case Change.TargetSet set -> {
				indicator(set.indicator());
				target(set.indicator(), set.target());
			}
			case Change.TargetRemoved removed -> indicator(removed.indicator());
			case Change.ActivityAdded added -> added.activity().successCriteria().forEach(this::criterion);
			case Change.ActivityRenamed renamed -> activity(renamed.activity());
			case Change.ActivityTextSet set -> activity(set.activity());
			case Change.ActivityTargetGroupsSet set -> activity(set.activity());
			case Change.ActivityAreasSet set -> activity(set.activity());
			case Change.ActivityPeriodSet set -> activity(set.activity());
			case Change.SuccessCriterionSet set -> {
				activity(set.activity());
				criterion(set.criterion());
			}
			case Change.SuccessCriterionRemoved removed -> activity(removed.activity());
			case Change.ResourceSet set -> activity(set.resource().activity());
			case Change.PredecessorSet set -> set.predecessor().indicators().values().forEach(this::indicator);
			case Change.AgreementConcluded concluded -> {
			}
			case Change.AgreementRenamed renamed -> {
			}
			case Change.PeriodChanged changed -> {
			}
			case Change.PartyAdded added -> {
			}
			case Change.PartyChanged changed -> {
			}
			case Change.PartyRemoved removed -> {
			}
			case Change.SectionSet set -> {
			}
			case Change.SectionRemoved removed -> {
			}
			case Change.GoalAdded added -> {
			}
			case Change.GoalReworded reworded -> {
			}
			case Change.GoalRemoved removed -> {
			}
			case Change.IndicatorRemoved removed -> {
			}
			case Change.ActivityEnded ended -> {
			}
			case Change.ResourceRemoved removed -> {
			}
			case Change.ResourceTotalSet set -> {
			}
			case Change.BudgetSet set -> {
			}
			case Change.RevisionTermsSet set -> {
			}
		}
	}

	private void references(Indicator indicator) {
		goal(indicator.goal());
		activity(indicator.activity());
		indicator(indicator.partOf());
	}

	private void target(String indicator, Target target) {
		switch (target.rule()) {
			case TargetRule.GapNarrows rule -> comparator(indicator, rule.comparator());
			case TargetRule.NotAboveComparator rule -> comparator(indicator, rule.comparator());
			case TargetRule.ShareOf rule -> indicator(rule.indicator());
			default -> {
			}
		}
	}

	private void criterion(SuccessCriterion criterion) {
		criterion.indicators().forEach(this::indicator);
	}

	private void goal(@Nullable String key) {
		add("/goals/", this.agreement.goals(), key, (goal) -> goal);
	}

	private void activity(@Nullable String key) {
		add("/activities/", this.agreement.activities(), key, Activity::name);
	}

	private void indicator(@Nullable String key) {
		add("/indicators/", this.agreement.indicators(), key, Indicator::withoutFigures);
	}

	private void comparator(String indicator, String key) {
		this.agreement.indicators()
			.stream()
			.filter((known) -> known.key().equals(indicator))
			.forEach((known) -> add("/indicators/%s/comparators/".formatted(indicator), known.comparators(), key,
					(comparator) -> comparator));
	}

	private <T extends Keyed> void add(String folder, List<T> elements, @Nullable String key,
			Function<T, Object> what) {
		elements.stream()
			.filter((element) -> Objects.equals(element.key(), key))
			.forEach((element) -> this.found.put(folder + element.key(), what.apply(element)));
	}

}
