package dk.aftalebog.reporting;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Future;

import dk.aftalebog.access.TestIssuer;
import dk.aftalebog.json.Json;
import dk.aftalebog.log.Checkpoint;
import dk.aftalebog.log.GrowingTree;
import dk.aftalebog.log.Hash;
import dk.aftalebog.log.SignedNote;
import dk.aftalebog.log.SigningKey;
import dk.aftalebog.model.log.LogEntry;
import dk.aftalebog.model.log.LogHead;
import dk.aftalebog.model.log.LogLeaf;
import dk.aftalebog.model.log.StoredEvent;
import dk.aftalebog.model.log.Topics;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * The reporting service as it runs, on a database and topics of its own, with what the
 * write side would send.
 */
public final class Reports implements AutoCloseable {

	/** Today, in these tests. */
	static final Instant NOW = Instant.parse("2022-11-01T12:00:00Z");

	static final Duration SOON = Duration.ofSeconds(60);

	/** What the write side signs with. */
	static final SigningKey KEY = SigningKey.generate("test/aftalebog");

	private final HttpClient http = HttpClient.newHttpClient();

	private final LogWriter log = new LogWriter();

	private final KafkaProducer<String, byte[]> producer;

	private final String databaseUrl;

	private ConfigurableApplicationContext context;

	private final Map<String, String> settings;

