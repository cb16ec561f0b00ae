/**
 * Lets the administrator build the projections anew.
 */
@NullMarked
package dk.aftalebog.reporting.rebuild;

import org.jspecify.annotations.NullMarked;
