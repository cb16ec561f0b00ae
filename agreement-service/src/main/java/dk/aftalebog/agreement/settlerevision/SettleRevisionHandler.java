package dk.aftalebog.agreement.settlerevision;

import java.util.ArrayList;
import java.util.List;

import dk.aftalebog.access.Role;
import dk.aftalebog.agreement.governance.Decisions;
import dk.aftalebog.agreement.governance.Revisions;
import dk.aftalebog.agreement.governance.Rule;
import dk.aftalebog.agreement.governance.Situation;
import dk.aftalebog.agreement.governance.Situations;
import dk.aftalebog.agreement.governance.TakingForce;
import dk.aftalebog.agreement.record.Ledger;
import dk.aftalebog.model.event.AgreementEvent.RevisionSettled;
import dk.aftalebog.model.event.AgreementEvent;
import dk.aftalebog.model.record.AgreementRecord;
import dk.aftalebog.model.record.RevisionRecord;
import org.axonframework.commandhandling.CommandHandler;
import org.springframework.stereotype.Component;

/**
 * An editorial revision is settled by the secretariat, a correction by a second person.
 */
@Component
class SettleRevisionHandler {

	private final Ledger ledger;

	private final Situations situations;

	SettleRevisionHandler(Ledger ledger, Situations situations) {
		this.ledger = ledger;
		this.situations = situations;
	}

	@CommandHandler
	AgreementRecord handle(SettleRevision command) {
		return this.ledger.decide(command.agreement(), (record) -> settle(this.situations.of(record), command));
	}

	private static List<AgreementEvent> settle(Situation situation, SettleRevision command) {
		RevisionRecord revision = Revisions.submitted(situation.record(), command.revision(), command.seen());
		switch (revision.kind()) {
			case EDITORIAL -> {
				if (command.by().role() != Role.SECRETARIAT) {
					throw Rule.SETTLED_BY_SECRETARIAT.refusal();
				}
			}
			case TRANSCRIPTION_CORRECTION -> {
				if (Decisions.isOpener(revision, command.by())) {
					throw Rule.SECOND_PERSON_NEEDED.refusal();
				}
			}
			case ORDINARY, URGENT ->
				throw Rule.DECIDED_NOT_SETTLED.refusal(revision.number(), Revisions.words(revision.kind()));
		}
		TakingForce force = new TakingForce(revision, situation, situation.today());
		force.check();
		List<AgreementEvent> events = new ArrayList<>();
		events.add(new RevisionSettled(revision.number()));
		events.addAll(force.facts());
		return events;
	}

}
