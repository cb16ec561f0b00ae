package dk.aftalebog.agreement.withdrawchange;

import java.util.List;

import dk.aftalebog.agreement.governance.Revisions;
import dk.aftalebog.agreement.record.Ledger;
import dk.aftalebog.agreement.refusal.Refusal;
import dk.aftalebog.model.event.AgreementEvent.ChangeWithdrawn;
import dk.aftalebog.model.record.AgreementRecord;
import dk.aftalebog.model.record.RevisionRecord;
import org.axonframework.commandhandling.CommandHandler;
import org.springframework.stereotype.Component;

@Component
class WithdrawChangeHandler {

	private final Ledger ledger;

	WithdrawChangeHandler(Ledger ledger) {
		this.ledger = ledger;
	}

	@CommandHandler
	AgreementRecord handle(WithdrawChange command) {
		return this.ledger.decide(command.agreement(), (record) -> List.of(withdraw(record, command)));
	}

	private static ChangeWithdrawn withdraw(AgreementRecord record, WithdrawChange command) {
		RevisionRecord draft = Revisions.draft(record, command.revision(), command.seen());
		if (!draft.changes().containsKey(command.change())) {
			throw new Refusal(404, "unknown-change", "Revision %d proposes no change %d; it proposes %s"
				.formatted(draft.number(), command.change(), draft.changes().keySet()));
		}
		return new ChangeWithdrawn(draft.number(), command.change());
	}

}
