/**
 * The events: the contract between the write side, the read side and the verifier.
 */
@NullMarked
package dk.aftalebog.model.event;

import org.jspecify.annotations.NullMarked;
