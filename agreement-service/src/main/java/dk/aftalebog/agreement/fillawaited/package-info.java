/**
 * An awaited value, or the expected update of one, is entered.
 */
@NullMarked
package dk.aftalebog.agreement.fillawaited;

import org.jspecify.annotations.NullMarked;
