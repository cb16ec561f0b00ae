package dk.aftalebog.agreement.confirmdecision;

import java.util.List;

import dk.aftalebog.agreement.governance.Revisions;
import dk.aftalebog.agreement.governance.Seats;
import dk.aftalebog.agreement.record.Ledger;
import dk.aftalebog.agreement.refusal.Refusal;
import dk.aftalebog.model.event.AgreementEvent.DecisionConfirmed;
import dk.aftalebog.model.event.Decision;
import dk.aftalebog.model.plan.Plan;
import dk.aftalebog.model.record.AgreementRecord;
import dk.aftalebog.model.record.RevisionRecord;
import org.axonframework.commandhandling.CommandHandler;
import org.springframework.stereotype.Component;

@Component
class ConfirmDecisionHandler {

	private final Ledger ledger;

	ConfirmDecisionHandler(Ledger ledger) {
		this.ledger = ledger;
	}

	@CommandHandler
	AgreementRecord handle(ConfirmDecision command) {
		return this.ledger.decide(command.agreement(), (record) -> confirm(record, command));
	}

	private List<DecisionConfirmed> confirm(AgreementRecord record, ConfirmDecision command) {
		RevisionRecord revision = Revisions.seen(record, command.revision(), command.seen());
		Decision decision = revision.decision().orElse(null);
		if (decision == null || !revision.awaitsConfirmation()) {
			throw new Refusal(409, "nothing-to-confirm",
					"Revision %d has no decision that was recorded from minutes and awaits its confirmation"
						.formatted(command.revision()));
		}
		Plan plan = this.ledger.plan(record.registration().plan()).latest();
		return List.of(new DecisionConfirmed(command.revision(), Seats.seat(command.by(), plan, decision.meetingOn())));
	}

}
