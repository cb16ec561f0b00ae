package dk.aftalebog.agreement.transparency;

import dk.aftalebog.access.LedgerUser;
import dk.aftalebog.agreement.refusal.Refusal;

/** What tells of the streams of every plan is for those who belong to every plan. */
final class WholeLog {

	private WholeLog() {
	}

	static void require() {
		if (!LedgerUser.required().belongsToAll()) {
			throw new Refusal(403, "not-all-plans",
					"This tells of every plan; it is for those who belong to all of them");
		}
	}

}
