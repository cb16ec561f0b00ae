package dk.aftalebog.model.event;

import java.time.LocalDate;

import dk.aftalebog.model.change.PlanChange;
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

	/**
	 * A fact about a plan: what changed, from when, and why. On the wire its type is
	 * named after the change.
	 *
	 * @param inForceFrom the civil date from which it holds
	 * @param reason why, with the source: a meeting, a letter
	 * @param change what it changes
	 */
	record PlanFact(LocalDate inForceFrom, String reason, PlanChange change) implements PlanEvent {
	}

}
