/**
 * What agreements say, on any day as known at any instant.
 */
@NullMarked
package dk.aftalebog.reporting.agreement;

import org.jspecify.annotations.NullMarked;
