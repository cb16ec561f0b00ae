package dk.aftalebog.reporting.evidence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;

import dk.aftalebog.model.log.LogEntry;
import dk.aftalebog.model.log.StoredEvent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** An agreement's events as they were stored, to the letter. */
@Component
class StreamOfAgreement {

	private final JdbcClient jdbc;

	StreamOfAgreement(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** In their order, from the first on. */
	List<LogEntry> entries(String agreement, Instant knownAt) {
		return this.jdbc.sql("""
				SELECT position, recorded_at, event_id, stream, sequence, event_type, event_time, payload, metadata,
				       commit_id, commit_index, commit_size, previous_hash, hash
				FROM ledger.event WHERE stream = ? AND recorded_at <= ? ORDER BY sequence""")
			.params("agreement/" + agreement, knownAt.atOffset(ZoneOffset.UTC))
			.query(StreamOfAgreement::entry)
			.list();
	}

	private static LogEntry entry(ResultSet row, int number) throws SQLException {
		StoredEvent event = new StoredEvent(row.getString("event_id"), row.getString("stream"), row.getLong("sequence"),
				row.getString("event_type"), row.getObject("event_time", OffsetDateTime.class).toInstant(),
				row.getString("payload"), row.getString("metadata"), row.getString("commit_id"),
				row.getInt("commit_index"), row.getInt("commit_size"), row.getString("previous_hash"));
		return new LogEntry(row.getLong("position"), row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
				event, row.getString("hash"));
	}

}
