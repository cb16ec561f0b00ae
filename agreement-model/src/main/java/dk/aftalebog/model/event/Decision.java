package dk.aftalebog.model.event;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A decision of the board (bestyrelsens beslutning).
 *
 * @param meetingOn the date of the meeting
 * @param minutes the reference of the minutes
 * @param votes who took part, by seat, and how they voted
 * @param lateEntry whether a past decision was entered later from its minutes
 * @param reason why, where the board says so; a return or a rejection has one
 * @param attachment the minutes themselves
 * @param seat the seat whose member entered it in person; absent where the secretariat
 * recorded it from the minutes, and then it is unconfirmed until a seated member confirms
 * it
 * @param basis the hash of what was decided on: the submitted revision and its effect on
 * every interval of the timeline, 64 hexadecimal digits; absent where nothing was
 * approved
 */
public record Decision(LocalDate meetingOn, String minutes, List<Vote> votes, boolean lateEntry,
		@Nullable String reason, @Nullable Attachment attachment, @Nullable String seat, @Nullable String basis) {

	/**
	 * Votes that are not written are none.
	 */
	public Decision {
		votes = (votes != null) ? List.copyOf(votes) : List.of();
	}

	/**
	 * How one seat voted.
	 *
	 * @param seat the key of the seat on the plan's board
	 * @param ballot the vote
	 */
	public record Vote(String seat, Ballot ballot) {
	}

	/** A vote. */
	public enum Ballot {

		/** For the revision. */
		FOR,
		/** Against it; the dissent is on record. */
		AGAINST,
		/** Neither. */
		ABSTAINED

	}

}
