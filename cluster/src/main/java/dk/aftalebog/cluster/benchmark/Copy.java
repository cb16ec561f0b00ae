package dk.aftalebog.cluster.benchmark;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.StringJoiner;

import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/** PostgreSQL's COPY: the fastest way in that there is. */
final class Copy {

	private Copy() {
	}

	/** Rows on their way into a table. */
	static final class Into implements AutoCloseable {

		private final CopyIn copy;

		Into(Connection connection, String columns) throws SQLException {
			this.copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn("COPY " + columns + " FROM STDIN");
		}

		void row(@Nullable Object... values) {
			StringJoiner row = new StringJoiner("\t", "", "\n");
			for (Object value : values) {
				row.add((value == null) ? "\\N"
						: value.toString().replace("\\", "\\\\").replace("\t", "\\t").replace("\n", "\\n"));
			}
			byte[] bytes = row.toString().getBytes(StandardCharsets.UTF_8);
			try {
				this.copy.writeToCopy(bytes, 0, bytes.length);
			}
			catch (SQLException ex) {
				throw new IllegalStateException(ex);
			}
		}

		@Override
		public void close() throws SQLException {
			this.copy.endCopy();
		}

	}

	static void out(Connection connection, String query, Path file) throws SQLException {
		try (OutputStream out = Files.newOutputStream(file)) {
			out(connection, query, out);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	static void out(Connection connection, String query, OutputStream out) throws SQLException {
		try {
			connection.unwrap(PGConnection.class).getCopyAPI().copyOut("COPY (" + query + ") TO STDOUT", out);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** How many seconds it takes. */
	static double in(Connection connection, String columns, Path file) throws SQLException {
		try (InputStream in = Files.newInputStream(file)) {
			long begin = System.nanoTime();
			connection.unwrap(PGConnection.class).getCopyAPI().copyIn("COPY " + columns + " FROM STDIN", in, 1 << 20);
			return (System.nanoTime() - begin) / 1e9;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
