/**
 * Tests of the yearly view's parts.
 */
@NullMarked
package dk.aftalebog.reporting.year;

import org.jspecify.annotations.NullMarked;
