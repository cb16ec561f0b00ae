/**
 * The board reverses an editorial revision.
 */
@NullMarked
package dk.aftalebog.agreement.reverserevision;

import org.jspecify.annotations.NullMarked;
