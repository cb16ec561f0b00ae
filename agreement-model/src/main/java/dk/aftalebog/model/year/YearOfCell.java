package dk.aftalebog.model.year;

import java.util.List;

import dk.aftalebog.model.agreement.Cell;
import dk.aftalebog.model.agreement.CellKey;
import dk.aftalebog.model.agreement.Scope;
import dk.aftalebog.model.agreement.Target;
import org.jspecify.annotations.Nullable;

/**
 * One cell of an indicator in a year: an area, a group, a part of one.
 *
 * @param scope what the figures are about
 * @param qualifier a part of that
 * @param baseline the starting value
 * @param target the target that applies, whether or not it holds in the year
 * @param measured what the year shows
 * @param earlier what earlier years show, the first of them first; every year from the
 * agreement's first one stands here, and before it those that a predecessor measured
 * @param change how far the year's figure is from the baseline; absent where one of them
 * is no number, where the baseline is of a later year, and across a break
 * @param status how the figure stands
 * @param verdict the rule that decided, with the numbers that it held against each other
 * @param broken the last break of the series between the baseline and the year
 */
public record YearOfCell(Scope scope, @Nullable String qualifier, @Nullable Cell baseline, @Nullable Target target,
		YearFigure measured, List<YearFigure> earlier, @Nullable Difference change, Status status, Verdict verdict,
		@Nullable SeriesBreak broken) {

	/**
	 * Keeps a copy.
	 */
	public YearOfCell {
		earlier = List.copyOf(earlier);
	}

	/**
	 * Returns what tells this cell apart from the indicator's others.
	 * @return the key
	 */
	public CellKey key() {
		return new CellKey(this.scope, this.qualifier);
	}

}
