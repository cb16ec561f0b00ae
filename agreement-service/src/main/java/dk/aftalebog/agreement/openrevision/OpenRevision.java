package dk.aftalebog.agreement.openrevision;

import java.time.LocalDate;

import dk.aftalebog.access.LedgerUser;
import dk.aftalebog.model.event.RevisionKind;
import org.jspecify.annotations.Nullable;

/**
 * Open a revision.
 *
 * @param agreement the agreement's id
 * @param draft what it is to be
 * @param by who opens it
 */
record OpenRevision(String agreement, Draft draft, LedgerUser by) {

	/**
	 * A revision to be opened.
	 *
	 * @param kind its kind
	 * @param title what it is called
	 * @param reason why it is proposed
	 * @param inForceFrom the civil date from which its changes are to hold
	 * @param proposedOn when it was proposed, where a past proposal is entered late
	 * @param paper where the paper reads otherwise, for a transcription correction
	 */
	record Draft(RevisionKind kind, String title, String reason, LocalDate inForceFrom, @Nullable LocalDate proposedOn,
			@Nullable Place paper) {
	}

	/**
	 * A place in the signed paper.
	 *
	 * @param place the page, the table, the line
	 * @param attachment the SHA-256 of the paper, handed in as an attachment before
	 */
	record Place(String place, @Nullable String attachment) {
	}

}
