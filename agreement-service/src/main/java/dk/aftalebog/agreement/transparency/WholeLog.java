package dk.aftalebog.agreement.transparency;

import dk.aftalebog.access.LedgerUser;
import dk.aftalebog.agreement.refusal.Ground;

/** What tells of the streams of every plan is for those who belong to every plan. */
final class WholeLog {

	private WholeLog() {
	}

	static void require() {
		if (!LedgerUser.required().belongsToAll()) {
			throw Ground.NOT_ALL_PLANS.refusal();
		}
	}

}
