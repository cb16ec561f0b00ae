package dk.aftalebog.reporting;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;

import dk.aftalebog.model.change.Change;
import dk.aftalebog.model.log.LogEntry;
import dk.aftalebog.model.log.StoredEvent;
import dk.aftalebog.model.log.Topics;
import io.micrometer.core.instrument.MeterRegistry;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** What comes from Kafka, as it comes: twice, out of order, forged, broken. */
class IntakeIT {

	private Reports reports;

	@BeforeEach
	void start() {
		this.reports = Reports.start();
	}

	@AfterEach
	void stop() {
		this.reports.close();
	}

	@Test
	void everything_published_twice_doubles_nothing() {
		twoAgreements();
		this.reports.awaitAll();
		List<Map<String, @Nullable Object>> before = projection();
		this.reports.send(this.reports.log().entries());
		awaitRead(2 * this.reports.log().position());
		assertThat(projection()).isEqualTo(before);
		assertThat(this.reports.count("ledger.event")).isEqualTo(this.reports.log().position());
		assertThat(this.reports.count("ledger.fork")).isZero();
	}

	@Test
	void events_in_any_order_give_the_same() {
		twoAgreements();
		this.reports.awaitAll();
		List<Map<String, @Nullable Object>> inOrder = projection();
		List<LogEntry> entries = new ArrayList<>(this.reports.log().entries());
		try (Reports other = Reports.start()) {
			Collections.shuffle(entries, new Random(20221101));
			other.send(entries);
			other.awaitPosition(entries.size());
			assertThat(projection(other)).isEqualTo(inOrder);
		}
	}

	@Test
	void a_missing_event_parks_its_stream_until_it_comes_and_the_others_go_on() {
		Story parked = new Story(this.reports.log(), "parked");
		Story other = new Story(this.reports.log(), "other");
		this.reports.send(parked.registered("2021-07-01T10:00:00Z"));
		List<LogEntry> missing = parked.revised("2021-09-01T10:00:00Z", "2021-08-30", "2021-10-01",
				new Change.AgreementRenamed("Tryghed 2"));
		this.reports.send(parked.revised("2021-09-02T10:00:00Z", "2021-08-31", "2021-11-01",
				new Change.AgreementRenamed("Tryghed 3")));
		this.reports.send(other.registered("2021-09-03T10:00:00Z"));

		// The log is known without a gap up to the registration only.
		this.reports.awaitPosition(4);
		await().atMost(Reports.SOON).untilAsserted(() -> {
			assertThat(this.reports.count("projection.agreement")).isEqualTo(2);
			JsonNode standing = this.reports.get("/api/progress").json().get("standing");
			assertThat(standing).hasSize(1);
			assertThat(standing.get(0).get("stream").asString()).isEqualTo("agreement/parked");
			assertThat(standing.get(0).get("state").asString()).isEqualTo("parked");
			assertThat(standing.get(0).get("nextSequence").asInt()).isEqualTo(4);
		});
		assertThat(gauge("aftalebog.streams.parked")).isOne();
		JsonNode answer = this.reports.get("/api/agreements/parked").json();
		assertThat(answer.at("/projection/state").asString()).isEqualTo("parked");
		assertThat(answer.at("/projection/reason").asString()).contains("event 4");
		assertThat(answer.at("/agreement/name").asString()).isEqualTo("Tryghed");

		this.reports.send(missing);
		this.reports.awaitAll();
		JsonNode healed = this.reports.get("/api/agreements/parked").json();
		assertThat(healed.has("projection")).isFalse();
		assertThat(healed.at("/agreement/name").asString()).isEqualTo("Tryghed 3");
		assertThat(gauge("aftalebog.streams.parked")).isZero();
	}

