package dk.aftalebog.agreement.submitrevision;

import dk.aftalebog.access.LedgerUser;

/**
 * Submit a draft to the board.
 *
 * @param agreement the agreement's id
 * @param revision the draft's number
 * @param seen the tag of the draft that was looked at
 * @param by who submits it
 */
record SubmitRevision(String agreement, int revision, String seen, LedgerUser by) {
}
