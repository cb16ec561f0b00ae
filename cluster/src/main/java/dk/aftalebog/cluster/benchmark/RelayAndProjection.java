package dk.aftalebog.cluster.benchmark;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;

import dk.aftalebog.cluster.Cluster;
import dk.aftalebog.model.log.LogEntry;
import dk.aftalebog.model.log.StoredEvent;
import dk.aftalebog.model.log.Topics;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * The relay against a producer that sends the same records, made beforehand, with the
 * same settings; the projection of that topic against COPY of all rows that come of it,
 * into tables with the same keys and constraints.
 */
final class RelayAndProjection {

	private static final int AGREEMENTS = 3000;

	/**
	 * Every row that the reporting service writes for an event, but for surrogate keys.
	 */
	private static final Set<String> TABLES = Set.of("ledger.event", "projection.agreement", "projection.history",
			"projection.measurement", "projection.agreement_version", "projection.stream_progress");

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
		TopicsOf.create(settings, "bare");
		this.agreement.writeSide((sink) -> new Corpus(sink).agreements(AGREEMENTS));
		long events = this.agreement.number("SELECT count(*) FROM ledger_log");

		double bareRelay = bareProducer(AGREEMENTS);
		this.cluster.member("agreement-service-1").start();
		// The first time warms both up: ours here, the producer before it.
		rates(this.agreement, "SELECT position FROM relay", events);
		this.agreement.execute("UPDATE relay SET position = 0");
		double[] relay = rates(this.agreement, "SELECT position FROM relay", events);
		figures.add(Figure.atLeast("relay, %,d events".formatted(events), "/s", relay[1], bareRelay, 0.5));
		this.cluster.member("agreement-service-1").stop();

		this.cluster.member("reporting-service-1").start();
		double[] projection = rates(this.reporting, "SELECT position FROM ledger.progress", events);
		BenchmarkCommand.noteMemory(this.cluster, "reporting-service-1", "the projection");
		this.cluster.member("reporting-service-1").stop();
		double bareProjection = events / copyAll(this.reporting, this.folder, TABLES);
		figures
			.add(Figure.atLeast("projection, %,d events".formatted(events), "/s", projection[1], bareProjection, 0.4));
		BenchmarkCommand.note("relay: %,.0f/s over the first tenth, %,.0f/s after it".formatted(relay[0], relay[1]));
		BenchmarkCommand
			.note("projection: %,.0f/s over the first tenth, %,.0f/s after it".formatted(projection[0], projection[1]));
		return figures;
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
	static double copyAll(Store store, Path folder, Set<String> tables) throws SQLException {
		double seconds = 0;
		List<String> order = List.of("ledger.event", "projection.agreement", "projection.history",
				"projection.measurement", "projection.agreement_version", "projection.stream_progress");
		try (Connection connection = store.connection(); Statement statement = connection.createStatement()) {
			statement.execute("DROP SCHEMA IF EXISTS bare CASCADE");
			statement.execute("CREATE SCHEMA bare");
			for (String table : order.stream().filter(tables::contains).toList()) {
				String bare = "bare." + table.substring(table.indexOf('.') + 1);
				statement.execute("CREATE TABLE %s (LIKE %s INCLUDING ALL)".formatted(bare, table));
				if (List.of("bare.history", "bare.measurement", "bare.agreement_version").contains(bare)) {
					statement.execute("ALTER TABLE %s ADD FOREIGN KEY (agreement) REFERENCES bare.agreement (id)"
						.formatted(bare));
				}
				Path file = folder.resolve(bare);
				Copy.out(connection, "SELECT * FROM " + table, file);
				seconds += Copy.in(connection, bare, file);
			}
			statement.execute("DROP SCHEMA bare CASCADE");
		}
		return seconds;
	}

	private double bareProducer(int agreements) throws InterruptedException, ExecutionException {
		List<ProducerRecord<String, byte[]>> records = new ArrayList<>();
		new Corpus((entry) -> records.add(record(entry))).agreements(agreements);
		try (KafkaProducer<String, byte[]> producer = new KafkaProducer<>(
				Map.of("bootstrap.servers", this.cluster.bootstrapServers(), "acks", "all", "enable.idempotence",
						"true", "linger.ms", "5", "compression.type", "lz4"),
				new StringSerializer(), new ByteArraySerializer())) {
			// The first round warms up.
			double rate = 0;
			for (int round = 0; round < 2; round++) {
				long begin = System.nanoTime();
				List<Future<RecordMetadata>> sent = records.stream().map(producer::send).toList();
				producer.flush();
				for (Future<RecordMetadata> answer : sent) {
					answer.get();
				}
				rate = records.size() / ((System.nanoTime() - begin) / 1e9);
			}
			return rate;
		}
	}

	private static ProducerRecord<String, byte[]> record(LogEntry entry) {
		StoredEvent event = entry.event();
		ProducerRecord<String, byte[]> record = new ProducerRecord<>("bare", event.stream(),
				event.payload().getBytes(StandardCharsets.UTF_8));
		for (String header : List.of(event.id(), event.stream(), event.type(), event.time().toString(),
				event.metadata(), event.commit(), event.previousHash(), entry.hash(), "1.0", "urn:aftalebog",
				Long.toString(event.sequence()), Long.toString(entry.position()), entry.recordedAt().toString(),
				Integer.toString(event.commitIndex()), Integer.toString(event.commitSize()), "application/json")) {
			record.headers().add("ce_header", header.getBytes(StandardCharsets.UTF_8));
		}
		return record;
	}

}
