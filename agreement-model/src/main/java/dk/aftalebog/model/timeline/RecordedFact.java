package dk.aftalebog.model.timeline;

import java.time.Instant;

/**
 * A content fact and the instant at which the log took it in.
 *
 * @param recordedAt the recorded instant; one per commit
 * @param fact the fact
 */
public record RecordedFact(Instant recordedAt, Fact fact) {
}
