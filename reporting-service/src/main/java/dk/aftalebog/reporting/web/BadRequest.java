package dk.aftalebog.reporting.web;

import org.jspecify.annotations.Nullable;

/** A question that cannot be answered as it is asked. */
public final class BadRequest extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final String code;

	private final @Nullable String parameter;

	/**
	 * Refuses a parameter.
	 * @param code the stable code
	 * @param parameter the parameter's name
	 * @param message what is wrong and what to do
	 */
	public BadRequest(String code, @Nullable String parameter, String message) {
		super(message);
		this.code = code;
		this.parameter = parameter;
	}

	String code() {
		return this.code;
	}

	@Nullable String parameter() {
		return this.parameter;
	}

}
