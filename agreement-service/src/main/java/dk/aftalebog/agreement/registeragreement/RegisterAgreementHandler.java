package dk.aftalebog.agreement.registeragreement;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import dk.aftalebog.agreement.attach.Attachments;
import dk.aftalebog.agreement.governance.Decisions;
import dk.aftalebog.agreement.governance.Ids;
import dk.aftalebog.agreement.persons.Contacts;
import dk.aftalebog.agreement.record.Ledger;
import dk.aftalebog.agreement.refusal.Refusal;
import dk.aftalebog.model.change.Registration;
import dk.aftalebog.model.event.AgreementEvent.AgreementRegistered;
import dk.aftalebog.model.event.AgreementEvent.ContentFact;
import dk.aftalebog.model.event.AgreementEvent;
import dk.aftalebog.model.event.Attachment;
import dk.aftalebog.model.plan.Plan;
import dk.aftalebog.model.record.AgreementRecord;
import dk.aftalebog.model.validity.AgreementValidity;
import dk.aftalebog.model.validity.Problem;
import org.axonframework.commandhandling.CommandHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Registering is revision 0: what the signed paper says, from the first day of its
 * period.
 */
@Component
class RegisterAgreementHandler {

	private final Ledger ledger;

	private final Attachments attachments;

	private final Contacts contacts;

	private final Clock clock;

	RegisterAgreementHandler(Ledger ledger, Attachments attachments, Contacts contacts, Clock clock) {
		this.contacts = contacts;
		this.ledger = ledger;
		this.attachments = attachments;
		this.clock = clock;
	}

	@CommandHandler
	void handle(RegisterAgreement command) {
		AgreementDocument document = command.document();
		List<Problem> problems = new ArrayList<>(Ids.problems(document.id()));
		Plan plan = plan(document, problems);
		if (plan != null) {
			check(document, plan, problems);
		}
		Attachment paper = paper(document, problems);
		if (!problems.isEmpty()) {
			throw Refusal.of(problems);
		}
		this.ledger.begin(document.id(), events(document, paper));
	}

	private @Nullable Plan plan(AgreementDocument document, List<Problem> problems) {
		try {
			return this.ledger.plan(document.plan()).latest();
		}
		catch (Refusal ex) {
			problems.add(new Problem("/plan", ex.code(), String.valueOf(ex.getMessage())));
			return null;
		}
	}

	private void check(AgreementDocument document, Plan plan, List<Problem> problems) {
		LocalDate today = LocalDate.ofInstant(this.clock.instant(), AgreementRecord.ZONE);
		Decisions.problems(document.adopted(), plan, null, today)
			.forEach((problem) -> problems.add(problem.under("/adopted")));
		AgreementValidity.problems(document.agreement(), plan)
			.forEach((problem) -> problems.add(problem.under("/agreement")));
		problems.addAll(this.contacts.problems(document.agreement().parties(), plan.id(), "/agreement/parties"));
		if (document.adopted().seat() != null) {
			problems.add(new Problem("/adopted/seat", "seat-not-yours-to-say",
					"The decision that adopted a paper is recorded from the paper; leave the seat out"));
		}
		if (!document.agreement().endedActivities().isEmpty()) {
			problems.add(new Problem("/agreement/endedActivities", "ended-before-registration",
					"A paper that is registered has no ended activities; a revision ends them"));
		}
	}

	private @Nullable Attachment paper(AgreementDocument document, List<Problem> problems) {
		String sha256 = document.paper();
		if (sha256 == null) {
			return null;
		}
		Attachment paper = this.attachments.find(sha256, document.plan()).orElse(null);
		if (paper == null) {
			problems.add(new Problem("/paper", "unknown-attachment",
					"No file with this SHA-256 was handed in; POST it to /api/attachments first"));
		}
		return paper;
	}

	private static List<AgreementEvent> events(AgreementDocument document, @Nullable Attachment paper) {
		List<AgreementEvent> events = new ArrayList<>();
		events.add(new AgreementRegistered(document.id(), document.plan(), document.focusArea(), document.adopted(),
				paper));
		LocalDate from = document.agreement().period().from();
		Registration.changes(document.agreement())
			.forEach((change) -> events.add(new ContentFact(0, document.adopted().meetingOn(), from, change)));
		return events;
	}

}
