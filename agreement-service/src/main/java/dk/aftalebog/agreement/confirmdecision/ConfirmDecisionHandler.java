package dk.aftalebog.agreement.confirmdecision;

import java.time.LocalDate;
import java.util.List;

import dk.aftalebog.agreement.governance.Decisions;
import dk.aftalebog.agreement.governance.Revisions;
import dk.aftalebog.agreement.governance.Rule;
import dk.aftalebog.agreement.governance.Seats;
import dk.aftalebog.agreement.governance.Situation;
import dk.aftalebog.agreement.governance.Situations;
import dk.aftalebog.agreement.record.Ledger;
import dk.aftalebog.model.event.AgreementEvent.DecisionConfirmed;
import dk.aftalebog.model.event.Decision;
import dk.aftalebog.model.record.AgreementRecord;
import dk.aftalebog.model.record.RevisionRecord;
import org.axonframework.commandhandling.CommandHandler;
import org.springframework.stereotype.Component;

@Component
class ConfirmDecisionHandler {

	private final Ledger ledger;

	private final Situations situations;

	ConfirmDecisionHandler(Ledger ledger, Situations situations) {
		this.ledger = ledger;
		this.situations = situations;
	}

	@CommandHandler
	AgreementRecord handle(ConfirmDecision command) {
		return this.ledger.decide(command.agreement(),
				(record) -> List.of(confirm(this.situations.of(record), command)));
	}

	/** The member was seated at the meeting, or when the editorial change took force. */
	private static DecisionConfirmed confirm(Situation situation, ConfirmDecision command) {
		RevisionRecord revision = Revisions.seen(situation.record(), command.revision(), command.seen());
		LocalDate day = revision.decision().map(Decision::meetingOn).or(revision::settledOn).orElse(null);
		if (day == null || !revision.awaitsConfirmation()) {
			throw Rule.NOTHING_TO_CONFIRM.refusal(command.revision());
		}
		String seat = Seats.seat(command.by(), situation.plan().on(day), day);
		if (Decisions.isOpener(revision, command.by())) {
			throw Rule.OPENER_CONFIRMS.refusal(command.revision());
		}
		return new DecisionConfirmed(command.revision(), seat);
	}

}
