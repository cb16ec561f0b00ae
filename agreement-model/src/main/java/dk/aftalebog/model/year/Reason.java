package dk.aftalebog.model.year;

import dk.aftalebog.model.agreement.Missing;

/**
 * The rule that decided how a figure stands. Each gives one status; the names are stable,
 * so that pages can say the rule in their own language.
 */
public enum Reason {

	/** The figure is as the target asks, be it before its date. */
	MEETS_TARGET(Status.REACHED),
	/** The target is due, and the figure is not as it asks. */
	MISSES_TARGET(Status.BEHIND),
	/** The target is not due, and the figure is no worse than what is expected by now. */
	HOLDS_LINE(Status.ON_TRACK),
	/** The target is not due, and the figure is worse than what is expected by now. */
	MISSES_LINE(Status.BEHIND),
	/** The figure is as good as the comparator's or better. */
	GAP_CLOSED(Status.REACHED),
	/** The gap is narrower than at the baseline, on the date that the target names. */
	GAP_NARROWED(Status.REACHED),
	/** The gap is narrower than at the baseline, and the date is still to come. */
	GAP_NARROWING(Status.ON_TRACK),
	/** The gap is as wide as at the baseline, or wider. */
	GAP_NOT_NARROWED(Status.BEHIND),
	/** It is done, in this year or an earlier one of the agreement. */
	MILESTONE_DONE(Status.REACHED),
	/** It was to be done by now, and is not. */
	MILESTONE_OVERDUE(Status.BEHIND),
	/** It is not done, and need not be yet. */
	MILESTONE_NOT_DUE(Status.CANNOT_BE_JUDGED),

	/** The paper sets no target. */
	NO_TARGET_SET(Status.NO_TARGET),
	/** The years of the target begin later. */
	TARGET_NOT_YET(Status.NO_TARGET),
	/** The years of the target are over. */
	TARGET_NO_LONGER(Status.NO_TARGET),

	/** Nothing was entered for the year. */
	NOTHING_ENTERED(Status.NOT_MEASURED),
	/** It was entered that nobody measured. */
	NOT_MEASURED(Status.NOT_MEASURED),
	/** It was entered that the figure is still to come. */
	AWAITED(Status.AWAITED),
	/** It was entered that the figure is withheld. */
	SUPPRESSED(Status.SUPPRESSED),
	/** It was entered that there can be no figure. */
	CANNOT_EXIST(Status.CANNOT_EXIST),
	/** It was entered that the paper leaves the figure blank. */
	BLANK_IN_PAPER(Status.BLANK_IN_PAPER),

	/** The rule starts from a baseline, and there is no figure for it. */
	BASELINE_UNKNOWN(Status.NO_BASELINE),
	/** The rule counts the years since the baseline, and the baseline has no year. */
	BASELINE_UNDATED(Status.NO_BASELINE),
	/** The baseline is of a later year than the figure. */
	BASELINE_LATER(Status.NO_BASELINE),

	/** The target asks for a share of the baseline, and the baseline is zero. */
	BASELINE_IS_ZERO(Status.CANNOT_BE_JUDGED),
	/** The series breaks after the baseline's year: what is measured is another thing. */
	SERIES_BROKEN(Status.CANNOT_BE_JUDGED),
	/** The target asks for a number, and the value is words, or a yes or no. */
	NOT_A_NUMBER(Status.CANNOT_BE_JUDGED),
	/** The target asks for a yes, and the value is neither yes nor no. */
	NOT_YES_OR_NO(Status.CANNOT_BE_JUDGED),
	/** The comparator's figure of the year is not known. */
	COMPARATOR_UNKNOWN(Status.CANNOT_BE_JUDGED),
	/** The comparator's figure of the baseline's year is not known. */
	COMPARATOR_UNKNOWN_AT_BASELINE(Status.CANNOT_BE_JUDGED),
	/**
	 * The other indicator's figure, of which the target asks for a share, is not known.
	 */
	OTHER_INDICATOR_UNKNOWN(Status.CANNOT_BE_JUDGED),
	/** The target is over the whole period, and a year of it has no figure. */
	YEAR_OF_PERIOD_UNKNOWN(Status.CANNOT_BE_JUDGED),
	/** The target is over the whole period, whose end is open. */
	PERIOD_IS_OPEN(Status.CANNOT_BE_JUDGED),
	/** The target is over the whole period, and figures of this kind do not add up. */
	DOES_NOT_ADD_UP(Status.CANNOT_BE_JUDGED),
	/** The target asks to hold the baseline, and neither way is said to be better. */
	NO_DIRECTION(Status.CANNOT_BE_JUDGED);

	private final Status status;

	Reason(Status status) {
		this.status = status;
	}

	/**
	 * Returns how a figure stands by this rule.
	 * @return the status
	 */
	public Status status() {
		return this.status;
	}

	static Reason of(Missing missing) {
		return switch (missing) {
			case AWAITED -> AWAITED;
			case NOT_MEASURED -> NOT_MEASURED;
			case SUPPRESSED -> SUPPRESSED;
			case CANNOT_EXIST -> CANNOT_EXIST;
			case BLANK_IN_PAPER -> BLANK_IN_PAPER;
		};
	}

}
