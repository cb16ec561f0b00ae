package dk.aftalebog.agreement;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dk.aftalebog.json.Json;
import dk.aftalebog.model.log.Topics;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

class PublicationIT {

	private static final String TRACE = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";

	private static final Service service = Service.running();

	@BeforeAll
	static void some_events() {
		service.post("/api/plans", Texts.plan("udgivelsesplan"));
		service.post("secretariat", "/api/agreements", Texts.agreement("udgivelse", "udgivelsesplan"),
				Map.of("traceparent", TRACE));
	}

	@Test
	void the_stored_bytes_reach_kafka_with_their_headers() {
		Log.awaitPublished();
		Map<String, ConsumerRecord<String, byte[]>> sent = sent();
		service.jdbc()
			.sql("""
					SELECT l.position, l.recorded_at, e.* FROM ledger_log l JOIN domain_event e USING (event_id)""")
			.query((row) -> {
				ConsumerRecord<String, byte[]> record = Objects.requireNonNull(sent.get(row.getString("event_id")));
				assertThat(record.key()).isEqualTo(row.getString("stream"));
				assertThat(record.value()).isEqualTo(row.getString("payload").getBytes(StandardCharsets.UTF_8));
				Map<String, String> headers = headers(record);
				headers.remove(Topics.TRACE_PARENT);
				assertThat(headers).isEqualTo(Map.ofEntries(Map.entry(Topics.SPEC_VERSION, "1.0"),
						Map.entry(Topics.ID, row.getString("event_id")),
						Map.entry(Topics.SOURCE, "urn:aftalebog:agreement-service"),
						Map.entry(Topics.TYPE, row.getString("event_type")),
						Map.entry(Topics.SUBJECT, row.getString("stream")),
						Map.entry(Topics.TIME, instant(row.getObject("event_time", OffsetDateTime.class))),
						Map.entry(Topics.SEQUENCE, row.getString("sequence")),
						Map.entry(Topics.LOG_POSITION, row.getString("position")),
						Map.entry(Topics.RECORDED_AT, instant(row.getObject("recorded_at", OffsetDateTime.class))),
						Map.entry(Topics.COMMIT, row.getString("commit_id")),
						Map.entry(Topics.COMMIT_INDEX, row.getString("commit_index")),
						Map.entry(Topics.COMMIT_SIZE, row.getString("commit_size")),
						Map.entry(Topics.PREVIOUS_HASH, row.getString("previous_hash")),
						Map.entry(Topics.HASH, row.getString("hash")),
						Map.entry(Topics.METADATA, row.getString("metadata")),
						Map.entry(Topics.CONTENT_TYPE, "application/json; charset=utf-8")));
			});
		assertThat(sent).hasSize((int) Log.count("SELECT count(*) FROM domain_event"));
	}

	@Test
	void the_trace_of_a_request_goes_on_with_its_events() {
		Log.awaitPublished();
		assertThat(Log.read(Topics.EVENTS)).filteredOn((record) -> record.key().equals("agreement/udgivelse"))
			.isNotEmpty()
			.allSatisfy((record) -> assertThat(headers(record)).containsEntry(Topics.TRACE_PARENT, TRACE));
	}

	@Test
	void a_stream_lies_in_one_partition_in_its_order_each_time_it_is_sent() {
		Log.awaitPublished();
		Map<String, List<ConsumerRecord<String, byte[]>>> streams = Log.read(Topics.EVENTS)
			.stream()
			.collect(Collectors.groupingBy(ConsumerRecord::key));
		assertThat(streams.values()).allSatisfy((records) -> {
			assertThat(records).extracting(ConsumerRecord::partition).containsOnly(records.getFirst().partition());
			long next = 0;
			for (ConsumerRecord<String, byte[]> record : records) {
				long sequence = Long.parseLong(Log.header(record, Topics.SEQUENCE));
				// Sent again it begins anew; on the way nothing is left out.
				assertThat(sequence).as(record.key()).isIn(next, 0L);
				next = sequence + 1;
			}
		});
	}

