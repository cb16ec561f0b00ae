package dk.aftalebog.agreement.deciderevision;

import java.time.LocalDate;
import java.util.List;

import dk.aftalebog.access.LedgerUser;
import dk.aftalebog.agreement.governance.Meeting;
import dk.aftalebog.model.event.Decision;
import org.jspecify.annotations.Nullable;

/**
 * Enter the board's decision on a submitted revision.
 *
 * @param agreement the agreement's id
 * @param revision the revision's number
 * @param seen the tag of the revision that was looked at
 * @param verdict what the board decided
 * @param by who enters it: a member in person, or the secretariat from the minutes
 */
record DecideRevision(String agreement, int revision, String seen, Verdict verdict, LedgerUser by) {

	/** What the board can decide. */
	enum Result {

		/** Its changes become facts. */
		APPROVED,
		/** It goes no further. */
		REJECTED,
		/** It becomes a draft again. */
		RETURNED

	}

	/**
	 * The board's decision as it is handed in.
	 *
	 * @param outcome what it decided
	 * @param meetingOn the date of the meeting
	 * @param minutes the reference of the minutes
	 * @param votes who took part, by seat, and how they voted
	 * @param lateEntry whether a past decision is entered from its minutes
	 * @param reason why; a rejection and a return have one
	 * @param minutesAttachment the SHA-256 of the minutes, handed in as an attachment
	 * before; whoever was not at the meeting attaches them
	 * @param basis the hash of what was seen, as the revision's answer or its preview
	 * gives it; an approval carries it
	 */
	record Verdict(Result outcome, LocalDate meetingOn, String minutes, List<Decision.Vote> votes, boolean lateEntry,
			@Nullable String reason, @Nullable String minutesAttachment, @Nullable String basis) {

		/**
		 * Votes that are not written are none.
		 */
		Verdict {
			votes = (votes != null) ? List.copyOf(votes) : List.of();
		}

		Meeting meeting() {
			return new Meeting(this.meetingOn, this.minutes, this.votes, this.lateEntry, this.reason,
					this.minutesAttachment);
		}

	}

}
