package dk.aftalebog.agreement;

import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

class SequencerIT {

	/** Its own, for it writes events that are none: others take their whole log out. */
	private static final EmbeddedPostgres postgresql = Service.postgresql();

	private static final Service service = Service.startAlone(postgresql);

	@AfterAll
	static void stop() throws IOException {
		service.close();
		postgresql.close();
	}

	@BeforeAll
	static void some_events() {
		service.post("/api/plans", Texts.plan("logplan"));
		service.post("/api/agreements", Texts.agreement("log", "logplan"));
	}

	@Test
	void every_event_has_its_place_in_the_log_without_a_gap() {
		Log.awaitPublished(service);
		assertThat(Log.count(service,
				"SELECT count(*) FROM domain_event e LEFT JOIN ledger_log l USING (event_id) WHERE l.position IS NULL"))
			.isZero();
		assertThatPositionsAreGapless();
	}

	@Test
	void a_stream_keeps_its_order_in_the_log() {
		Log.awaitPublished(service);
		assertThat(Log
			.count("""
					SELECT count(*) FROM (SELECT sequence, lag(sequence) OVER (PARTITION BY stream ORDER BY position) AS before
					                      FROM ledger_log JOIN domain_event USING (event_id)) AS neighbours
					WHERE sequence <> coalesce(before + 1, 0)"""))
			.isZero();
	}

	@Test
	void each_commit_has_one_recorded_instant_later_than_the_one_before() {
		Log.awaitPublished(service);
		assertThatRecordedInstantsIncrease();
	}

	@Test
	void a_slow_writer_is_not_jumped_over() throws SQLException {
		Log.awaitPublished(service);
		String slow = UUID.randomUUID().toString();
		String fast = "hurtig-" + slow.substring(0, 8);
		try (Connection connection = service.connection(); Statement statement = connection.createStatement()) {
			connection.setAutoCommit(false);
			statement.execute(insert(slow, "test/" + slow, 0));
			service.post("/api/plans", Texts.plan(fast));
			// The sequencer has looked at the fast writer's event, and lets it wait: time
			// goes on without it.
			Instant written = Instant.now();
			await().atMost(Duration.ofSeconds(20)).until(() -> reached().isAfter(written));
			assertThat(logged("plan/" + fast)).isZero();
			connection.commit();
		}
		Log.awaitPublished(service);
		assertThat(logged("test/" + slow)).isEqualTo(1);
		assertThat(Log.count(service, "SELECT %s - %s".formatted(position("plan/" + fast), position("test/" + slow))))
			.isPositive();
		assertThatPositionsAreGapless();
		assertThatRecordedInstantsIncrease();
	}

	@Test
	void a_slow_transaction_that_is_given_up_holds_nothing_back() throws SQLException {
		String fast = "fri-" + UUID.randomUUID().toString().substring(0, 8);
		try (Connection connection = service.connection(); Statement statement = connection.createStatement()) {
			connection.setAutoCommit(false);
			statement.execute("SELECT pg_current_xact_id()");
			service.post("/api/plans", Texts.plan(fast));
			connection.rollback();
		}
		Log.awaitPublished(service);
		assertThat(logged("plan/" + fast)).isEqualTo(1);
		assertThatPositionsAreGapless();
	}

	@Test
	void transactions_are_taken_in_the_order_of_their_numbers_when_these_grow_by_a_digit() throws SQLException {
		Log.awaitPublished(service);
		String stream = "test/" + UUID.randomUUID();
		try (Connection slow = service.connection(); Connection connection = service.connection()) {
			// Until it ends the events wait, and are then taken all at once.
			slow.setAutoCommit(false);
			long last = transactionId(slow);
			long longer = 10;
			while (longer < last + 20) {
				longer *= 10;
			}
			try (Statement statement = connection.createStatement()) {
				statement.execute("""
						DO $$ BEGIN
						  WHILE pg_current_xact_id()::text::bigint < %d LOOP COMMIT; END LOOP;
						END $$""".formatted(longer - 10));
				for (int i = 0; i < 20; i++) {
					statement.execute(insert(UUID.randomUUID().toString(), stream, i));
				}
			}
			slow.rollback();
		}
		Log.awaitPublished(service);
		assertThat(Log.count(service,
				"SELECT count(DISTINCT length(xid::text)) FROM domain_event WHERE stream = '%s'".formatted(stream)))
			.as("the numbers have grown")
			.isEqualTo(2);
		assertThat(logged(stream)).isEqualTo(20);
		assertThat(Log.count(service, """
				SELECT count(*) FROM (SELECT sequence, lag(sequence) OVER (ORDER BY position) AS before
				                      FROM ledger_log JOIN domain_event USING (event_id)
				                      WHERE stream = '%s') AS neighbours
				WHERE sequence <> coalesce(before + 1, 0)""".formatted(stream))).isZero();
		assertThatPositionsAreGapless();
	}

