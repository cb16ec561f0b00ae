package dk.aftalebog.agreement.withdrawrevision;

/**
 * Withdraw a revision.
 *
 * @param agreement the agreement's id
 * @param revision the revision's number
 * @param seen the tag of the revision that was looked at
 * @param reason why
 */
record WithdrawRevision(String agreement, int revision, String seen, String reason) {

	/**
	 * What is handed in.
	 *
	 * @param reason why it is withdrawn
	 */
	record Withdrawal(String reason) {
	}

}
