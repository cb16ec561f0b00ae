package dk.aftalebog.model.year;

import java.math.BigDecimal;

import dk.aftalebog.model.agreement.Span;
import dk.aftalebog.model.agreement.TargetRule;

/**
 * At least a share of what another indicator shows for the same cell and the same year,
 * or the same years.
 *
 * @param question what is asked
 * @param figure the year's figure
 * @param target what the target asks for
 */
record ShareRule(Question question, BigDecimal figure, TargetRule.ShareOf target) {

	Verdict verdict() {
		return (this.target.when() instanceof Span.WholePeriod)
				? new PeriodRule(this.question, Bound.AT_LEAST).ofShare(this.target.indicator(), this::share)
				: ofYear();
	}

	private Verdict ofYear() {
		return this.question.measured(this.target.indicator(), this.question.year())
			.flatMap(Question::number)
			.map((whole) -> new LevelRule(this.question, this.figure, Bound.AT_LEAST, share(whole))
				.verdict(this.target.when()))
			.orElseGet(() -> Verdict.of(Reason.OTHER_INDICATOR_UNKNOWN));
	}

	private BigDecimal share(BigDecimal whole) {
		return this.target.percent().multiply(whole).movePointLeft(2);
	}

}
