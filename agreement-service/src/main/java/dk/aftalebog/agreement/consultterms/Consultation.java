package dk.aftalebog.agreement.consultterms;

import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;

import dk.aftalebog.access.LedgerUser;
import dk.aftalebog.access.Role;
import dk.aftalebog.agreement.consultterms.Permission.Answer;
import dk.aftalebog.agreement.governance.Kinds;
import dk.aftalebog.agreement.governance.Situation;
import dk.aftalebog.model.agreement.Period;
import dk.aftalebog.model.agreement.RevisionTerms.FundInvolvement;
import dk.aftalebog.model.agreement.RevisionTerms.ProposalScope;
import dk.aftalebog.model.terms.Term;
import dk.aftalebog.model.terms.TermsInForce.Proposer;
import dk.aftalebog.model.terms.TermsInForce;
import org.jspecify.annotations.Nullable;

/** Reads the terms that hold today for one kind of change. */
final class Consultation {

	private static final Pattern OF_ACTIVITIES = Pattern.compile("(activity|success-criterion)-.*");

	private static final Pattern PERHAPS_ON_SHEET = Pattern
		.compile("(indicator|comparator|target)-.*|resource-set|resource-removed");

	private Consultation() {
	}

	static Permission of(String change, Situation situation, LedgerUser user) {
		LocalDate today = situation.today();
		TermsInForce terms = situation.termsOn(today);
		boolean counts = terms.substantial().value().contains(change);
		List<Permission.MayPropose> proposers = terms.proposers()
			.value()
			.stream()
			.map((proposer) -> new Permission.MayPropose(proposer.who().title(), proposer.who().role(),
					covers(proposer, change), terms.proposers().source()))
			.toList();
		Period period = situation.timeline().versions().getLast().agreement().period();
		return new Permission(change, proposers, isAmong(proposers, user.role()), terms.decider(),
				new Term<>(counts, terms.substantial().source()), fund(terms, counts), terms.cadence(),
				Kinds.ordinaryFrom(situation), terms.urgentAllowed(), period.from(),
				today.isBefore(period.from()) ? period.from() : today, terms.evidence(), terms.upload());
	}

	private static boolean isAmong(List<Permission.MayPropose> proposers, @Nullable Role role) {
		return role != null && proposers.stream()
			.anyMatch((proposer) -> proposer.may() != Answer.NO && role.wireName().equals(proposer.role()));
	}

	private static Answer covers(Proposer proposer, String change) {
		if (proposer.scope() == ProposalScope.AGREEMENT || OF_ACTIVITIES.matcher(change).matches()) {
			return Answer.YES;
		}
		return PERHAPS_ON_SHEET.matcher(change).matches() ? Answer.ON_AN_ACTIVITYS_SHEET : Answer.NO;
	}

	private static Permission.Fund fund(TermsInForce terms, boolean counts) {
		FundInvolvement when = terms.fundInvolvement().value();
		boolean involved = switch (when) {
			case NEVER -> false;
			case WHEN_SUBSTANTIAL -> counts;
			case ALWAYS -> true;
		};
		return new Permission.Fund(involved, when, terms.fundInvolvement().source());
	}

}