	@Test
	void half_a_commit_is_not_known_yet() {
		Story story = new Story(this.reports.log(), "half");
		this.reports.send(story.registered("2021-07-01T10:00:00Z"));
		List<LogEntry> commit = story.revised("2021-09-01T10:00:00Z", "2021-08-30", "2021-10-01",
				new Change.ActivityEnded("a"), new Change.ActivityEnded("b"));
		this.reports.send(commit.subList(0, 2));
		await().atMost(Reports.SOON).untilAsserted(() -> assertThat(this.reports.count("ledger.event")).isEqualTo(6));
		JsonNode answer = this.reports.get("/api/agreements/half").json();
		assertThat(answer.at("/asOf/logPosition").asInt()).isEqualTo(4);
		assertThat(answer.at("/asOf/reachedAt").asString()).isEqualTo("2021-07-01T10:00:00Z");
		assertThat(answer.at("/agreement/activities")).hasSize(2);
		assertThat(this.reports.count("projection.history")).isEqualTo(4);

		this.reports.send(commit.subList(2, 3));
		this.reports.awaitAll();
		assertThat(this.reports.get("/api/agreements/half").json().at("/agreement").has("activities")).isFalse();
	}

	@Test
	void an_event_whose_place_is_taken_is_a_fork_and_does_not_replace_the_first() {
		Story story = new Story(this.reports.log(), "forked");
		List<LogEntry> registered = story.registered("2021-07-01T10:00:00Z");
		this.reports.send(registered);
		this.reports.awaitAll();
		LogEntry first = registered.getLast();
		StoredEvent event = first.event();
		StoredEvent forged = new StoredEvent(event.id(), event.stream(), event.sequence(), event.type(), event.time(),
				event.payload().replace("\"B\"", "\"Forged\""), event.metadata(), event.commit(), event.commitIndex(),
				event.commitSize(), event.previousHash());
		LogEntry fork = new LogEntry(first.position(), first.recordedAt(), forged, forged.hash());
		this.reports.send(List.of(fork, fork));
		// What comes after it is read all the same.
		this.reports.send(story.measured("2022-01-01T10:00:00Z", 2021, "60"));
		this.reports.awaitAll();
		assertThat(this.reports.get("/api/progress").json().get("forks").asInt()).isOne();
		assertThat(gauge("aftalebog.forks")).isOne();
		Map<String, @Nullable Object> kept = this.reports.jdbc().sql("SELECT * FROM ledger.fork").query().singleRow();
		assertThat(kept).containsEntry("claimed_hash", forged.hash()).containsEntry("known_hash", first.hash());
		assertThat(String.valueOf(kept.get("payload"))).contains("Forged");
		assertThat(this.reports.get("/api/agreements/forked").response().body()).doesNotContain("Forged");
	}

	@Test
	void an_event_that_is_not_what_its_hash_says_is_kept_apart() {
		Story story = new Story(this.reports.log(), "altered");
		List<LogEntry> registered = story.registered("2021-07-01T10:00:00Z");
		LogEntry last = registered.getLast();
		this.reports.send(registered.subList(0, 3));
		this.reports.send(List.of(new LogEntry(4, last.recordedAt(), last.event(), "0".repeat(64))));
		await().atMost(Reports.SOON).untilAsserted(() -> assertThat(this.reports.count("ledger.fork")).isOne());
		assertThat(this.reports.count("ledger.event")).isEqualTo(3);
		// The event itself, when it comes, is taken.
		this.reports.send(List.of(last));
		this.reports.awaitAll();
	}

	@Test
	void a_record_that_is_no_event_is_set_aside_and_the_others_go_on() {
		byte[] nothing = "?".getBytes(StandardCharsets.UTF_8);
		this.reports.send(new ProducerRecord<>(Topics.EVENTS, "agreement/good", nothing));
		Story story = new Story(this.reports.log(), "good");
		LogWriter elsewhere = new LogWriter();
		List<LogEntry> noJson = elsewhere.texts("agreement/bad", Instant.parse("2021-01-01T00:00:00Z"),
				List.of(new LogWriter.Text("agreement.registered.v1", "{\"not JSON"),
						new LogWriter.Text("agreement.registered.v1", "{}\0")));
		this.reports.send(noJson);
		this.reports.send(story.registered("2021-07-01T10:00:00Z"));
		this.reports.awaitAll();
		await().atMost(Reports.SOON)
			.untilAsserted(() -> assertThat(this.reports.count("ledger.unreadable_record")).isEqualTo(3));
		assertThat(this.reports.get("/api/progress").json().get("unreadable").asInt()).isEqualTo(3);
		assertThat(this.reports.get("/api/agreements/good").status()).isEqualTo(200);
	}

