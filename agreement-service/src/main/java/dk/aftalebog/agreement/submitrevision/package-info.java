/**
 * A draft is submitted to the board.
 */
@NullMarked
package dk.aftalebog.agreement.submitrevision;

import org.jspecify.annotations.NullMarked;
