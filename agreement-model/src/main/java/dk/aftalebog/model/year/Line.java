package dk.aftalebog.model.year;

import java.math.BigDecimal;

/**
 * The straight line from a baseline to what is required by a later year.
 *
 * @param from the baseline's year
 * @param baseline the baseline
 * @param to the year in which the target is due, later than the baseline's
 * @param required what is required then
 */
record Line(int from, BigDecimal baseline, int to, BigDecimal required) {

	static Expected expected(Question question, BigDecimal required, int due) {
		Start start = question.start().orElse(null);
		if (start == null) {
			return new Expected.Unknown(Reason.BASELINE_UNKNOWN);
		}
		if (start.year() == null) {
			return new Expected.Unknown(Reason.BASELINE_UNDATED);
		}
		if (start.year() > question.year() || start.year() >= due) {
			return new Expected.Unknown(Reason.BASELINE_LATER);
		}
		return new Expected.ByNow(new Line(start.year(), start.number(), due, required).at(question.year()));
	}

	/** From the date on the line is level: what was reached is to be kept. */
	BigDecimal at(int year) {
		if (year >= this.to) {
			return this.required;
		}
		BigDecimal way = this.required.subtract(this.baseline).multiply(BigDecimal.valueOf(year - (long) this.from));
		BigDecimal years = BigDecimal.valueOf(this.to - (long) this.from);
		return new Ratio(this.baseline.multiply(years).add(way), years).rounded();
	}

}
