package dk.aftalebog.cluster.benchmark;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;

import dk.aftalebog.cluster.Cluster;
import dk.aftalebog.model.log.Topics;

/**
 * The relay against a producer that sends the same records, made beforehand, with the
 * same settings; the projection of that topic against COPY of all rows that come of it,
 * into tables with the same keys and constraints.
 */
final class RelayAndProjection {

	private static final int AGREEMENTS = 3000;

	private static final int ROUNDS = 3;

	/**
	 * Every row that the reporting service writes for an event, but for surrogate keys.
	 */
	private static final List<String> TABLES = List.of("ledger.event", "projection.agreement", "projection.history",
			"projection.change", "projection.measurement", "projection.agreement_version",
			"projection.stream_progress");

	/** What of them a rebuild writes: the copy of the log stands. */
	static final List<String> PROJECTED = TABLES.subList(1, TABLES.size());

	private final Cluster cluster;

	private final Path folder;

	private final Store agreement;

	private final Store reporting;

	RelayAndProjection(Cluster cluster, Path folder) {
		this.cluster = cluster;
		this.folder = folder;
		this.agreement = new Store(cluster.database("agreement"));
		this.reporting = new Store(cluster.database("reporting"));
	}

	List<Figure> measure() throws SQLException, ExecutionException, InterruptedException {
		List<Figure> figures = new ArrayList<>();
		this.cluster.member("agreement-service-1").stop();
		Map<String, Object> settings = Map.of("bootstrap.servers", this.cluster.bootstrapServers());
		TopicsOf.delete(settings, Topics.EVENTS);
		TopicsOf.delete(settings, Topics.LOG_HEAD);
		TopicsOf.delete(settings, Topics.CHECKPOINTS);
		TopicsOf.create(settings, "bare");
		this.agreement.writeSide((sink) -> new Corpus(sink).agreements(AGREEMENTS));
		long events = this.agreement.number("SELECT count(*) FROM ledger_log");

		figures.add(relay(events));
		this.cluster.member("agreement-service-1").stop();

		this.cluster.member("reporting-service-1").start();
		double[] projection = rates(this.reporting, "SELECT position FROM ledger.progress", events);
		BenchmarkCommand.noteMemory(this.cluster, "reporting-service-1", "the projection");
		this.cluster.member("reporting-service-1").stop();
		double bareProjection = events / copyAll(this.reporting, this.folder, TABLES);
		figures
			.add(Figure.atLeast("projection, %,d events".formatted(events), "/s", projection[1], bareProjection, 0.4));
		BenchmarkCommand
			.note("projection: %,.0f/s over the first tenth, %,.0f/s after it".formatted(projection[0], projection[1]));
		return figures;
	}

	/** The first round of each warms it up; then they take turns. */
	private Figure relay(long events) throws SQLException, ExecutionException, InterruptedException {
		double[] tenth = new double[ROUNDS];
		double[] ours = new double[ROUNDS];
		double[] bare = new double[ROUNDS];
		try (BareProducer producer = new BareProducer(this.cluster.bootstrapServers(), AGREEMENTS)) {
			producer.eventsPerSecond();
			this.cluster.member("agreement-service-1").start();
			rates(this.agreement, "SELECT position FROM relay", events);
			for (int round = 0; round < ROUNDS; round++) {
				this.agreement.execute("UPDATE relay SET position = 0");
				double[] rates = rates(this.agreement, "SELECT position FROM relay", events);
				tenth[round] = rates[0];
				ours[round] = rates[1];
				bare[round] = producer.eventsPerSecond();
			}
		}
		BenchmarkCommand.note("relay: %,.0f/s over the first tenth, %,.0f/s after it".formatted(Numbers.median(tenth),
				Numbers.median(ours)));
		return Figure.atLeast("relay, %,d events".formatted(events), "/s", Numbers.median(ours), Numbers.median(bare),
				0.5);
	}

	/**
	 * Events a second: of the first tenth, from when it began to move, and of the nine
	 * tenths after it.
	 */
	static double[] rates(Store store, String position, long events) throws SQLException {
		store.await(position, (reached) -> reached > 0);
		long begun = store.number(position);
		long begin = System.nanoTime();
		store.await(position, (reached) -> reached >= events / 10);
		long tenth = store.number(position);
		double first = (tenth - begun) / ((System.nanoTime() - begin) / 1e9);
		long tenthAt = System.nanoTime();
		store.await(position, (reached) -> reached >= events);
		return new double[] { first, (events - tenth) / ((System.nanoTime() - tenthAt) / 1e9) };
	}

	/**
	 * How many seconds COPY takes for all rows of some tables, one table after the other.
	 */
	static double copyAll(Store store, Path folder, List<String> tables) throws SQLException {
		double seconds = 0;
		try (Connection connection = store.connection(); Statement statement = connection.createStatement()) {
			statement.execute("DROP SCHEMA IF EXISTS bare CASCADE");
			statement.execute("CREATE SCHEMA bare");
			for (String table : tables) {
				String bare = "bare." + table.substring(table.indexOf('.') + 1);
				statement.execute("CREATE TABLE %s (LIKE %s INCLUDING ALL)".formatted(bare, table));
				if (List.of("bare.history", "bare.change", "bare.measurement", "bare.agreement_version")
					.contains(bare)) {
					statement.execute("ALTER TABLE %s ADD FOREIGN KEY (agreement) REFERENCES bare.agreement (id)"
						.formatted(bare));
				}
				Path file = folder.resolve(bare);
				String columns = columns(statement, table);
				Copy.out(connection, "SELECT %s FROM %s".formatted(columns, table), file);
				seconds += Copy.in(connection, "%s (%s)".formatted(bare, columns), file);
			}
			statement.execute("DROP SCHEMA bare CASCADE");
		}
		return seconds;
	}

	/** Those that PostgreSQL does not generate itself. */
	private static String columns(Statement statement, String table) throws SQLException {
		try (ResultSet row = statement.executeQuery("""
				SELECT string_agg(quote_ident(column_name), ', ' ORDER BY ordinal_position)
				FROM information_schema.columns
				WHERE table_schema || '.' || table_name = '%s' AND is_generated = 'NEVER'""".formatted(table))) {
			row.next();
			return row.getString(1);
		}
	}

}
