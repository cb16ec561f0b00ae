/**
 * From Kafka into the service's own copy of the log: idempotent, gaps noticed, offsets
 * beside the data.
 */
@NullMarked
package dk.aftalebog.reporting.intake;

import org.jspecify.annotations.NullMarked;
