package dk.aftalebog.reporting.projection;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** What one statement is given, however many rows: an array of texts for each column. */
final class Rows {

	private final String sql;

	private final List<@Nullable String[]> rows = new ArrayList<>();

	/**
	 * Creates an empty list of rows.
	 * @param sql a statement on {@code unnest}, with a parameter for each column
	 */
	Rows(String sql) {
		this.sql = sql;
	}

	void add(@Nullable Object... values) {
		@Nullable String[] row = new String[values.length];
		for (int i = 0; i < values.length; i++) {
			Object value = values[i];
			row[i] = (value != null) ? value.toString() : null;
		}
		this.rows.add(row);
	}

	void write(JdbcTemplate jdbc, Schema schema) {
		if (this.rows.isEmpty()) {
			return;
		}
		Object[] columns = new Object[this.rows.getFirst().length];
		for (int column = 0; column < columns.length; column++) {
			@Nullable String[] values = new String[this.rows.size()];
			for (int row = 0; row < values.length; row++) {
				values[row] = this.rows.get(row)[column];
			}
			columns[column] = values;
		}
		jdbc.update(schema.in(this.sql), columns);
	}

}
