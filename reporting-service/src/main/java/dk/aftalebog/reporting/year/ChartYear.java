package dk.aftalebog.reporting.year;

import java.math.BigDecimal;

import dk.aftalebog.model.agreement.Cell;
import dk.aftalebog.model.agreement.Value;
import dk.aftalebog.model.year.FigureState;
import dk.aftalebog.model.year.YearFigure;
import org.jspecify.annotations.Nullable;

/**
 * What a chart shows of one year.
 *
 * @param year the year
 * @param value the value, where there is one that can be drawn; a yes is one, a no zero
 * @param state whether there is a value, or why there is none
 * @param breaks whether another series begins here
 * @param earlier whether it was entered for an agreement before this one
 */
record ChartYear(int year, @Nullable BigDecimal value, FigureState state, boolean breaks, boolean earlier) {

	static ChartYear of(YearFigure figure) {
		Cell cell = figure.cell();
		return new ChartYear(figure.year(), (cell != null) ? number(cell) : null, figure.state(),
				cell != null && cell.seriesBreak() != null, figure.agreement() != null);
	}

	static @Nullable BigDecimal number(Cell cell) {
		return switch (cell.value()) {
			case null -> null;
			case Value.Quantity(BigDecimal number) -> number;
			case Value.YesNo(boolean yes) -> yes ? BigDecimal.ONE : BigDecimal.ZERO;
			case Value.Text text -> null;
		};
	}

}
