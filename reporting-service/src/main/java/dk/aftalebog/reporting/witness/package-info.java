/**
 * This service as a witness: it makes the tree over its own copy of the log, and holds
 * every checkpoint that the write side signed against it. One that agrees goes out with
 * every answer and paper; one that does not raises an alarm.
 */
@NullMarked
package dk.aftalebog.reporting.witness;

import org.jspecify.annotations.NullMarked;
