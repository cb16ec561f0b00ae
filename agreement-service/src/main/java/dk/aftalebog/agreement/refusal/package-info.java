/**
 * How a rule refuses.
 */
@NullMarked
package dk.aftalebog.agreement.refusal;

import org.jspecify.annotations.NullMarked;
