package dk.aftalebog.reporting.intake;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import dk.aftalebog.model.log.LogEntry;
import dk.aftalebog.model.log.LogHead;
import dk.aftalebog.model.log.StoredEvent;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * The service's own copy of the log. It recognises what it has, keeps what contradicts it
 * apart and raises an alarm, and knows up to which position it has no gap.
 */
@Component
class LedgerCopy {

	private static final Logger logger = LoggerFactory.getLogger(LedgerCopy.class);

	private final JdbcTemplate jdbc;

	private final Counter forks;

	LedgerCopy(JdbcTemplate jdbc, MeterRegistry meters) {
		this.jdbc = jdbc;
		this.forks = Counter.builder("aftalebog.forks")
			.description("Events that contradict the copy of the log")
			.register(meters);
	}

	/**
	 * Takes entries in.
	 * @return the entries that are new
	 */
	List<LogEntry> append(List<LogEntry> entries) {
		List<LogEntry> sound = new ArrayList<>();
		for (LogEntry entry : entries) {
			if (entry.event().hash().equals(entry.hash())) {
				sound.add(entry);
			}
			else {
				alarm(entry, "it is not what its hash says");
			}
		}
		int[] inserted = insert(sound);
		List<LogEntry> added = new ArrayList<>();
		for (int i = 0; i < inserted.length; i++) {
			if (inserted[i] == 1) {
				added.add(sound.get(i));
			}
			else if (!isKnown(sound.get(i))) {
				alarm(sound.get(i), "its place is taken by another");
			}
		}
		return added;
	}

	/** Moves on over all positions that follow without a gap. */
	void moveProgress() {
		long position = Objects
			.requireNonNull(this.jdbc.queryForObject("SELECT position FROM ledger.progress FOR UPDATE", Long.class));
		this.jdbc.update("""
				UPDATE ledger.progress p SET position = e.position, recorded_at = e.recorded_at
				FROM (SELECT position, recorded_at
				      FROM (SELECT position, recorded_at, row_number() OVER (ORDER BY position) AS number
				            FROM ledger.event WHERE position > ?) AS later
				      WHERE position = ? + number
				      ORDER BY position DESC LIMIT 1) AS e""", position, position);
	}

	void keepHead(LogHead head) {
		this.jdbc.update("UPDATE ledger.log_head SET position = ?, reached_at = ? WHERE reached_at < ?",
				head.position(), utc(head.reachedAt()), utc(head.reachedAt()));
	}

	private int[] insert(List<LogEntry> entries) {
		return this.jdbc.batchUpdate("""
				INSERT INTO ledger.event (position, recorded_at, event_id, stream, sequence, event_type, event_time,
				                          payload, metadata, commit_id, commit_index, commit_size, previous_hash, hash)
				VALUES (?, ?, ?, ?, ?, ?, ?, ?::json, ?::json, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING""",
				entries.stream().map(LedgerCopy::row).toList());
	}

	private static Object[] row(LogEntry entry) {
		StoredEvent event = entry.event();
		return new Object[] { entry.position(), utc(entry.recordedAt()), event.id(), event.stream(), event.sequence(),
				event.type(), utc(event.time()), event.payload(), event.metadata(), event.commit(), event.commitIndex(),
				event.commitSize(), event.previousHash(), entry.hash() };
	}

	private boolean isKnown(LogEntry entry) {
		return Boolean.TRUE.equals(this.jdbc.queryForObject("""
				SELECT EXISTS (SELECT FROM ledger.event
				               WHERE stream = ? AND sequence = ? AND position = ? AND recorded_at = ? AND hash = ?)""",
				Boolean.class, entry.event().stream(), entry.event().sequence(), entry.position(),
				utc(entry.recordedAt()), entry.hash()));
	}

	private void alarm(LogEntry entry, String why) {
		StoredEvent event = entry.event();
		logger.error("The log forks at position {}, event {} of {}: {}", entry.position(), event.sequence(),
				event.stream(), why);
		this.forks.increment();
		this.jdbc.update(
				"""
						INSERT INTO ledger.fork (stream, sequence, position, event_id, claimed_hash, actual_hash, payload, metadata)
						VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING""",
				event.stream(), event.sequence(), entry.position(), event.id(), entry.hash(), event.hash(),
				event.payload(), event.metadata());
	}

	private static OffsetDateTime utc(Instant instant) {
		return instant.atOffset(ZoneOffset.UTC);
	}

}
