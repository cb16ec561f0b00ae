package dk.aftalebog.model.log;

import java.time.Instant;

/**
 * How far the log has come: nothing will be recorded at or before the instant any more.
 *
 * @param position the last position given; 0 where there is none
 * @param reachedAt the instant
 */
public record LogHead(long position, Instant reachedAt) {
}
