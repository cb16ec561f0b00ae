package dk.aftalebog.reporting.projection;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;

import dk.aftalebog.json.EventJson;
import dk.aftalebog.model.event.Event;

/** An event as the copy of the log has it, not read yet. */
record LoggedEvent(long position, OffsetDateTime recordedAt, String stream, long sequence, int commitIndex,
		int commitSize, String type, String payload) {

	static final String COLUMNS = """
			position, recorded_at, stream, sequence, commit_index, commit_size, event_type, payload""";

	static LoggedEvent of(ResultSet row, int number) throws SQLException {
		return new LoggedEvent(row.getLong(1), row.getObject(2, OffsetDateTime.class), row.getString(3), row.getLong(4),
				row.getInt(5), row.getInt(6), row.getString(7), row.getString(8));
	}

	boolean endsCommit() {
		return this.commitIndex == this.commitSize - 1;
	}

	Event read() {
		return EventJson.read(this.type, this.payload);
	}

}
