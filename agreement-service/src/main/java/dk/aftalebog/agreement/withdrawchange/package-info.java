/**
 * A proposed change is withdrawn from a draft.
 */
@NullMarked
package dk.aftalebog.agreement.withdrawchange;

import org.jspecify.annotations.NullMarked;
