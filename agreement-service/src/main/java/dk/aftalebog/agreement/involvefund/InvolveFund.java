package dk.aftalebog.agreement.involvefund;

import java.time.LocalDate;

import dk.aftalebog.access.LedgerUser;
import org.jspecify.annotations.Nullable;

/**
 * Record that the fund was involved in a revision that is under way.
 *
 * @param agreement the agreement's id
 * @param revision the revision's number
 * @param seen the tag of the revision that was looked at
 * @param involvement when and how
 * @param by who does it
 */
record InvolveFund(String agreement, int revision, String seen, Involvement involvement, LedgerUser by) {

	/**
	 * What is handed in.
	 *
	 * @param involvedOn the date on which it was
	 * @param how in which form, and with what answer
	 * @param letter the SHA-256 of the correspondence, handed in as an attachment before
	 */
	record Involvement(LocalDate involvedOn, String how, @Nullable String letter) {
	}

}
