/**
 * Someone looks at a revision.
 */
@NullMarked
package dk.aftalebog.agreement.viewrevision;

import org.jspecify.annotations.NullMarked;
