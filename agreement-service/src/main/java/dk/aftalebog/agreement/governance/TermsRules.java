package dk.aftalebog.agreement.governance;

import java.util.ArrayList;
import java.util.List;

import dk.aftalebog.agreement.refusal.Ground;
import dk.aftalebog.model.agreement.RevisionTerms;
import dk.aftalebog.model.change.ChangeNames;
import dk.aftalebog.model.validity.Problem;
import org.jspecify.annotations.Nullable;

/** What must be true of terms of revision for a revision to be governed by them. */
public final class TermsRules {

	private TermsRules() {
	}

	/**
	 * Finds the faults of terms: kinds of change that there are not would count nothing
	 * as substantial, silently; a span of no years asks for nothing.
	 * @param terms the terms
	 * @param pointer where they stand
	 * @return a fault for each
	 */
	public static List<Problem> problems(RevisionTerms terms, String pointer) {
		List<Problem> problems = new ArrayList<>();
		for (int i = 0; i < terms.substantial().size(); i++) {
			String kind = terms.substantial().get(i);
			if (!ChangeNames.kinds().contains(kind)) {
				problems.add(Ground.UNKNOWN_CHANGE_KIND.problem(pointer + "/substantial/" + i, kind,
						String.join(", ", ChangeNames.kinds())));
			}
		}
		RevisionTerms.Upload upload = terms.upload();
		if (upload != null && upload.withinDays() != null && upload.withinDays() < 0) {
			problems.add(Ground.DAYS_NEGATIVE.problem(pointer + "/upload/withinDays"));
		}
		years(terms.agreementEvaluation(), pointer + "/agreementEvaluation/everyYears", problems);
		years(terms.activityEvaluation(), pointer + "/activityEvaluation/everyYears", problems);
		return problems;
	}

	private static void years(RevisionTerms.@Nullable Evaluation evaluation, String pointer, List<Problem> problems) {
		if (evaluation != null && evaluation.everyYears() < 1) {
			problems.add(Ground.YEARS_NOT_POSITIVE.problem(pointer));
		}
	}

}
