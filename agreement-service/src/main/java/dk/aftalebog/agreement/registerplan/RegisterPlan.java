package dk.aftalebog.agreement.registerplan;

import dk.aftalebog.model.plan.Plan;

/**
 * Register a plan.
 *
 * @param plan the plan
 */
record RegisterPlan(Plan plan) {
}
