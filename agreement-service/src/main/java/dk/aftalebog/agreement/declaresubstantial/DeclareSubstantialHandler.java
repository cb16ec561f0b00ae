package dk.aftalebog.agreement.declaresubstantial;

import java.util.List;

import dk.aftalebog.agreement.governance.Proposals;
import dk.aftalebog.agreement.governance.Revisions;
import dk.aftalebog.agreement.governance.Situation;
import dk.aftalebog.agreement.governance.Situations;
import dk.aftalebog.agreement.record.Ledger;
import dk.aftalebog.model.event.AgreementEvent.SubstantialDeclared;
import dk.aftalebog.model.record.AgreementRecord;
import dk.aftalebog.model.record.RevisionRecord;
import org.axonframework.commandhandling.CommandHandler;
import org.springframework.stereotype.Component;

@Component
class DeclareSubstantialHandler {

	private final Ledger ledger;

	private final Situations situations;

	DeclareSubstantialHandler(Ledger ledger, Situations situations) {
		this.ledger = ledger;
		this.situations = situations;
	}

	@CommandHandler
	AgreementRecord handle(DeclareSubstantial command) {
		return this.ledger.decide(command.agreement(), (record) -> declare(this.situations.of(record), command));
	}

	private static List<SubstantialDeclared> declare(Situation situation, DeclareSubstantial command) {
		RevisionRecord draft = Revisions.draft(situation.record(), command.revision(), command.seen());
		Proposals.requireNamed(command.by(), draft.kind(), situation.termsOn(draft.proposedOn()));
		return List.of(new SubstantialDeclared(draft.number(), command.declaration().reason()));
	}

}
