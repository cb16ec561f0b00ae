package dk.aftalebog.reporting.web;

import dk.aftalebog.access.LedgerUser;
import org.jspecify.annotations.Nullable;

/** The plans whose agreements are there for whoever asks. */
public final class Plans {

	private Plans() {
	}

	/**
	 * Whether a plan is one of them.
	 * @param plan the plan's id
	 * @return true where the asker belongs to it
	 */
	public static boolean include(String plan) {
		return LedgerUser.required().belongsTo(plan);
	}

	/**
	 * Whether they are all there are: only then an agreement that cannot be read yet is
	 * told from one that is not there.
	 * @return true for one who belongs to every plan
	 */
	public static boolean all() {
		return LedgerUser.required().belongsToAll();
	}

	/**
	 * Returns their ids, as SQL compares with them.
	 * @return the ids; absent for one who belongs to all
	 */
	public static String @Nullable [] ids() {
		return all() ? null : LedgerUser.required().plans().toArray(String[]::new);
	}

}
