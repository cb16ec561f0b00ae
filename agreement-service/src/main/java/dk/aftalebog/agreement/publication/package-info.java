/**
 * From the event store to Kafka: the sequencer gives positions, the relay sends the
 * stored bytes.
 */
@NullMarked
package dk.aftalebog.agreement.publication;

import org.jspecify.annotations.NullMarked;
