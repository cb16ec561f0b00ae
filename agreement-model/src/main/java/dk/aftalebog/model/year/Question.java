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

/**
 * What is asked, and what the answer rests on.
 *
 * @param indicator the indicator as it stood
 * @param cell what the figure is about
 * @param year the year, as the indicator counts years
 * @param period the period of the agreement
 * @param series the figures of the years
 */
record Question(Indicator indicator, CellKey cell, int year, Period period, Series series) {

	private static final CellKey INDICATOR_AS_SUCH = new CellKey(new Scope.Unscoped(), null);

	/** A cell's own target goes before that of the indicator as such. */
	Optional<Target> target() {
		return target(this.cell).or(() -> target(INDICATOR_AS_SUCH));
	}

	private Optional<Target> target(CellKey key) {
		return this.indicator.targets().stream().filter((target) -> target.cellKey().equals(key)).findFirst();
	}

	Optional<Cell> baseline() {
		return this.indicator.baselines().stream().filter((cell) -> cell.key().equals(this.cell)).findFirst();
	}

	Optional<Start> start() {
		return baseline().flatMap((cell) -> number(cell).map((number) -> new Start(number, yearOf(cell))));
	}

	private @Nullable Integer yearOf(Cell cell) {
		return (cell.asOf() != null) ? years().of(cell.asOf()) : null;
	}

	Optional<Cell> measured() {
		return measured(this.year);
	}

	Optional<Cell> measured(int year) {
		return measured(this.indicator.key(), year);
	}

	Optional<Cell> measured(String indicator, int year) {
		return this.series.measured(indicator, this.cell, year);
	}

	/** Empty where there is a value. */
	Optional<Reason> reasonForNoValue() {
		Cell cell = measured().orElse(null);
		if (cell == null) {
			return Optional.of(Reason.NOTHING_ENTERED);
		}
		return Optional.ofNullable(cell.missing()).map(Reason::of);
	}

	/** An undated figure stands beside the baselines and is taken to be of their year. */
	Optional<BigDecimal> comparator(String key, int year) {
		return comparatorCell(key, year).or(() -> inAgreement(key).filter((cell) -> isOf(cell, year)))
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
				: start().map(Start::year).filter((baseline) -> baseline == year).isPresent();
	}

	/**
	 * The last break after the baseline. A baseline without a year is taken to be older
	 * than the agreement.
	 */
	Optional<SeriesBreak> broken() {
		return start().flatMap((start) -> lastBreak((start.year() != null) ? start.year() : firstYear() - 1,
				(year) -> measured(this.indicator.key(), year)));
	}

	Optional<SeriesBreak> comparatorBroken(String key, int since) {
		return lastBreak(since, (year) -> comparatorCell(key, year));
	}

	Optional<SeriesBreak> lastBreak(int since, IntFunction<Optional<Cell>> cells) {
		for (int year = this.year; year > since; year--) {
			String why = cells.apply(year).map(Cell::seriesBreak).orElse(null);
			if (why != null) {
				return Optional.of(new SeriesBreak(year, why));
			}
		}
		return Optional.empty();
	}

	Years years() {
		return Years.of(this.indicator);
	}

	int firstYear() {
		return years().of(this.period.from());
	}

	Optional<Integer> lastYear() {
		return Optional.ofNullable(this.period.to()).map(years()::of);
	}

	static Optional<BigDecimal> number(Cell cell) {
		return (cell.value() instanceof Value.Quantity(BigDecimal number)) ? Optional.of(number) : Optional.empty();
	}

}
