package dk.aftalebog.agreement.declaresubstantial;

import dk.aftalebog.access.LedgerUser;

/**
 * Declare a draft substantial; that is never taken back.
 *
 * @param agreement the agreement's id
 * @param revision the revision's number
 * @param seen the tag of the revision that was looked at
 * @param declaration why it is substantial
 * @param by who does it
 */
record DeclareSubstantial(String agreement, int revision, String seen, Declaration declaration, LedgerUser by) {

	/**
	 * What is handed in.
	 *
	 * @param reason why it is substantial
	 */
	record Declaration(String reason) {
	}

}
