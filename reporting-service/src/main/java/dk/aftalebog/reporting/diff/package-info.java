/**
 * What changed in an agreement between two points in time, of both clocks.
 */
@NullMarked
package dk.aftalebog.reporting.diff;

import org.jspecify.annotations.NullMarked;
