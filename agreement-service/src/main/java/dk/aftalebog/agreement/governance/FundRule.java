package dk.aftalebog.agreement.governance;

import java.time.LocalDate;
import java.util.List;

import dk.aftalebog.model.agreement.RevisionTerms.FundInvolvement;
import dk.aftalebog.model.language.Words;
import dk.aftalebog.model.record.RevisionRecord;
import dk.aftalebog.model.terms.Substance;
import dk.aftalebog.model.terms.TermsInForce;
import dk.aftalebog.model.validity.Problem;

/** Where the terms ask for it, the fund is involved before the decision (rule 4). */
public final class FundRule {

	private FundRule() {
	}

	/**
	 * Finds whether the fund had to be involved before a decision and was not.
	 * @param revision the revision
	 * @param meetingOn the date of the meeting that decides, by whose terms it is judged;
	 * involvement on the same day counts
	 * @param situation the agreement
	 * @return the breach, where there is one
	 */
	public static List<Problem> problems(RevisionRecord revision, LocalDate meetingOn, Situation situation) {
		TermsInForce terms = situation.termsOn(meetingOn);
		Substance substance = Substance.of(revision, terms);
		boolean involved = revision.fundInvolved().filter((fund) -> !fund.involvedOn().isAfter(meetingOn)).isPresent();
		return (involved || !substance.wantsFund(terms)) ? List.of() : List.of(Rule.FUND_NOT_INVOLVED.problem("",
				Speech.of(terms.fundInvolvement().source()), why(substance, terms), meetingOn));
	}

	private static Words why(Substance grounds, TermsInForce terms) {
		if (terms.fundInvolvement().value() == FundInvolvement.ALWAYS) {
			return new Words("it is every time", "det sker hver gang");
		}
		return (grounds.declared() != null)
				? new Words("the proposer declared it substantial", "forslagsstilleren har erklæret den væsentlig")
				: new Words("it is substantial: " + String.join(", ", grounds.changes()),
						"den er væsentlig: " + String.join(", ", grounds.changes()));
	}

}
