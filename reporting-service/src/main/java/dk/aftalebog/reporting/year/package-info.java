/**
 * The yearly view: what each figure shows in a year and how it stands, as known at any
 * instant, and which figures were restated since.
 */
@NullMarked
package dk.aftalebog.reporting.year;

import org.jspecify.annotations.NullMarked;
