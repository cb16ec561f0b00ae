package dk.aftalebog.agreement.proposechange;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import dk.aftalebog.agreement.governance.Outcome;
import dk.aftalebog.agreement.governance.Revisions;
import dk.aftalebog.agreement.persons.Contacts;
import dk.aftalebog.agreement.record.Ledger;
import dk.aftalebog.agreement.refusal.Refusal;
import dk.aftalebog.model.agreement.Party;
import dk.aftalebog.model.change.Change;
import dk.aftalebog.model.event.AgreementEvent.ChangeProposed;
import dk.aftalebog.model.plan.Plan;
import dk.aftalebog.model.record.AgreementRecord;
import dk.aftalebog.model.record.RevisionRecord;
import dk.aftalebog.model.validity.Problem;
import org.axonframework.commandhandling.CommandHandler;
import org.springframework.stereotype.Component;

@Component
class ProposeChangesHandler {

	private final Ledger ledger;

	private final Contacts contacts;

	private final Clock clock;

	ProposeChangesHandler(Ledger ledger, Contacts contacts, Clock clock) {
		this.contacts = contacts;
		this.ledger = ledger;
		this.clock = clock;
	}

	@CommandHandler
	AgreementRecord handle(ProposeChanges command) {
		return this.ledger.decide(command.agreement(), (record) -> propose(record, command));
	}

	private List<ChangeProposed> propose(AgreementRecord record, ProposeChanges command) {
		RevisionRecord draft = Revisions.draft(record, command.revision(), command.seen());
		if (command.changes().isEmpty()) {
			throw Refusal.of(List.of(new Problem("/changes", "no-change", "Propose at least one change")));
		}
		check(record, draft, command.changes());
		List<ChangeProposed> proposed = new ArrayList<>();
		for (Change change : command.changes()) {
			proposed.add(new ChangeProposed(draft.number(), draft.lastChange() + proposed.size() + 1, change));
		}
		return proposed;
	}

	/**
	 * Judged as if the draft were approved today, so that a fault shows where it is
	 * typed.
	 */
	private void check(AgreementRecord record, RevisionRecord draft, List<Change> changes) {
		Plan plan = this.ledger.plan(record.registration().plan()).latest();
		LocalDate today = LocalDate.ofInstant(this.clock.instant(), AgreementRecord.ZONE);
		List<Change> all = new ArrayList<>(draft.changes().values());
		int before = all.size();
		all.addAll(changes);
		List<Problem> problems = new ArrayList<>();
		new Outcome(record, plan, draft.number(), today, draft.inForceFrom()).problems(all)
			.forEach((problem) -> problems.add(moved(problem, before)));
		for (int i = 0; i < changes.size(); i++) {
			for (Problem problem : this.contacts.problems(parties(changes.get(i)), plan.id(), "")) {
				problems.add(new Problem("/changes/%d/party/contact".formatted(i), problem.code(), problem.message()));
			}
		}
		if (!problems.isEmpty()) {
			throw Refusal.of(problems);
		}
	}

	private static List<Party> parties(Change change) {
		return switch (change) {
			case Change.PartyAdded added -> List.of(added.party());
			case Change.PartyChanged changed -> List.of(changed.party());
			default -> List.of();
		};
	}

	/** The draft's earlier changes are no part of this request. */
	private static Problem moved(Problem problem, int before) {
		int index = Integer.parseInt(problem.pointer().substring("/changes/".length())) - before;
		return new Problem((index < 0) ? "/changes" : "/changes/" + index, problem.code(), problem.message());
	}

}