	@Test
	void everything_is_sent_again_when_the_administrator_asks_for_it() {
		Log.awaitPublished();
		Map<String, List<ConsumerRecord<String, byte[]>>> before = byId();
		assertThat(service.post("/api/publication/again", "").status()).isEqualTo(403);
		assertThat(service.post("administrator", "/api/publication/again", "", Map.of()).status()).isEqualTo(202);
		await().atMost(Duration.ofSeconds(30))
			.until(() -> byId().entrySet()
				.stream()
				.allMatch((
						event) -> event.getValue().size() > Objects.requireNonNull(before.get(event.getKey())).size()));
		assertThat(byId()).containsOnlyKeys(before.keySet()).allSatisfy((id, records) -> {
			assertThat(records).extracting(ConsumerRecord::value).containsOnly(records.getFirst().value());
			assertThat(records).extracting(PublicationIT::headers).containsOnly(headers(records.getFirst()));
		});
	}

	@Test
	void the_log_says_on_its_topic_how_far_it_has_come() {
		Log.awaitPublished();
		long position = Log.count("SELECT max(position) FROM ledger_log");
		Instant now = Instant.now();
		await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
			ConsumerRecord<String, byte[]> last = Log.read(Topics.LOG_HEAD).getLast();
			JsonNode head = Json.MAPPER.readTree(last.value());
			assertThat(last.key()).isEqualTo("head");
			assertThat(head.get("position").asLong()).isEqualTo(position);
			assertThat(Instant.parse(head.get("reachedAt").asString())).isAfter(now);
		});
	}

	@Test
	void what_is_sent_is_as_the_asyncapi_document_describes_it() throws IOException {
		Log.awaitPublished();
		Map<String, Object> document = new Yaml().load(Files.readString(Path.of("..", "docs", "asyncapi.yaml")));
		Object described = at(document, "components", "messages", "event", "headers");
		Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
			.getSchema(Json.MAPPER.writeValueAsString(described));
		assertThat(sent().values()).filteredOn((record) -> !record.key().startsWith("test/"))
			.isNotEmpty()
			.allSatisfy((record) -> assertThat(
					schema.validate(Json.MAPPER.writeValueAsString(headers(record)), InputFormat.JSON))
				.isEmpty());
		service.post("/api/persons", "{\"plan\": \"udgivelsesplan\", \"name\": \"Inger Udgivet\"}");
		Schema person = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
			.getSchema(Json.MAPPER.writeValueAsString(at(document, "components", "messages", "person", "payload")));
		await().atMost(Duration.ofSeconds(10))
			.untilAsserted(() -> assertThat(Log.read(Topics.PERSONS)).filteredOn((record) -> record.value() != null)
				.isNotEmpty()
				.allSatisfy((record) -> assertThat(
						person.validate(new String(record.value(), StandardCharsets.UTF_8), InputFormat.JSON))
					.isEmpty()));
		String checkpoint = (String) at(document, "components", "messages", "checkpoint", "payload", "pattern");
		await().atMost(Duration.ofSeconds(20))
			.untilAsserted(() -> assertThat(Log.read(Topics.CHECKPOINTS)).isNotEmpty()
				.allSatisfy((record) -> assertThat(new String(record.value(), StandardCharsets.UTF_8))
					.containsPattern(checkpoint)));
		assertThat(at(document, "channels", "checkpoints", "address")).isEqualTo(Topics.CHECKPOINTS);
		assertThat(at(document, "channels", "persons", "address")).isEqualTo(Topics.PERSONS);
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

	private static Map<String, ConsumerRecord<String, byte[]>> sent() {
		Map<String, ConsumerRecord<String, byte[]>> sent = new HashMap<>();
		byId().forEach((id, records) -> sent.put(id, records.getLast()));
		return sent;
	}

	private static Map<String, List<ConsumerRecord<String, byte[]>>> byId() {
		return Log.read(Topics.EVENTS)
			.stream()
			.collect(Collectors.groupingBy((record) -> Log.header(record, Topics.ID)));
	}

	private static Map<String, String> headers(ConsumerRecord<String, byte[]> record) {
		Map<String, String> headers = new HashMap<>();
		record.headers()
			.forEach((header) -> headers.put(header.key(), new String(header.value(), StandardCharsets.UTF_8)));
		return headers;
	}

	private static String instant(OffsetDateTime time) {
		return time.toInstant().toString();
	}

}
