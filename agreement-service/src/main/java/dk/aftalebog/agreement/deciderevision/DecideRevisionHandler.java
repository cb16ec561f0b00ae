package dk.aftalebog.agreement.deciderevision;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import dk.aftalebog.agreement.deciderevision.DecideRevision.Result;
import dk.aftalebog.agreement.deciderevision.DecideRevision.Verdict;
import dk.aftalebog.agreement.governance.Basis;
import dk.aftalebog.agreement.governance.DecisionEntry;
import dk.aftalebog.agreement.governance.FundRule;
import dk.aftalebog.agreement.governance.Revisions;
import dk.aftalebog.agreement.governance.Rule;
import dk.aftalebog.agreement.governance.Situation;
import dk.aftalebog.agreement.governance.Situations;
import dk.aftalebog.agreement.governance.TakingForce;
import dk.aftalebog.agreement.record.Ledger;
import dk.aftalebog.agreement.refusal.Refusal;
import dk.aftalebog.model.event.AgreementEvent.RevisionApproved;
import dk.aftalebog.model.event.AgreementEvent.RevisionRejected;
import dk.aftalebog.model.event.AgreementEvent.RevisionReturned;
import dk.aftalebog.model.event.AgreementEvent;
import dk.aftalebog.model.event.Decision;
import dk.aftalebog.model.record.AgreementRecord;
import dk.aftalebog.model.record.RevisionRecord;
import dk.aftalebog.model.validity.Problem;
import org.axonframework.commandhandling.CommandHandler;
import org.springframework.stereotype.Component;

/** Approval writes the decision and the content facts in one commit: all or nothing. */
@Component
class DecideRevisionHandler {

	private final Ledger ledger;

	private final Situations situations;

	private final DecisionEntry entry;

	DecideRevisionHandler(Ledger ledger, Situations situations, DecisionEntry entry) {
		this.ledger = ledger;
		this.situations = situations;
		this.entry = entry;
	}

	@CommandHandler
	AgreementRecord handle(DecideRevision command) {
		return this.ledger.decide(command.agreement(), (record) -> decide(this.situations.of(record), command));
	}

	private List<? extends AgreementEvent> decide(Situation situation, DecideRevision command) {
		RevisionRecord revision = Revisions.submitted(situation.record(), command.revision(), command.seen());
		if (!revision.kind().isDecidedByBoard()) {
			throw Rule.SETTLED_NOT_DECIDED.refusal(revision.number(), Revisions.words(revision.kind()));
		}
		Verdict verdict = command.verdict();
		boolean approved = verdict.outcome() == Result.APPROVED;
		Decision decision = this.entry.enter(verdict.meeting(), revision, situation, command.by(), !approved,
				approved ? verdict.basis() : null);
		return switch (verdict.outcome()) {
			case APPROVED -> approve(situation, revision, decision);
			case REJECTED -> List.of(new RevisionRejected(revision.number(), decision));
			case RETURNED -> List.of(new RevisionReturned(revision.number(), decision));
		};
	}

	private static List<AgreementEvent> approve(Situation situation, RevisionRecord revision, Decision decision) {
		String seen = decision.basis();
		if (seen == null) {
			throw Refusal.of(List.of(Rule.BASIS_MISSING.problem("/basis")));
		}
		LocalDate meetingOn = decision.meetingOn();
		List<Problem> fund = FundRule.problems(revision, meetingOn, situation);
		if (!fund.isEmpty()) {
			throw Refusal.because(409, fund.getFirst().code(), "", "", fund);
		}
		TakingForce force = new TakingForce(revision, situation, meetingOn);
		force.check();
		Basis.of(situation.record(), revision, meetingOn).requireSeen(seen);
		List<AgreementEvent> events = new ArrayList<>();
		events.add(new RevisionApproved(revision.number(), decision));
		events.addAll(force.facts());
		return events;
	}

}
