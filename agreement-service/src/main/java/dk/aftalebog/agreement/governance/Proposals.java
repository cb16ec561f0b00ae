package dk.aftalebog.agreement.governance;

import java.util.ArrayList;
import java.util.List;

import dk.aftalebog.access.LedgerUser;
import dk.aftalebog.access.Role;
import dk.aftalebog.model.agreement.Agreement;
import dk.aftalebog.model.agreement.Indicator;
import dk.aftalebog.model.agreement.RevisionTerms.ProposalScope;
import dk.aftalebog.model.change.Change;
import dk.aftalebog.model.event.RevisionKind;
import dk.aftalebog.model.record.Actor;
import dk.aftalebog.model.record.RevisionRecord;
import dk.aftalebog.model.terms.Term;
import dk.aftalebog.model.terms.TermsInForce.Proposer;
import dk.aftalebog.model.terms.TermsInForce;
import dk.aftalebog.model.validity.Problem;

/** Who may propose what (rule 1). */
public final class Proposals {

	private Proposals() {
	}

	/**
	 * Refuses where the terms do not name a user's role. What needs no decision of the
	 * board is the secretariat's to open as well.
	 * @param user who would propose
	 * @param kind the kind of the revision
	 * @param terms the terms that hold
	 */
	public static void requireNamed(LedgerUser user, RevisionKind kind, TermsInForce terms) {
		if (isSecretariatsOwn(user, kind) || !named(user, terms).isEmpty()) {
			return;
		}
		Term<List<Proposer>> proposers = terms.proposers();
		throw Rule.PROPOSER_NOT_NAMED.refusal(role(user), Speech.of(proposers.source()), Speech.of(proposers.value()));
	}

	/**
	 * Finds the changes that lie outside the scope that the terms give a user.
	 * @param user who proposes
	 * @param kind the kind of the revision
	 * @param terms the terms that hold
	 * @param agreement what the agreement says on the day from which they would hold
	 * @param changes the changes
	 * @return a breach for each, at {@code /changes/<index>}
	 */
	public static List<Problem> outOfScope(LedgerUser user, RevisionKind kind, TermsInForce terms, Agreement agreement,
			List<Change> changes) {
		List<Proposer> named = named(user, terms);
		if (isSecretariatsOwn(user, kind)
				|| named.stream().anyMatch((proposer) -> proposer.scope() == ProposalScope.AGREEMENT)) {
			return List.of();
		}
		List<Proposer> wider = terms.proposers()
			.value()
			.stream()
			.filter((proposer) -> proposer.scope() == ProposalScope.AGREEMENT)
			.toList();
		List<Problem> problems = new ArrayList<>();
		for (int i = 0; i < changes.size(); i++) {
			if (!isOfActivities(changes.get(i), agreement)) {
				problems.add(Rule.PROPOSAL_OUT_OF_SCOPE.problem("/changes/" + i,
						named.isEmpty() ? role(user) : named.getFirst().who().title(), Speech.of(wider)));
			}
		}
		return problems;
	}

	/**
	 * Refuses where a user's role is not the one that opened a revision.
	 * @param user who would withdraw it
	 * @param revision the revision
	 */
	public static void requireProposer(LedgerUser user, RevisionRecord revision) {
		String opener = revision.openedBy().map(Actor::role).orElseGet(() -> role(user));
		if (!opener.equals(role(user))) {
			throw Rule.NOT_THE_PROPOSER.refusal(revision.number(), opener);
		}
	}

	/**
	 * Whether a change is one of activities: an activity's sheet, its criteria, its
	 * resources, and the indicators that stand on it.
	 * @param change the change
	 * @param agreement what the agreement says before it
	 * @return true where an activity steering group may propose it
	 */
	public static boolean isOfActivities(Change change, Agreement agreement) {
		return switch (change) {
			case Change.ActivityAdded added -> true;
			case Change.ActivityRenamed renamed -> true;
			case Change.ActivityTextSet set -> true;
			case Change.ActivityTargetGroupsSet set -> true;
			case Change.ActivityAreasSet set -> true;
			case Change.ActivityPeriodSet set -> true;
			case Change.ActivityEnded ended -> true;
			case Change.SuccessCriterionSet set -> true;
			case Change.SuccessCriterionRemoved removed -> true;
			case Change.ResourceSet set ->
				set.resource().activity() != null && !isOfAgreement(set.resource().key(), agreement);
			case Change.ResourceRemoved removed -> !isOfAgreement(removed.resource(), agreement);
			case Change.IndicatorAdded added -> added.indicator().activity() != null;
			case Change.IndicatorRedefined redefined ->
				redefined.indicator().activity() != null && isOnSheet(redefined.indicator().key(), agreement);
			case Change.IndicatorRemoved removed -> isOnSheet(removed.indicator(), agreement);
			case Change.IndicatorBaselineSet set -> isOnSheet(set.indicator(), agreement);
			case Change.IndicatorBaselineRemoved removed -> isOnSheet(removed.indicator(), agreement);
			case Change.ComparatorSet set -> isOnSheet(set.indicator(), agreement);
			case Change.ComparatorRemoved removed -> isOnSheet(removed.indicator(), agreement);
			case Change.TargetSet set -> isOnSheet(set.indicator(), agreement);
			case Change.TargetRemoved removed -> isOnSheet(removed.indicator(), agreement);
			case Change.AgreementConcluded concluded -> false;
			case Change.AgreementRenamed renamed -> false;
			case Change.PeriodChanged changed -> false;
			case Change.PredecessorSet set -> false;
			case Change.PartyAdded added -> false;
			case Change.PartyChanged changed -> false;
			case Change.PartyRemoved removed -> false;
			case Change.SectionSet set -> false;
			case Change.SectionRemoved removed -> false;
			case Change.GoalAdded added -> false;
			case Change.GoalReworded reworded -> false;
			case Change.GoalRemoved removed -> false;
			case Change.ResourceTotalSet set -> false;
			case Change.BudgetSet set -> false;
			case Change.RevisionTermsSet set -> false;
		};
	}

	private static List<Proposer> named(LedgerUser user, TermsInForce terms) {
		return terms.proposers().value().stream().filter((proposer) -> proposer.who().isHeldBy(role(user))).toList();
	}

	private static boolean isSecretariatsOwn(LedgerUser user, RevisionKind kind) {
		return user.role() == Role.SECRETARIAT && !kind.isDecidedByBoard();
	}

	private static boolean isOfAgreement(String resource, Agreement agreement) {
		return agreement.resources()
			.stream()
			.anyMatch((known) -> known.key().equals(resource) && known.activity() == null);
	}

	private static boolean isOnSheet(String indicator, Agreement agreement) {
		return agreement.indicators()
			.stream()
			.filter((known) -> known.key().equals(indicator))
			.map(Indicator::activity)
			.anyMatch((activity) -> activity != null);
	}

	private static String role(LedgerUser user) {
		return (user.role() != null) ? user.role().wireName() : "";
	}

}
