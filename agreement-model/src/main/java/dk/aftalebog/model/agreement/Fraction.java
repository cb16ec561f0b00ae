package dk.aftalebog.model.agreement;

/**
 * The counts behind a percentage, such as 3 of 1,817.
 *
 * @param numerator how many; 0 or more
 * @param denominator of how many; 1 or more
 */
public record Fraction(long numerator, long denominator) {
}
