/**
 * Tests of what needs to be seen from within.
 */
@NullMarked
package dk.aftalebog.reporting.intake;

import org.jspecify.annotations.NullMarked;
