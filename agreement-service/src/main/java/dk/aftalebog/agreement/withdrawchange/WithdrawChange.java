package dk.aftalebog.agreement.withdrawchange;

/**
 * Withdraw a proposed change from a draft.
 *
 * @param agreement the agreement's id
 * @param revision the draft's number
 * @param seen the tag of the draft that was looked at
 * @param change the change's number in it
 */
record WithdrawChange(String agreement, int revision, String seen, int change) {
}