	@Test
	void an_event_that_cannot_be_handled_stops_its_stream_and_the_others_go_on() {
		Story failing = new Story(this.reports.log(), "failing");
		Story other = new Story(this.reports.log(), "other");
		this.reports.send(failing.registered("2021-07-01T10:00:00Z"));
		this.reports.send(failing.unheardOf("2021-08-01T10:00:00Z"));
		this.reports.send(failing.revised("2021-09-01T10:00:00Z", "2021-08-30", "2021-10-01",
				new Change.AgreementRenamed("Tryghed 2")));
		this.reports.send(other.registered("2021-09-03T10:00:00Z"));
		this.reports.awaitAll();
		JsonNode answer = this.reports.get("/api/agreements/failing").json();
		assertThat(answer.at("/projection/state").asString()).isEqualTo("failed");
		assertThat(answer.at("/projection/reason").asString()).contains("event 4", "agreement.unheard-of.v1");
		assertThat(answer.at("/projection/since").isMissingNode()).isFalse();
		assertThat(answer.at("/agreement/name").asString()).isEqualTo("Tryghed");
		assertThat(gauge("aftalebog.streams.failed")).isOne();
		assertThat(this.reports.get("/api/agreements/other").json().has("projection")).isFalse();
	}

	@Test
	void an_event_that_does_not_follow_its_predecessor_stops_its_stream() {
		Story story = new Story(this.reports.log(), "broken");
		this.reports.send(story.registered("2021-07-01T10:00:00Z"));
		LogEntry next = story.measured("2022-01-01T10:00:00Z", 2021, "60").getFirst();
		StoredEvent event = next.event();
		StoredEvent other = new StoredEvent(event.id(), event.stream(), event.sequence(), event.type(), event.time(),
				event.payload(), event.metadata(), event.commit(), event.commitIndex(), event.commitSize(),
				"f".repeat(64));
		this.reports.send(List.of(new LogEntry(next.position(), next.recordedAt(), other, other.hash())));
		this.reports.awaitAll();
		assertThat(this.reports.get("/api/agreements/broken").text("/projection/reason")).contains("event 4",
				"chain of hashes");
	}

	@Test
	void after_a_restart_it_goes_on_where_its_data_end() {
		Story story = new Story(this.reports.log(), "restarted");
		this.reports.send(story.registered("2021-07-01T10:00:00Z"));
		this.reports.awaitAll();
		this.reports.stop();
		this.reports.send(story.revisedAsInTheExample());
		this.reports.restart();
		this.reports.awaitAll();
		// Counted since the restart: what it had was not read again.
		assertThat(this.reports.bean(MeterRegistry.class).counter("aftalebog.intake.events").count())
			.isEqualTo(this.reports.log().position() - 4.0);
		awaitRead(this.reports.log().position());
	}

	@Test
	void two_instances_share_the_partitions_and_lose_and_double_nothing_when_one_goes() throws Exception {
		try (AutoCloseable second = this.reports.secondInstance()) {
			assertThat(second).isNotNull();
			manyAgreements(0, 100);
		}
		manyAgreements(100, 200);
		this.reports.awaitAll();
		awaitRead(this.reports.log().position());
		assertThat(this.reports.count("projection.agreement")).isEqualTo(200);
		assertThat(this.reports.count("projection.history")).isEqualTo(this.reports.log().position());
		assertThat(this.reports.count("ledger.fork")).isZero();
		assertThat(this.reports.get("/api/progress").json().get("standing")).isEmpty();
	}

	@Test
	void a_topic_made_anew_is_read_from_its_beginning_and_nothing_doubles() {
		twoAgreements();
		this.reports.awaitAll();
		Parts.shared().freshTopics();
		Story story = new Story(this.reports.log(), "third");
		story.registered("2022-10-01T10:00:00Z");
		this.reports.send(this.reports.log().entries());
		this.reports.awaitAll();
		assertThat(this.reports.count("ledger.event")).isEqualTo(this.reports.log().position());
		assertThat(this.reports.count("ledger.fork")).isZero();
		assertThat(this.reports
			.count("(SELECT DISTINCT topic_id FROM ledger.kafka_offset WHERE partition = 1) AS topic_of_events"))
			.isEqualTo(2);
	}

