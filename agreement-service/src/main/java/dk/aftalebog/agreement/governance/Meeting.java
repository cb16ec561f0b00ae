package dk.aftalebog.agreement.governance;

import java.time.LocalDate;
import java.util.List;

import dk.aftalebog.model.event.Decision;
import org.jspecify.annotations.Nullable;

/**
 * A decision of the board as it is handed in.
 *
 * @param meetingOn the date of the meeting
 * @param minutes the reference of the minutes
 * @param votes who took part, by seat, and how they voted
 * @param lateEntry whether a past decision is entered from its minutes
 * @param reason why; a rejection, a return and a reversal have one
 * @param minutesAttachment the SHA-256 of the minutes, handed in as an attachment before
 */
public record Meeting(LocalDate meetingOn, String minutes, List<Decision.Vote> votes, boolean lateEntry,
		@Nullable String reason, @Nullable String minutesAttachment) {

	/**
	 * Votes that are not written are none.
	 */
	public Meeting {
		votes = (votes != null) ? List.copyOf(votes) : List.of();
	}

}
