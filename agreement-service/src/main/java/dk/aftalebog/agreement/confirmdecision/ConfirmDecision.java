package dk.aftalebog.agreement.confirmdecision;

import dk.aftalebog.access.LedgerUser;

/**
 * Confirm that the board decided as recorded.
 *
 * @param agreement the agreement's id
 * @param revision the revision's number
 * @param seen the tag of the revision that was looked at
 * @param by the member who confirms
 */
record ConfirmDecision(String agreement, int revision, String seen, LedgerUser by) {
}
