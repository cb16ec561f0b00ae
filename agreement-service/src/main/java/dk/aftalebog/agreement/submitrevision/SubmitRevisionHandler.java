package dk.aftalebog.agreement.submitrevision;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

import dk.aftalebog.agreement.governance.Outcome;
import dk.aftalebog.agreement.governance.Revisions;
import dk.aftalebog.agreement.record.Ledger;
import dk.aftalebog.agreement.refusal.Refusal;
import dk.aftalebog.model.event.AgreementEvent.RevisionSubmitted;
import dk.aftalebog.model.record.AgreementRecord;
import dk.aftalebog.model.record.RevisionRecord;
import org.axonframework.commandhandling.CommandHandler;
import org.springframework.stereotype.Component;

@Component
class SubmitRevisionHandler {

	private final Ledger ledger;

	private final Clock clock;

	SubmitRevisionHandler(Ledger ledger, Clock clock) {
		this.ledger = ledger;
		this.clock = clock;
	}

	@CommandHandler
	AgreementRecord handle(SubmitRevision command) {
		return this.ledger.decide(command.agreement(), (record) -> List.of(submit(record, command)));
	}

	/** What the draft rests on may have moved since it was typed: it is judged again. */
	private RevisionSubmitted submit(AgreementRecord record, SubmitRevision command) {
		RevisionRecord draft = Revisions.draft(record, command.revision(), command.seen());
		if (draft.changes().isEmpty()) {
			throw new Refusal(409, "revision-empty",
					"Revision %d proposes no change; propose one before it is submitted".formatted(draft.number()));
		}
		LocalDate today = LocalDate.ofInstant(this.clock.instant(), AgreementRecord.ZONE);
		new Outcome(record, this.ledger.plan(record.registration().plan()).latest(), draft.number(), today,
				draft.inForceFrom())
			.check(List.copyOf(draft.changes().values()));
		return new RevisionSubmitted(draft.number());
	}

}
