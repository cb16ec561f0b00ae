/**
 * Tests of what needs to be seen from within.
 */
@NullMarked
package dk.aftalebog.reporting.agreement;

import org.jspecify.annotations.NullMarked;
