package dk.aftalebog.model.validity;

import java.util.List;

import dk.aftalebog.model.AgreementDraft;
import dk.aftalebog.model.Example;
import dk.aftalebog.model.IndicatorDraft;

/** Faults as tests name them: where and which. */
final class Faults {

	private Faults() {
	}

	static String fault(String pointer, String code) {
		return code + " at " + pointer;
	}

	static List<String> named(List<Problem> problems) {
		return problems.stream().map((problem) -> fault(problem.pointer(), problem.code())).toList();
	}

	static List<String> faultsOf(AgreementDraft draft) {
		return named(AgreementValidity.problems(draft.build(), Example.PLAN));
	}

	/** The first indicator of an agreement with a goal, an activity and another one. */
	static List<String> faultsOf(IndicatorDraft indicator) {
		return faultsOf(AgreementDraft.agreement()
			.goals(Example.goal("g"))
			.activities(Example.activity("a"))
			.indicators(indicator, IndicatorDraft.indicator("other")));
	}

}
