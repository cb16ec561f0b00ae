package dk.aftalebog.reporting;

import java.net.http.HttpRequest.BodyPublishers;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;

import dk.aftalebog.model.change.Change;
import dk.aftalebog.model.change.PlanChange;
import dk.aftalebog.model.event.PlanEvent.PlanFact;
import dk.aftalebog.model.log.LogEntry;
import dk.aftalebog.reporting.Reports.Answer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** The projections are built anew beside themselves, while they answer. */
class RebuildIT {

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
	void every_row_is_the_incremental_one_byte_for_byte() {
		piecemeal();
		Map<String, List<String>> rows = rows();
		Map<String, List<String>> form = form();
		assertThat(rows.get("stream_progress")).anyMatch((row) -> row.contains("unheard-of"));
		assertThat(rows).allSatisfy((table, all) -> assertThat(all.size()).as(table).isPositive());
		long table = oid();
		assertThat(rebuild().status()).isEqualTo(202);
		awaitState("finished");
		assertThat(oid()).isNotEqualTo(table);
		assertSame(rows);
		assertThat(form()).isEqualTo(form);
		JsonNode progress = this.reports.get("/api/progress").json();
		assertThat(progress.at("/rebuild/events").asLong()).isEqualTo(this.reports.log().position() - 1);
		// All but those of the stream that waits and of the one that stopped.
		assertThat(progress.at("/rebuild/projected").asLong()).isEqualTo(this.reports.log().position() - 5);
		assertThat(progress.get("standing")).hasSize(2);
		assertThat(schemas()).containsExactly("projection");
	}

	@Test
	void what_comes_afterwards_is_projected_into_the_new_tables() {
		piecemeal();
		rebuild();
		awaitState("finished");
		Story story = new Story(this.reports.log(), "later");
		this.reports.send(story.registered("2026-07-01T10:00:00Z"));
		this.reports.send(revisedTwice(story, "2026-07-01"));
		await().atMost(Reports.SOON)
			.untilAsserted(
					() -> assertThat(this.reports.count("projection.history WHERE agreement = 'later'")).isEqualTo(9));
		Map<String, List<String>> rows = rows();
		rebuild();
		awaitState("finished");
		assertSame(rows);
	}

	@Test
	void questions_are_answered_and_events_come_in_all_the_while() throws Exception {
		int agreements = 60;
		AtomicBoolean done = new AtomicBoolean();
		List<Story> stories = new ArrayList<>();
		for (int i = 0; i < agreements; i++) {
			stories.add(new Story(this.reports.log(), "many-%02d".formatted(i)));
			stories.getLast().registered("2021-07-01T10:00:%02dZ".formatted(i));
		}
		this.reports.send(this.reports.log().entries());
		this.reports.awaitAll();
		try (ExecutorService others = Executors.newFixedThreadPool(2)) {
			Future<?> asking = others.submit(() -> {
				for (int i = 0; !done.get(); i = (i + 1) % agreements) {
					ask(i, agreements);
				}
			});
			Future<?> sending = others.submit(() -> {
				for (int i = 0; i < 200; i++) {
					this.reports.send(stories.get(i % agreements)
						.measured("2022-%02d-%02dT%02d:00:00Z".formatted(1 + i / 100, 1 + i % 100 / 5, i % 5), 2021,
								Integer.toString(i)));
				}
			});
			for (int i = 0; i < 4; i++) {
				rebuild();
				awaitState("finished");
			}
			sending.get();
			this.reports.awaitAll();
			done.set(true);
			asking.get();
		}
		Map<String, List<String>> rows = rows();
		assertThat(rows.get("history")).hasSize((int) this.reports.log().position());
		rebuild();
		awaitState("finished");
		assertSame(rows);
	}

	private void ask(int number, int agreements) {
		Answer list = this.reports.get("/api/agreements?limit=500");
		assertThat(list.status()).as(list.response().body()).isEqualTo(200);
		assertThat(list.json().get("agreements")).hasSize(agreements);
		Answer one = this.reports.get("/api/agreements/many-%02d/history".formatted(number));
		assertThat(one.status()).as(one.response().body()).isEqualTo(200);
		assertThat(one.json().get("events").size()).isGreaterThanOrEqualTo(4);
	}

	@Test
	void a_question_that_began_before_the_last_row_keeps_the_names_from_changing_hands() throws Exception {
		piecemeal();
		try (Connection question = DriverManager.getConnection(this.reports.databaseUrl());
				Statement statement = question.createStatement()) {
			question.setAutoCommit(false);
			question.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
			long position = number(statement, "SELECT position FROM ledger.progress");
			assertThat(position).isPositive();
			rebuild();
			await().atMost(Reports.SOON)
				.untilAsserted(() -> assertThat(this.reports.count(
						"pg_stat_activity WHERE query LIKE 'REINDEX%' AND wait_event_type = 'Lock' AND datname = current_database()"))
					.isOne());
			// Others are answered meanwhile, and this one finds everything it began with.
			assertThat(this.reports.get("/api/agreements").status()).isEqualTo(200);
			assertThat(this.reports.get("/api/progress").text("/rebuild/state")).isEqualTo("running");
			assertThat(number(statement, "SELECT count(*) FROM projection.history")).isGreaterThan(100);
			question.rollback();
		}
		awaitState("finished");
	}

