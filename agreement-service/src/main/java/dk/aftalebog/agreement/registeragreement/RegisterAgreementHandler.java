package dk.aftalebog.agreement.registeragreement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import dk.aftalebog.agreement.attach.Attachments;
import dk.aftalebog.agreement.governance.Decisions;
import dk.aftalebog.agreement.governance.Ids;
import dk.aftalebog.agreement.governance.Situations;
import dk.aftalebog.agreement.governance.TermsRules;
import dk.aftalebog.agreement.persons.Contacts;
import dk.aftalebog.agreement.record.Ledger;
import dk.aftalebog.agreement.refusal.Ground;
import dk.aftalebog.agreement.refusal.Refusal;
import dk.aftalebog.model.change.Registration;
import dk.aftalebog.model.event.AgreementEvent.AgreementRegistered;
import dk.aftalebog.model.event.AgreementEvent.ContentFact;
import dk.aftalebog.model.event.AgreementEvent;
import dk.aftalebog.model.event.Attachment;
import dk.aftalebog.model.plan.Plan;
import dk.aftalebog.model.timeline.PlanTimeline;
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

	private final Situations situations;

	RegisterAgreementHandler(Ledger ledger, Attachments attachments, Contacts contacts, Situations situations) {
		this.contacts = contacts;
		this.ledger = ledger;
		this.attachments = attachments;
		this.situations = situations;
	}

	@CommandHandler
	void handle(RegisterAgreement command) {
		AgreementDocument document = command.document();
		List<Problem> problems = new ArrayList<>(Ids.problems(document.id()));
		PlanTimeline plan = plan(document, problems);
		if (plan != null) {
			check(document, plan, problems);
		}
		Attachment paper = this.attachments.required(document.paper(), document.plan(), "/paper", problems);
		if (!problems.isEmpty()) {
			throw Refusal.of(problems);
		}
		this.ledger.begin(document.id(), events(document, paper));
	}

	private @Nullable PlanTimeline plan(AgreementDocument document, List<Problem> problems) {
		try {
			return this.ledger.plan(document.plan());
		}
		catch (Refusal ex) {
			problems.add(new Problem("/plan", ex.code(), ex.words()));
			return null;
		}
	}

	private void check(AgreementDocument document, PlanTimeline timeline, List<Problem> problems) {
		Plan plan = timeline.latest();
		LocalDate today = this.situations.today();
		Decisions.problems(document.adopted(), timeline.on(document.adopted().meetingOn()), today)
			.forEach((problem) -> problems.add(problem.under("/adopted")));
		AgreementValidity.problems(document.agreement(), plan)
			.forEach((problem) -> problems.add(problem.under("/agreement")));
		problems.addAll(this.contacts.problems(document.agreement().parties(), plan.id(), "/agreement/parties"));
		if (document.adopted().seat() != null) {
			problems.add(Ground.SEAT_NOT_YOURS_TO_SAY.problem("/adopted/seat"));
		}
		if (document.adopted().basis() != null) {
			problems.add(Ground.BASIS_NOT_YOURS_TO_SAY.problem("/adopted/basis"));
		}
		problems.addAll(TermsRules.problems(document.agreement().revisionTerms(), "/agreement/revisionTerms"));
		if (!document.agreement().endedActivities().isEmpty()) {
			problems.add(Ground.ENDED_BEFORE_REGISTRATION.problem("/agreement/endedActivities"));
		}
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
