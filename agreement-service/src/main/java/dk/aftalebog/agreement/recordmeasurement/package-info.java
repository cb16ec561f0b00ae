/**
 * A year's figures are measured, or corrected.
 */
@NullMarked
package dk.aftalebog.agreement.recordmeasurement;

import org.jspecify.annotations.NullMarked;
