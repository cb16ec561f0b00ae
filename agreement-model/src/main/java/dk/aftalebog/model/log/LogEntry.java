package dk.aftalebog.model.log;

import java.time.Instant;

/**
 * An event at its place in the log over all streams.
 *
 * @param position its position, from 1 up without a gap
 * @param recordedAt the instant at which the log took it in: one per commit, strictly
 * increasing along the log, to the microsecond
 * @param event the event
 * @param hash the event's hash as stored
 */
public record LogEntry(long position, Instant recordedAt, StoredEvent event, String hash) {
}
