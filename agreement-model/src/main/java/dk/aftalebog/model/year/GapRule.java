package dk.aftalebog.model.year;

import java.math.BigDecimal;

import dk.aftalebog.model.agreement.TargetRule;

/**
 * The gap to a comparator narrows. The gap is how much worse the figure is than the
 * comparator's of the same year; where neither way is better, how far they are apart.
 *
 * @param question what is asked
 * @param figure the year's figure
 * @param target what the target asks for
 */
record GapRule(Question question, BigDecimal figure, TargetRule.GapNarrows target) {

	Verdict verdict() {
		BigDecimal comparator = this.question.comparator(this.target.comparator(), this.question.year()).orElse(null);
		if (comparator == null) {
			return Verdict.of(Reason.COMPARATOR_UNKNOWN);
		}
		BigDecimal gap = gap(this.figure, comparator);
		if (gap.signum() <= 0) {
			return new Verdict(Reason.GAP_CLOSED, gap, null, null);
		}
		Start start = this.question.start().orElse(null);
		if (start == null) {
			return Verdict.of(Reason.BASELINE_UNKNOWN);
		}
		if (start.year() == null) {
			return Verdict.of(Reason.BASELINE_UNDATED);
		}
		return (start.year() <= this.question.year()) ? verdict(gap, start.number(), start.year())
				: Verdict.of(Reason.BASELINE_LATER);
	}

	private Verdict verdict(BigDecimal gap, BigDecimal baseline, int since) {
		BigDecimal comparator = this.question.comparator(this.target.comparator(), since).orElse(null);
		if (comparator == null) {
			return Verdict.of(Reason.COMPARATOR_UNKNOWN_AT_BASELINE);
		}
		if (this.question.isComparatorBroken(this.target.comparator(), since)) {
			return Verdict.of(Reason.SERIES_BROKEN);
		}
		BigDecimal before = gap(baseline, comparator);
		return new Verdict(reason(gap.compareTo(before), since), gap, before, null);
	}

	private Reason reason(int compared, int since) {
		boolean due = this.question.year() >= this.question.years().of(this.target.by());
		if (compared < 0) {
			return due ? Reason.GAP_NARROWED : Reason.GAP_NARROWING;
		}
		// In the baseline's own year nothing has had time to move.
		boolean atStart = compared == 0 && since == this.question.year() && !due;
		return atStart ? Reason.HOLDS_LINE : Reason.GAP_NOT_NARROWED;
	}

	private BigDecimal gap(BigDecimal figure, BigDecimal comparator) {
		return switch (this.question.indicator().direction()) {
			case HIGHER_IS_BETTER -> comparator.subtract(figure);
			case LOWER_IS_BETTER -> figure.subtract(comparator);
			case NONE -> figure.subtract(comparator).abs();
		};
	}

}
