package dk.aftalebog.model.year;

import dk.aftalebog.model.agreement.Cell;
import dk.aftalebog.model.agreement.Missing;
import org.jspecify.annotations.Nullable;

/**
 * Whether a year has a figure, or which of the reasons there is for having none. None of
 * them is zero, and none is another.
 */
public enum FigureState {

	/** There is a figure; zero is one. */
	MEASURED,
	/** Nothing was entered. */
	NOTHING_ENTERED,
	/** It was entered that the figure is still to come. */
	AWAITED,
	/** It was entered that nobody measured. */
	NOT_MEASURED,
	/** It was entered that the figure is withheld. */
	SUPPRESSED,
	/** It was entered that there can be no figure. */
	CANNOT_EXIST,
	/** It was entered that the paper leaves the figure blank. */
	BLANK_IN_PAPER;

	/**
	 * Tells the state of what was entered.
	 * @param cell what was entered; absent where nothing was
	 * @return the state
	 */
	public static FigureState of(@Nullable Cell cell) {
		if (cell == null) {
			return NOTHING_ENTERED;
		}
		Missing missing = cell.missing();
		return (missing == null) ? MEASURED : switch (missing) {
			case AWAITED -> AWAITED;
			case NOT_MEASURED -> NOT_MEASURED;
			case SUPPRESSED -> SUPPRESSED;
			case CANNOT_EXIST -> CANNOT_EXIST;
			case BLANK_IN_PAPER -> BLANK_IN_PAPER;
		};
	}

}
