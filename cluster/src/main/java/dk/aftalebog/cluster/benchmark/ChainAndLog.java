package dk.aftalebog.cluster.benchmark;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * What chain and log add to a command. The tree is kept still by holding the lock by
 * which its loop is elected, so that the service needs no switch that would turn it off.
 */
final class ChainAndLog {

	private static final String LOCK = "hashtextextended('aftalebog tree', 0)";

	private static final String COLUMNS = """
			event_id, stream, sequence, stream_type, event_type, event_revision, event_time, payload, metadata, commit_id,
			commit_index, commit_size""";

	private static final String VALUES = """
			gen_random_uuid(), 'agreement/' || gen_random_uuid(), 1, 'agreement', 'agreement.revision-opened.v1', NULL, now(),
			'{"revision":1,"kind":"ordinary","title":"8d1f7c1e-3f7b-4d80-9a85-7d3e5a1c0b11","reason":"Bestyrelsen ønsker en ændring","inForceFrom":"2022-08-01"}',
			'{"actor":"secretariat","correlationId":"0cbd4d9e-7a0b-4c39-8d8c-2f1f4f5a1d22","organisation":"Sekretariatet","role":"secretariat","traceId":"0cbd4d9e-7a0b-4c39-8d8c-2f1f4f5a1d22"}',
			gen_random_uuid(), 0, 1""";

	/** As the event store inserts an event: only behind the one it was hashed after. */
	static final String CHAINED = """
			INSERT INTO chained_event (%s, previous_hash, hash)
			VALUES (%s,
			        CASE WHEN 1 = 0 THEN repeat('0', 64) ELSE (SELECT hash FROM chained_event
			        WHERE stream = 'agreement/first' AND sequence = 0 AND hash = repeat('a', 64)) END, repeat('b', 64));
			""".formatted(COLUMNS, VALUES);

	/** The same event, of which nothing can be told afterwards. */
	static final String UNCHAINED = """
			INSERT INTO unchained_event (%s) VALUES (%s);
			""".formatted(COLUMNS, VALUES);

	private ChainAndLog() {
	}

	static void makeTables(Connection connection) throws SQLException {
		try (Statement statement = connection.createStatement()) {
			statement.execute("CREATE TABLE chained_event (LIKE domain_event INCLUDING ALL)");
			statement.execute("CREATE TABLE unchained_event (LIKE domain_event INCLUDING ALL)");
			statement.execute("ALTER TABLE unchained_event DROP COLUMN previous_hash, DROP COLUMN hash");
			statement.execute(
					"""
							INSERT INTO chained_event (%s, previous_hash, hash)
							SELECT gen_random_uuid(), 'agreement/first', 0, 'agreement', 'agreement.registered.v1', NULL, now(), '{}',
							       '{}', gen_random_uuid(), 0, 1, repeat('0', 64), repeat('a', 64)"""
						.formatted(COLUMNS));
		}
	}

	/** Keeps the tree still until the connection is closed. */
	static void keepTreeStill(Connection connection, Connection other) throws SQLException, InterruptedException {
		Thread waiting = Thread.ofPlatform().daemon().start(() -> {
			try (Statement statement = connection.createStatement()) {
				statement.execute("SELECT pg_advisory_lock(%s)".formatted(LOCK));
			}
			catch (SQLException ex) {
				throw new IllegalStateException(ex);
			}
		});
		try (Statement statement = other.createStatement()) {
			while (waiting.isAlive()) {
				// Whoever was elected loses its session, and who waits is the next.
				try (ResultSet rows = statement.executeQuery(
						"""
								SELECT pg_terminate_backend(held.pid) FROM pg_locks held JOIN pg_locks awaited
								  ON NOT awaited.granted AND held.granted AND held.locktype = 'advisory'
								  AND (held.classid, held.objid, held.database) = (awaited.classid, awaited.objid, awaited.database)
								  AND awaited.locktype = 'advisory'""")) {
					rows.next();
				}
				waiting.join(100);
			}
		}
	}

}
