package dk.aftalebog.agreement.openrevision;

import java.util.List;

import dk.aftalebog.agreement.record.Ledger;
import dk.aftalebog.model.event.AgreementEvent.RevisionOpened;
import dk.aftalebog.model.record.AgreementRecord;
import org.axonframework.commandhandling.CommandHandler;
import org.springframework.stereotype.Component;

@Component
class OpenRevisionHandler {

	private final Ledger ledger;

	OpenRevisionHandler(Ledger ledger) {
		this.ledger = ledger;
	}

	@CommandHandler
	AgreementRecord handle(OpenRevision command) {
		return this.ledger.decide(command.agreement(), (record) -> List.of(open(record, command.draft())));
	}

	private static RevisionOpened open(AgreementRecord record, OpenRevision.Draft draft) {
		int number = record.revisions().size() + 1;
		return new RevisionOpened(number, draft.kind(), draft.title(), draft.reason(), draft.inForceFrom(), null, null);
	}

}
