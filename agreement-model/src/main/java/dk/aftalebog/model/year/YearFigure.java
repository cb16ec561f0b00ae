package dk.aftalebog.model.year;

import dk.aftalebog.model.agreement.Cell;
import org.jspecify.annotations.Nullable;

/**
 * What a year shows in a series.
 *
 * @param year the year, as the indicator counts years
 * @param state whether there is a figure, or why there is none
 * @param cell what was entered, with the mark where the series breaks; absent where
 * nothing was
 * @param agreement the id of the earlier agreement that the figure was entered for;
 * absent where it was entered for this one
 */
public record YearFigure(int year, FigureState state, @Nullable Cell cell, @Nullable String agreement) {

	static YearFigure of(int year, @Nullable Cell cell, @Nullable String agreement) {
		return new YearFigure(year, FigureState.of(cell), cell, agreement);
	}

}
