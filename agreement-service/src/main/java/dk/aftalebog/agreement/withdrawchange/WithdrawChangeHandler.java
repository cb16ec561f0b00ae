package dk.aftalebog.agreement.withdrawchange;

import java.util.List;

import dk.aftalebog.agreement.governance.Proposals;
import dk.aftalebog.agreement.governance.Revisions;
import dk.aftalebog.agreement.governance.Situation;
import dk.aftalebog.agreement.governance.Situations;
import dk.aftalebog.agreement.record.Ledger;
import dk.aftalebog.agreement.refusal.Ground;
import dk.aftalebog.model.event.AgreementEvent.ChangeWithdrawn;
import dk.aftalebog.model.record.AgreementRecord;
import dk.aftalebog.model.record.RevisionRecord;
import org.axonframework.commandhandling.CommandHandler;
import org.springframework.stereotype.Component;

@Component
class WithdrawChangeHandler {

	private final Ledger ledger;

	private final Situations situations;

	WithdrawChangeHandler(Ledger ledger, Situations situations) {
		this.ledger = ledger;
		this.situations = situations;
	}

	@CommandHandler
	AgreementRecord handle(WithdrawChange command) {
		return this.ledger.decide(command.agreement(),
				(record) -> List.of(withdraw(this.situations.of(record), command)));
	}

	private static ChangeWithdrawn withdraw(Situation situation, WithdrawChange command) {
		RevisionRecord draft = Revisions.draft(situation.record(), command.revision(), command.seen());
		Proposals.requireNamed(command.by(), draft.kind(), situation.termsOn(draft.proposedOn()));
		if (!draft.changes().containsKey(command.change())) {
			throw Ground.UNKNOWN_CHANGE.refusal(draft.number(), command.change(), draft.changes().keySet());
		}
		return new ChangeWithdrawn(draft.number(), command.change());
	}

}
