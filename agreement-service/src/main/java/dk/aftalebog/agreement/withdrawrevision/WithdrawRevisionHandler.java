package dk.aftalebog.agreement.withdrawrevision;

import java.util.List;

import dk.aftalebog.agreement.governance.Revisions;
import dk.aftalebog.agreement.record.Ledger;
import dk.aftalebog.model.event.AgreementEvent.RevisionWithdrawn;
import dk.aftalebog.model.record.AgreementRecord;
import dk.aftalebog.model.record.RevisionRecord;
import org.axonframework.commandhandling.CommandHandler;
import org.springframework.stereotype.Component;

@Component
class WithdrawRevisionHandler {

	private final Ledger ledger;

	WithdrawRevisionHandler(Ledger ledger) {
		this.ledger = ledger;
	}

	@CommandHandler
	AgreementRecord handle(WithdrawRevision command) {
		return this.ledger.decide(command.agreement(), (record) -> {
			RevisionRecord revision = Revisions.underWay(record, command.revision(), command.seen());
			return List.of(new RevisionWithdrawn(revision.number(), command.reason()));
		});
	}

}
