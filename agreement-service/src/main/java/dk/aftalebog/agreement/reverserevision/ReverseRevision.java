package dk.aftalebog.agreement.reverserevision;

import dk.aftalebog.access.LedgerUser;
import dk.aftalebog.agreement.governance.Meeting;

/**
 * Reverse an editorial revision that has been settled.
 *
 * @param agreement the agreement's id
 * @param revision the revision's number
 * @param seen the tag of the revision that was looked at
 * @param meeting the decision of the board
 * @param by who enters it: a member in person, or the secretariat from the minutes
 */
record ReverseRevision(String agreement, int revision, String seen, Meeting meeting, LedgerUser by) {
}