	private Reports(String databaseUrl, Map<String, String> settings) {
		this.databaseUrl = databaseUrl;
		this.settings = settings;
		Parts.shared().freshTopics();
		this.producer = new KafkaProducer<>(
				Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, Parts.shared().bootstrapServers()),
				new StringSerializer(), new ByteArraySerializer());
		this.context = run();
	}

	/**
	 * Starts the service on an empty database.
	 * @return the running service
	 */
	public static Reports start() {
		return new Reports(Parts.shared().freshDatabase(), Map.of());
	}

	static Reports startOn(String databaseUrl) {
		return new Reports(databaseUrl, Map.of());
	}

	/** Starts it on an empty database with other settings. */
	static Reports startWith(Map<String, String> settings) {
		return new Reports(Parts.shared().freshDatabase(), settings);
	}

	/** An answer of the service. */
	record Answer(int status, HttpResponse<String> response) {

		JsonNode json() {
			return Json.MAPPER.readTree(this.response.body());
		}

		String text(String pointer) {
			return json().at(pointer).asString();
		}

		String header(String name) {
			return this.response.headers().firstValue(name).orElse("");
		}

	}

	/**
	 * Returns the log that the write side writes.
	 * @return the log
	 */
	public LogWriter log() {
		return this.log;
	}

	/**
	 * Returns a part of the running service.
	 * @param <T> its type
	 * @param type its type
	 * @return the part
	 */
	public <T> T bean(Class<T> type) {
		return this.context.getBean(type);
	}

	<T> T bean(String name, Class<T> type) {
		return this.context.getBean(name, type);
	}

	/**
	 * Sends entries as the write side does.
	 * @param entries the entries
	 */
	public void send(List<LogEntry> entries) {
		sendRecords(entries.stream().map(Reports::record).toList());
	}

	void send(ProducerRecord<String, byte[]> record) {
		sendRecords(List.of(record));
	}

	private void sendRecords(List<ProducerRecord<String, byte[]>> records) {
		List<Future<RecordMetadata>> sent = records.stream().map(this.producer::send).toList();
		this.producer.flush();
		assertThat(sent).allSatisfy((answer) -> assertThat(answer.get().hasOffset()).isTrue());
	}

	/** Makes the topic of persons, as the write side does. */
	void makePersonsTopic() {
		Parts.shared().makePersonsTopic();
	}

	void sayPerson(String person, @Nullable String json) {
		send(new ProducerRecord<>(Topics.PERSONS, person,
				(json != null) ? json.getBytes(StandardCharsets.UTF_8) : null));
	}

	void sayHead(long position, Instant reachedAt) {
		String json = Json.MAPPER.writeValueAsString(new LogHead(position, reachedAt));
		send(new ProducerRecord<>(Topics.LOG_HEAD, "head", json.getBytes(StandardCharsets.UTF_8)));
	}

	/**
	 * Signs what the log is, and sends it as the write side does.
	 * @return the signed checkpoint
	 */
	SignedNote sendCheckpoint() {
		SignedNote note = SignedNote.sign(checkpoint(this.log.entries()).text(), List.of(KEY));
		sendCheckpoint(note.toString());
		return note;
	}

	static Checkpoint checkpoint(List<LogEntry> entries) {
		GrowingTree tree = new GrowingTree(0, (tile) -> new byte[0]);
		entries.forEach((entry) -> tree.append(Hash.ofLeaf(LogLeaf.of(entry).bytes())));
		return new Checkpoint(KEY.verifier().id().name(), tree.size(), tree.root());
	}

	void sendCheckpoint(String note) {
		send(new ProducerRecord<>(Topics.CHECKPOINTS, "test/aftalebog", note.getBytes(StandardCharsets.UTF_8)));
	}

	/** Waits until everything in the log has arrived. */
	public void awaitAll() {
		awaitPosition(this.log.position());
	}

	void awaitPosition(long position) {
		await().atMost(SOON)
			.untilAsserted(
					() -> assertThat(get("/api/progress").json().at("/asOf/logPosition").asLong()).isEqualTo(position));
	}

	JdbcClient jdbc() {
		return this.context.getBean(JdbcClient.class);
	}

	String databaseUrl() {
		return this.databaseUrl;
	}

	long count(String sql) {
		return jdbc().sql("SELECT count(*) FROM " + sql).query(Long.class).single();
	}

	void stop() {
		this.context.close();
	}

	/**
	 * Starts a second instance beside this one, on the same database.
	 * @return the instance, to be closed
	 */
	AutoCloseable secondInstance() {
		return run();
	}

	void restart() {
		this.context.close();
		this.context = run();
	}

	Answer agreement(String id, String inForceOn, String knownAt) {
		return get("/api/agreements/%s?inForceOn=%s&knownAt=%s".formatted(id, inForceOn,
				URLEncoder.encode(knownAt, StandardCharsets.UTF_8)));
	}

	Answer get(String path) {
		return send(path.startsWith("/actuator") ? "administrator" : "auditor", request(path).GET());
	}

	HttpRequest.Builder request(String path) {
		String port = this.context.getEnvironment().getRequiredProperty("local.server.port");
		return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
	}

	Answer send(String role, HttpRequest.Builder request) {
		return sendWith(role.isEmpty() ? null : TestIssuer.running().token(role), request);
	}

	Answer sendWith(@Nullable String token, HttpRequest.Builder request) {
		try {
			if (token != null) {
				request.header("Authorization", "Bearer " + token);
			}
			HttpResponse<String> response = this.http.send(request.build(), HttpResponse.BodyHandlers.ofString());
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

	/** Asks for a file, as an auditor. */
	HttpResponse<byte[]> file(String path) {
		try {
			return this.http.send(
					request(path).header("Authorization", "Bearer " + TestIssuer.running().token("auditor")).build(),
					HttpResponse.BodyHandlers.ofByteArray());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

	@Override
	public void close() {
		this.producer.close();
		this.context.close();
	}

	static ProducerRecord<String, byte[]> record(LogEntry entry) {
		StoredEvent event = entry.event();
		ProducerRecord<String, byte[]> record = new ProducerRecord<>(Topics.EVENTS, event.stream(),
				event.payload().getBytes(StandardCharsets.UTF_8));
		Map<String, Object> headers = new HashMap<>();
		headers.put(Topics.SPEC_VERSION, "1.0");
		headers.put(Topics.ID, event.id());
		headers.put(Topics.SOURCE, "urn:aftalebog:test");
		headers.put(Topics.TYPE, event.type());
		headers.put(Topics.SUBJECT, event.stream());
		headers.put(Topics.TIME, event.time());
		headers.put(Topics.SEQUENCE, event.sequence());
		headers.put(Topics.LOG_POSITION, entry.position());
		headers.put(Topics.RECORDED_AT, entry.recordedAt());
		headers.put(Topics.COMMIT, event.commit());
		headers.put(Topics.COMMIT_INDEX, event.commitIndex());
		headers.put(Topics.COMMIT_SIZE, event.commitSize());
		headers.put(Topics.PREVIOUS_HASH, event.previousHash());
		headers.put(Topics.HASH, entry.hash());
		headers.put(Topics.METADATA, event.metadata());
		headers.forEach((name, value) -> record.headers().add(name, value.toString().getBytes(StandardCharsets.UTF_8)));
		return record;
	}

	private ConfigurableApplicationContext run() {
		Map<String, Object> properties = new HashMap<>();
		properties.put("spring.config.name", "reporting-service");
		properties.put("server.port", "0");
		properties.put("spring.datasource.url", this.databaseUrl);
		properties.put("spring.datasource.username", "");
		properties.put("spring.datasource.hikari.connection-timeout", "1000");
		properties.put("spring.kafka.bootstrap-servers", Parts.shared().bootstrapServers());
		properties.put("aftalebog.rate-limit.per-second", "100000");
		properties.put("aftalebog.rate-limit.burst", "100000");
		properties.put("aftalebog.log.verifier-keys", KEY.verifier().toString());
		properties.putAll(TestIssuer.running().properties());
		properties.putAll(this.settings);
		return new SpringApplicationBuilder(ReportingServiceApplication.class).registerShutdownHook(false)
			.initializers((context) -> ((GenericApplicationContext) context).registerBean("clock", Clock.class,
					() -> Clock.fixed(NOW, ZoneOffset.UTC)))
			.run(properties.entrySet()
				.stream()
				.map((entry) -> "--" + entry.getKey() + "=" + entry.getValue())
				.toArray(String[]::new));
	}

}
