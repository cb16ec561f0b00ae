package dk.aftalebog.agreement.governance;

import java.util.ArrayList;
import java.util.List;

import dk.aftalebog.access.LedgerUser;
import dk.aftalebog.agreement.attach.Attachments;
import dk.aftalebog.agreement.refusal.Refusal;
import dk.aftalebog.model.event.Attachment;
import dk.aftalebog.model.event.Decision;
import dk.aftalebog.model.plan.Plan;
import dk.aftalebog.model.record.RevisionRecord;
import dk.aftalebog.model.validity.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Enters a decision of the board, by a seated member in person or by the secretariat from
 * the attached minutes (rule 5).
 */
@Component
public class DecisionEntry {

	private final Attachments attachments;

	/**
	 * Creates it.
	 * @param attachments the files that were handed in
	 */
	public DecisionEntry(Attachments attachments) {
		this.attachments = attachments;
	}

	/**
	 * Enters a decision on a revision.
	 * @param meeting the decision as handed in
	 * @param revision the revision
	 * @param situation the agreement
	 * @param by who enters it
	 * @param saysWhy whether it must give a reason
	 * @param basis the hash of what is approved; absent where nothing is
	 * @return the decision
	 * @throws Refusal with every fault
	 */
	public Decision enter(Meeting meeting, RevisionRecord revision, Situation situation, LedgerUser by, boolean saysWhy,
			@Nullable String basis) {
		Plan plan = situation.plan().on(meeting.meetingOn());
		String seat = Seats.deciding(by, plan, meeting.meetingOn());
		List<Problem> problems = new ArrayList<>();
		if (saysWhy && meeting.reason() == null) {
			problems.add(Rule.REASON_MISSING.problem("/reason"));
		}
		Attachment minutes = this.attachments.required(meeting.minutesAttachment(), plan.id(), "/minutesAttachment",
				problems);
		if (seat == null && meeting.minutesAttachment() == null) {
			problems.add(Rule.MINUTES_NOT_ATTACHED.problem("/minutesAttachment"));
		}
		Decision decision = new Decision(meeting.meetingOn(), meeting.minutes(), meeting.votes(), meeting.lateEntry(),
				meeting.reason(), minutes, seat, basis);
		problems.addAll(Decisions.problems(decision, revision, plan, situation.today()));
		if (!problems.isEmpty()) {
			throw Refusal.of(problems);
		}
		Decisions.requireNotAlone(decision, revision, by);
		Decisions.requireQuorum(decision, plan);
		return decision;
	}

}
