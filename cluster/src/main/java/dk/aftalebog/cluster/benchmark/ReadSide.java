package dk.aftalebog.cluster.benchmark;

import java.io.IOException;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import dk.aftalebog.cluster.Cluster;
import dk.aftalebog.cluster.Member;
import dk.aftalebog.cluster.load.LedgerClient;
import dk.aftalebog.json.Json;

/** The reporting service over a log of which it has projected everything. */
final class ReadSide {

	/**
	 * A page says last where the next one begins; reading more of it is no work of ours.
	 */
	private static final Pattern NEXT = Pattern.compile("\"next\"\\s*:\\s*\"([^\"]+)\"\\s*}\\s*$");

	private static final int TAIL = 200;

	private final Cluster cluster;

	private final Store store;

	private final LedgerClient client;

	private ReadSide(Cluster cluster) {
		this.cluster = cluster;
		this.store = new Store(cluster.database("reporting"));
		this.client = client("secretariat");
	}

	/**
	 * Puts a log in the place of all that the reporting service knew, and lets it project
	 * that. Afterwards the tables are as they are when they have stood for a while.
	 */
	static ReadSide of(Cluster cluster, Store.Log log) throws SQLException {
		ReadSide side = new ReadSide(cluster);
		side.service().stop();
		side.store.readSide(log);
		side.service().start();
		long events = side.store.number("SELECT count(*) FROM ledger.event");
		side.store.await("SELECT coalesce(sum(next_sequence), 0) FROM projection.stream_progress",
				(projected) -> projected >= events);
		side.service().awaitReady();
		side.store.execute("VACUUM ANALYZE");
		return side;
	}

	Store store() {
		return this.store;
	}

	Member service() {
		return this.cluster.member("reporting-service-1");
	}

	LedgerClient client(String user) {
		return new LedgerClient(this.cluster.instances("reporting-service"), user, this.cluster.tokens());
	}

	/** Asks, and takes the answer in full. */
	String get(String path) throws IOException {
		return this.client.get(0, path, Duration.ofMinutes(5)).accepted().body();
	}

	/** Asks for page after page, until there are no more. */
	void pages(String path, Consumer<String> reader) throws IOException {
		String next = "";
		while (next != null) {
			String page = get(next.isEmpty() ? path : path + "&after=" + next);
			reader.accept(page);
			Matcher matcher = NEXT.matcher(page.substring(Math.max(0, page.length() - TAIL)));
			next = matcher.find() ? matcher.group(1) : null;
		}
	}

	/** As above, and throws them away. */
	void pages(String path) throws IOException {
		pages(path, (page) -> {
		});
	}

	/** Checks once that the pages hold so many agreements together. */
	void checkPages(String path, int agreements) throws IOException {
		List<Integer> found = new ArrayList<>();
		pages(path, (page) -> found.add(Json.MAPPER.readTree(page).get("agreements").size()));
		int sum = found.stream().mapToInt(Integer::intValue).sum();
		if (sum != agreements) {
			throw new IllegalStateException("%d agreements instead of %d: %s".formatted(sum, agreements, path));
		}
	}

	/** Rows read over a connection of their own, by a statement that is prepared once. */
	static final class Rows implements AutoCloseable {

		private final Connection connection;

		private final PreparedStatement select;

		Rows(Store store, String sql) throws SQLException {
			this.connection = store.connection();
			this.select = this.connection.prepareStatement(sql);
		}

		/** Reads every column of every row. */
		int read(Object... parameters) throws SQLException {
			for (int i = 0; i < parameters.length; i++) {
				this.select.setObject(i + 1, parameters[i]);
			}
			int rows = 0;
			try (ResultSet row = this.select.executeQuery()) {
				int columns = row.getMetaData().getColumnCount();
				for (; row.next(); rows++) {
					for (int column = 1; column <= columns; column++) {
						row.getString(column);
					}
				}
			}
			return rows;
		}

		@Override
		public void close() throws SQLException {
			this.connection.close();
		}

	}

	/** Reads rows by COPY, and throws them away. */
	void copyOut(String query) throws SQLException {
		try (Connection connection = this.store.connection()) {
			Copy.out(connection, query, OutputStream.nullOutputStream());
		}
	}

}
