package dk.aftalebog.model.year;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import dk.aftalebog.model.agreement.CellKey;
import org.jspecify.annotations.Nullable;

/**
 * What tells one figure of a year apart from all others of the agreement.
 *
 * @param kind what kind of figure it is
 * @param indicator the indicator's key
 * @param cell the cell; absent for comparators and totals
 * @param comparator the comparator's key, where it is a comparator's
 * @param year the year that a measured figure is of; absent where it is not measured by
 * the year
 */
public record FigureOfYear(Kind kind, String indicator, @Nullable CellKey cell, @Nullable String comparator,
		@Nullable Integer year) {

	/** The kinds of figure. */
	public enum Kind {

		/** A starting value. */
		BASELINE,
		/** What is to be reached. */
		TARGET,
		/** A figure that was measured, of this year or an earlier one. */
		MEASURED,
		/** How far the year's figure is from the baseline. */
		CHANGE,
		/** How the year's figure stands, and by which rule. */
		STATUS,
		/** What to hold an indicator against, as the agreement has it. */
		COMPARATOR,
		/** What to hold it against, as it was measured in a year. */
		COMPARATOR_MEASURED,
		/** The areas' baselines together. */
		BASELINE_TOTAL,
		/** The areas' figures of the year together. */
		TOTAL

	}

	/**
	 * How a figure stands.
	 *
	 * @param status the status
	 * @param reason the rule that decided
	 * @param figure what was held against the target
	 * @param required what the figure must be
	 * @param expected what the figure should be by this year
	 */
	public record Standing(Status status, Reason reason, @Nullable BigDecimal figure, @Nullable BigDecimal required,
			@Nullable BigDecimal expected) {

		static Standing of(YearOfCell cell) {
			Verdict verdict = cell.verdict();
			return new Standing(cell.status(), verdict.reason(), verdict.figure(), verdict.required(),
					verdict.expected());
		}

	}

	/**
	 * Takes a year's figures apart.
	 * @param indicators the figures
	 * @return each by what tells it apart, in their order; what is not there is left out
	 */
	public static Map<FigureOfYear, Object> of(List<YearOfIndicator> indicators) {
		Map<FigureOfYear, Object> figures = new LinkedHashMap<>();
		for (YearOfIndicator indicator : indicators) {
			String key = indicator.definition().key();
			indicator.cells().forEach((cell) -> add(figures, key, cell));
			indicator.comparators().forEach((comparator) -> {
				put(figures, new FigureOfYear(Kind.COMPARATOR, key, null, comparator.key(), null), comparator.stated());
				comparator.measured()
					.forEach((figure) -> put(figures,
							new FigureOfYear(Kind.COMPARATOR_MEASURED, key, null, comparator.key(), figure.year()),
							figure.cell()));
			});
			put(figures, new FigureOfYear(Kind.BASELINE_TOTAL, key, null, null, null), indicator.baselineTotal());
			put(figures, new FigureOfYear(Kind.TOTAL, key, null, null, null), indicator.total());
		}
		return figures;
	}

	private static void add(Map<FigureOfYear, Object> figures, String indicator, YearOfCell cell) {
		put(figures, new FigureOfYear(Kind.BASELINE, indicator, cell.key(), null, null), cell.baseline());
		put(figures, new FigureOfYear(Kind.TARGET, indicator, cell.key(), null, null), cell.target());
		cell.earlier().forEach((earlier) -> measured(figures, indicator, cell.key(), earlier));
		measured(figures, indicator, cell.key(), cell.measured());
		put(figures, new FigureOfYear(Kind.CHANGE, indicator, cell.key(), null, null), cell.change());
		put(figures, new FigureOfYear(Kind.STATUS, indicator, cell.key(), null, null), Standing.of(cell));
	}

	private static void measured(Map<FigureOfYear, Object> figures, String indicator, CellKey cell, YearFigure figure) {
		put(figures, new FigureOfYear(Kind.MEASURED, indicator, cell, null, figure.year()), figure.cell());
	}

	private static void put(Map<FigureOfYear, Object> figures, FigureOfYear key, @Nullable Object figure) {
		if (figure != null) {
			figures.put(key, figure);
		}
	}

}
