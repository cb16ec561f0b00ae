package dk.aftalebog.reporting.web;

/** A question that cannot be answered as it is asked. */
public final class BadRequest extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final String code;

	private final String parameter;

	/**
	 * Refuses.
	 * @param code the stable code
	 * @param parameter the parameter at fault
	 * @param message what is wrong and what to do
	 */
	public BadRequest(String code, String parameter, String message) {
		super(message);
		this.code = code;
		this.parameter = parameter;
	}

	Problem problem() {
		return Problem.of(400, this.code, String.valueOf(getMessage())).withParameter(this.parameter);
	}

}
