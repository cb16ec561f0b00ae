/**
 * The log's checkpoints as this service witnessed them, and proofs that an event is in
 * what was signed.
 */
@NullMarked
package dk.aftalebog.reporting.log;

import org.jspecify.annotations.NullMarked;
