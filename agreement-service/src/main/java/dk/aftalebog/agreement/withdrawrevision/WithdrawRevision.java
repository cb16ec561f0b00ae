package dk.aftalebog.agreement.withdrawrevision;

import dk.aftalebog.access.LedgerUser;

/**
 * Withdraw a revision.
 *
 * @param agreement the agreement's id
 * @param revision the revision's number
 * @param seen the tag of the revision that was looked at
 * @param reason why
 * @param by who withdraws it
 */
record WithdrawRevision(String agreement, int revision, String seen, String reason, LedgerUser by) {

	/**
	 * What is handed in.
	 *
	 * @param reason why it is withdrawn
	 */
	record Withdrawal(String reason) {
	}

}
