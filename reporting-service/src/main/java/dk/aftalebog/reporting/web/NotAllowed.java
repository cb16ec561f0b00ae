package dk.aftalebog.reporting.web;

/** What is asked for is not for the asker's role. */
public final class NotAllowed extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final String code;

	/**
	 * Refuses.
	 * @param code the stable code
	 * @param message what is not allowed and what to do
	 */
	public NotAllowed(String code, String message) {
		super(message);
		this.code = code;
	}

	Problem problem() {
		return Problem.of(403, this.code, String.valueOf(getMessage()));
	}

}
