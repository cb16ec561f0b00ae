package dk.aftalebog.agreement.record;

/** The ids of streams. */
public final class Streams {

	private Streams() {
	}

	/**
	 * The stream of an agreement.
	 * @param agreement its id
	 * @return the stream's id
	 */
	public static String ofAgreement(String agreement) {
		return "agreement/" + agreement;
	}

	/**
	 * The stream of a person.
	 * @param person the opaque id
	 * @return the stream's id
	 */
	public static String ofPerson(String person) {
		return "person/" + person;
	}

	/**
	 * The stream of a plan.
	 * @param plan its id
	 * @return the stream's id
	 */
	public static String ofPlan(String plan) {
		return "plan/" + plan;
	}

}
