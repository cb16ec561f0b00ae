package dk.aftalebog.agreement.openrevision;

import java.time.LocalDate;

import dk.aftalebog.model.event.RevisionKind;

/**
 * Open a revision.
 *
 * @param agreement the agreement's id
 * @param draft what it is to be
 */
record OpenRevision(String agreement, Draft draft) {

	/**
	 * A revision to be opened.
	 *
	 * @param kind its kind
	 * @param title what it is called
	 * @param reason why it is proposed
	 * @param inForceFrom the civil date from which its changes are to hold
	 */
	record Draft(RevisionKind kind, String title, String reason, LocalDate inForceFrom) {
	}

}
