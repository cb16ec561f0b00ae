package dk.aftalebog.cluster.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import dk.aftalebog.cluster.Cluster;
import dk.aftalebog.cluster.load.Documents;
import dk.aftalebog.cluster.load.LedgerClient;
import dk.aftalebog.model.log.StoredEvent;

/**
 * Commands over HTTP, one event each, on streams that exist, against pgbench inserting
 * the same rows, one a transaction, into a table made like the event store's. Sequencer
 * and relay do their work all the while; the reporting service does not run.
 */
final class Commands {

	private static final int AGREEMENTS = 500;

	private static final int ROUNDS = 3;

	private static final int MOST_CLIENTS = 16;

	private static final int HASHES = 200_000;

	private static final int SECONDS = 5;

	/** As long as the service's virtual machine still compiles on two cores. */
	private static final int WARM_UP_SECONDS = 60;

	private final Cluster cluster;

	private final Path folder;

	Commands(Cluster cluster, Path folder) {
		this.cluster = cluster;
		this.folder = folder;
	}

	List<Figure> measure() throws IOException, SQLException, InterruptedException {
		register();
		Path script = writeScripts();
		wrk(script, 16, WARM_UP_SECONDS);
		List<Figure> figures = new ArrayList<>();
		for (int clients : new int[] { 1, 8, MOST_CLIENTS }) {
			double[] ours = new double[ROUNDS];
			double[] bare = new double[ROUNDS];
			for (int round = 0; round < ROUNDS; round++) {
				ours[round] = wrk(script, clients, SECONDS);
				bare[round] = pgbench("insert.sql", clients);
			}
			figures.add(Figure.atLeast("commands over HTTP, %d client%s".formatted(clients, clients == 1 ? "" : "s"),
					"/s", Numbers.median(ours), Numbers.median(bare), 0.4));
		}
		figures.add(log(script));
		figures.add(chain());
		return figures;
	}

	/** In turns: while the tree is kept still, and while it grows and is signed. */
	private Figure log(Path script) throws IOException, SQLException, InterruptedException {
		double[] growing = new double[ROUNDS];
		double[] still = new double[ROUNDS];
		for (int round = 0; round < ROUNDS; round++) {
			try (Connection lock = this.cluster.database("agreement").getConnection();
					Connection other = this.cluster.database("agreement").getConnection()) {
				ChainAndLog.keepTreeStill(lock, other);
				still[round] = wrk(script, MOST_CLIENTS, SECONDS);
			}
			new Store(this.cluster.database("agreement")).await("""
					SELECT (SELECT max(position) FROM ledger_log) - (SELECT size FROM log_tree)""",
					(rest) -> rest == 0);
			growing[round] = wrk(script, MOST_CLIENTS, SECONDS);
		}
		return Figure.beside("commands over HTTP, %d clients, the log signed meanwhile, against the tree kept still"
			.formatted(MOST_CLIENTS), "/s", Numbers.median(growing), Numbers.median(still));
	}

	private Figure chain() throws IOException, SQLException {
		try (Connection connection = this.cluster.database("agreement").getConnection()) {
			ChainAndLog.makeTables(connection);
		}
		Files.writeString(this.folder.resolve("chained.sql"), ChainAndLog.CHAINED);
		Files.writeString(this.folder.resolve("unchained.sql"), ChainAndLog.UNCHAINED);
		double[] chained = new double[ROUNDS];
		double[] unchained = new double[ROUNDS];
		for (int round = 0; round < ROUNDS; round++) {
			chained[round] = pgbench("chained.sql", 1);
			unchained[round] = pgbench("unchained.sql", 1);
		}
		BenchmarkCommand.note("the hash of an event takes %.1f µs".formatted(microsecondsOfHash()));
		return Figure.beside("one event inserted in its chain, against one without hashes", "/s",
				Numbers.median(chained), Numbers.median(unchained));
	}

