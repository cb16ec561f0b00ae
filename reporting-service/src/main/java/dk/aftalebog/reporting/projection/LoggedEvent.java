package dk.aftalebog.reporting.projection;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;

import dk.aftalebog.json.EventJson;
import dk.aftalebog.model.event.Event;

/** An event as the copy of the log has it, not read yet. */
record LoggedEvent(long position, OffsetDateTime recordedAt, String stream, long sequence, String commit,
		int commitIndex, int commitSize, String previousHash, String hash, String type, String payload,
		String metadata) {

	static final String COLUMNS = """
			position, recorded_at, stream, sequence, commit_id, commit_index, commit_size, previous_hash, hash,
			event_type, payload, metadata""";

	static LoggedEvent of(ResultSet row, int number) throws SQLException {
		return new LoggedEvent(row.getLong(1), row.getObject(2, OffsetDateTime.class), row.getString(3), row.getLong(4),
				row.getString(5), row.getInt(6), row.getInt(7), row.getString(8), row.getString(9), row.getString(10),
				row.getString(11), row.getString(12));
	}

	boolean endsCommit() {
		return this.commitIndex == this.commitSize - 1;
	}

	Event read() {
		return EventJson.read(this.type, this.payload);
	}

}
