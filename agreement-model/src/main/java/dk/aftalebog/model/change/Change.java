package dk.aftalebog.model.change;

import java.util.List;

import dk.aftalebog.model.agreement.Activity;
import dk.aftalebog.model.agreement.ActivityText;
import dk.aftalebog.model.agreement.Budget;
import dk.aftalebog.model.agreement.Cell;
import dk.aftalebog.model.agreement.Comparator;
import dk.aftalebog.model.agreement.Goal;
import dk.aftalebog.model.agreement.Indicator;
import dk.aftalebog.model.agreement.Party;
import dk.aftalebog.model.agreement.Period;
import dk.aftalebog.model.agreement.Predecessor;
import dk.aftalebog.model.agreement.Resource;
import dk.aftalebog.model.agreement.ResourceTotal;
import dk.aftalebog.model.agreement.RevisionTerms;
import dk.aftalebog.model.agreement.Scope;
import dk.aftalebog.model.agreement.Section;
import dk.aftalebog.model.agreement.SuccessCriterion;
import dk.aftalebog.model.agreement.Target;
import org.jspecify.annotations.Nullable;

/**
 * One change to the content of an agreement: proposed in a draft, a fact once decided.
 * <em>Added</em> wants a new key, <em>set</em> takes the place of what stands under its
 * key or is new, all others want what they name to be there.
 */
public sealed interface Change {

	/**
	 * The agreement was concluded: always its first fact.
	 *
	 * @param name the name of the effort
	 * @param period from when to when it holds
	 */
	record AgreementConcluded(String name, Period period) implements Change {
	}

	/**
	 * The effort has another name.
	 *
	 * @param name the name
	 */
	record AgreementRenamed(String name) implements Change {
	}

	/**
	 * The agreement's period is another one: prolonged, shortened, ended early.
	 *
	 * @param period the period
	 */
	record PeriodChanged(Period period) implements Change {
	}

	/**
	 * The agreement goes on from another one.
	 *
	 * @param predecessor that one
	 */
	record PredecessorSet(Predecessor predecessor) implements Change {
	}

	/**
	 * A party joined.
	 *
	 * @param party the party
	 */
	record PartyAdded(Party party) implements Change {
	}

	/**
	 * A party is described otherwise: another unit, role or contact.
	 *
	 * @param party the party as it is now
	 */
	record PartyChanged(Party party) implements Change {
	}

	/**
	 * A party left.
	 *
	 * @param party its key
	 */
	record PartyRemoved(String party) implements Change {
	}

	/**
	 * A narrative section was written.
	 *
	 * @param section the section
	 */
	record SectionSet(Section section) implements Change {
	}

	/**
	 * A narrative section was taken out.
	 *
	 * @param section its key
	 */
	record SectionRemoved(String section) implements Change {
	}

	/**
	 * A goal was added.
	 *
	 * @param goal the goal
	 */
	record GoalAdded(Goal goal) implements Change {
	}

	/**
	 * A goal reads otherwise.
	 *
	 * @param goal the goal as it reads now
	 */
	record GoalReworded(Goal goal) implements Change {
	}

	/**
	 * A goal was taken out; its indicators must have gone before.
	 *
	 * @param goal its key
	 */
	record GoalRemoved(String goal) implements Change {
	}

	/**
	 * An indicator was added.
	 *
	 * @param indicator the indicator, perhaps with figures
	 */
	record IndicatorAdded(Indicator indicator) implements Change {
	}

	/**
	 * An indicator is defined otherwise; its figures stay.
	 *
	 * @param indicator the definition, without figures
	 */
	record IndicatorRedefined(Indicator indicator) implements Change {
	}

	/**
	 * An indicator was taken out.
	 *
	 * @param indicator its key
	 */
	record IndicatorRemoved(String indicator) implements Change {
	}

	/**
	 * A baseline figure was set.
	 *
	 * @param indicator the indicator's key
	 * @param cell the figure
	 */
	record IndicatorBaselineSet(String indicator, Cell cell) implements Change {
	}

	/**
	 * A baseline figure was taken out.
	 *
	 * @param indicator the indicator's key
	 * @param scope the cell's scope
	 * @param qualifier the cell's qualifier
	 */
	record IndicatorBaselineRemoved(String indicator, Scope scope, @Nullable String qualifier) implements Change {
	}

