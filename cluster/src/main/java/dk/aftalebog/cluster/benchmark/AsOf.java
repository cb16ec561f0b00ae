package dk.aftalebog.cluster.benchmark;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;

import dk.aftalebog.cluster.Cluster;
import dk.aftalebog.cluster.load.LedgerClient;

/**
 * What an agreement of a hundred events and one of ten thousand said on a day, as known
 * at an instant in the midst of their histories, over HTTP; against a SELECT of the same
 * document by its primary key, over the driver, and over the same HTTP. One at a time.
 */
final class AsOf {

	private static final int COUNT = 2000;

	private static final int ROUNDS = 3;

	/** In a table of two agreements reading all of it would be as cheap as an index. */
	private static final int OTHERS = 300;

	private static final String BY_KEY = "SELECT document FROM bare_document WHERE id = ?";

	private final Cluster cluster;

	private final Store reporting;

	private final LedgerClient client;

	private Instant reached = Instant.EPOCH;

	AsOf(Cluster cluster) {
		this.cluster = cluster;
		this.reporting = new Store(cluster.database("reporting"));
		this.client = new LedgerClient(cluster.instances("reporting-service"), "secretariat", cluster.tokens());
	}

	List<Figure> measure() throws SQLException, IOException {
		this.cluster.member("reporting-service-1").stop();
		this.reporting.execute(
				"""
						TRUNCATE ledger.event, projection.plan, projection.plan_fact, projection.change, projection.agreement, projection.agreement_version,
						         projection.history, projection.measurement, projection.stream_progress""");
		this.reporting.readSide((sink) -> {
			Corpus corpus = new Corpus(sink);
			corpus.agreement("kort", 3, 100);
			corpus.agreement("lang", 1000, 10_000);
			this.reached = corpus.recordedAt();
			for (int i = 0; i < OTHERS; i++) {
				corpus.agreement("andre-" + i, 10, 50);
			}
		});
		this.cluster.member("reporting-service-1").start();
		this.cluster.member("reporting-service-1").awaitReady();
		this.reporting.execute("DROP TABLE IF EXISTS bare_document", """
				CREATE TABLE bare_document AS
				SELECT agreement AS id, document FROM projection.agreement_version
				WHERE upper_inf(known) AND in_force @> '2024-08-01'::date""",
				"ALTER TABLE bare_document ADD PRIMARY KEY (id)");
		for (int warmUp = 0; warmUp < 3; warmUp++) {
			http("lang");
			http("kort");
		}
		double shortOne = http("kort");
		double longOne = http("lang");
		Lookups ofShort = lookups("kort");
		Lookups ofLong = lookups("lang");
		noteRectangles("kort", 3);
		noteRectangles("lang", 1000);
		double nothing = nothing();
		BenchmarkCommand
			.note("as-of over HTTP takes %.2f ms, of which %.2f ms are what an empty answer of the same service takes"
				.formatted(shortOne, nothing));
		return List.of(
				Figure.atMost("as-of look-up, 100 events, against SELECT by key", "ms", ofShort.rectangle(),
						ofShort.byKey(), 2),
				Figure.atMost("as-of look-up, 10,000 events, against SELECT by key", "ms", ofLong.rectangle(),
						ofLong.byKey(), 2),
				Figure.atMost("as-of over HTTP, 100 events, against SELECT by key", "ms", shortOne, ofShort.byKey(), 2),
				Figure.atMost("as-of over HTTP, 10,000 events against 100 events", "ms", longOne, shortOne, 1.1));
	}

	private record Lookups(double rectangle, double byKey) {
	}

	/** In turns, so that what else the machine does meets both. */
	private Lookups lookups(String agreement) throws SQLException {
		double[] rectangle = new double[ROUNDS];
		double[] byKey = new double[ROUNDS];
		for (int round = 0; round < ROUNDS; round++) {
			rectangle[round] = select(rectangle(), agreement);
			byKey[round] = select(BY_KEY, agreement);
		}
		return new Lookups(Numbers.median(rectangle), Numbers.median(byKey));
	}

	private double http(String agreement) throws IOException {
		String path = "/api/agreements/" + agreement + "?inForceOn=2024-08-01&knownAt=" + this.reached;
		double[] times = new double[COUNT];
		for (int i = 0; i < COUNT; i++) {
			long begin = System.nanoTime();
			this.client.get(0, path).accepted();
			times[i] = (System.nanoTime() - begin) / 1e6;
		}
		return Numbers.median(times);
	}

	private void noteRectangles(String agreement, int approvals) throws SQLException {
		String of = " FROM projection.agreement_version WHERE agreement = '" + agreement + "'";
		long rows = this.reporting.number("SELECT count(*)" + of);
		long bytes = this.reporting.number("SELECT sum(pg_column_size(document))" + of);
		BenchmarkCommand.note("rectangles after %,d approvals: %,d, with documents of %,d KiB".formatted(approvals,
				rows, bytes / 1024));
	}

	/** The service's own look-up: a day and an instant within a rectangle. */
	private String rectangle() {
		return """
				SELECT document FROM projection.agreement_version
				WHERE agreement = ? AND in_force @> '2024-08-01'::date AND known @> '%s'::timestamptz"""
			.formatted(this.reached);
	}

	private double nothing() throws IOException {
		double[] times = new double[COUNT];
		for (int i = 0; i < COUNT; i++) {
			long begin = System.nanoTime();
			this.client.get(0, "/actuator/info").accepted();
			times[i] = (System.nanoTime() - begin) / 1e6;
		}
		return Numbers.median(times);
	}

	private double select(String sql, String agreement) throws SQLException {
		double[] times = new double[COUNT];
		try (Connection connection = this.reporting.connection();
				PreparedStatement select = connection.prepareStatement(sql)) {
			for (int i = -COUNT; i < COUNT; i++) {
				long begin = System.nanoTime();
				select.setString(1, agreement);
				try (ResultSet row = select.executeQuery()) {
					row.next();
					row.getString(1);
				}
				if (i >= 0) {
					times[i] = (System.nanoTime() - begin) / 1e6;
				}
			}
		}
		return Numbers.median(times);
	}

}
