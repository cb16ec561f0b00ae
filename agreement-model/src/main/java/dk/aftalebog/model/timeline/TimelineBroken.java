package dk.aftalebog.model.timeline;

import dk.aftalebog.model.change.ChangeDoesNotApply;
import dk.aftalebog.model.language.Words;

/** A fact does not apply at its place in the timeline. */
public final class TimelineBroken extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final transient Fact fact;

	private final transient Words words;

	TimelineBroken(Fact fact, ChangeDoesNotApply cause) {
		super(cause.getMessage(), cause);
		this.fact = fact;
		this.words = cause.words();
	}

	/**
	 * Returns the fact that does not apply.
	 * @return the fact, with its revision and the day from which it is in force
	 */
	public Fact fact() {
		return this.fact;
	}

	/**
	 * Returns why it does not apply.
	 * @return half a sentence
	 */
	public Words words() {
		return this.words;
	}

}