	/**
	 * A comparator was set.
	 *
	 * @param indicator the indicator's key
	 * @param comparator the comparator
	 */
	record ComparatorSet(String indicator, Comparator comparator) implements Change {
	}

	/**
	 * A comparator was taken out.
	 *
	 * @param indicator the indicator's key
	 * @param comparator the comparator's key
	 */
	record ComparatorRemoved(String indicator, String comparator) implements Change {
	}

	/**
	 * A target was set.
	 *
	 * @param indicator the indicator's key
	 * @param target the target
	 */
	record TargetSet(String indicator, Target target) implements Change {
	}

	/**
	 * A target was taken out.
	 *
	 * @param indicator the indicator's key
	 * @param scope the target's scope
	 * @param qualifier the target's qualifier
	 */
	record TargetRemoved(String indicator, Scope scope, @Nullable String qualifier) implements Change {
	}

	/**
	 * An activity was added.
	 *
	 * @param activity its sheet
	 */
	record ActivityAdded(Activity activity) implements Change {
	}

	/**
	 * An activity has another name or number.
	 *
	 * @param activity its key
	 * @param number the number as printed
	 * @param name the name
	 */
	record ActivityRenamed(String activity, @Nullable String number, String name) implements Change {
	}

	/**
	 * One text of an activity's sheet reads otherwise.
	 *
	 * @param activity its key
	 * @param part which text
	 * @param text how it reads now, in Markdown; absent: it was taken out
	 */
	record ActivityTextSet(String activity, ActivityText part, @Nullable String text) implements Change {
	}

	/**
	 * An activity addresses other groups.
	 *
	 * @param activity its key
	 * @param targetGroups the target groups
	 */
	record ActivityTargetGroupsSet(String activity, List<String> targetGroups) implements Change {

		/**
		 * Groups that are not written are none.
		 */
		public ActivityTargetGroupsSet {
			targetGroups = (targetGroups != null) ? List.copyOf(targetGroups) : List.of();
		}

	}

	/**
	 * An activity covers other areas.
	 *
	 * @param activity its key
	 * @param areas the areas' keys; none: all of the plan's
	 */
	record ActivityAreasSet(String activity, List<String> areas) implements Change {

		/**
		 * Areas that are not written are all.
		 */
		public ActivityAreasSet {
			areas = (areas != null) ? List.copyOf(areas) : List.of();
		}

	}

	/**
	 * An activity runs in another period.
	 *
	 * @param activity its key
	 * @param period its own period; absent: the agreement's
	 */
	record ActivityPeriodSet(String activity, @Nullable Period period) implements Change {
	}

	/**
	 * A success criterion was set.
	 *
	 * @param activity the activity's key
	 * @param criterion the criterion
	 */
	record SuccessCriterionSet(String activity, SuccessCriterion criterion) implements Change {
	}

	/**
	 * A success criterion was taken out.
	 *
	 * @param activity the activity's key
	 * @param criterion the criterion's key
	 */
	record SuccessCriterionRemoved(String activity, String criterion) implements Change {
	}

	/**
	 * An activity was ended; the day the fact is in force from is the first without it.
	 *
	 * @param activity its key
	 */
	record ActivityEnded(String activity) implements Change {
	}

	/**
	 * A resource was set.
	 *
	 * @param resource the resource
	 */
	record ResourceSet(Resource resource) implements Change {
	}

	/**
	 * A resource was taken out.
	 *
	 * @param resource its key
	 */
	record ResourceRemoved(String resource) implements Change {
	}

	/**
	 * The resources' total was stated.
	 *
	 * @param total the total; absent: none is stated any more
	 */
	record ResourceTotalSet(@Nullable ResourceTotal total) implements Change {
	}

	/**
	 * The budget was set.
	 *
	 * @param budget the budget
	 */
	record BudgetSet(Budget budget) implements Change {
	}

	/**
	 * The terms of revision were set.
	 *
	 * @param terms the terms
	 */
	record RevisionTermsSet(RevisionTerms terms) implements Change {
	}

}
