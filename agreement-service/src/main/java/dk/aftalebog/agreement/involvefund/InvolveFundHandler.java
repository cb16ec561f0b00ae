package dk.aftalebog.agreement.involvefund;

import java.util.ArrayList;
import java.util.List;

import dk.aftalebog.agreement.attach.Attachments;
import dk.aftalebog.agreement.governance.Revisions;
import dk.aftalebog.agreement.governance.Rule;
import dk.aftalebog.agreement.governance.Situation;
import dk.aftalebog.agreement.governance.Situations;
import dk.aftalebog.agreement.record.Ledger;
import dk.aftalebog.agreement.refusal.Refusal;
import dk.aftalebog.model.event.AgreementEvent.FundInvolved;
import dk.aftalebog.model.event.Attachment;
import dk.aftalebog.model.record.AgreementRecord;
import dk.aftalebog.model.record.RevisionRecord;
import dk.aftalebog.model.validity.Problem;
import org.axonframework.commandhandling.CommandHandler;
import org.springframework.stereotype.Component;

@Component
class InvolveFundHandler {

	private final Ledger ledger;

	private final Situations situations;

	private final Attachments attachments;

	InvolveFundHandler(Ledger ledger, Situations situations, Attachments attachments) {
		this.ledger = ledger;
		this.situations = situations;
		this.attachments = attachments;
	}

	@CommandHandler
	AgreementRecord handle(InvolveFund command) {
		return this.ledger.decide(command.agreement(), (record) -> involve(this.situations.of(record), command));
	}

	private List<FundInvolved> involve(Situation situation, InvolveFund command) {
		RevisionRecord revision = Revisions.underWay(situation.record(), command.revision(), command.seen());
		InvolveFund.Involvement involvement = command.involvement();
		List<Problem> problems = new ArrayList<>();
		if (involvement.involvedOn().isAfter(situation.today())) {
			problems.add(Rule.INVOLVEMENT_IN_FUTURE.problem("/involvedOn", involvement.involvedOn()));
		}
		Attachment letter = this.attachments.required(involvement.letter(), situation.latestPlan().id(), "/letter",
				problems);
		if (!problems.isEmpty()) {
			throw Refusal.of(problems);
		}
		return List.of(new FundInvolved(revision.number(), involvement.involvedOn(), involvement.how(), letter));
	}

}
