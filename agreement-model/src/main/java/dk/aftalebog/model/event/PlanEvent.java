package dk.aftalebog.model.event;

import dk.aftalebog.model.plan.Plan;

/** The events of a plan's stream. */
public sealed interface PlanEvent extends Event {

	/**
	 * A plan was registered.
	 *
	 * @param plan the plan
	 */
	record PlanRegistered(Plan plan) implements PlanEvent {
	}

}
