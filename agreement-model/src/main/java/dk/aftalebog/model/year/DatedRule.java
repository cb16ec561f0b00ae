package dk.aftalebog.model.year;

import java.math.BigDecimal;

/**
 * A figure is to be on the right side of a number by a date. Once it is there the target
 * is met, be it early; until the date it is to be no worse than the line.
 *
 * @param figure the figure
 * @param bound on which side it should be
 * @param required the number
 * @param due whether the year of the date has come
 * @param expected where the line is in the year
 */
record DatedRule(BigDecimal figure, Bound bound, BigDecimal required, boolean due, Expected expected) {

	Verdict verdict() {
		return new Verdict(reason(), this.figure, this.required, this.expected.orNull());
	}

	private Reason reason() {
		if (this.bound.holds(this.figure, this.required)) {
			return Reason.MEETS_TARGET;
		}
		if (this.due) {
			return Reason.MISSES_TARGET;
		}
		return switch (this.expected) {
			case Expected.ByNow(BigDecimal line) ->
				this.bound.holds(this.figure, line) ? Reason.HOLDS_LINE : Reason.MISSES_LINE;
			case Expected.Unknown(Reason why) -> why;
		};
	}

}
