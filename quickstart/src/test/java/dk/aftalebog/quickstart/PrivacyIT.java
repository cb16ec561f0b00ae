package dk.aftalebog.quickstart;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import dk.aftalebog.model.log.Topics;
import dk.aftalebog.quickstart.RunningLedger.Answer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Where the names of the demonstration's persons stand, and where they do not. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class PrivacyIT {

	private static final List<String> SECRETS = List.of("Sigrid", "Prøvedal", "proevedal", "00 00 00 01", "Asger",
			"Opdigt", "opdigt", "00 00 00 02", "Yrsa", "Fantasius", "fantasius", "00 00 00 03");

	private static final String AGREEMENT = "/api/agreements/randers-sammenhaengskraft-2025?persons=true";

	private static final PrintStream CONSOLE = System.out;

	private static final ByteArrayOutputStream said = new ByteArrayOutputStream();

	@TempDir
	static Path data;

	private static RunningLedger ledger;

	@BeforeAll
	static void start() {
		System.setOut(new PrintStream(said, true, StandardCharsets.UTF_8));
		ledger = new RunningLedger(data);
		ledger.awaitReports();
	}

	@AfterAll
	static void stop() {
		System.setOut(CONSOLE);
		ledger.close();
	}

	@Test
	@Order(1)
	void a_name_stands_in_the_directory_and_on_its_topic_alone() {
		assertThat(named().get("name").asString()).isEqualTo("Yrsa Fantasius");
		assertThat(places()).containsExactly("agreement: directory.person", "topic " + Topics.PERSONS);
		assertThat(said.toString(StandardCharsets.UTF_8)).contains("Ready").doesNotContain(SECRETS);
	}

	@Test
	@Order(2)
	void who_read_a_name_is_on_the_record() {
		String person = named().get("id").asString();
		JsonNode entries = ledger.read("/api/access-log?person=" + person).json().get("entries");
		assertThat(entries.values()).isNotEmpty().allSatisfy((entry) -> {
			assertThat(entry.get("subject").asString()).isEqualTo("auditor");
			assertThat(entry.get("what").asString()).isEqualTo("agreement randers-sammenhaengskraft-2025");
		});
	}

	@Test
	@Order(3)
	void an_erased_person_is_shown_as_erased_within_a_second_everywhere() {
		String person = named().get("id").asString();
		Answer erased = ledger.write("administrator", "/api/persons/" + person + "/erasure",
				"{\"reason\": \"Er fratrådt og har bedt om det\"}", "");
		assertThat(erased.status()).as(erased.response().body()).isEqualTo(200);
		await().atMost(Duration.ofSeconds(1))
			.pollInterval(Duration.ofMillis(20))
			.untilAsserted(() -> assertThat(named().get("name").asString()).isEqualTo("slettet"));
		assertThat(ledger.read("/api/agreements/randers-sammenhaengskraft-2025").response().body())
			.doesNotContain("Fantasius");
		assertThat(table("agreement", "directory.person")).doesNotContain("Fantasius", "fantasius", "00 00 00 03");
	}

	@Test
	@Order(4)
	void a_restart_does_not_bring_a_name_back() {
		ledger.restart();
		await().atMost(Duration.ofSeconds(30))
			.untilAsserted(() -> assertThat(named().get("state").asString()).isEqualTo("erased"));
	}

	private static JsonNode named() {
		return ledger.read(AGREEMENT).json().at("/persons/0");
	}

	/** Every table and every topic that holds one of the names. */
	private static Set<String> places() {
		Set<String> places = new TreeSet<>();
		for (String database : List.of("agreement", "reporting")) {
			for (String table : tables(database)) {
				if (SECRETS.stream().anyMatch(table(database, table)::contains)) {
					places.add(database + ": " + table);
				}
			}
		}
		try (KafkaConsumer<byte[], byte[]> consumer = new KafkaConsumer<>(
				Map.of("bootstrap.servers", "127.0.0.1:" + ledger.port(Port.KAFKA)), new ByteArrayDeserializer(),
				new ByteArrayDeserializer())) {
			for (String topic : consumer.listTopics().keySet()) {
				if (SECRETS.stream().anyMatch(text(consumer, topic)::contains)) {
					places.add("topic " + topic);
				}
			}
		}
		return places;
	}

	private static List<String> tables(String database) {
		List<String> tables = jdbc(database).sql("""
				SELECT table_schema || '.' || table_name FROM information_schema.tables
				WHERE table_schema NOT IN ('pg_catalog', 'information_schema') AND table_type = 'BASE TABLE'""")
			.query((row, number) -> row.getString(1))
			.list();
		assertThat(tables).hasSizeGreaterThan(5);
		return tables;
	}

	private static String table(String database, String table) {
		return String.join("\n",
				jdbc(database).sql("SELECT t::text FROM " + table + " t")
					.query((row, number) -> row.getString(1))
					.list());
	}

	private static JdbcClient jdbc(String database) {
		return JdbcClient.create(new DriverManagerDataSource(
				"jdbc:postgresql://127.0.0.1:%d/%s".formatted(ledger.port(Port.POSTGRESQL), database), database,
				secret(database)));
	}

	private static String secret(String database) {
		try {
			return Files.readString(data.resolve(database + ".secret"));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static String text(KafkaConsumer<byte[], byte[]> consumer, String topic) {
		List<TopicPartition> partitions = consumer.partitionsFor(topic)
			.stream()
			.map((partition) -> new TopicPartition(topic, partition.partition()))
			.toList();
		consumer.assign(partitions);
		consumer.seekToBeginning(partitions);
		Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
		List<String> text = new ArrayList<>();
		while (partitions.stream()
			.anyMatch((partition) -> consumer.position(partition) < ends.getOrDefault(partition, 0L))) {
			consumer.poll(Duration.ofSeconds(1)).forEach((record) -> pieces(record).forEach(text::add));
		}
		return String.join("\n", text);
	}

	private static Stream<String> pieces(ConsumerRecord<byte[], byte[]> record) {
		List<byte[]> pieces = new ArrayList<>();
		pieces.add(record.key());
		pieces.add(record.value());
		for (Header header : record.headers()) {
			pieces.add(header.value());
		}
		return pieces.stream()
			.filter((piece) -> piece != null)
			.map((piece) -> new String(piece, StandardCharsets.UTF_8));
	}

}
