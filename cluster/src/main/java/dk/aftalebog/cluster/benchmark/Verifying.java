package dk.aftalebog.cluster.benchmark;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

import dk.aftalebog.cluster.Cluster;
import dk.aftalebog.cluster.load.LedgerClient;
import dk.aftalebog.model.log.ExportFiles;
import dk.aftalebog.model.log.Topics;
import dk.aftalebog.verify.Main;

/**
 * Verifying an export against plain SHA-256 over the same bytes, unpacked the same way; a
 * proof of inclusion over HTTP against a SELECT of the event by its position; and how
 * fast the tree takes in a log that was there before it.
 */
final class Verifying {

	private static final int FEW = 100;

	private static final int MANY = 10_000;

	private static final int ROUNDS = 3;

	private static final int PROOFS = 200;

	private static final String BY_POSITION = """
			SELECT e.stream, e.sequence, l.recorded_at, e.hash FROM ledger_log l JOIN domain_event e USING (global_index)
			WHERE l.position = ?""";

	private final Cluster cluster;

	private final Path folder;

	private final Store store;

	private final Random random = new Random(1);

	Verifying(Cluster cluster, Path folder) {
		this.cluster = cluster;
		this.folder = folder;
		this.store = new Store(cluster.database("agreement"));
	}

	List<Figure> measure()
			throws SQLException, IOException, ExecutionException, InterruptedException, NoSuchAlgorithmException {
		load(FEW);
		Turns ofFew = proofs(FEW * Corpus.EVENTS_OF_AGREEMENT);
		long events = load(MANY);
		Turns ofMany = proofs(events);
		Path export = export();
		this.cluster.member("agreement-service-1").stop();
		double[] verified = new double[ROUNDS];
		double[] hashed = new double[ROUNDS];
		for (int round = 0; round < ROUNDS; round++) {
			verified[round] = verify(export);
			hashed[round] = hash(export);
		}
		return List.of(
				Figure.beside("verifying %,d events, against SHA-256 over the same bytes".formatted(events), "s",
						Numbers.median(verified), Numbers.median(hashed)),
				ofFew.figure("inclusion proof over HTTP in a log of 10,000, against SELECT by position"),
				ofMany.figure("inclusion proof over HTTP in a log of 1,000,000, against SELECT by position"),
				Figure.flat("inclusion proof over HTTP, 1,000,000 events against 10,000", "ms", ofMany.ours(),
						ofFew.ours()));
	}

	/** Puts a log in the place of all there was, and lets the tree take it in. */
	private long load(int agreements) throws SQLException, ExecutionException, InterruptedException {
		this.cluster.member("agreement-service-1").stop();
		Map<String, Object> settings = Map.of("bootstrap.servers", this.cluster.bootstrapServers());
		TopicsOf.delete(settings, Topics.CHECKPOINTS);
		this.store.writeSide((sink) -> new Corpus(sink).agreements(agreements));
		// What is measured is the tree: the relay has nothing to do.
		this.store.execute("UPDATE relay SET position = (SELECT max(position) FROM ledger_log)");
		long events = this.store.number("SELECT count(*) FROM ledger_log");
		this.cluster.member("agreement-service-1").start();
		double[] rates = RelayAndProjection.rates(this.store, "SELECT size FROM log_tree", events);
		BenchmarkCommand.note(
				"the tree takes in a log of %,d events that was there before it: %,.0f/s".formatted(events, rates[1]));
		this.cluster.member("agreement-service-1").awaitReady();
		this.store.await("SELECT coalesce(max(size), 0) FROM log_checkpoint", (size) -> size == events);
		return events;
	}

	private Turns proofs(long events) throws SQLException, IOException {
		LedgerClient client = new LedgerClient(this.cluster.instances("agreement-service"), "auditor",
				this.cluster.tokens());
		try (ReadSide.Rows row = new ReadSide.Rows(this.store, BY_POSITION)) {
			return Turns.of(PROOFS,
					() -> client.get(0, "/api/log/proofs/inclusion?position=" + any(events), Duration.ofMinutes(1))
						.accepted(),
					() -> row.read(any(events)));
		}
	}

	private long any(long events) {
		return 1 + this.random.nextLong(events);
	}

	private Path export() throws IOException, InterruptedException {
		URI address = this.cluster.instances("agreement-service").getFirst().resolve("/api/log/export");
		Path file = this.folder.resolve("export.zip");
		long begin = System.nanoTime();
		HttpResponse<Path> answer = HttpClient.newHttpClient()
			.send(HttpRequest.newBuilder(address)
				.header("Authorization", this.cluster.tokens().authorization("auditor"))
				.build(), HttpResponse.BodyHandlers.ofFile(file));
		if (answer.statusCode() != 200) {
			throw new IllegalStateException("The export answers " + answer.statusCode());
		}
		BenchmarkCommand.note("the export of them is %,d MiB and takes %.1f s".formatted(file.toFile().length() >> 20,
				(System.nanoTime() - begin) / 1e9));
		return file;
	}

	private static double verify(Path export) throws IOException {
		String key;
		try (ZipFile zip = new ZipFile(export.toFile());
				InputStream in = zip.getInputStream(zip.getEntry(ExportFiles.KEYS))) {
			key = new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
		}
		long begin = System.nanoTime();
		int code = Main.run(new PrintStream(PrintStream.nullOutputStream(), false, StandardCharsets.UTF_8), Map.of(),
				export.toString(), "--key", key);
		if (code != 0) {
			throw new IllegalStateException("The export is not sound: " + export);
		}
		return (System.nanoTime() - begin) / 1e9;
	}

	private static double hash(Path export) throws IOException, NoSuchAlgorithmException {
		long begin = System.nanoTime();
		MessageDigest digest = MessageDigest.getInstance("SHA-256");
		byte[] buffer = new byte[1 << 16];
		try (ZipFile zip = new ZipFile(export.toFile())) {
			for (ZipEntry entry : Collections.list(zip.entries())) {
				try (InputStream in = zip.getInputStream(entry)) {
					for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
						digest.update(buffer, 0, read);
					}
				}
			}
		}
		digest.digest();
		return (System.nanoTime() - begin) / 1e9;
	}

}
