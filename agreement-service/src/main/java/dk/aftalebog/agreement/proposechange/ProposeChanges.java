package dk.aftalebog.agreement.proposechange;

import java.util.List;

import dk.aftalebog.access.LedgerUser;
import dk.aftalebog.model.change.Change;

/**
 * Propose changes in a draft, all or none.
 *
 * @param agreement the agreement's id
 * @param revision the draft's number
 * @param seen the tag of the draft that was looked at
 * @param changes the changes
 * @param by who proposes them
 */
record ProposeChanges(String agreement, int revision, String seen, List<Change> changes, LedgerUser by) {

	/**
	 * What is handed in.
	 *
	 * @param changes the changes, at least one
	 */
	record Proposal(List<Change> changes) {

		/**
		 * Changes that are not written are none.
		 */
		Proposal {
			changes = (changes != null) ? List.copyOf(changes) : List.of();
		}

	}

}
