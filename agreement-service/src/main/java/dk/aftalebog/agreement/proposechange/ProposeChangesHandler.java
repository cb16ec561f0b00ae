package dk.aftalebog.agreement.proposechange;

import java.util.ArrayList;
import java.util.List;

import dk.aftalebog.agreement.governance.Proposals;
import dk.aftalebog.agreement.governance.Revisions;
import dk.aftalebog.agreement.governance.Situation;
import dk.aftalebog.agreement.governance.Situations;
import dk.aftalebog.agreement.governance.TakingForce;
import dk.aftalebog.agreement.governance.TermsRules;
import dk.aftalebog.agreement.persons.Contacts;
import dk.aftalebog.agreement.record.Ledger;
import dk.aftalebog.agreement.refusal.Ground;
import dk.aftalebog.agreement.refusal.Refusal;
import dk.aftalebog.model.agreement.Party;
import dk.aftalebog.model.agreement.RevisionTerms;
import dk.aftalebog.model.change.Change;
import dk.aftalebog.model.event.AgreementEvent.ChangeProposed;
import dk.aftalebog.model.record.AgreementRecord;
import dk.aftalebog.model.record.RevisionRecord;
import dk.aftalebog.model.terms.TermsInForce;
import dk.aftalebog.model.validity.Problem;
import org.axonframework.commandhandling.CommandHandler;
import org.springframework.stereotype.Component;

@Component
class ProposeChangesHandler {

	private final Ledger ledger;

	private final Situations situations;

	private final Contacts contacts;

	ProposeChangesHandler(Ledger ledger, Situations situations, Contacts contacts) {
		this.ledger = ledger;
		this.situations = situations;
		this.contacts = contacts;
	}

	@CommandHandler
	AgreementRecord handle(ProposeChanges command) {
		return this.ledger.decide(command.agreement(), (record) -> propose(this.situations.of(record), command));
	}

	private List<ChangeProposed> propose(Situation situation, ProposeChanges command) {
		RevisionRecord draft = Revisions.draft(situation.record(), command.revision(), command.seen());
		TermsInForce terms = situation.termsOn(draft.proposedOn());
		Proposals.requireNamed(command.by(), draft.kind(), terms);
		if (command.changes().isEmpty()) {
			throw Refusal.of(List.of(Ground.NOTHING_PROPOSED.problem("/changes")));
		}
		List<Problem> outOfScope = Proposals.outOfScope(command.by(), draft.kind(), terms,
				situation.saidOn(draft.inForceFrom()), command.changes());
		if (!outOfScope.isEmpty()) {
			throw Refusal.because(403, outOfScope.getFirst().code(), "", "", outOfScope);
		}
		List<ChangeProposed> proposed = new ArrayList<>();
		for (Change change : command.changes()) {
			proposed.add(new ChangeProposed(draft.number(), draft.lastChange() + proposed.size() + 1, change));
		}
		check(situation, draft, proposed);
		return proposed;
	}

	/**
	 * Judged as if the draft were approved today, so that a fault shows where it is
	 * typed.
	 */
	private void check(Situation situation, RevisionRecord draft, List<ChangeProposed> proposed) {
		int before = draft.changes().size();
		List<Problem> problems = new ArrayList<>();
		new TakingForce(draft.with(proposed), situation, situation.today()).problems()
			.forEach((problem) -> problems.add(moved(problem, before)));
		for (int i = 0; i < proposed.size(); i++) {
			Change change = proposed.get(i).change();
			for (Problem problem : this.contacts.problems(parties(change), situation.latestPlan().id(), "")) {
				problems.add(problem.at("/changes/%d/party/contact".formatted(i)));
			}
			if (change instanceof Change.RevisionTermsSet(RevisionTerms terms)) {
				problems.addAll(TermsRules.problems(terms, "/changes/%d/terms".formatted(i)));
			}
		}
		if (!problems.isEmpty()) {
			throw Refusal.of(problems);
		}
	}

	private static List<Party> parties(Change change) {
		return switch (change) {
			case Change.PartyAdded added -> List.of(added.party());
			case Change.PartyChanged changed -> List.of(changed.party());
			default -> List.of();
		};
	}

	/** The draft's earlier changes are no part of this request. */
	private static Problem moved(Problem problem, int before) {
		if (!problem.pointer().startsWith("/changes/")) {
			return problem.at("/changes");
		}
		int index = Integer.parseInt(problem.pointer().substring("/changes/".length())) - before;
		return problem.at((index < 0) ? "/changes" : "/changes/" + index);
	}

}
