package dk.aftalebog.model.change;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

import dk.aftalebog.model.agreement.Activity;
import dk.aftalebog.model.agreement.ActivityText;
import dk.aftalebog.model.agreement.Agreement;
import dk.aftalebog.model.agreement.Cell;
import dk.aftalebog.model.agreement.Comparator;
import dk.aftalebog.model.agreement.Indicator;
import dk.aftalebog.model.agreement.Keyed;
import dk.aftalebog.model.agreement.SuccessCriterion;
import dk.aftalebog.model.agreement.Target;

/**
 * Finds the changes that an edited agreement comes to: whoever edits says what is to
 * stand there, and the record says what was done.
 */
public final class Edit {

	private final List<Change> added = new ArrayList<>();

	private final List<Change> changed = new ArrayList<>();

	private final List<Change> removed = new ArrayList<>();

	private Edit() {
	}

	/**
	 * Finds the changes.
	 * @param before what the agreement says
	 * @param after what it is to say; an activity that is no longer there is ended; the
	 * order of its elements means nothing, and a budget or a predecessor that is no
	 * longer there stays
	 * @return the changes, in an order in which they apply; none where nothing differs
	 */
	public static List<Change> between(Agreement before, Agreement after) {
		Edit edit = new Edit();
		edit.header(before, after);
		edit.elements(before.parties(), after.parties(), Change.PartyAdded::new, Change.PartyChanged::new,
				Change.PartyRemoved::new);
		edit.elements(before.sections(), after.sections(), Change.SectionSet::new, Change.SectionSet::new,
				Change.SectionRemoved::new);
		edit.elements(before.goals(), after.goals(), Change.GoalAdded::new, Change.GoalReworded::new,
				Change.GoalRemoved::new);
		edit.indicators(before, after);
		edit.activities(before, after);
		edit.elements(before.resources(), after.resources(), Change.ResourceSet::new, Change.ResourceSet::new,
				Change.ResourceRemoved::new);
		edit.rest(before, after);
		return edit.inOrder();
	}

	/**
	 * What is new may be referred to by what changes, what goes may still be before that.
	 */
	private List<Change> inOrder() {
		List<Change> all = new ArrayList<>(this.added);
		all.addAll(this.changed);
		all.addAll(this.removed.reversed());
		return List.copyOf(all);
	}

	private void header(Agreement before, Agreement after) {
		if (!before.name().equals(after.name())) {
			this.changed.add(new Change.AgreementRenamed(after.name()));
		}
		if (!before.period().equals(after.period())) {
			this.changed.add(new Change.PeriodChanged(after.period()));
		}
		if (after.predecessor() != null && !after.predecessor().equals(before.predecessor())) {
			this.changed.add(new Change.PredecessorSet(after.predecessor()));
		}
	}

	private void rest(Agreement before, Agreement after) {
		if (!Objects.equals(before.resourceTotal(), after.resourceTotal())) {
			this.changed.add(new Change.ResourceTotalSet(after.resourceTotal()));
		}
		if (after.budget() != null && !after.budget().equals(before.budget())) {
			this.changed.add(new Change.BudgetSet(after.budget()));
		}
		if (!before.revisionTerms().equals(after.revisionTerms())) {
			this.changed.add(new Change.RevisionTermsSet(after.revisionTerms()));
		}
	}

	private <T extends Keyed> void elements(List<T> before, List<T> after, Function<T, Change> add,
			Function<T, Change> change, Function<String, Change> remove) {
		Map<String, T> old = byKey(before, Keyed::key);
		Map<String, T> now = byKey(after, Keyed::key);
		for (T element : after) {
			T was = old.get(element.key());
			if (was == null) {
				this.added.add(add.apply(element));
			}
			else if (!was.equals(element)) {
				this.changed.add(change.apply(element));
			}
		}
		before.stream()
			.map(Keyed::key)
			.filter((key) -> !now.containsKey(key))
			.forEach((key) -> this.removed.add(remove.apply(key)));
	}

