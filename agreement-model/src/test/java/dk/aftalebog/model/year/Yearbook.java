package dk.aftalebog.model.year;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import dk.aftalebog.model.Example;
import dk.aftalebog.model.IndicatorDraft;
import dk.aftalebog.model.agreement.Cell;
import dk.aftalebog.model.agreement.CellKey;
import dk.aftalebog.model.agreement.Indicator;
import dk.aftalebog.model.agreement.Missing;
import dk.aftalebog.model.agreement.PaperDate;
import dk.aftalebog.model.agreement.Period;
import dk.aftalebog.model.agreement.Scope;
import dk.aftalebog.model.agreement.Target;
import dk.aftalebog.model.agreement.TargetRule;
import dk.aftalebog.model.agreement.Value;
import org.jspecify.annotations.Nullable;

/**
 * What is known of the years, and questions to it. Figures are those of the area nord
 * unless a test says otherwise; the agreement runs over the years 2021 to 2025.
 */
final class Yearbook implements Series {

	static final Scope NORD = new Scope.Area("nord");

	private final Map<List<Object>, Cell> cells = new HashMap<>();

	private final Indicator indicator;

	private Period period = Example.FOUR_YEARS;

	private Yearbook(Indicator indicator) {
		this.indicator = indicator;
	}

	static Yearbook of(IndicatorDraft indicator) {
		return new Yearbook(indicator.build());
	}

	/** A target of the indicator as such. */
	static Target asks(TargetRule rule) {
		return new Target(new Scope.Unscoped(), null, rule, null);
	}

	static Cell baseline(String number, @Nullable String asOf) {
		return Cell.of(NORD, Example.quantity(number), (asOf != null) ? new PaperDate(asOf) : null);
	}

	Yearbook over(Period period) {
		this.period = period;
		return this;
	}

	Yearbook measured(int year, String number) {
		return measured(year, Cell.of(NORD, Example.quantity(number), null));
	}

	Yearbook measured(int year, Missing why) {
		return measured(year, Cell.missing(NORD, why, null));
	}

	Yearbook measured(int year, boolean yes) {
		return measured(year, Cell.of(NORD, new Value.YesNo(yes), null));
	}

	Yearbook measured(int year, Cell cell) {
		return measured(this.indicator.key(), year, cell);
	}

	Yearbook measured(String indicator, int year, String number) {
		return measured(indicator, year, Cell.of(NORD, Example.quantity(number), null));
	}

	Yearbook measured(String indicator, int year, Cell cell) {
		this.cells.put(List.of(indicator, cell.key(), year), cell);
		return this;
	}

	/** The series breaks in that year. */
	Yearbook broken(int year, String number) {
		return measured(year, broken(number));
	}

	Yearbook broken(String indicator, int year, String number) {
		return measured(indicator, year, broken(number));
	}

	Yearbook comparator(String key, int year, String number) {
		return comparator(key, year, Cell.of(new Scope.Unscoped(), Example.quantity(number), null));
	}

	Yearbook comparator(String key, int year, Cell cell) {
		this.cells.put(List.of(key, year), cell);
		return this;
	}

	static Cell broken(String number) {
		return new Cell(NORD, null, Example.quantity(number), null, null, null, null, "Ny definition", null, null);
	}

	Judgement judged(int year) {
		return judged(this.indicator, year);
	}

	Judgement judged(Indicator indicator, int year) {
		return judged(indicator, new CellKey(NORD, null), year);
	}

	Judgement judged(CellKey cell, int year) {
		return judged(this.indicator, cell, year);
	}

	private Judgement judged(Indicator indicator, CellKey cell, int year) {
		return new Judge(this.period, this).judge(indicator, cell, year);
	}

	Reason reason(int year) {
		return judged(year).verdict().reason();
	}

	@Override
	public Optional<Cell> measured(String indicator, CellKey cell, int year) {
		return Optional.ofNullable(this.cells.get(List.of(indicator, cell, year)));
	}

	@Override
	public Optional<Cell> comparator(String indicator, String comparator, int year) {
		return Optional.ofNullable(this.cells.get(List.of(comparator, year)));
	}

}
