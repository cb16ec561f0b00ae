package dk.aftalebog.agreement.governance;

import java.util.List;

import dk.aftalebog.agreement.refusal.Ground;
import dk.aftalebog.model.validity.Problem;

/**
 * The ids of plans and agreements: they stand in addresses, in streams and on Kafka's
 * keys.
 */
public final class Ids {

	private Ids() {
	}

	/**
	 * Finds the fault of an id.
	 * @param id the id that a document gives itself
	 * @return the fault, at {@code /id}; empty where there is none
	 */
	public static List<Problem> problems(String id) {
		return id.matches("[a-z0-9][a-z0-9-]{0,79}") ? List.of() : List.of(Ground.BAD_ID.problem("/id", id));
	}

}
