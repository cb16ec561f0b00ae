package dk.aftalebog.agreement.withdrawchange;

import dk.aftalebog.access.LedgerUser;

/**
 * Withdraw a proposed change from a draft.
 *
 * @param agreement the agreement's id
 * @param revision the draft's number
 * @param seen the tag of the draft that was looked at
 * @param change the change's number in it
 * @param by who withdraws it
 */
record WithdrawChange(String agreement, int revision, String seen, int change, LedgerUser by) {
}
