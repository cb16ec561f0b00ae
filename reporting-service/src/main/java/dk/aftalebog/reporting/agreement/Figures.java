package dk.aftalebog.reporting.agreement;

import java.util.List;
import java.util.Map;

import dk.aftalebog.model.agreement.Indicator;
import org.jspecify.annotations.Nullable;

/**
 * An indicator's figures as a table: a row for each of its cells and comparators, a
 * column for each year that was measured.
 *
 * @param indicator the indicator
 * @param years the years
 * @param rows the rows
 * @param notes what stands beside figures, numbered from 1
 */
record Figures(Indicator indicator, List<Integer> years, List<Row> rows, List<String> notes) {

	/**
	 * A row of the table.
	 *
	 * @param label what the figures are about
	 * @param isComparator whether they are what to hold the others against
	 * @param baseline the starting value
	 * @param measured the measured figures by their years
	 * @param target what is to be reached
	 */
	record Row(String label, boolean isComparator, @Nullable Figure baseline, Map<Integer, Figure> measured,
			@Nullable Figure target) {
	}

	/**
	 * A figure, or why there is none.
	 *
	 * @param text the figure in words
	 * @param missing whether there is none
	 * @param asOf when it was counted, if it says so
	 * @param notes the numbers of its notes
	 * @param from the address that tells where it comes from
	 */
	record Figure(String text, boolean missing, @Nullable String asOf, List<Integer> notes, String from) {
	}

}
