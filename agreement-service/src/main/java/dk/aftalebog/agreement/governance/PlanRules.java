package dk.aftalebog.agreement.governance;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import dk.aftalebog.access.Role;
import dk.aftalebog.agreement.refusal.Ground;
import dk.aftalebog.model.plan.Plan;
import dk.aftalebog.model.validity.PlanValidity;
import dk.aftalebog.model.validity.Problem;

/** What must be true of a plan for agreements to be governed by it. */
public final class PlanRules {

	private PlanRules() {
	}

	/**
	 * Finds every fault of a plan.
	 * @param plan the plan
	 * @return the faults, each with its pointer into the plan's JSON
	 */
	public static List<Problem> problems(Plan plan) {
		List<Problem> problems = new ArrayList<>(PlanValidity.problems(plan));
		for (int i = 0; i < plan.titles().size(); i++) {
			String role = plan.titles().get(i).role();
			if (Role.of(role).isEmpty()) {
				problems.add(Ground.UNKNOWN_ROLE.problem("/titles/" + i + "/role", role,
						String.join(", ", Arrays.stream(Role.values()).map(Role::wireName).toList())));
			}
		}
		problems.addAll(TermsRules.problems(plan.defaultTerms(), "/defaultTerms"));
		return problems;
	}

}
