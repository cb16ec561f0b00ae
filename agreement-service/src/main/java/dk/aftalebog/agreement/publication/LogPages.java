package dk.aftalebog.agreement.publication;

import java.time.OffsetDateTime;
import java.util.List;

import dk.aftalebog.model.log.LogEntry;
import dk.aftalebog.model.log.StoredEvent;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The log's entries, in pages. */
@Component
public class LogPages {

	/** How many entries a full page has. */
	public static final int SIZE = 1000;

	private final JdbcTemplate jdbc;

	LogPages(JdbcTemplate jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Returns the page behind a position. The limit stands in the statement itself: of a
	 * parameter the planner would assume a tenth of the log, and start workers for it.
	 * @param position the position
	 * @return the entries behind it in their order; fewer than a full page: there are no
	 * more
	 */
	public List<LogEntry> after(long position) {
		return this.jdbc.query("""
				SELECT l.position, l.recorded_at, e.event_id, e.stream, e.sequence, e.event_type, e.event_time,
				       e.payload, e.metadata, e.commit_id, e.commit_index, e.commit_size, e.previous_hash, e.hash
				FROM ledger_log l JOIN domain_event e USING (global_index)
				WHERE l.position > ?
				ORDER BY l.position
				LIMIT %d""".formatted(SIZE),
				(row, number) -> new LogEntry(row.getLong(1), row.getObject(2, OffsetDateTime.class).toInstant(),
						new StoredEvent(row.getString(3), row.getString(4), row.getLong(5), row.getString(6),
								row.getObject(7, OffsetDateTime.class).toInstant(), row.getString(8), row.getString(9),
								row.getString(10), row.getInt(11), row.getInt(12), row.getString(13)),
						row.getString(14)),
				position);
	}

}
