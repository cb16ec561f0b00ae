package dk.aftalebog.model.change;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

import dk.aftalebog.model.agreement.Activity;
import dk.aftalebog.model.agreement.ActivityText;
import dk.aftalebog.model.agreement.Agreement;
import dk.aftalebog.model.agreement.Budget;
import dk.aftalebog.model.agreement.Cell;
import dk.aftalebog.model.agreement.CellKey;
import dk.aftalebog.model.agreement.Comparator;
import dk.aftalebog.model.agreement.EndedActivity;
import dk.aftalebog.model.agreement.Goal;
import dk.aftalebog.model.agreement.Indicator;
import dk.aftalebog.model.agreement.Party;
import dk.aftalebog.model.agreement.Period;
import dk.aftalebog.model.agreement.Predecessor;
import dk.aftalebog.model.agreement.Resource;
import dk.aftalebog.model.agreement.ResourceTotal;
import dk.aftalebog.model.agreement.RevisionTerms;
import dk.aftalebog.model.agreement.Section;
import dk.aftalebog.model.agreement.SuccessCriterion;
import dk.aftalebog.model.agreement.Target;
import dk.aftalebog.model.language.Kind;
import org.jspecify.annotations.Nullable;

/**
 * An agreement while changes are applied to it, one after the other. Mutable, because a
 * fold over thousands of facts should not copy the agreement at each; what it builds is a
 * value.
 */
public final class AgreementBuilder {

	private @Nullable String name;

	private @Nullable Period period;

	private @Nullable Predecessor predecessor;

	private final Elements<String, Party> parties = new Elements<>(Kind.PARTY, Party::key, List.of());

	private final Elements<String, Section> sections = new Elements<>(Kind.SECTION, Section::key, List.of());

	private final Elements<String, Goal> goals = new Elements<>(Kind.GOAL, Goal::key, List.of());

	private final Elements<String, Indicator> indicators = new Elements<>(Kind.INDICATOR, Indicator::key, List.of());

	private final Elements<String, Activity> activities = new Elements<>(Kind.ACTIVITY, Activity::key, List.of());

	private final Elements<String, EndedActivity> endedActivities = new Elements<>(Kind.ENDED_ACTIVITY,
			(ended) -> ended.activity().key(), List.of());

	private final Elements<String, Resource> resources = new Elements<>(Kind.RESOURCE, Resource::key, List.of());

	private @Nullable ResourceTotal resourceTotal;

	private @Nullable Budget budget;

	private RevisionTerms revisionTerms = RevisionTerms.SILENT;

	/**
	 * Applies one change.
	 * @param change the change
	 * @param inForceFrom the civil date from which it holds
	 * @return this
	 * @throws ChangeDoesNotApply where it names something that is not there, or adds
	 * something that is
	 */
	public AgreementBuilder apply(Change change, LocalDate inForceFrom) {
		if (this.name == null && !(change instanceof Change.AgreementConcluded)) {
			throw ChangeDoesNotApply.because(ChangeDoesNotApply.Why.NOT_CONCLUDED);
		}
		switch (change) {
			case Change.AgreementConcluded(String concluded, Period agreed) -> conclude(concluded, agreed);
			case Change.AgreementRenamed(String renamed) -> this.name = renamed;
			case Change.PeriodChanged(Period changed) -> this.period = changed;
			case Change.PredecessorSet(Predecessor set) -> this.predecessor = set;
			case Change.PartyAdded(Party party) -> this.parties.add(party);
			case Change.PartyChanged(Party party) -> this.parties.replace(party);
			case Change.PartyRemoved(String party) -> this.parties.remove(party);
			case Change.SectionSet(Section section) -> this.sections.set(section);
			case Change.SectionRemoved(String section) -> this.sections.remove(section);
			case Change.GoalAdded(Goal goal) -> this.goals.add(goal);
			case Change.GoalReworded(Goal goal) -> this.goals.replace(goal);
			case Change.GoalRemoved(String goal) -> this.goals.remove(goal);
			case Change.IndicatorAdded(Indicator indicator) -> this.indicators.add(indicator);
			case Change.IndicatorRedefined(Indicator definition) -> this.indicators.change(definition.key(),
					(old) -> definition.withFigures(old.baselines(), old.comparators(), old.targets()));
			case Change.IndicatorRemoved(String indicator) -> this.indicators.remove(indicator);
			case Change.IndicatorBaselineSet(String indicator, Cell cell) ->
				baselines(indicator, (cells) -> cells.set(cell));
			case Change.IndicatorBaselineRemoved removed -> baselines(removed.indicator(),
					(cells) -> cells.remove(new CellKey(removed.scope(), removed.qualifier())));
			case Change.ComparatorSet(String indicator, Comparator comparator) ->
				comparators(indicator, (all) -> all.set(comparator));
			case Change.ComparatorRemoved(String indicator, String comparator) ->
				comparators(indicator, (all) -> all.remove(comparator));
			case Change.TargetSet(String indicator, Target target) -> targets(indicator, (all) -> all.set(target));
			case Change.TargetRemoved removed ->
				targets(removed.indicator(), (all) -> all.remove(new CellKey(removed.scope(), removed.qualifier())));
			case Change.ActivityAdded(Activity activity) -> addActivity(activity);
			case Change.ActivityRenamed renamed ->
				activity(renamed.activity(), (old) -> new Activity(old.key(), renamed.number(), renamed.name(),
						old.texts(), old.targetGroups(), old.areas(), old.period(), old.successCriteria()));
			case Change.ActivityTextSet set -> activity(set.activity(), (old) -> withText(old, set));
			case Change.ActivityTargetGroupsSet(String key, List<String> targetGroups) ->
				activity(key, (old) -> new Activity(old.key(), old.number(), old.name(), old.texts(), targetGroups,
						old.areas(), old.period(), old.successCriteria()));
			case Change.ActivityAreasSet(String key, List<String> areas) ->
				activity(key, (old) -> new Activity(old.key(), old.number(), old.name(), old.texts(),
						old.targetGroups(), areas, old.period(), old.successCriteria()));
			case Change.ActivityPeriodSet set -> activity(set.activity(), (old) -> new Activity(old.key(), old.number(),
					old.name(), old.texts(), old.targetGroups(), old.areas(), set.period(), old.successCriteria()));
			case Change.SuccessCriterionSet(String key, SuccessCriterion criterion) ->
				successCriteria(key, (criteria) -> criteria.set(criterion));
			case Change.SuccessCriterionRemoved(String key, String criterion) ->
				successCriteria(key, (criteria) -> criteria.remove(criterion));
			case Change.ActivityEnded(String key) ->
				this.endedActivities.set(new EndedActivity(this.activities.remove(key), inForceFrom));
			case Change.ResourceSet(Resource resource) -> this.resources.set(resource);
			case Change.ResourceRemoved(String resource) -> this.resources.remove(resource);
			case Change.ResourceTotalSet set -> this.resourceTotal = set.total();
			case Change.BudgetSet(Budget set) -> this.budget = set;
			case Change.RevisionTermsSet(RevisionTerms terms) -> this.revisionTerms = terms;
		}
		return this;
	}

