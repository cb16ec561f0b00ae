package dk.aftalebog.model.year;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

import dk.aftalebog.model.agreement.Cell;
import dk.aftalebog.model.agreement.Missing;
import dk.aftalebog.model.agreement.Unit;

/**
 * The years of the agreement taken together, up to the year that is asked about. Counts
 * and amounts add up, and are expected to grow evenly from month to month. Percentages
 * are taken together by the counts behind them. Nothing else goes together.
 *
 * @param question what is asked
 * @param bound on which side of what is required the figure should be
 */
record PeriodRule(Question question, Bound bound) {

	Verdict verdict(BigDecimal required) {
		if (this.question.isBrokenInPeriod(own())) {
			return Verdict.of(Reason.SERIES_BROKEN);
		}
		return switch (this.question.indicator().unit()) {
			case COUNT, DKK -> ofSum(required);
			case PERCENT -> ofPercentages(required);
			case INDEX_SCORE, YES_NO, TEXT -> Verdict.of(Reason.DOES_NOT_ADD_UP);
		};
	}

	/** What is required is a share of the other indicator's sum. */
	Verdict ofShare(String other, UnaryOperator<BigDecimal> share) {
		if (this.question.isBrokenInPeriod(own()) || this.question.isBrokenInPeriod(other)) {
			return Verdict.of(Reason.SERIES_BROKEN);
		}
		if (!addsUp()) {
			return Verdict.of(Reason.DOES_NOT_ADD_UP);
		}
		Sum sum = Sum.of(cells(own()));
		if (!sum.complete()) {
			return Verdict.of(Reason.YEAR_OF_PERIOD_UNKNOWN);
		}
		Sum whole = Sum.of(cells(other));
		return whole.complete() ? ofRate(sum.number(), share.apply(whole.number()))
				: Verdict.of(Reason.OTHER_INDICATOR_UNKNOWN);
	}

	private boolean addsUp() {
		Unit unit = this.question.indicator().unit();
		return unit == Unit.COUNT || unit == Unit.DKK;
	}

	private Verdict ofSum(BigDecimal required) {
		Sum sum = Sum.of(cells(own()));
		boolean holds = this.bound.holds(sum.number(), required);
		// Counts only grow: what is enough stays enough, what is too many stays too many.
		boolean decided = holds == (this.bound == Bound.AT_LEAST);
		boolean grows = sum.complete() || this.question.indicator().unit() == Unit.COUNT;
		if ((decided && grows) || (sum.complete() && isOver())) {
			return new Verdict(holds ? Reason.MEETS_TARGET : Reason.MISSES_TARGET, sum.number(), required,
					byNow(required).orElse(null));
		}
		if (!sum.complete()) {
			return Verdict.of(Reason.YEAR_OF_PERIOD_UNKNOWN);
		}
		return byNow(required)
			.map((expected) -> new Verdict(
					this.bound.holds(sum.number(), expected) ? Reason.HOLDS_LINE : Reason.MISSES_LINE, sum.number(),
					required, expected))
			.orElseGet(() -> Verdict.of(Reason.PERIOD_IS_OPEN));
	}

	private Verdict ofPercentages(BigDecimal required) {
		List<Cell> cells = cells(own()).stream().filter((cell) -> cell.missing() != Missing.CANNOT_EXIST).toList();
		if (!Sum.of(cells).complete()) {
			return Verdict.of(Reason.YEAR_OF_PERIOD_UNKNOWN);
		}
		return Counts.of(cells)
			.map((counts) -> ofRate(counts.percent(), required))
			.orElseGet(() -> Verdict.of(Reason.DOES_NOT_ADD_UP));
	}

	/** A rate may still turn, so that only the last year decides. */
	private Verdict ofRate(BigDecimal figure, BigDecimal required) {
		boolean holds = this.bound.holds(figure, required);
		Reason reason = isOver() ? (holds ? Reason.MEETS_TARGET : Reason.MISSES_TARGET)
				: (holds ? Reason.HOLDS_LINE : Reason.MISSES_LINE);
		return new Verdict(reason, figure, required, required);
	}

	private String own() {
		return this.question.indicator().key();
	}

	private boolean isOver() {
		return this.question.lastYear().filter((last) -> this.question.year() >= last).isPresent();
	}

	private List<Cell> cells(String indicator) {
		return IntStream.rangeClosed(this.question.firstYear(), this.question.year())
			.mapToObj((year) -> this.question.measured(indicator, year)
				.orElseGet(() -> Cell.missing(this.question.cell().scope(), Missing.NOT_MEASURED, null)))
			.toList();
	}

	/** Absent where the end of the period is open. */
	private Optional<BigDecimal> byNow(BigDecimal required) {
		LocalDate end = this.question.period().to();
		if (end == null) {
			return Optional.empty();
		}
		LocalDate now = this.question.years().lastDayOf(this.question.year());
		BigDecimal months = BigDecimal.valueOf(monthsUntil(end.isBefore(now) ? end : now));
		return Optional.of(new Ratio(required.multiply(months), BigDecimal.valueOf(monthsUntil(end))).rounded());
	}

	private long monthsUntil(LocalDate day) {
		return ChronoUnit.MONTHS.between(YearMonth.from(this.question.period().from()), YearMonth.from(day)) + 1;
	}

}
