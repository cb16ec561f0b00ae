package dk.aftalebog.model.year;

/**
 * How a year's figure stands, or why that cannot be said. Which {@link Reason} gives
 * which status stands with the reasons.
 */
public enum Status {

	/** The target is met. */
	REACHED,
	/** Not met yet, and no worse than the straight line from baseline to target. */
	ON_TRACK,
	/** Not met when it was due, or worse than the line. */
	BEHIND,
	/** No target holds in the year: there is the change from the baseline alone. */
	NO_TARGET,
	/** Nobody measured. This is no failure. */
	NOT_MEASURED,
	/** The figure is still to come. */
	AWAITED,
	/** The figure is withheld: so few residents that they could be recognised. */
	SUPPRESSED,
	/** There can be no such figure. */
	CANNOT_EXIST,
	/** The paper leaves the figure blank. */
	BLANK_IN_PAPER,
	/** There is a figure, but no baseline that it could be held against. */
	NO_BASELINE,
	/** There is a figure and a target, but something else that is needed is not known. */
	CANNOT_BE_JUDGED;

	/**
	 * Whether the figure was held against a target, with a result.
	 * @return true for reached, on track and behind
	 */
	public boolean isJudged() {
		return switch (this) {
			case REACHED, ON_TRACK, BEHIND -> true;
			case NO_TARGET, NOT_MEASURED, AWAITED, SUPPRESSED, CANNOT_EXIST, BLANK_IN_PAPER, NO_BASELINE,
					CANNOT_BE_JUDGED ->
				false;
		};
	}

}
