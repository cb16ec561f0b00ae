package dk.aftalebog.reporting.web;

/** What is asked for will be there, and is not yet. */
public final class NotYet extends RuntimeException {

	private static final long serialVersionUID = 1L;

	/** Seconds after which asking again is worth while. */
	static final String RETRY_AFTER = "10";

	private final String code;

	private NotYet(String code, String message) {
		super(message);
		this.code = code;
	}

	/**
	 * An event is in the log, and no checkpoint is of it yet.
	 * @param position its position
	 * @return the exception
	 */
	public static NotYet signed(long position) {
		return new NotYet("not-signed-yet",
				"Event %d is in the log, and no checkpoint that agrees is of it yet; one comes within seconds, ask again"
					.formatted(position));
	}

	/**
	 * An agreement's projection is behind its events.
	 * @param agreement its id
	 * @param reason why
	 * @return the exception
	 */
	public static NotYet standsStill(String agreement, String reason) {
		return new NotYet("projection-stands-still",
				"What '%s' says is not known up to its last event: %s".formatted(agreement, reason));
	}

	Problem problem() {
		return Problem.of(409, this.code, String.valueOf(getMessage()));
	}

}
