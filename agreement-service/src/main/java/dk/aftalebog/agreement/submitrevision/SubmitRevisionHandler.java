package dk.aftalebog.agreement.submitrevision;

import java.util.List;

import dk.aftalebog.agreement.governance.Proposals;
import dk.aftalebog.agreement.governance.Revisions;
import dk.aftalebog.agreement.governance.Rule;
import dk.aftalebog.agreement.governance.Situation;
import dk.aftalebog.agreement.governance.Situations;
import dk.aftalebog.agreement.governance.TakingForce;
import dk.aftalebog.agreement.record.Ledger;
import dk.aftalebog.model.event.AgreementEvent.RevisionSubmitted;
import dk.aftalebog.model.record.AgreementRecord;
import dk.aftalebog.model.record.RevisionRecord;
import org.axonframework.commandhandling.CommandHandler;
import org.springframework.stereotype.Component;

@Component
class SubmitRevisionHandler {

	private final Ledger ledger;

	private final Situations situations;

	SubmitRevisionHandler(Ledger ledger, Situations situations) {
		this.ledger = ledger;
		this.situations = situations;
	}

	@CommandHandler
	AgreementRecord handle(SubmitRevision command) {
		return this.ledger.decide(command.agreement(),
				(record) -> List.of(submit(this.situations.of(record), command)));
	}

	/** What the draft rests on may have moved since it was typed: it is judged again. */
	private static RevisionSubmitted submit(Situation situation, SubmitRevision command) {
		RevisionRecord draft = Revisions.draft(situation.record(), command.revision(), command.seen());
		Proposals.requireNamed(command.by(), draft.kind(), situation.termsOn(draft.proposedOn()));
		if (draft.changes().isEmpty()) {
			throw Rule.REVISION_EMPTY.refusal(draft.number());
		}
		new TakingForce(draft, situation, situation.today()).check();
		return new RevisionSubmitted(draft.number());
	}

}
