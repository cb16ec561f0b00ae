package dk.aftalebog.agreement.refusal;

import java.util.List;
import java.util.Locale;

import dk.aftalebog.model.language.Words;
import dk.aftalebog.model.validity.Problem;

/**
 * What was asked for is refused, and nothing has changed. Becomes a problem detail (RFC
 * 9457) whose type ends in the code.
 */
public class Refusal extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final int status;

	private final String code;

	private final transient Words words;

	private final transient List<Problem> problems;

	/**
	 * Refuses by a rule.
	 * @param status the HTTP status: 400 to 499, or 503 for what is to be tried again
	 * @param breach the rule's code and what it says
	 */
	public Refusal(int status, Problem breach) {
		this(status, breach.code(), breach.words(), List.of());
	}

	private Refusal(int status, String code, Words words, List<Problem> problems) {
		super(words.english());
		this.status = status;
		this.code = code;
		this.words = words;
		this.problems = List.copyOf(problems);
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
		Words first = breaches.getFirst().words();
		return new Refusal(status, code, new Words(english + first.english(), danish + first.danish()), breaches);
	}

	/**
	 * Refuses a document for its faults.
	 * @param problems every fault, with its JSON pointer; at least one
	 * @return the refusal
	 */
	public static Refusal of(List<Problem> problems) {
		return new Refusal(422, "invalid-document", Words.of("%d fault(s) in the document; mend each at its place",
				"%d fejl i dokumentet; ret hver på sit sted", problems.size()), problems);
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
	 * Returns the message.
	 * @return what is wrong and what to do, in both languages
	 */
	public Words words() {
		return this.words;
	}

	/**
	 * Returns the message in the language asked for.
	 * @param locale the language
	 * @return what is wrong and what to do, in Danish where that is asked for and in
	 * English otherwise
	 */
	public String in(Locale locale) {
		return this.words.in(locale);
	}

	/**
	 * Returns the faults.
	 * @return every fault, with its JSON pointer; empty where the refusal has no place
	 */
	public List<Problem> problems() {
		return this.problems;
	}

}