	/**
	 * Returns the agreement as the changes so far have made it.
	 * @return the agreement
	 * @throws IllegalStateException where it is not concluded
	 */
	public Agreement build() {
		if (this.name == null || this.period == null) {
			throw new IllegalStateException("No agreement is concluded");
		}
		return new Agreement(this.name, this.period, this.predecessor, this.parties.toList(), this.sections.toList(),
				this.goals.toList(), this.indicators.toList(), this.activities.toList(), this.endedActivities.toList(),
				this.resources.toList(), this.resourceTotal, this.budget, this.revisionTerms);
	}

	private void conclude(String name, Period period) {
		if (this.name != null) {
			throw ChangeDoesNotApply.because(ChangeDoesNotApply.Why.CONCLUDED);
		}
		this.name = name;
		this.period = period;
	}

	private void addActivity(Activity activity) {
		if (this.endedActivities.contains(activity.key())) {
			throw ChangeDoesNotApply.taken(Kind.ENDED_ACTIVITY, activity.key());
		}
		this.activities.add(activity);
	}

	private void activity(String key, UnaryOperator<Activity> change) {
		this.activities.change(key, change);
	}

	private static Activity withText(Activity old, Change.ActivityTextSet set) {
		Map<ActivityText, String> texts = new EnumMap<>(ActivityText.class);
		texts.putAll(old.texts());
		if (set.text() != null) {
			texts.put(set.part(), set.text());
		}
		else {
			texts.remove(set.part());
		}
		return new Activity(old.key(), old.number(), old.name(), texts, old.targetGroups(), old.areas(), old.period(),
				old.successCriteria());
	}

	private void successCriteria(String activity, Consumer<Elements<String, SuccessCriterion>> change) {
		activity(activity, (old) -> {
			Elements<String, SuccessCriterion> criteria = new Elements<>(Kind.SUCCESS_CRITERION, SuccessCriterion::key,
					old.successCriteria());
			change.accept(criteria);
			return new Activity(old.key(), old.number(), old.name(), old.texts(), old.targetGroups(), old.areas(),
					old.period(), criteria.toList());
		});
	}

	private void baselines(String indicator, Consumer<Elements<CellKey, Cell>> change) {
		this.indicators.change(indicator, (old) -> {
			Elements<CellKey, Cell> cells = new Elements<>(Kind.BASELINE, Cell::key, old.baselines());
			change.accept(cells);
			return old.withFigures(cells.toList(), old.comparators(), old.targets());
		});
	}

	private void comparators(String indicator, Consumer<Elements<String, Comparator>> change) {
		this.indicators.change(indicator, (old) -> {
			Elements<String, Comparator> comparators = new Elements<>(Kind.COMPARATOR, Comparator::key,
					old.comparators());
			change.accept(comparators);
			return old.withFigures(old.baselines(), comparators.toList(), old.targets());
		});
	}

	private void targets(String indicator, Consumer<Elements<CellKey, Target>> change) {
		this.indicators.change(indicator, (old) -> {
			Elements<CellKey, Target> targets = new Elements<>(Kind.TARGET, Target::cellKey, old.targets());
			change.accept(targets);
			return old.withFigures(old.baselines(), old.comparators(), targets.toList());
		});
	}

}
