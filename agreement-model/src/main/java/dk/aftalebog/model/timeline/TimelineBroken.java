package dk.aftalebog.model.timeline;

/** A fact does not apply at its place in the timeline. */
public final class TimelineBroken extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final transient Fact fact;

	TimelineBroken(Fact fact, RuntimeException cause) {
		super(cause.getMessage(), cause);
		this.fact = fact;
	}

	/**
	 * Returns the fact that does not apply.
	 * @return the fact, with its revision and the day from which it is in force
	 */
	public Fact fact() {
		return this.fact;
	}

}
