package dk.aftalebog.model.year;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;

import dk.aftalebog.model.agreement.Cell;
import dk.aftalebog.model.agreement.Fraction;

/**
 * The counts behind percentages, added up.
 *
 * @param numerator how many
 * @param denominator of how many
 */
record Counts(BigInteger numerator, BigInteger denominator) {

	private static final Counts NONE = new Counts(BigInteger.ZERO, BigInteger.ZERO);

	/** Empty where the counts behind one of the percentages are not known. */
	static Optional<Counts> of(List<Cell> cells) {
		Counts counts = NONE;
		for (Cell cell : cells) {
			Fraction fraction = cell.fraction();
			if (fraction == null) {
				return Optional.empty();
			}
			counts = new Counts(counts.numerator.add(BigInteger.valueOf(fraction.numerator())),
					counts.denominator.add(BigInteger.valueOf(fraction.denominator())));
		}
		return Optional.of(counts).filter((sum) -> sum.denominator.signum() > 0);
	}

	BigDecimal percent() {
		return new Ratio(new BigDecimal(this.numerator).movePointRight(2), new BigDecimal(this.denominator)).rounded();
	}

}
