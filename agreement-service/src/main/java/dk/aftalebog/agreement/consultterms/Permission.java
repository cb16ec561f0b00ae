package dk.aftalebog.agreement.consultterms;

import java.time.LocalDate;
import java.util.List;

import dk.aftalebog.model.agreement.RevisionTerms.Cadence;
import dk.aftalebog.model.agreement.RevisionTerms.FundInvolvement;
import dk.aftalebog.model.terms.Term;
import dk.aftalebog.model.terms.TermsInForce;
import dk.aftalebog.model.terms.Titled;
import org.jspecify.annotations.Nullable;

/**
 * What the terms of revision that hold today say about a kind of change; each term names
 * where it stands.
 *
 * @param change the kind of change
 * @param proposers who may propose it
 * @param youMayPropose whether the asker is one of them
 * @param decider who decides
 * @param substantial whether the kind counts as substantial; any revision can be declared
 * so besides
 * @param fund whether the fund is involved, and by which term
 * @param cadence how often there is an ordinary revision
 * @param ordinaryFrom the first day on which an ordinary one may be proposed
 * @param urgentAllowed whether an urgent one may come at any time
 * @param earliestInForce the earliest day from which it can be in force
 * @param notRetroactiveFrom the earliest day of those that is not before a decision of
 * today
 * @param evidence what the decision is recorded in
 * @param upload who uploads the revised agreement, and within how many days; absent:
 * nobody has to
 */
record Permission(String change, List<MayPropose> proposers, boolean youMayPropose, Term<Titled> decider,
		Term<Boolean> substantial, Fund fund, Term<Cadence> cadence, LocalDate ordinaryFrom,
		Term<Boolean> urgentAllowed, LocalDate earliestInForce, LocalDate notRetroactiveFrom, Term<String> evidence,
		@Nullable Term<TermsInForce.Upload> upload) {

	/**
	 * One who may propose.
	 *
	 * @param title the title
	 * @param role the role that holds it; absent: the plan maps it to none
	 * @param may whether the scope that the terms give covers the kind
	 * @param source where the term stands
	 */
	record MayPropose(String title, @Nullable String role, Answer may, Term.Source source) {
	}

	/** Whether a scope covers a kind of change. */
	enum Answer {

		/** It does. */
		YES,
		/** Where it stands on an activity's sheet. */
		ON_AN_ACTIVITYS_SHEET,
		/** It does not. */
		NO

	}

	/**
	 * The fund's involvement.
	 *
	 * @param involved whether a change of the kind makes it due
	 * @param when when the terms want it
	 * @param source where the term stands
	 */
	record Fund(boolean involved, FundInvolvement when, Term.Source source) {
	}

}
