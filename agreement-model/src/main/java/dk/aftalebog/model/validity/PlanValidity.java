package dk.aftalebog.model.validity;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

import dk.aftalebog.model.language.Kind;
import dk.aftalebog.model.plan.Plan;

/** What must be true of a plan. */
public final class PlanValidity {

	private PlanValidity() {
	}

	/**
	 * Finds every fault of a plan.
	 * @param plan the plan
	 * @return the faults, each with its pointer into the plan's JSON
	 */
	public static List<Problem> problems(Plan plan) {
		Problems problems = new Problems();
		if (plan.period().isReversed()) {
			problems.add("/period", Fault.PLAN_REVERSED);
		}
		Set<String> areas = problems.keys(plan.areas(), "/areas", Kind.AREA);
		spellings(plan, problems);
		problems.keys(plan.board(), "/board", Kind.SEAT);
		for (int i = 0; i < plan.board().size(); i++) {
			if (plan.board().get(i).mandate().isReversed()) {
				problems.add("/board/" + i + "/mandate", Fault.MANDATE_REVERSED);
			}
		}
		if (plan.quorum() != null && (plan.quorum() < 1 || plan.quorum() > plan.board().size())) {
			problems.add("/quorum", Fault.BAD_QUORUM, plan.quorum(), plan.board().size());
		}
		for (int i = 0; i < plan.areas().size(); i++) {
			Integer residents = plan.areas().get(i).residents();
			if (residents != null && residents < 0) {
				problems.add("/areas/" + i + "/residents", Fault.COUNT_NEGATIVE);
			}
		}
		for (int i = 0; i < plan.residents().size(); i++) {
			if (plan.residents().get(i).count() < 0) {
				problems.add("/residents/" + i + "/count", Fault.COUNT_NEGATIVE);
			}
			List<String> counted = plan.residents().get(i).areas();
			for (int j = 0; j < counted.size(); j++) {
				problems.reference(areas.contains(counted.get(j)), "/residents/" + i + "/areas/" + j, Kind.AREA,
						counted.get(j));
			}
		}
		return problems.toList();
	}

	/** No spelling means two areas. */
	private static void spellings(Plan plan, Problems problems) {
		Set<String> spellings = new HashSet<>();
		for (int i = 0; i < plan.areas().size(); i++) {
			Plan.HousingArea area = plan.areas().get(i);
			if (!spellings.add(area.name())) {
				problems.add("/areas/" + i + "/name", Fault.DUPLICATE_AREA_NAME, area.name());
			}
			for (int j = 0; j < area.aliases().size(); j++) {
				if (!spellings.add(area.aliases().get(j))) {
					problems.add("/areas/" + i + "/aliases/" + j, Fault.DUPLICATE_SPELLING, area.aliases().get(j));
				}
			}
		}
	}

}
