package dk.aftalebog.agreement.refusal;

import java.util.List;
import java.util.Optional;

import dk.aftalebog.model.validity.Problem;
import org.jspecify.annotations.Nullable;

/**
 * What was asked for is refused, and nothing has changed. Becomes a problem detail (RFC
 * 9457) whose type ends in the code.
 */
public class Refusal extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final int status;

	private final String code;

	private final @Nullable String danish;

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
		this(status, code, message, null, problems);
	}

	/**
	 * Refuses by a rule.
	 * @param status the HTTP status: 400 to 499
	 * @param breach the rule's code and what it says
	 */
	public Refusal(int status, Problem breach) {
		this(status, breach.code(), breach.message(), breach.danish(), List.of());
	}

	/**
	 * Refuses for breaches of several rules, and speaks of the first.
	 * @param status the HTTP status: 400 to 499
	 * @param code the stable code of what is refused
	 * @param english what is said before the first breach, in English
	 * @param danish the same in Danish
	 * @param breaches every breach; at least one
	 * @return the refusal
	 */
	public static Refusal because(int status, String code, String english, String danish, List<Problem> breaches) {
		Problem first = breaches.getFirst();
		return new Refusal(status, code, english + first.message(),
				danish + ((first.danish() != null) ? first.danish() : first.message()), breaches);
	}

	private Refusal(int status, String code, String message, @Nullable String danish, List<Problem> problems) {
		super(message);
		this.status = status;
		this.code = code;
		this.danish = danish;
		this.problems = List.copyOf(problems);
	}

	/**
	 * Refuses a document for its faults.
	 * @param problems every fault, with its JSON pointer; at least one
	 * @return the refusal
	 */
	public static Refusal of(List<Problem> problems) {
		return new Refusal(422, "invalid-document",
				"%d fault(s) in the document; mend each at its place".formatted(problems.size()),
				"%d fejl i dokumentet; ret hver på sit sted".formatted(problems.size()), problems);
	}

	/**
	 * Refuses because somebody else was quicker.
	 * @return the refusal
	 */
	public static Refusal writtenMeanwhile() {
		return new Refusal(409, "written-meanwhile",
				"Someone else wrote to the same record meanwhile; look again and repeat what still holds",
				"En anden skrev til den samme aftale imens; se efter igen, og gentag det, der stadig holder",
				List.of());
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
	 * Returns the message in Danish.
	 * @return what is wrong and what to do, where it is said in Danish
	 */
	public Optional<String> danish() {
		return Optional.ofNullable(this.danish);
	}

	/**
	 * Returns the faults.
	 * @return every fault, with its JSON pointer; empty where the refusal has no place
	 */
	public List<Problem> problems() {
		return this.problems;
	}

}
