package dk.aftalebog.model.year;

import java.time.LocalDate;
import java.util.List;

import dk.aftalebog.model.agreement.Indicator;
import org.jspecify.annotations.Nullable;

/**
 * An indicator in a year, as it last stood in that year.
 *
 * @param definition the indicator without its figures
 * @param activityEndedFrom the first day without the activity on whose sheet it stands,
 * where that has ended
 * @param cells the cells that have a baseline, a target or a figure
 * @param comparators what to hold them against
 * @param baselineTotal the areas' baselines together, or why that means nothing
 * @param total the year's figures of the areas together, or why that means nothing
 */
public record YearOfIndicator(Indicator definition, @Nullable LocalDate activityEndedFrom, List<YearOfCell> cells,
		List<YearOfComparator> comparators, Total baselineTotal, Total total) {

	/**
	 * Keeps copies.
	 */
	public YearOfIndicator {
		cells = List.copyOf(cells);
		comparators = List.copyOf(comparators);
	}

}
