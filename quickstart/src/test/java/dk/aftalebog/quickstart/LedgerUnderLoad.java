package dk.aftalebog.quickstart;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

import dk.aftalebog.log.SigningKey;
import dk.aftalebog.model.log.LogEntry;
import dk.aftalebog.model.log.StoredEvent;
import dk.aftalebog.model.log.Topics;
import dk.aftalebog.quickstart.RunningLedger.Answer;
import dk.aftalebog.quickstart.Services.Settings;
import dk.aftalebog.quickstart.identity.IdentityServer;
import dk.aftalebog.quickstart.identity.IdentitySettings;
import dk.aftalebog.quickstart.identity.Tokens;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

import static org.awaitility.Awaitility.await;

/**
 * The whole ledger by a clock that can be put wrong, and what each of its parts holds:
 * store, topic, copy.
 */
final class LedgerUnderLoad implements AutoCloseable {

	private static final String COLUMNS = """
			position, recorded_at, event_id, stream, sequence, event_type, event_time, payload, metadata, commit_id,
			commit_index, commit_size, previous_hash, hash""";

	private final HttpClient http = HttpClient.newHttpClient();

	private final JumpingClock clock = new JumpingClock();

	private final PostgresqlServer postgresql;

	private KafkaBroker kafka;

	private final Supplier<KafkaBroker> startKafka;

	private final IdentityServer identity;

	private final Tokens tokens;

	private final Services services;

	private final Settings agreement;

	private final Settings reporting;

	private final String logKey = SigningKey.generate("localhost/aftalebog").secret();

	LedgerUnderLoad(Path data) {
		this.postgresql = PostgresqlServer.start(data.resolve("postgresql"), RunningLedger.freePort());
		int kafkaPort = RunningLedger.freePort();
		int controllerPort = RunningLedger.freePort();
		this.startKafka = () -> KafkaBroker.start(data.resolve("kafka"), kafkaPort, controllerPort);
		this.kafka = this.startKafka.get();
		int port = RunningLedger.freePort();
		String issuer = "http://localhost:" + port;
		this.identity = IdentityServer.start(
				new IdentitySettings("127.0.0.1", port, URI.create(issuer), IdentityServer.newSigningKey(), List.of()));
		this.tokens = new Tokens(issuer);
		this.agreement = settings("agreement", issuer, this.postgresql, this.kafka);
		this.reporting = settings("reporting", issuer, this.postgresql, this.kafka);
		this.services = Services.start(this.agreement, this.reporting, this.logKey, this.clock);
	}

	void stopKafka() {
		this.kafka.close();
	}

	void startKafka() {
		this.kafka = this.startKafka.get();
	}

	JumpingClock clock() {
		return this.clock;
	}

	HttpRequest.Builder toAgreementService(String user, String path) {
		return request(this.agreement, user, path);
	}

	Answer readReport(String path) {
		return send(request(this.reporting, "auditor", path).GET().build());
	}