	@Test
	void only_one_runs_at_a_time() throws Exception {
		try (Connection another = DriverManager.getConnection(this.reports.databaseUrl());
				Statement statement = another.createStatement()) {
			statement.execute("SELECT pg_advisory_lock(1635152236, 12)");
			Answer answer = rebuild();
			assertThat(answer.status()).isEqualTo(409);
			assertThat(answer.text("/code")).isEqualTo("rebuild-running");
		}
		await().atMost(Reports.SOON).untilAsserted(() -> assertThat(rebuild().status()).isEqualTo(202));
		awaitState("finished");
	}

	@Test
	void one_that_was_broken_off_is_said_to_be_and_is_begun_anew() {
		this.reports.jdbc()
			.sql("INSERT INTO ledger.rebuild (started_at, projected, events) VALUES (now(), 0, 9)")
			.update();
		this.reports.jdbc().sql("CREATE SCHEMA projection_next").update();
		this.reports.jdbc().sql("CREATE TABLE projection_next.plan (half integer)").update();
		assertThat(this.reports.get("/api/progress").text("/rebuild/state")).isEqualTo("broken-off");
		rebuild();
		awaitState("finished");
		assertThat(schemas()).containsExactly("projection");
	}

	@Test
	void it_is_started_by_an_option_too() {
		try (Reports other = Reports.startWith(Map.of("rebuild", "true"))) {
			await().atMost(Reports.SOON)
				.untilAsserted(
						() -> assertThat(other.get("/api/progress").text("/rebuild/state")).isEqualTo("finished"));
		}
	}

	@Test
	void an_event_that_could_be_handled_in_the_end_stops_nobody_else_and_leaves_nothing_out() {
		Story poisoned = new Story(this.reports.log(), "poisoned");
		Story other = new Story(this.reports.log(), "other");
		this.reports.send(poisoned.registered("2021-07-01T10:00:00Z"));
		this.reports.awaitAll();
		// As code that is wrong would refuse it.
		this.reports.jdbc()
			.sql("ALTER TABLE projection.agreement_version ADD CONSTRAINT wrong CHECK (name <> 'Gift')")
			.update();
		this.reports.send(poisoned.revised("2021-09-01T10:00:00Z", "2021-08-30", "2021-10-01",
				new Change.AgreementRenamed("Gift")));
		this.reports.send(poisoned.revised("2021-09-02T10:00:00Z", "2021-08-31", "2021-11-01",
				new Change.AgreementRenamed("Modgift")));
		this.reports.send(other.registered("2021-09-03T10:00:00Z"));
		this.reports.awaitAll();
		Answer stopped = this.reports.get("/api/agreements/poisoned");
		assertThat(stopped.text("/projection/state")).isEqualTo("failed");
		assertThat(stopped.text("/projection/reason")).contains("event 4", "wrong");
		assertThat(stopped.text("/agreement/name")).isEqualTo("Tryghed");
		assertThat(this.reports.get("/api/agreements/other").json().has("projection")).isFalse();
		assertThat(this.reports.get("/actuator/metrics/aftalebog.streams.failed").json().at("/measurements/0/value"))
			.hasToString("1.0");

		// The code is mended.
		this.reports.jdbc().sql("ALTER TABLE projection.agreement_version DROP CONSTRAINT wrong").update();
		this.reports.restart();
		Answer mended = this.reports.get("/api/agreements/poisoned");
		assertThat(mended.json().has("projection")).isFalse();
		assertThat(mended.text("/agreement/name")).isEqualTo("Modgift");
		assertThat(this.reports.get("/api/agreements/poisoned?inForceOn=2021-10-15").text("/agreement/name"))
			.isEqualTo("Gift");
		assertThat(this.reports.get("/api/agreements/poisoned/history").json().get("events")).hasSize(8);
	}

