package dk.aftalebog.agreement;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dk.aftalebog.json.Json;
import dk.aftalebog.model.log.StoredEvent;
import dk.aftalebog.model.log.Topics;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

class PublicationIT {

	private static final Service service = Service.running();

	@BeforeAll
	static void some_events() {
		service.post("/api/plans", Texts.plan("udgivelsesplan"));
		service.post("/api/agreements", Texts.agreement("udgivelse", "udgivelsesplan"));
	}

	@Test
	void every_event_has_its_place_in_the_log_without_a_gap() {
		awaitSequencer();
		assertThat(count(
				"SELECT count(*) FROM domain_event e LEFT JOIN ledger_log l USING (event_id) WHERE l.position IS NULL"))
			.isZero();
		assertThat(count("SELECT max(position) - count(*) FROM ledger_log")).isZero();
	}

	@Test
	void each_commit_has_one_recorded_instant_later_than_the_one_before() {
		awaitSequencer();
		assertThat(count("""
				SELECT count(*) FROM (SELECT commit_id FROM ledger_log JOIN domain_event USING (event_id)
				                      GROUP BY commit_id HAVING count(DISTINCT recorded_at) > 1) AS split""")).isZero();
		assertThat(
				count("""
						SELECT count(*) FROM (SELECT recorded_at, lag(recorded_at) OVER (ORDER BY first) AS before
						                      FROM (SELECT min(position) AS first, min(recorded_at) AS recorded_at
						                            FROM ledger_log JOIN domain_event USING (event_id) GROUP BY commit_id) AS commits)
						AS neighbours WHERE recorded_at <= before"""))
			.isZero();
	}

	@Test
	void every_event_bears_its_own_hash_and_that_of_the_one_before_it() {
		Map<String, String> last = new HashMap<>();
		service.jdbc().sql("SELECT * FROM domain_event ORDER BY stream, sequence").query((row) -> {
			StoredEvent event = new StoredEvent(row.getString("event_id"), row.getString("stream"),
					row.getLong("sequence"), row.getString("event_type"),
					row.getObject("event_time", OffsetDateTime.class).toInstant(), row.getString("payload"),
					row.getString("metadata"), row.getString("commit_id"), row.getInt("commit_index"),
					row.getInt("commit_size"), row.getString("previous_hash"));
			if (!event.type().startsWith("test.")) {
				assertThat(event.hash()).isEqualTo(row.getString("hash"));
				assertThat(event.previousHash()).isEqualTo(last.getOrDefault(event.stream(), StoredEvent.NO_HASH));
				last.put(event.stream(), event.hash());
			}
		});
		assertThat(last).containsKeys("plan/udgivelsesplan", "agreement/udgivelse");
	}

	@Test
	void every_event_says_who_did_it_and_none_names_a_java_class() {
		assertThat(count("""
				SELECT count(*) FROM domain_event
				WHERE event_type NOT LIKE 'test.%' AND (metadata ->> 'actor' IS NULL OR metadata ->> 'role' IS NULL
				      OR metadata ->> 'organisation' IS NULL OR metadata ->> 'correlationId' IS NULL)""")).isZero();
		assertThat(count("SELECT count(*) FROM domain_event WHERE domain_event::text LIKE '%dk.aftalebog%'")).isZero();
	}

	@Test
	void the_stored_bytes_reach_kafka_with_their_headers() {
		awaitSequencer();
		Map<String, ConsumerRecord<String, byte[]>> sent = consume();
		service.jdbc().sql("""
				SELECT e.event_id, e.stream, e.payload, e.hash, l.position
				FROM ledger_log l JOIN domain_event e USING (event_id)""").query((row) -> {
			ConsumerRecord<String, byte[]> record = Objects.requireNonNull(sent.get(row.getString(1)));
			assertThat(record).as("event %s", row.getString(1)).isNotNull();
			assertThat(record.key()).isEqualTo(row.getString(2));
			assertThat(new String(record.value(), StandardCharsets.UTF_8)).isEqualTo(row.getString(3));
			assertThat(header(record, Topics.HASH)).isEqualTo(row.getString(4));
			assertThat(header(record, Topics.LOG_POSITION)).isEqualTo(row.getString(5));
			assertThat(header(record, Topics.SPEC_VERSION)).isEqualTo("1.0");
		});
	}

