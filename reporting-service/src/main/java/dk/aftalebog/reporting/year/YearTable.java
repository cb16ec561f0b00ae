package dk.aftalebog.reporting.year;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import dk.aftalebog.model.agreement.Cell;
import dk.aftalebog.model.agreement.CellKey;
import dk.aftalebog.model.agreement.Unit;
import dk.aftalebog.model.agreement.Value;
import dk.aftalebog.model.year.Difference;
import dk.aftalebog.model.year.FigureState;
import dk.aftalebog.model.year.Reason;
import dk.aftalebog.model.year.Status;
import dk.aftalebog.model.year.Verdict;
import dk.aftalebog.model.year.YearFigure;
import dk.aftalebog.model.year.YearOfCell;
import dk.aftalebog.model.year.YearOfIndicator;
import dk.aftalebog.wording.Wording;
import org.jspecify.annotations.Nullable;

/**
 * The years of an area as a table, each judged as it was judged in that year; years of
 * predecessors are figures alone.
 *
 * @param unit the unit of the figures
 * @param say how words are said
 */
record YearTable(Unit unit, Wording say) {

	/**
	 * A year.
	 *
	 * @param year the year, absent for a baseline that has none
	 * @param kind whether it is the baseline, a figure or that of a predecessor
	 * @param figure the figure, or why there is none
	 * @param state whether there is one
	 * @param change how far it is from the baseline
	 * @param status how it stands
	 * @param reason by which rule
	 * @param notes what stands beside it
	 * @param asked whether it is the year that the page is about
	 */
	record Line(@Nullable String year, Kind kind, String figure, FigureState state, @Nullable String change,
			@Nullable Status status, @Nullable String reason, List<String> notes, boolean asked) {
	}

	/** What a line of the table is. */
	enum Kind {

		/** The starting value. */
		BASELINE,
		/** A figure of the agreement. */
		OWN,
		/** A figure of an agreement before it. */
		EARLIER

	}

	List<Line> of(YearOfCell cell, Map<Integer, List<YearOfIndicator>> judged, String indicator) {
		List<Line> lines = new ArrayList<>();
		Cell baseline = cell.baseline();
		if (baseline != null) {
			lines.add(new Line((baseline.asOf() != null) ? this.say.paperDate(baseline.asOf()) : null, Kind.BASELINE,
					this.say.figure(baseline, this.unit), FigureState.of(baseline), null, null, null,
					this.say.notes(baseline), false));
		}
		for (YearFigure figure : cell.earlier()) {
			lines.add(line(figure, (figure.agreement() == null)
					? judged(judged.getOrDefault(figure.year(), List.of()), indicator, cell.key()).orElse(null) : null,
					false));
		}
		lines.add(line(cell.measured(), cell, true));
		return lines;
	}

	private static Optional<YearOfCell> judged(List<YearOfIndicator> indicators, String indicator, CellKey cell) {
		return indicators.stream()
			.filter((one) -> one.definition().key().equals(indicator))
			.flatMap((one) -> one.cells().stream())
			.filter((one) -> one.key().equals(cell))
			.findFirst();
	}

	private Line line(YearFigure figure, @Nullable YearOfCell judged, boolean asked) {
		return new Line(Integer.toString(figure.year()), (figure.agreement() != null) ? Kind.EARLIER : Kind.OWN,
				figure(figure), figure.state(), (judged != null) ? change(judged.change()) : null,
				(judged != null) ? judged.status() : null,
				(judged != null) ? reason(judged.verdict(), figure.cell()) : null,
				(figure.cell() != null) ? this.say.notes(figure.cell()) : List.of(), asked);
	}

	String figure(YearFigure figure) {
		return (figure.cell() != null) ? this.say.figure(figure.cell(), this.unit)
				: this.say.choice("figure", figure.state());
	}

	@Nullable String change(@Nullable Difference change) {
		if (change == null) {
			return null;
		}
		BigDecimal absolute = change.absolute();
		return ((absolute.signum() > 0) ? "+" : "") + this.say.number(absolute);
	}

	/** By which rule, and what it held against what. */
	String reason(Verdict verdict, @Nullable Cell measured) {
		String reason = this.say.choice("reason", verdict.reason());
		BigDecimal judged = verdict.figure();
		BigDecimal required = verdict.required();
		if (verdict.reason().name().startsWith("GAP_") && judged != null && required != null) {
			return reason + " " + this.say.message("year.gap", number(judged), number(required));
		}
		String told = reason(verdict.reason(), required, verdict.expected());
		BigDecimal shown = (measured != null) ? ChartYear.number(measured) : null;
		// The sum of a period so far is no figure of the year.
		return (judged != null && shown != null && judged.compareTo(shown) != 0)
				? told + " " + this.say.message("year.judged", number(judged)) : told;
	}

	String reason(Reason reason, @Nullable BigDecimal required, @Nullable BigDecimal expected) {
		StringBuilder told = new StringBuilder(this.say.choice("reason", reason));
		if (required != null) {
			told.append(' ').append(this.say.message("year.required", number(required)));
		}
		if (expected != null && (required == null || expected.compareTo(required) != 0)) {
			told.append(' ').append(this.say.message("year.expected", number(expected)));
		}
		return told.toString();
	}

	String number(BigDecimal number) {
		BigDecimal plain = number.stripTrailingZeros();
		return this.say.value(new Value.Quantity((plain.scale() < 0) ? plain.setScale(0) : plain), this.unit);
	}

}