	@Test
	void recorded_instants_never_go_back_though_the_clock_does() {
		service.post("/api/plans", Texts.plan("ur-foer"));
		Log.awaitPublished(service);
		service.clock().putWrong(Duration.ofHours(-1));
		try {
			service.post("/api/plans", Texts.plan("ur-tilbage"));
			service.post("/api/plans", Texts.plan("ur-stadig"));
			Log.awaitPublished(service);
		}
		finally {
			service.clock().putWrong(Duration.ZERO);
		}
		assertThat(Log.count(service, """
				SELECT count(*) FROM domain_event e JOIN domain_event before ON before.stream = 'plan/ur-foer'
				WHERE e.stream IN ('plan/ur-tilbage', 'plan/ur-stadig') AND e.event_time < before.event_time"""))
			.as("the clock did jump back")
			.isEqualTo(2);
		assertThat(Log.count(service, """
				SELECT count(*) FROM ledger_log l JOIN domain_event e USING (event_id),
				       ledger_log before JOIN domain_event first ON first.event_id = before.event_id
				WHERE first.stream = 'plan/ur-foer' AND e.stream IN ('plan/ur-tilbage', 'plan/ur-stadig')
				AND l.recorded_at > before.recorded_at""")).isEqualTo(2);
		assertThatRecordedInstantsIncrease();
	}

	@Test
	void looking_for_what_waits_does_not_read_the_whole_store() throws SQLException {
		String stream = "test/" + UUID.randomUUID();
		long before = Log.count(service, "SELECT position FROM sequencer");
		try (Connection connection = service.connection(); Statement statement = connection.createStatement()) {
			statement.execute("""
					INSERT INTO domain_event (event_id, stream, sequence, stream_type, event_type, event_time, payload,
					                          metadata, commit_id, commit_index, commit_size, previous_hash, hash)
					SELECT gen_random_uuid(), '%s', n, 'test', 'test.slow.v1', now(), '{}', '{}', gen_random_uuid(), 0,
					       1, '', ''
					FROM generate_series(0, 19999) AS n""".formatted(stream));
			statement.execute("ANALYZE domain_event");
		}
		// Not by counting events: that reads the whole store, and is told up to ten
		// seconds later.
		await().atMost(Duration.ofSeconds(30))
			.until(() -> Log.count(service, "SELECT least(r.position, t.size) FROM relay r, log_tree t") >= before
					+ 20_000);
		awaitLooks(10);
		long read = statistic("domain_event", "seq_tup_read");
		awaitLooks(100);
		// Each look would read 20,000. What relay and tree read before is told meanwhile.
		assertThat(statistic("domain_event", "seq_tup_read") - read).isLessThan(10 * 20_000);
	}

	@Test
	void time_goes_on_while_nothing_is_written() {
		Instant before = Instant.now();
		await().atMost(Duration.ofSeconds(20)).until(() -> reached().isAfter(before));
	}

	private static String insert(String event, String stream, int sequence) {
		return """
				INSERT INTO domain_event (event_id, stream, sequence, stream_type, event_type, event_time, payload,
				                          metadata, commit_id, commit_index, commit_size, previous_hash, hash)
				VALUES ('%s', '%s', %d, 'test', 'test.slow.v1', now(), '{}', '{}', '%s', 0, 1, '', '')"""
			.formatted(event, stream, sequence, event);
	}

	/** Awaits that many looks of the sequencer, each of which reads its own one row. */
	private static void awaitLooks(int looks) {
		long before = statistic("sequencer", "seq_scan");
		await().atMost(Duration.ofSeconds(60)).until(() -> statistic("sequencer", "seq_scan") > before + looks);
	}

	private static long statistic(String table, String column) {
		return Log.count(service, "SELECT %s FROM pg_stat_user_tables WHERE relname = '%s'".formatted(column, table));
	}

	private static long transactionId(Connection connection) throws SQLException {
		try (Statement statement = connection.createStatement();
				ResultSet row = statement.executeQuery("SELECT pg_current_xact_id()::text::bigint")) {
			row.next();
			return row.getLong(1);
		}
	}

	private static void assertThatPositionsAreGapless() {
		assertThat(Log.count(service, "SELECT max(position) - count(*) FROM ledger_log")).isZero();
		assertThat(Log.count(service, "SELECT min(position) FROM ledger_log")).isEqualTo(1);
	}

	private static void assertThatRecordedInstantsIncrease() {
		assertThat(Log.count(service, """
				SELECT count(*) FROM (SELECT commit_id FROM ledger_log JOIN domain_event USING (event_id)
				                      GROUP BY commit_id HAVING count(DISTINCT recorded_at) > 1) AS split""")).isZero();
		assertThat(Log.count(service, """
				SELECT count(*) FROM (SELECT recorded_at, lag(recorded_at) OVER (ORDER BY first) AS before
				                      FROM (SELECT min(position) AS first, min(recorded_at) AS recorded_at
				                            FROM ledger_log JOIN domain_event USING (event_id)
				                            GROUP BY commit_id) AS commits) AS neighbours
				WHERE recorded_at <= before""")).isZero();
	}

	private static long logged(String stream) {
		return Log.count(service,
				"SELECT count(*) FROM ledger_log JOIN domain_event USING (event_id) WHERE stream = '%s'"
					.formatted(stream));
	}

	private static String position(String stream) {
		return "(SELECT position FROM ledger_log JOIN domain_event USING (event_id) WHERE stream = '%s')"
			.formatted(stream);
	}

	private static Instant reached() {
		return service.jdbc().sql("SELECT recorded_at FROM sequencer").query(OffsetDateTime.class).single().toInstant();
	}

}
