package dk.aftalebog.agreement.openrevision;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import dk.aftalebog.agreement.attach.Attachments;
import dk.aftalebog.agreement.governance.Correction;
import dk.aftalebog.agreement.governance.Kinds;
import dk.aftalebog.agreement.governance.Proposals;
import dk.aftalebog.agreement.governance.Rule;
import dk.aftalebog.agreement.governance.Situation;
import dk.aftalebog.agreement.governance.Situations;
import dk.aftalebog.agreement.openrevision.OpenRevision.Draft;
import dk.aftalebog.agreement.record.Ledger;
import dk.aftalebog.agreement.refusal.Refusal;
import dk.aftalebog.model.event.AgreementEvent.Citation;
import dk.aftalebog.model.event.AgreementEvent.RevisionOpened;
import dk.aftalebog.model.event.RevisionKind;
import dk.aftalebog.model.record.AgreementRecord;
import dk.aftalebog.model.validity.Problem;
import org.axonframework.commandhandling.CommandHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Judged by the terms of the day on which it is proposed. */
@Component
class OpenRevisionHandler {

	private final Ledger ledger;

	private final Situations situations;

	private final Attachments attachments;

	OpenRevisionHandler(Ledger ledger, Situations situations, Attachments attachments) {
		this.ledger = ledger;
		this.situations = situations;
		this.attachments = attachments;
	}

	@CommandHandler
	AgreementRecord handle(OpenRevision command) {
		return this.ledger.decide(command.agreement(), (record) -> List.of(open(this.situations.of(record), command)));
	}

	private RevisionOpened open(Situation situation, OpenRevision command) {
		Draft draft = command.draft();
		int number = situation.record().revisions().size() + 1;
		LocalDate proposedOn = (draft.proposedOn() != null) ? draft.proposedOn() : situation.today();
		Proposals.requireNamed(command.by(), draft.kind(), situation.termsOn(proposedOn));
		List<Problem> problems = new ArrayList<>();
		if (proposedOn.isAfter(situation.today())) {
			problems.add(Rule.PROPOSED_IN_FUTURE.problem("/proposedOn", proposedOn));
		}
		Citation paper = paper(draft, situation, problems);
		if (!problems.isEmpty()) {
			throw Refusal.of(problems);
		}
		List<Problem> untimely = Kinds.problems(draft.kind(), proposedOn, number, situation);
		if (!untimely.isEmpty()) {
			throw Refusal.because(409, untimely.getFirst().code(), "", "", untimely);
		}
		return new RevisionOpened(number, draft.kind(), draft.title(), draft.reason(), draft.inForceFrom(),
				draft.proposedOn(), paper);
	}

	private @Nullable Citation paper(Draft draft, Situation situation, List<Problem> problems) {
		OpenRevision.Place cited = draft.paper();
		if (draft.kind() != RevisionKind.TRANSCRIPTION_CORRECTION) {
			if (cited != null) {
				problems.add(Rule.PAPER_CITED_IN_VAIN.problem("/paper"));
			}
			return null;
		}
		LocalDate from = Correction.inForceFrom(situation);
		if (!draft.inForceFrom().equals(from)) {
			problems.add(Rule.CORRECTION_DATE.problem("/inForceFrom", from));
		}
		if (cited == null) {
			problems.add(Rule.PAPER_NOT_CITED.problem("/paper"));
			return null;
		}
		return new Citation(cited.place(), this.attachments.required(cited.attachment(), situation.latestPlan().id(),
				"/paper/attachment", problems));
	}

}
