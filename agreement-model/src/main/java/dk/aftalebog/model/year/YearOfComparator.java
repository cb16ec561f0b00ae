package dk.aftalebog.model.year;

import java.util.List;

import dk.aftalebog.model.agreement.Cell;

/**
 * What to hold an indicator against in a year.
 *
 * @param key the comparator's key
 * @param label what it is, as in the paper
 * @param stated the figure that stands in the agreement
 * @param measured what was entered for this year and earlier ones, the first of them
 * first
 */
public record YearOfComparator(String key, String label, Cell stated, List<YearFigure> measured) {

	/**
	 * Keeps a copy.
	 */
	public YearOfComparator {
		measured = List.copyOf(measured);
	}

}
