/**
 * Changes are proposed in a draft.
 */
@NullMarked
package dk.aftalebog.agreement.proposechange;

import org.jspecify.annotations.NullMarked;
