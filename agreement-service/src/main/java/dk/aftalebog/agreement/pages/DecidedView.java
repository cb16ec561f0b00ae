package dk.aftalebog.agreement.pages;

import java.util.List;

import dk.aftalebog.model.event.Attachment;
import dk.aftalebog.model.event.Decision;
import dk.aftalebog.model.plan.Plan;
import org.jspecify.annotations.Nullable;

/**
 * A decision of the board, in words.
 *
 * @param when the meeting and its minutes
 * @param reason why, where the board said so
 * @param late whether it was entered later from the minutes
 * @param votes who took part and how each voted
 * @param file the minutes themselves
 */
public record DecidedView(String when, @Nullable String reason, boolean late, List<String> votes,
		@Nullable Attachment file) {

	/**
	 * Tells a decision.
	 * @param decision the decision; absent: there is none
	 * @param desk the agreement
	 * @return the decision in words
	 */
	public static @Nullable DecidedView of(@Nullable Decision decision, Desk desk) {
		if (decision == null) {
			return null;
		}
		Plan plan = desk.situation().plan().on(decision.meetingOn());
		return new DecidedView(
				desk.say().message("revision.decided", desk.say().day(decision.meetingOn()), decision.minutes()),
				decision.reason(), decision.lateEntry(),
				decision.votes()
					.stream()
					.map((vote) -> MeetingFields.who(plan, vote.seat()) + ": "
							+ desk.say().message("meeting.ballot." + vote.ballot().name()))
					.toList(),
				decision.attachment());
	}

}
