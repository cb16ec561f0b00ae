package dk.aftalebog.agreement.governance;

import java.util.ArrayList;
import java.util.List;

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
				problems.add(new Problem(pointer + "/substantial/" + i, "unknown-change-kind",
						"There is no kind of change '%s'; there are %s".formatted(kind,
								String.join(", ", ChangeNames.kinds())),
						"Der er ingen type ændring '%s'; der er %s".formatted(kind,
								String.join(", ", ChangeNames.kinds()))));
			}
		}
		RevisionTerms.Upload upload = terms.upload();
		if (upload != null && upload.withinDays() != null && upload.withinDays() < 0) {
			problems.add(new Problem(pointer + "/upload/withinDays", "days-negative",
					"Days are counted from 0 up; leave them out where the paper names none"));
		}
		years(terms.agreementEvaluation(), pointer + "/agreementEvaluation/everyYears", problems);
		years(terms.activityEvaluation(), pointer + "/activityEvaluation/everyYears", problems);
		return problems;
	}

	private static void years(RevisionTerms.@Nullable Evaluation evaluation, String pointer, List<Problem> problems) {
		if (evaluation != null && evaluation.everyYears() < 1) {
			problems.add(new Problem(pointer, "years-not-positive",
					"An evaluation comes every 1 or more years; leave it out where the paper asks for none"));
		}
	}

}
