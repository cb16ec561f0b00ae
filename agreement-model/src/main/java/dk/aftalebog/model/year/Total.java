package dk.aftalebog.model.year;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;

import dk.aftalebog.model.agreement.Cell;
import dk.aftalebog.model.agreement.CellKey;
import dk.aftalebog.model.agreement.Fraction;
import dk.aftalebog.model.agreement.Indicator;
import dk.aftalebog.model.agreement.Missing;
import dk.aftalebog.model.agreement.Unit;
import org.jspecify.annotations.Nullable;

/**
 * What the areas show together, where that means something. Whole areas add up: a part of
 * an area is counted in it, a group lives in several, and a figure of all areas is a
 * total already.
 */
public sealed interface Total {

	/**
	 * Every area that can have a figure has one.
	 *
	 * @param value the total, in the indicator's unit
	 * @param fraction the counts behind a percentage
	 */
	record Known(BigDecimal value, @Nullable Fraction fraction) implements Total {
	}

	/**
	 * There is no total.
	 *
	 * @param why why
	 * @param cells the cells that stand in the way; empty where it is not some of them
	 */
	record Absent(Why why, List<CellKey> cells) implements Total {

		/**
		 * Keeps a copy.
		 */
		public Absent {
			cells = List.copyOf(cells);
		}

	}

	/**
	 * Why there is no total. Where several reasons hold it is the first of them, so that
	 * nobody waits for a figure that would not help.
	 */
	enum Why {

		/** No figure is of an area. */
		NO_AREAS,
		/** Figures of this kind mean nothing together. */
		DOES_NOT_ADD_UP,
		/** An area is known in parts only, and nobody says whether these are all. */
		PARTS_ONLY,
		/** A figure is withheld. */
		SUPPRESSED,
		/** An area was not measured. */
		NOT_MEASURED,
		/** The paper leaves a figure blank. */
		BLANK_IN_PAPER,
		/** A figure is still to come. */
		AWAITED,
		/** No area can have a figure. */
		CANNOT_EXIST,
		/** The counts behind a percentage are not known. */
		COUNTS_UNKNOWN,
		/** Baselines are of several years. */
		SEVERAL_YEARS

	}

	/**
	 * Adds up figures of one year.
	 * @param unit their unit
	 * @param cells the figures of all areas of the indicator; others are left out
	 * @return the total, or why there is none
	 */
	static Total of(Unit unit, List<Cell> cells) {
		return new AreaFigures(unit, cells).total();
	}

	/**
	 * Adds up what was measured in a year.
	 * @param indicator the indicator, as it stood in the year
	 * @param cells the keys of all areas that it has
	 * @param year the year, as the indicator counts years
	 * @param series the figures of the years
	 * @return the total, or why there is none
	 */
	static Total measured(Indicator indicator, Collection<CellKey> cells, int year, Series series) {
		return of(indicator.unit(),
				cells.stream()
					.map((key) -> series.measured(indicator.key(), key, year)
						.orElseGet(() -> new Cell(key.scope(), key.qualifier(), null, null, Missing.NOT_MEASURED, null,
								null, null, null, null)))
					.toList());
	}

	/**
	 * Adds up an indicator's baselines, where they are of one year.
	 * @param indicator the indicator
	 * @return the total, or why there is none
	 */
	static Total ofBaselines(Indicator indicator) {
		AreaFigures figures = new AreaFigures(indicator.unit(), indicator.baselines());
		Total total = figures.total();
		return (total instanceof Known && !figures.areOfOneYear(Years.of(indicator)))
				? figures.absent(Why.SEVERAL_YEARS) : total;
	}

}
