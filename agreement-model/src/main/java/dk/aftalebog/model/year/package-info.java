/**
 * How a year's figure is judged: by the target and the baseline that the indicator had in
 * that year, or with the reason why it cannot be.
 */
@NullMarked
package dk.aftalebog.model.year;

import org.jspecify.annotations.NullMarked;
