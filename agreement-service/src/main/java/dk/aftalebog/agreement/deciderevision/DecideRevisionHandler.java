package dk.aftalebog.agreement.deciderevision;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import dk.aftalebog.agreement.attach.Attachments;
import dk.aftalebog.agreement.deciderevision.DecideRevision.Result;
import dk.aftalebog.agreement.deciderevision.DecideRevision.Verdict;
import dk.aftalebog.agreement.governance.Decisions;
import dk.aftalebog.agreement.governance.Outcome;
import dk.aftalebog.agreement.governance.Revisions;
import dk.aftalebog.agreement.governance.Seats;
import dk.aftalebog.agreement.record.Ledger;
import dk.aftalebog.agreement.refusal.Refusal;
import dk.aftalebog.model.change.Change;
import dk.aftalebog.model.event.AgreementEvent.RevisionApproved;
import dk.aftalebog.model.event.AgreementEvent.RevisionRejected;
import dk.aftalebog.model.event.AgreementEvent.RevisionReturned;
import dk.aftalebog.model.event.AgreementEvent;
import dk.aftalebog.model.event.Attachment;
import dk.aftalebog.model.event.Decision;
import dk.aftalebog.model.plan.Plan;
import dk.aftalebog.model.record.AgreementRecord;
import dk.aftalebog.model.record.RevisionRecord;
import dk.aftalebog.model.validity.Problem;
import org.axonframework.commandhandling.CommandHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Approval writes the decision and the content facts in one commit: all or nothing. */
@Component
class DecideRevisionHandler {

	private final Ledger ledger;

	private final Attachments attachments;

	private final Clock clock;

	DecideRevisionHandler(Ledger ledger, Attachments attachments, Clock clock) {
		this.ledger = ledger;
		this.attachments = attachments;
		this.clock = clock;
	}

	@CommandHandler
	AgreementRecord handle(DecideRevision command) {
		return this.ledger.decide(command.agreement(), (record) -> decide(record, command));
	}

	private List<AgreementEvent> decide(AgreementRecord record, DecideRevision command) {
		RevisionRecord revision = Revisions.submitted(record, command.revision(), command.seen());
		Plan plan = this.ledger.plan(record.registration().plan()).latest();
		String seat = Seats.deciding(command.by(), plan, command.verdict().meetingOn());
		Decision decision = decision(command.verdict(), seat, revision, plan);
		return switch (command.verdict().outcome()) {
			case APPROVED -> approve(record, revision, plan, decision);
			case REJECTED -> List.of(new RevisionRejected(revision.number(), decision));
			case RETURNED -> List.of(new RevisionReturned(revision.number(), decision));
		};
	}

	private static List<AgreementEvent> approve(AgreementRecord record, RevisionRecord revision, Plan plan,
			Decision decision) {
		List<Change> changes = List.copyOf(revision.changes().values());
		Outcome outcome = new Outcome(record, plan, revision.number(), decision.meetingOn(), revision.inForceFrom());
		outcome.check(changes);
		List<AgreementEvent> events = new ArrayList<>();
		events.add(new RevisionApproved(revision.number(), decision));
		events.addAll(outcome.facts(changes));
		return events;
	}

	private Decision decision(Verdict verdict, @Nullable String seat, RevisionRecord revision, Plan plan) {
		List<Problem> problems = new ArrayList<>();
		if (verdict.outcome() != Result.APPROVED && verdict.reason() == null) {
			problems.add(new Problem("/reason", "reason-missing", "Say why the revision is not approved"));
		}
		Decision decision = new Decision(verdict.meetingOn(), verdict.minutes(), verdict.votes(), verdict.lateEntry(),
				verdict.reason(), minutes(verdict, plan, problems), seat, null);
		LocalDate today = LocalDate.ofInstant(this.clock.instant(), AgreementRecord.ZONE);
		problems.addAll(Decisions.problems(decision, plan, revision.submittedOn().orElse(null), today));
		if (!problems.isEmpty()) {
			throw Refusal.of(problems);
		}
		return decision;
	}

	private @Nullable Attachment minutes(Verdict verdict, Plan plan, List<Problem> problems) {
		if (verdict.minutesAttachment() == null) {
			return null;
		}
		Attachment minutes = this.attachments.find(verdict.minutesAttachment(), plan.id()).orElse(null);
		if (minutes == null) {
			problems.add(new Problem("/minutesAttachment", "unknown-attachment",
					"No file with this SHA-256 was handed in; POST it to /api/attachments first"));
		}
		return minutes;
	}

}