	Answer send(HttpRequest request) {
		try {
			HttpResponse<String> response = this.http.send(request, HttpResponse.BodyHandlers.ofString());
			return new Answer(response.statusCode(), response);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

	/** Sends both without waiting for an answer in between. */
	List<Answer> sendAtOnce(HttpRequest one, HttpRequest other) {
		var first = this.http.sendAsync(one, HttpResponse.BodyHandlers.ofString());
		var second = this.http.sendAsync(other, HttpResponse.BodyHandlers.ofString());
		return List.of(new Answer(first.join().statusCode(), first.join()),
				new Answer(second.join().statusCode(), second.join()));
	}

	Connection connectionOfAgreementService() throws SQLException {
		return DriverManager.getConnection(this.agreement.databaseUrl(), this.agreement.databaseUser(),
				this.agreement.databasePassword());
	}

	long countInStore(String sql) {
		return jdbc(this.agreement).sql(sql).query(Long.class).single();
	}

	long countInReporting(String sql) {
		return jdbc(this.reporting).sql(sql).query(Long.class).single();
	}

	/** Waits until what is in the store has come all the way. */
	void awaitReports() {
		await().atMost(Duration.ofSeconds(60))
			.until(() -> countInReporting("SELECT position FROM ledger.progress"),
					(position) -> position == countInStore("SELECT count(*) FROM domain_event"));
		await().atMost(Duration.ofSeconds(30))
			.until(() -> countInReporting(
					"SELECT (SELECT position FROM ledger.log_head) - position FROM ledger.progress"),
					(behind) -> behind == 0);
	}

	/** The log as the store has it, in its order. */
	List<LogEntry> inStore() {
		return entries(this.agreement, "ledger_log JOIN domain_event USING (event_id)");
	}

	/** The log as the reporting service has it, in its order. */
	List<LogEntry> inReporting() {
		return entries(this.reporting, "ledger.event");
	}

	/** Every record of the topic from its beginning, in order within each partition. */
	List<LogEntry> inKafka() {
		List<LogEntry> entries = new ArrayList<>();
		try (KafkaConsumer<String, byte[]> consumer = new KafkaConsumer<>(
				Map.of("bootstrap.servers", this.agreement.bootstrapServers()), new StringDeserializer(),
				new ByteArrayDeserializer())) {
			List<TopicPartition> partitions = consumer.partitionsFor(Topics.EVENTS)
				.stream()
				.map((partition) -> new TopicPartition(Topics.EVENTS, partition.partition()))
				.toList();
			consumer.assign(partitions);
			consumer.seekToBeginning(partitions);
			Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
			while (partitions.stream()
				.anyMatch((partition) -> consumer.position(partition) < ends.getOrDefault(partition, 0L))) {
				consumer.poll(Duration.ofSeconds(1)).forEach((record) -> entries.add(entry(record)));
			}
		}
		return entries;
	}

	@Override
	public void close() {
		this.services.close();
		this.identity.close();
		this.kafka.close();
		this.postgresql.close();
	}

	private static Settings settings(String name, String issuer, PostgresqlServer postgresql, KafkaBroker kafka) {
		postgresql.createDatabase(name, name);
		return new Settings(RunningLedger.freePort(), postgresql.url(name), name, name, kafka.bootstrapServers(),
				issuer, name);
	}

	private HttpRequest.Builder request(Settings service, String user, String path) {
		return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + service.port() + path))
			.header("Authorization", this.tokens.authorization(user));
	}

	private static JdbcClient jdbc(Settings service) {
		return JdbcClient.create(
				new DriverManagerDataSource(service.databaseUrl(), service.databaseUser(), service.databasePassword()));
	}

	private static List<LogEntry> entries(Settings service, String table) {
		return jdbc(service).sql("SELECT " + COLUMNS + " FROM " + table + " ORDER BY position")
			.query((row, number) -> new LogEntry(row.getLong(1), row.getObject(2, OffsetDateTime.class).toInstant(),
					new StoredEvent(row.getString(3), row.getString(4), row.getLong(5), row.getString(6),
							row.getObject(7, OffsetDateTime.class).toInstant(), row.getString(8), row.getString(9),
							row.getString(10), row.getInt(11), row.getInt(12), row.getString(13)),
					row.getString(14)))
			.list();
	}

	private static LogEntry entry(ConsumerRecord<String, byte[]> record) {
		StoredEvent event = new StoredEvent(text(record, Topics.ID), record.key(),
				Long.parseLong(text(record, Topics.SEQUENCE)), text(record, Topics.TYPE),
				Instant.parse(text(record, Topics.TIME)), new String(record.value(), StandardCharsets.UTF_8),
				text(record, Topics.METADATA), text(record, Topics.COMMIT),
				Integer.parseInt(text(record, Topics.COMMIT_INDEX)), Integer.parseInt(text(record, Topics.COMMIT_SIZE)),
				text(record, Topics.PREVIOUS_HASH));
		return new LogEntry(Long.parseLong(text(record, Topics.LOG_POSITION)),
				Instant.parse(text(record, Topics.RECORDED_AT)), event, text(record, Topics.HASH));
	}

	private static String text(ConsumerRecord<String, byte[]> record, String header) {
		return new String(record.headers().lastHeader(header).value(), StandardCharsets.UTF_8);
	}

}
