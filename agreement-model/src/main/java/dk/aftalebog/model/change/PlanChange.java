package dk.aftalebog.model.change;

import java.util.List;

import dk.aftalebog.model.agreement.Budget;
import dk.aftalebog.model.agreement.Period;
import dk.aftalebog.model.agreement.RevisionTerms;
import dk.aftalebog.model.plan.Plan;
import org.jspecify.annotations.Nullable;

/**
 * One change to a plan. <em>Added</em> wants a new key, <em>changed</em> and
 * <em>removed</em> want what they name to be there, <em>set</em> takes the place of what
 * stands there. An area is never removed: agreements speak of it.
 */
public sealed interface PlanChange {

	/**
	 * The plan has another name.
	 *
	 * @param name the name
	 */
	record PlanRenamed(String name) implements PlanChange {
	}

	/**
	 * The plan runs in another period.
	 *
	 * @param period the period
	 */
	record PlanPeriodChanged(Period period) implements PlanChange {
	}

	/**
	 * A housing organisation joined.
	 *
	 * @param organisation its name
	 */
	record OrganisationAdded(String organisation) implements PlanChange {
	}

	/**
	 * A housing organisation left.
	 *
	 * @param organisation its name
	 */
	record OrganisationRemoved(String organisation) implements PlanChange {
	}

	/**
	 * A housing area came under the plan.
	 *
	 * @param area the area
	 */
	record AreaAdded(Plan.HousingArea area) implements PlanChange {
	}

	/**
	 * A housing area is described otherwise: name, aliases, organisation, residents.
	 *
	 * @param area the area as it is now
	 */
	record AreaChanged(Plan.HousingArea area) implements PlanChange {
	}

	/**
	 * Residents that are known per set of areas only.
	 *
	 * @param residents the sets with their counts; none: they are not known so
	 */
	record ResidentsSet(List<Plan.Residents> residents) implements PlanChange {

		/**
		 * Sets that are not written are none.
		 */
		public ResidentsSet {
			residents = (residents != null) ? List.copyOf(residents) : List.of();
		}

	}

	/**
	 * The goals of the strategic cooperation agreement.
	 *
	 * @param overallGoals the goals, in our words
	 */
	record OverallGoalsSet(List<String> overallGoals) implements PlanChange {

		/**
		 * Goals that are not written are none.
		 */
		public OverallGoalsSet {
			overallGoals = (overallGoals != null) ? List.copyOf(overallGoals) : List.of();
		}

	}

	/**
	 * A seat on the board was added.
	 *
	 * @param seat the seat
	 */
	record SeatAdded(Plan.Seat seat) implements PlanChange {
	}

	/**
	 * A seat is held otherwise: by another organisation or title, or for another mandate.
	 *
	 * @param seat the seat as it is now
	 */
	record SeatChanged(Plan.Seat seat) implements PlanChange {
	}

	/**
	 * How many seats must take part in a decision.
	 *
	 * @param quorum how many, 1 or more; absent: the plan states none any more
	 */
	record QuorumSet(@Nullable Integer quorum) implements PlanChange {
	}

	/**
	 * The funding by funder, with its total.
	 *
	 * @param funding the funding; absent: none is stated any more
	 */
	record FundingSet(@Nullable Budget funding) implements PlanChange {
	}

	/**
	 * What a title of the papers means as a role.
	 *
	 * @param title the title and its role
	 */
	record TitleMapped(Plan.Title title) implements PlanChange {
	}

	/**
	 * A title means no role any more.
	 *
	 * @param title the title
	 */
	record TitleUnmapped(String title) implements PlanChange {
	}

	/**
	 * What holds where an agreement's terms of revision are silent.
	 *
	 * @param terms the terms
	 */
	record DefaultTermsSet(RevisionTerms terms) implements PlanChange {
	}

}
