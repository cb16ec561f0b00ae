/**
 * A proposer declares a draft substantial.
 */
@NullMarked
package dk.aftalebog.agreement.declaresubstantial;

import org.jspecify.annotations.NullMarked;
