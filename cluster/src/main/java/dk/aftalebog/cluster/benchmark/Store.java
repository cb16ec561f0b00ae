package dk.aftalebog.cluster.benchmark;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.function.Consumer;
import java.util.function.LongPredicate;

import javax.sql.DataSource;

import dk.aftalebog.model.log.LogEntry;

/** A database of the cluster, filled and watched from outside. */
final class Store {

	private final DataSource dataSource;

	Store(DataSource dataSource) {
		this.dataSource = dataSource;
	}

	/** What writes a log. */
	interface Log {

		void write(Consumer<LogEntry> sink);

	}

	/** What fills a database takes longer than a transaction of the services may. */
	Connection connection() throws SQLException {
		Connection connection = this.dataSource.getConnection();
		try (Statement statement = connection.createStatement()) {
			statement.execute("SET transaction_timeout = 0");
		}
		return connection;
	}

	void execute(String... statements) throws SQLException {
		try (Connection connection = connection(); Statement statement = connection.createStatement()) {
			for (String sql : statements) {
				statement.execute(sql);
			}
		}
	}

	long number(String sql) throws SQLException {
		try (Connection connection = connection(); Statement statement = connection.createStatement()) {
			return number(statement, sql);
		}
	}

	/** Puts a log into the write side's store, as if it had been sequenced there. */
	void writeSide(Log log) throws SQLException {
		execute("TRUNCATE domain_event, ledger_log, log_tile, log_checkpoint", "UPDATE relay SET position = 0",
				"UPDATE log_tree SET size = 0");
		try (Connection connection = connection(); Connection second = connection()) {
			try (Copy.Into events = new Copy.Into(connection, """
					domain_event (event_id, stream, sequence, stream_type, event_type, event_time, payload, metadata,
					              commit_id, commit_index, commit_size, previous_hash, hash)""")) {
				log.write((entry) -> events.row(entry.event().id(), entry.event().stream(), entry.event().sequence(),
						"agreement", entry.event().type(), entry.event().time(), entry.event().payload(),
						entry.event().metadata(), entry.event().commit(), entry.event().commitIndex(),
						entry.event().commitSize(), entry.event().previousHash(), entry.hash()));
			}
			try (Statement statement = second.createStatement()) {
				// One instant a commit, as the sequencer gives them.
				statement.execute("""
						INSERT INTO ledger_log (position, event_id, global_index, recorded_at)
						SELECT row_number() OVER (ORDER BY global_index), event_id, global_index, event_time
						FROM domain_event""");
				statement.execute("""
						UPDATE sequencer SET position = l.position, recorded_at = l.recorded_at, xid = e.xid,
						       global_index = e.global_index
						FROM ledger_log l JOIN domain_event e USING (event_id)
						WHERE l.position = (SELECT max(position) FROM ledger_log)""");
				statement.execute("ANALYZE domain_event");
				statement.execute("ANALYZE ledger_log");
			}
		}
	}

	/** Puts a log into the read side's copy, in the place of all that was there. */
	void readSide(Log log) throws SQLException {
		execute("""
				TRUNCATE ledger.event, projection.plan, projection.plan_fact, projection.change, projection.agreement,
				         projection.agreement_version, projection.history, projection.measurement,
				         projection.stream_progress""");
		try (Connection connection = connection()) {
			try (Copy.Into events = new Copy.Into(connection, """
					ledger.event (position, recorded_at, event_id, stream, sequence, event_type, event_time, payload,
					              metadata, commit_id, commit_index, commit_size, previous_hash, hash)""")) {
				log.write((entry) -> events.row(entry.position(), entry.recordedAt(), entry.event().id(),
						entry.event().stream(), entry.event().sequence(), entry.event().type(), entry.event().time(),
						entry.event().payload(), entry.event().metadata(), entry.event().commit(),
						entry.event().commitIndex(), entry.event().commitSize(), entry.event().previousHash(),
						entry.hash()));
			}
		}
		execute("""
				UPDATE ledger.progress SET (position, recorded_at) =
				       (SELECT position, recorded_at FROM ledger.event ORDER BY position DESC LIMIT 1)""",
				"ANALYZE ledger.event");
	}

	/**
	 * Waits for a figure.
	 * @return the seconds since this was called
	 */
	double await(String sql, LongPredicate reached) throws SQLException {
		long begin = System.nanoTime();
		try (Connection connection = connection(); Statement statement = connection.createStatement()) {
			while (!reached.test(number(statement, sql))) {
				if (System.nanoTime() - begin > Duration.ofMinutes(10).toNanos()) {
					throw new IllegalStateException("Not within ten minutes: " + sql);
				}
				Thread.sleep(20);
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
		return (System.nanoTime() - begin) / 1e9;
	}

	private static long number(Statement statement, String sql) throws SQLException {
		try (ResultSet row = statement.executeQuery(sql)) {
			row.next();
			return row.getLong(1);
		}
	}

}