	@Test
	void what_is_sent_is_as_the_asyncapi_document_describes_it() throws IOException {
		awaitSequencer();
		Map<String, Object> document = new Yaml().load(Files.readString(Path.of("..", "docs", "asyncapi.yaml")));
		Object headers = at(document, "components", "messages", "event", "headers");
		Schema described = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
			.getSchema(Json.MAPPER.writeValueAsString(headers));
		assertThat(consume().values()).filteredOn((record) -> !record.key().startsWith("test/"))
			.allSatisfy((record) -> {
				Map<String, String> sent = new HashMap<>();
				record.headers()
					.forEach((header) -> sent.put(header.key(), new String(header.value(), StandardCharsets.UTF_8)));
				assertThat(described.validate(Json.MAPPER.writeValueAsString(sent), InputFormat.JSON)).isEmpty();
			});
		assertThat(at(document, "channels", "events", "address")).isEqualTo(Topics.EVENTS);
		assertThat(at(document, "channels", "logHead", "address")).isEqualTo(Topics.LOG_HEAD);
	}

	private static Object at(Map<String, Object> document, String... path) {
		Object found = document;
		for (String name : path) {
			found = Objects.requireNonNull(((Map<?, ?>) found).get(name));
		}
		return found;
	}

	@Test
	void a_slow_writer_is_not_jumped_over() throws SQLException {
		awaitSequencer();
		String slow = UUID.randomUUID().toString();
		try (Connection connection = service.connection(); Statement statement = connection.createStatement()) {
			connection.setAutoCommit(false);
			statement.execute("""
					INSERT INTO domain_event (event_id, stream, sequence, stream_type, event_type, event_time, payload,
					                          metadata, commit_id, commit_index, commit_size, previous_hash, hash)
					VALUES ('%s', 'test/%s', 0, 'test', 'test.slow.v1', now(), '{}', '{}', '%s', 0, 1, '', '')"""
				.formatted(slow, slow, slow));
			service.post("/api/plans", Texts.plan("hurtig-" + slow.substring(0, 8)));
			assertThat(count(
					"SELECT count(*) FROM domain_event WHERE stream = 'plan/hurtig-" + slow.substring(0, 8) + "'"))
				.isEqualTo(1);
			connection.commit();
		}
		awaitSequencer();
		assertThat(count("SELECT count(*) FROM ledger_log WHERE event_id = '" + slow + "'")).isEqualTo(1);
		assertThat(count("SELECT max(position) - count(*) FROM ledger_log")).isZero();
	}

	@Test
	void the_log_says_how_far_it_has_come() {
		Instant before = Instant.now();
		await().atMost(Duration.ofSeconds(20))
			.until(() -> service.jdbc()
				.sql("SELECT recorded_at FROM sequencer")
				.query(OffsetDateTime.class)
				.single()
				.toInstant()
				.isAfter(before));
	}

	private static void awaitSequencer() {
		await().atMost(Duration.ofSeconds(20))
			.until(() -> count("SELECT (SELECT count(*) FROM domain_event) - (SELECT position FROM relay)") == 0);
	}

	private static long count(String sql) {
		return service.jdbc().sql(sql).query(Long.class).single();
	}

	private static Map<String, ConsumerRecord<String, byte[]>> consume() {
		Map<String, ConsumerRecord<String, byte[]>> records = new HashMap<>();
		try (KafkaConsumer<String, byte[]> consumer = new KafkaConsumer<>(
				Map.of("bootstrap.servers", service.bootstrapServers()), new StringDeserializer(),
				new ByteArrayDeserializer())) {
			List<TopicPartition> partitions = new ArrayList<>();
			consumer.partitionsFor(Topics.EVENTS)
				.forEach((partition) -> partitions.add(new TopicPartition(Topics.EVENTS, partition.partition())));
			consumer.assign(partitions);
			consumer.seekToBeginning(partitions);
			Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
			while (partitions.stream()
				.anyMatch((partition) -> consumer.position(partition) < ends.getOrDefault(partition, 0L))) {
				consumer.poll(Duration.ofSeconds(1))
					.forEach((record) -> records.put(header(record, Topics.ID), record));
			}
		}
		return records;
	}

	private static String header(ConsumerRecord<String, byte[]> record, String name) {
		return new String(record.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
	}

}
