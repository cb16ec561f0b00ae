/**
 * A revision is withdrawn by its proposer.
 */
@NullMarked
package dk.aftalebog.agreement.withdrawrevision;

import org.jspecify.annotations.NullMarked;