	private static double microsecondsOfHash() {
		StoredEvent event = new StoredEvent(UUID.randomUUID().toString(), "agreement/maaling-1", 17,
				"agreement.revision-opened.v1", Instant.parse("2026-01-01T12:00:00.123456Z"),
				"{\"revision\":1,\"title\":\"%s\"}".formatted("x".repeat(120)),
				"{\"actor\":\"secretariat\",\"traceId\":\"%s\"}".formatted(UUID.randomUUID()),
				UUID.randomUUID().toString(), 0, 1, StoredEvent.NO_HASH);
		int length = 0;
		long begin = 0;
		for (int i = 0; i < 2 * HASHES; i++) {
			if (i == HASHES) {
				begin = System.nanoTime();
			}
			length += event.hash().length();
		}
		double took = (System.nanoTime() - begin) / 1e3 / HASHES;
		if (length == 0) {
			throw new IllegalStateException("No event has an empty hash");
		}
		return took;
	}

	private void register() {
		LedgerClient client = new LedgerClient(this.cluster.instances("agreement-service").subList(0, 1), "secretariat",
				this.cluster.tokens());
		client.post("/api/plans", Documents.plan("maaling")).accepted();
		for (int i = 0; i < AGREEMENTS; i++) {
			client.post("/api/agreements", Documents.agreement("maaling-" + i, "maaling")).accepted();
		}
	}

	private Path writeScripts() throws IOException, SQLException {
		try (Connection connection = this.cluster.database("agreement").getConnection();
				Statement statement = connection.createStatement()) {
			statement.execute("CREATE TABLE bare_event (LIKE domain_event INCLUDING ALL)");
		}
		Files.writeString(this.folder.resolve("insert.sql"),
				"""
						INSERT INTO bare_event (event_id, stream, sequence, stream_type, event_type, event_revision, event_time,
						                        payload, metadata, commit_id, commit_index, commit_size, previous_hash, hash)
						VALUES (gen_random_uuid(), 'agreement/' || gen_random_uuid(), 0, 'agreement',
						        'agreement.revision-opened.v1', NULL, now(),
						        '{"revision":1,"kind":"ordinary","title":"8d1f7c1e-3f7b-4d80-9a85-7d3e5a1c0b11","reason":"Bestyrelsen ønsker en ændring","inForceFrom":"2022-08-01"}',
						        '{"actor":"secretariat","correlationId":"0cbd4d9e-7a0b-4c39-8d8c-2f1f4f5a1d22","organisation":"Sekretariatet","role":"secretariat","traceId":"0cbd4d9e-7a0b-4c39-8d8c-2f1f4f5a1d22"}',
						        gen_random_uuid(), 0, 1, repeat('0', 64), repeat('a', 64));
						""");
		Path script = this.folder.resolve("open.lua");
		Files.writeString(script, """
				local run = os.time() .. "-" .. math.random(1000000)
				local n = 0
				request = function()
				  n = n + 1
				  local headers = {
				    ["Authorization"] = "%s",
				    ["Content-Type"] = "application/json",
				    ["Idempotency-Key"] = run .. "-" .. n
				  }
				  return wrk.format("POST", "/api/agreements/maaling-" .. (n %% %d) .. "/revisions", headers, '%s')
				end
				""".formatted(this.cluster.tokens().authorization("secretariat"), AGREEMENTS,
				Documents.draft("Maaling").replace("\n", " ")));
		return script;
	}

	private double wrk(Path script, int clients, int seconds) throws IOException {
		String said = Tool.run(Map.of(), "wrk", "-t1", "-c" + clients, "-d" + seconds + "s", "-s", script.toString(),
				this.cluster.instances("agreement-service").getFirst().toString());
		if (said.contains("Non-2xx")) {
			throw new IllegalStateException("Commands were refused: " + said);
		}
		return number(said, "Requests/sec:\\s+([0-9.]+)");
	}

	private double pgbench(String script, int clients) throws IOException {
		String said = Tool.run(Map.of("PGPASSWORD", this.cluster.databasePassword()), "pgbench", "-n", "-M", "prepared",
				"-f", this.folder.resolve(script).toString(), "-c", Integer.toString(clients), "-j1", "-T",
				Integer.toString(SECONDS), "-h", this.cluster.databaseHost(), "-U", "postgres", "agreement");
		return number(said, "tps = ([0-9.]+)");
	}

	private static double number(String text, String pattern) {
		Matcher matcher = Pattern.compile(pattern).matcher(text);
		if (!matcher.find()) {
			throw new IllegalStateException("No figure in: " + text);
		}
		return Double.parseDouble(matcher.group(1));
	}

}
