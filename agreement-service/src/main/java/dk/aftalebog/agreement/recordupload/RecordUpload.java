package dk.aftalebog.agreement.recordupload;

import java.time.LocalDate;

import dk.aftalebog.access.LedgerUser;
import org.jspecify.annotations.Nullable;

/**
 * Record that the agreement with a revision was uploaded.
 *
 * @param agreement the agreement's id
 * @param revision the revision's number
 * @param seen the tag of the revision that was looked at
 * @param upload when, and what
 * @param by who does it
 */
record RecordUpload(String agreement, int revision, String seen, Upload upload, LedgerUser by) {

	/**
	 * What is handed in.
	 *
	 * @param uploadedOn the date on which it was
	 * @param document the SHA-256 of the uploaded document, handed in as an attachment
	 * before
	 */
	record Upload(LocalDate uploadedOn, @Nullable String document) {
	}

}
