/**
 * A secretariat registers an agreement from its signed paper.
 */
@NullMarked
package dk.aftalebog.agreement.registeragreement;

import org.jspecify.annotations.NullMarked;