	private static <K, T> Map<K, T> byKey(List<T> elements, Function<T, K> key) {
		return elements.stream().collect(Collectors.toMap(key, Function.identity(), (first, second) -> first));
	}

	private void indicators(Agreement before, Agreement after) {
		Map<String, Indicator> old = byKey(before.indicators(), Indicator::key);
		elements(definitions(before), definitions(after),
				(indicator) -> new Change.IndicatorAdded(
						byKey(after.indicators(), Indicator::key).getOrDefault(indicator.key(), indicator)),
				Change.IndicatorRedefined::new, Change.IndicatorRemoved::new);
		for (Indicator indicator : after.indicators()) {
			Indicator was = old.get(indicator.key());
			if (was != null) {
				figures(was, indicator);
			}
		}
	}

	private static List<Indicator> definitions(Agreement agreement) {
		return agreement.indicators().stream().map(Indicator::withoutFigures).toList();
	}

	private void figures(Indicator before, Indicator after) {
		String key = after.key();
		parts(before.baselines(), after.baselines(), Cell::key, (cell) -> new Change.IndicatorBaselineSet(key, cell),
				(cell) -> new Change.IndicatorBaselineRemoved(key, cell.scope(), cell.qualifier()));
		parts(before.comparators(), after.comparators(), Comparator::key,
				(comparator) -> new Change.ComparatorSet(key, comparator),
				(comparator) -> new Change.ComparatorRemoved(key, comparator.key()));
		parts(before.targets(), after.targets(), Target::cellKey, (target) -> new Change.TargetSet(key, target),
				(target) -> new Change.TargetRemoved(key, target.scope(), target.qualifier()));
	}

	/** What is set anew and what goes, in a thing that stays. */
	private <K, T> void parts(List<T> before, List<T> after, Function<T, K> key, Function<T, Change> set,
			Function<T, Change> remove) {
		Map<K, T> old = byKey(before, key);
		Map<K, T> now = byKey(after, key);
		after.stream()
			.filter((part) -> !part.equals(old.get(key.apply(part))))
			.forEach((part) -> this.changed.add(set.apply(part)));
		before.stream()
			.filter((part) -> !now.containsKey(key.apply(part)))
			.forEach((part) -> this.removed.add(remove.apply(part)));
	}

	private void activities(Agreement before, Agreement after) {
		Map<String, Activity> old = byKey(before.activities(), Activity::key);
		Map<String, Activity> now = byKey(after.activities(), Activity::key);
		for (Activity activity : after.activities()) {
			Activity was = old.get(activity.key());
			if (was == null) {
				this.added.add(new Change.ActivityAdded(activity));
			}
			else {
				sheet(was, activity);
			}
		}
		before.activities()
			.stream()
			.map(Activity::key)
			.filter((key) -> !now.containsKey(key))
			.forEach((key) -> this.removed.add(new Change.ActivityEnded(key)));
	}

	private void sheet(Activity before, Activity after) {
		String key = after.key();
		if (!before.name().equals(after.name()) || !Objects.equals(before.number(), after.number())) {
			this.changed.add(new Change.ActivityRenamed(key, after.number(), after.name()));
		}
		for (ActivityText part : ActivityText.values()) {
			String text = after.texts().get(part);
			if (!Objects.equals(before.texts().get(part), text)) {
				this.changed.add(new Change.ActivityTextSet(key, part, text));
			}
		}
		if (!before.targetGroups().equals(after.targetGroups())) {
			this.changed.add(new Change.ActivityTargetGroupsSet(key, after.targetGroups()));
		}
		if (!before.areas().equals(after.areas())) {
			this.changed.add(new Change.ActivityAreasSet(key, after.areas()));
		}
		if (!Objects.equals(before.period(), after.period())) {
			this.changed.add(new Change.ActivityPeriodSet(key, after.period()));
		}
		parts(before.successCriteria(), after.successCriteria(), SuccessCriterion::key,
				(criterion) -> new Change.SuccessCriterionSet(key, criterion),
				(criterion) -> new Change.SuccessCriterionRemoved(key, criterion.key()));
	}

}