	/** Events as they come: one batch after the other, one stream parked, one stopped. */
	private void piecemeal() {
		Samples.write(this.reports.log());
		Story.planRegistered(this.reports.log(), "plan-1", "2026-06-01T10:00:00Z");
		this.reports.log()
			.commit("plan/plan-1", Instant.parse("2026-06-01T11:00:00Z"),
					List.of(new PlanFact(LocalDate.parse("2022-01-01"), "Referat",
							new PlanChange.PlanRenamed("Ny helhedsplan"))));
		Story story = new Story(this.reports.log(), "eksempel");
		story.registered("2026-06-02T10:00:00Z");
		revisedTwice(story, "2026-06-02");
		Story failing = new Story(this.reports.log(), "failing");
		failing.registered("2026-06-03T10:00:00Z");
		failing.unheardOf("2026-06-04T10:00:00Z");
		failing.measured("2026-06-04T11:00:00Z", 2021, "1");
		Story parked = new Story(this.reports.log(), "parked");
		parked.registered("2026-06-05T10:00:00Z");
		LogEntry missing = parked.measured("2026-06-06T10:00:00Z", 2021, "1").getFirst();
		parked.revised("2026-06-07T10:00:00Z", "2026-06-01", "2022-01-01", new Change.AgreementRenamed("Nyt"));
		List<LogEntry> all = new ArrayList<>(this.reports.log().entries());
		all.remove(missing);
		for (int from = 0; from < all.size(); from += 40) {
			int to = Math.min(from + 40, all.size());
			this.reports.send(all.subList(from, to));
			await().atMost(Reports.SOON)
				.untilAsserted(() -> assertThat(this.reports.count("ledger.event")).isEqualTo(to));
		}
		await().atMost(Reports.SOON)
			.untilAsserted(() -> assertThat(this.reports.get("/api/progress").json().get("standing")).hasSize(2));
	}

	/**
	 * As in the worked example, later: the second revision reaches back before the first.
	 */
	private static List<LogEntry> revisedTwice(Story story, String day) {
		List<LogEntry> entries = new ArrayList<>(
				story.revised(day + "T11:00:00Z", "2022-06-08", "2022-08-01", new Change.ActivityEnded("a")));
		entries.addAll(story.revised(day + "T12:00:00Z", "2022-09-14", "2022-05-01",
				new Change.ActivityAdded(Story.activity("c", "C")), new Change.ActivityRenamed("a", null, "A′")));
		return entries;
	}

	private Answer rebuild() {
		return this.reports.send("administrator",
				this.reports.request("/api/projection/rebuild").POST(BodyPublishers.noBody()));
	}

	private void awaitState(String state) {
		await().atMost(Reports.SOON)
			.untilAsserted(() -> assertThat(this.reports.get("/api/progress").text("/rebuild/state")).isEqualTo(state));
	}

	/** Everything that is derived, but for surrogate keys and times of processing. */
	private Map<String, List<String>> rows() {
		Map<String, List<String>> rows = new TreeMap<>();
		for (String table : texts(
				"SELECT table_name FROM information_schema.tables WHERE table_schema = 'projection'")) {
			String columns = String.join(", ", texts("""
					SELECT column_name || '::text' FROM information_schema.columns
					WHERE table_schema = 'projection' AND table_name = '%s' AND is_identity = 'NO'
					AND column_name NOT IN ('parked_since', 'failed_since') ORDER BY ordinal_position"""
				.formatted(table)));
			rows.put(table, texts("SELECT ROW(%s)::text FROM projection.%s ORDER BY 1".formatted(columns, table)));
		}
		return rows;
	}

	private void assertSame(Map<String, List<String>> before) {
		Map<String, List<String>> now = rows();
		assertThat(now.keySet()).isEqualTo(before.keySet());
		now.forEach((table, rows) -> assertThat(rows).as(table).isEqualTo(before.get(table)));
	}

	/** Columns, constraints and indexes, by their names. */
	private Map<String, List<String>> form() {
		return Map.of("columns", texts("""
				SELECT table_name || ' ' || ROW(column_name, ordinal_position, data_type, is_nullable, column_default,
				    collation_name, is_identity, generation_expression)::text
				FROM information_schema.columns WHERE table_schema = 'projection' ORDER BY 1"""), "constraints",
				texts("""
						SELECT conrelid::regclass || ' ' || conname || ' ' || pg_get_constraintdef(oid)
						FROM pg_constraint WHERE connamespace = 'projection'::regnamespace ORDER BY 1"""), "indexes",
				texts("SELECT indexdef FROM pg_indexes WHERE schemaname = 'projection' ORDER BY 1"));
	}

	private List<String> schemas() {
		return texts("SELECT nspname FROM pg_namespace WHERE nspname LIKE 'projection%' ORDER BY 1");
	}

	private long oid() {
		return this.reports.jdbc().sql("SELECT 'projection.agreement'::regclass::oid").query(Long.class).single();
	}

	private List<String> texts(String sql) {
		return this.reports.jdbc().sql(sql).query((row, number) -> row.getString(1)).list();
	}

	private static long number(Statement statement, String sql) throws SQLException {
		try (var result = statement.executeQuery(sql)) {
			result.next();
			return result.getLong(1);
		}
	}

}
