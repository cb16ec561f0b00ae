/**
 * The board approves, rejects or returns a revision.
 */
@NullMarked
package dk.aftalebog.agreement.deciderevision;

import org.jspecify.annotations.NullMarked;
