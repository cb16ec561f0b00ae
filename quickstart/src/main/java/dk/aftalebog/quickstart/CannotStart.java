package dk.aftalebog.quickstart;

/** The quickstart cannot start; the message says why and what to do. */
final class CannotStart extends RuntimeException {

	private static final long serialVersionUID = 1L;

	CannotStart(String message) {
		super(message);
	}

	CannotStart(String message, Throwable cause) {
		super(message, cause);
	}

}
