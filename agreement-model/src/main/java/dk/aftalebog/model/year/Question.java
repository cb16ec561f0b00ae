package dk.aftalebog.model.year;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.function.IntFunction;

import dk.aftalebog.model.agreement.Cell;
import dk.aftalebog.model.agreement.CellKey;
import dk.aftalebog.model.agreement.Comparator;
import dk.aftalebog.model.agreement.Indicator;
import dk.aftalebog.model.agreement.Period;
import dk.aftalebog.model.agreement.Scope;
import dk.aftalebog.model.agreement.Target;
import dk.aftalebog.model.agreement.Value;
import org.jspecify.annotations.Nullable;

/** What is asked, and what the answer rests on. */
final class Question {

	private static final CellKey INDICATOR_AS_SUCH = new CellKey(new Scope.Unscoped(), null);

	private final Indicator indicator;

	private final CellKey cell;

	private final int year;

	private final Period period;

	private final Series series;

	private final Years years;

	private final Optional<Cell> measured;

	private final Optional<Start> start;

	private final Optional<SeriesBreak> broken;

	Question(Indicator indicator, CellKey cell, int year, Period period, Series series) {
		this.indicator = indicator;
		this.cell = cell;
		this.year = year;
		this.period = period;
		this.series = series;
		this.years = Years.of(indicator);
		this.measured = measured(year);
		this.start = baseline().flatMap((found) -> number(found).map((number) -> new Start(number, yearOf(found))));
		// A baseline without a year is taken to be older than the agreement.
		this.broken = this.start
			.flatMap((found) -> lastBreak((found.year() != null) ? found.year() : firstYear() - 1, this::measured));
	}

	Indicator indicator() {
		return this.indicator;
	}

	CellKey cell() {
		return this.cell;
	}

	int year() {
		return this.year;
	}

	Period period() {
		return this.period;
	}

	Years years() {
		return this.years;
	}

	int firstYear() {
		return this.years.of(this.period.from());
	}

	/** Empty where the end of the agreement is open. */
	Optional<Integer> lastYear() {
		return Optional.ofNullable(this.period.to()).map(this.years::of);
	}

	/** A cell's own target goes before that of the indicator as such. */
	Optional<Target> target() {
		return target(this.cell).or(() -> target(INDICATOR_AS_SUCH));
	}

	private Optional<Target> target(CellKey key) {
		return this.indicator.targets().stream().filter((target) -> target.cellKey().equals(key)).findFirst();
	}

	Optional<Cell> baseline() {
		return this.indicator.baselines().stream().filter((found) -> found.key().equals(this.cell)).findFirst();
	}

	/** The baseline, where it is a number. */
	Optional<Start> start() {
		return this.start;
	}

	private @Nullable Integer yearOf(Cell cell) {
		return (cell.asOf() != null) ? this.years.of(cell.asOf()) : null;
	}

	Optional<Cell> measured() {
		return this.measured;
	}

	Optional<Cell> measured(int year) {
		return measured(this.indicator.key(), year);
	}

	Optional<Cell> measured(String indicator, int year) {
		return this.series.measured(indicator, this.cell, year);
	}

	/** Empty where there is a value. */
	Optional<Reason> reasonForNoValue() {
		return this.measured.isEmpty() ? Optional.of(Reason.NOTHING_ENTERED)
				: this.measured.map(Cell::missing).map(Reason::of);
	}

	/** An undated figure stands beside the baselines and is taken to be of their year. */
	Optional<BigDecimal> comparator(String key, int year) {
		return comparatorCell(key, year).or(() -> inAgreement(key).filter((found) -> isOf(found, year)))
			.flatMap(Question::number);
	}

	private Optional<Cell> comparatorCell(String key, int year) {
		return this.series.comparator(this.indicator.key(), key, year);
	}

	private Optional<Cell> inAgreement(String key) {
		return this.indicator.comparators()
			.stream()
			.filter((comparator) -> comparator.key().equals(key))
			.findFirst()
			.map(Comparator::cell);
	}

	private boolean isOf(Cell cell, int year) {
		Integer own = yearOf(cell);
		return (own != null) ? own == year
				: this.start.map(Start::year).filter((baseline) -> baseline == year).isPresent();
	}

	/** The last break after the baseline. */
	Optional<SeriesBreak> broken() {
		return this.broken;
	}

	boolean isComparatorBroken(String key, int since) {
		return lastBreak(since, (each) -> comparatorCell(key, each)).isPresent();
	}

	/** Whether another thing was measured in the year than in one of the agreement's. */
	boolean isBrokenInPeriod(String indicator) {
		return lastBreak(firstYear(), (each) -> measured(indicator, each)).isPresent();
	}

	private Optional<SeriesBreak> lastBreak(int since, IntFunction<Optional<Cell>> cells) {
		for (int each = this.year; each > since; each--) {
			String why = cells.apply(each).map(Cell::seriesBreak).orElse(null);
			if (why != null) {
				return Optional.of(new SeriesBreak(each, why));
			}
		}
		return Optional.empty();
	}

	static Optional<BigDecimal> number(Cell cell) {
		return (cell.value() instanceof Value.Quantity(BigDecimal number)) ? Optional.of(number) : Optional.empty();
	}

}
