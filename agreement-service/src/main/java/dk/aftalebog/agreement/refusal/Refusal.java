package dk.aftalebog.agreement.refusal;

import java.util.List;

import dk.aftalebog.model.validity.Problem;

/**
 * What was asked for is refused, and nothing has changed. Becomes a problem detail (RFC
 * 9457) whose type ends in the code.
 */
public class Refusal extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final int status;

	private final String code;

	private final transient List<Problem> problems;

	/**
	 * Refuses.
	 * @param status the HTTP status: 400 to 499, or 503 for what is to be tried again
	 * @param code the stable code of the rule that refuses
	 * @param message what is wrong and what to do
	 */
	public Refusal(int status, String code, String message) {
		this(status, code, message, List.of());
	}

	/**
	 * Refuses, with the place of each fault.
	 * @param status the HTTP status: 400 to 499, or 503 for what is to be tried again
	 * @param code the stable code of the rule that refuses
	 * @param message what is wrong and what to do
	 * @param problems every fault, with its JSON pointer
	 */
	public Refusal(int status, String code, String message, List<Problem> problems) {
		super(message);
		this.status = status;
		this.code = code;
		this.problems = List.copyOf(problems);
	}

	/**
	 * Refuses a document for its faults.
	 * @param problems every fault, with its JSON pointer; at least one
	 * @return the refusal
	 */
	public static Refusal of(List<Problem> problems) {
		return new Refusal(422, "invalid-document",
				"%d fault(s) in the document; mend each at its place".formatted(problems.size()), problems);
	}

	/**
	 * Returns the HTTP status.
	 * @return 400 to 499, or 503
	 */
	public int status() {
		return this.status;
	}

	/**
	 * Returns the code.
	 * @return the stable code of the rule that refuses
	 */
	public String code() {
		return this.code;
	}

	/**
	 * Returns the faults.
	 * @return every fault, with its JSON pointer; empty where the refusal has no place
	 */
	public List<Problem> problems() {
		return this.problems;
	}

}
