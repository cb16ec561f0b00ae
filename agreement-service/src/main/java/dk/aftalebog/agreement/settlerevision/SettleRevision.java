package dk.aftalebog.agreement.settlerevision;

import dk.aftalebog.access.LedgerUser;

/**
 * Let a submitted revision take force that needs no decision of the board.
 *
 * @param agreement the agreement's id
 * @param revision the revision's number
 * @param seen the tag of the revision that was looked at
 * @param by who does it
 */
record SettleRevision(String agreement, int revision, String seen, LedgerUser by) {
}
