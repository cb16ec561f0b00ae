package dk.aftalebog.agreement.changeplan;

import java.time.LocalDate;
import java.util.List;

import dk.aftalebog.model.change.PlanChange;

/**
 * Change a plan, all or nothing.
 *
 * @param plan the plan's id
 * @param seen the tag of the plan that was looked at
 * @param changes what changes
 */
record ChangePlan(String plan, String seen, Changes changes) {

	/**
	 * What is handed in.
	 *
	 * @param inForceFrom the civil date from which the changes hold
	 * @param reason why, with the source
	 * @param changes the changes, at least one
	 */
	record Changes(LocalDate inForceFrom, String reason, List<PlanChange> changes) {

		/**
		 * Changes that are not written are none.
		 */
		Changes {
			changes = (changes != null) ? List.copyOf(changes) : List.of();
		}

	}

}