	@Test
	void a_consumer_whose_place_another_has_moved_reads_again_from_there() {
		Story story = new Story(this.reports.log(), "moved");
		this.reports.send(story.registered("2021-07-01T10:00:00Z"));
		this.reports.awaitAll();
		// As if another consumer, which had the partition meanwhile, had been set back.
		this.reports.jdbc().sql("UPDATE ledger.kafka_offset SET next_offset = 0").update();
		this.reports.send(story.measured("2022-01-01T10:00:00Z", 2021, "60"));
		this.reports.awaitAll();
		awaitRead(this.reports.log().position());
		assertThat(this.reports.count("ledger.fork")).isZero();
	}

	@Test
	void a_projection_that_was_dropped_is_built_again_and_is_the_same() {
		twoAgreements();
		this.reports.awaitAll();
		List<Map<String, @Nullable Object>> before = projection();
		this.reports.jdbc()
			.sql("""
					TRUNCATE projection.stream_progress, projection.plan, projection.plan_fact, projection.agreement,
					         projection.agreement_version, projection.measurement, projection.history, projection.change""")
			.update();
		this.reports.restart();
		assertThat(projection()).isEqualTo(before);
	}

	@Test
	void the_log_is_complete_up_to_its_head_once_everything_before_it_is_here() {
		Story story = new Story(this.reports.log(), "head");
		List<LogEntry> registered = story.registered("2021-07-01T10:00:00Z");
		this.reports.send(new ProducerRecord<>(Topics.LOG_HEAD, "head", "?".getBytes(StandardCharsets.UTF_8)));
		this.reports.sayHead(4, Instant.parse("2021-12-01T00:00:00Z"));
		await().atMost(Reports.SOON)
			.untilAsserted(() -> assertThat(this.reports.get("/api/progress").text("/head/position")).isEqualTo("4"));
		assertThat(this.reports.get("/api/progress").text("/asOf/reachedAt")).isEqualTo("1970-01-01T00:00:00Z");
		this.reports.send(registered);
		this.reports.awaitAll();
		assertThat(this.reports.get("/api/progress").text("/asOf/reachedAt")).isEqualTo("2021-12-01T00:00:00Z");
	}

	private void twoAgreements() {
		Story one = new Story(this.reports.log(), "one");
		Story two = new Story(this.reports.log(), "two");
		one.registered("2021-07-01T10:00:00Z");
		two.registered("2021-07-02T10:00:00Z");
		one.revisedAsInTheExample();
		two.measured("2022-09-20T10:00:00Z", 2021, "60");
		two.measurementCorrected("2022-09-21T10:00:00Z", 2021, "61", "Talt forkert");
		this.reports.send(this.reports.log().entries());
	}

	private void manyAgreements(int from, int to) {
		for (int i = from; i < to; i++) {
			Story story = new Story(this.reports.log(), "many-" + i);
			this.reports.send(story.registered("2021-07-01T10:%02d:%02dZ".formatted(i / 60, i % 60)));
		}
	}

	/** Waits until so many records have been read, known ones included. */
	private void awaitRead(long records) {
		await().atMost(Reports.SOON)
			.untilAsserted(() -> assertThat(this.reports.jdbc()
				.sql("SELECT sum(next_offset) FROM ledger.kafka_offset")
				.query(Long.class)
				.single()).isEqualTo(records));
	}

	private double gauge(String name) {
		return this.reports.bean(MeterRegistry.class).get(name).gauge().value();
	}

	private List<Map<String, @Nullable Object>> projection() {
		return projection(this.reports);
	}

	/** Everything that is projected, ids that PostgreSQL gives aside. */
	private static List<Map<String, @Nullable Object>> projection(Reports reports) {
		List<Map<String, @Nullable Object>> rows = new ArrayList<>();
		for (String select : List.of("SELECT * FROM projection.agreement ORDER BY id",
				"SELECT * FROM projection.change ORDER BY position",
				"SELECT * FROM projection.history ORDER BY position",
				"SELECT stream, next_sequence, failure FROM projection.stream_progress ORDER BY stream", """
						SELECT agreement, in_force::text, known::text, name, period_from, period_to, document::text
						FROM projection.agreement_version ORDER BY agreement, known, in_force""", """
						SELECT agreement, indicator, year, cell_key, cell::text, reason, known::text
						FROM projection.measurement ORDER BY agreement, indicator, year, cell_key, known""")) {
			rows.addAll(reports.jdbc().sql(select).query().listOfRows());
		}
		return rows;
	}

}
