/**
 * A revision that needs no decision of the board takes force.
 */
@NullMarked
package dk.aftalebog.agreement.settlerevision;

import org.jspecify.annotations.NullMarked;
