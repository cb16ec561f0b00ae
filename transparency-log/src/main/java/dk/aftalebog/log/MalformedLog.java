package dk.aftalebog.log;

/** Something of a log is not written as its format says. */
public final class MalformedLog extends RuntimeException {

	private static final long serialVersionUID = 1L;

	MalformedLog(String message) {
		super(message);
	}

	MalformedLog(String message, Throwable cause) {
		super(message, cause);
	}

}
