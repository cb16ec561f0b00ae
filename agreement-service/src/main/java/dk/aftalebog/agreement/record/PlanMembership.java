package dk.aftalebog.agreement.record;

/** Whether whoever acts belongs to a plan: what one does not belong to is not there. */
@FunctionalInterface
public interface PlanMembership {

	/**
	 * Asks for one plan.
	 * @param plan the plan's id
	 * @return true where the user's verified identity names the plan
	 */
	boolean includes(String plan);

}
