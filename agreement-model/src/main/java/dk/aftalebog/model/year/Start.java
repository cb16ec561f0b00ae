package dk.aftalebog.model.year;

import java.math.BigDecimal;

import org.jspecify.annotations.Nullable;

/**
 * A baseline that holds a number.
 *
 * @param number the number
 * @param year its year, where the paper names one
 */
record Start(BigDecimal number, @Nullable Integer year) {
}
