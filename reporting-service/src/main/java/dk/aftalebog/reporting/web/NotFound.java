package dk.aftalebog.reporting.web;

/** What is asked for is not there. */
public final class NotFound extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final String code;

	/**
	 * Says that something is not there.
	 * @param code the stable code
	 * @param message what is not there and what to do
	 */
	public NotFound(String code, String message) {
		super(message);
		this.code = code;
	}

	String code() {
		return this.code;
	}

}
