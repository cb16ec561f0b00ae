package dk.aftalebog.agreement.reverserevision;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import dk.aftalebog.agreement.governance.DecisionEntry;
import dk.aftalebog.agreement.governance.Outcome;
import dk.aftalebog.agreement.governance.Revisions;
import dk.aftalebog.agreement.governance.Rule;
import dk.aftalebog.agreement.governance.Situation;
import dk.aftalebog.agreement.governance.Situations;
import dk.aftalebog.agreement.record.Ledger;
import dk.aftalebog.agreement.refusal.Refusal;
import dk.aftalebog.model.change.Change;
import dk.aftalebog.model.event.AgreementEvent.RevisionReversed;
import dk.aftalebog.model.event.AgreementEvent;
import dk.aftalebog.model.event.Decision;
import dk.aftalebog.model.event.RevisionKind;
import dk.aftalebog.model.record.AgreementRecord;
import dk.aftalebog.model.record.RevisionRecord.Status;
import dk.aftalebog.model.record.RevisionRecord;
import org.axonframework.commandhandling.CommandHandler;
import org.springframework.stereotype.Component;

@Component
class ReverseRevisionHandler {

	private final Ledger ledger;

	private final Situations situations;

	private final DecisionEntry entry;

	ReverseRevisionHandler(Ledger ledger, Situations situations, DecisionEntry entry) {
		this.ledger = ledger;
		this.situations = situations;
		this.entry = entry;
	}

	@CommandHandler
	AgreementRecord handle(ReverseRevision command) {
		return this.ledger.decide(command.agreement(), (record) -> reverse(this.situations.of(record), command));
	}

	private List<AgreementEvent> reverse(Situation situation, ReverseRevision command) {
		RevisionRecord revision = Revisions.seen(situation.record(), command.revision(), command.seen());
		if (revision.status() != Status.SETTLED || revision.kind() != RevisionKind.EDITORIAL) {
			throw Rule.NOT_REVERSIBLE.refusal(revision.number(), Revisions.words(revision.status()));
		}
		Decision decision = this.entry.enter(command.meeting(), revision, situation, command.by(), true, null);
		requireAfterwards(decision, revision);
		List<Change> restoring = Restoration.changes(situation.record(), revision);
		Outcome outcome = new Outcome(situation, revision.number(), decision.meetingOn(), revision.inForceFrom());
		outcome.check(restoring);
		List<AgreementEvent> events = new ArrayList<>();
		events.add(new RevisionReversed(revision.number(), decision));
		events.addAll(outcome.facts(restoring));
		return events;
	}

	/** Of two decisions in force from one day the later one's stands. */
	private static void requireAfterwards(Decision decision, RevisionRecord revision) {
		LocalDate settledOn = revision.settledOn().orElseThrow();
		if (decision.meetingOn().isBefore(settledOn)) {
			throw Refusal.of(List.of(Rule.REVERSED_BEFORE_FORCE.problem("/meetingOn", decision.meetingOn(),
					revision.number(), settledOn)));
		}
	}

}
