package dk.aftalebog.model.year;

import java.math.BigDecimal;

import dk.aftalebog.model.agreement.Direction;
import dk.aftalebog.model.agreement.TargetRule;
import org.jspecify.annotations.Nullable;

/**
 * A change in percent of the baseline each year. It adds up from the baseline's year and
 * is not compounded: a fall by 15 % a year asks for 70 % of the baseline after two years.
 * With a date it stops there, and the years before it are the line; without one each year
 * is due. A fall from above zero does not go below zero.
 *
 * @param question what is asked
 * @param figure the year's figure
 * @param change what the target asks for
 */
record RelativeRule(Question question, BigDecimal figure, TargetRule.RelativeChange change) {

	Verdict verdict() {
		Start start = this.question.start().orElse(null);
		if (start == null) {
			return Verdict.of(Reason.BASELINE_UNKNOWN);
		}
		if (start.year() == null) {
			return Verdict.of(Reason.BASELINE_UNDATED);
		}
		if (start.year() > this.question.year()) {
			return Verdict.of(Reason.BASELINE_LATER);
		}
		if (start.number().signum() == 0) {
			return Verdict.of(Reason.BASELINE_IS_ZERO);
		}
		Bound bound = bound();
		return (bound != null) ? verdict(bound, start.number(), start.year()) : Verdict.of(Reason.NO_DIRECTION);
	}

	private Verdict verdict(Bound bound, BigDecimal baseline, int from) {
		int year = this.question.year();
		int due = (this.change.by() != null) ? this.question.years().of(this.change.by()) : year;
		BigDecimal byNow = after(baseline, Math.min(year, due) - from);
		return new DatedRule(this.figure, bound, after(baseline, due - from), year >= due, new Expected.ByNow(byNow))
			.verdict();
	}

	private @Nullable Bound bound() {
		return switch (this.change.percentPerYear().signum()) {
			case -1 -> Bound.AT_MOST;
			case 1 -> Bound.AT_LEAST;
			default -> bound(this.question.indicator().direction());
		};
	}

	private static @Nullable Bound bound(Direction direction) {
		return switch (direction) {
			case HIGHER_IS_BETTER -> Bound.AT_LEAST;
			case LOWER_IS_BETTER -> Bound.AT_MOST;
			case NONE -> null;
		};
	}

	private BigDecimal after(BigDecimal baseline, int years) {
		BigDecimal percent = this.change.percentPerYear().multiply(BigDecimal.valueOf(Math.max(0, years)));
		BigDecimal level = baseline.add(baseline.abs().multiply(percent).movePointLeft(2));
		return (baseline.signum() > 0) ? level.max(BigDecimal.ZERO) : level;
	}

}
