package dk.aftalebog.model.year;

import java.math.BigDecimal;

import dk.aftalebog.model.agreement.PaperDate;
import dk.aftalebog.model.agreement.Span;

/**
 * A figure is held against a number.
 *
 * @param question what is asked
 * @param figure the year's figure
 * @param bound on which side of the number it should be
 * @param required the number
 */
record LevelRule(Question question, BigDecimal figure, Bound bound, BigDecimal required) {

	Verdict verdict(Span when) {
		return switch (when) {
			case Span.By(PaperDate date) -> by(this.question.years().of(date));
			case Span.EachYear each -> inTheYear();
			case Span.WholePeriod whole -> new PeriodRule(this.question, this.bound).verdict(this.required);
		};
	}

	private Verdict by(int due) {
		return new DatedRule(this.figure, this.bound, this.required, this.question.year() >= due,
				Line.expected(this.question, this.required, due))
			.verdict();
	}

	private Verdict inTheYear() {
		return new Verdict(this.bound.holds(this.figure, this.required) ? Reason.MEETS_TARGET : Reason.MISSES_TARGET,
				this.figure, this.required, null);
	}

}
