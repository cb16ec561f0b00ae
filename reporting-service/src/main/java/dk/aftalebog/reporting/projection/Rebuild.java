package dk.aftalebog.reporting.projection;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import javax.sql.DataSource;

import jakarta.annotation.PreDestroy;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Builds the projections anew from the copy of the log, in a schema beside the live one,
 * while that one answers and goes on; then puts the new one in its place.
 * <p>
 * A name is looked up by what is committed, rows by the snapshot of the question that
 * reads them. So nobody may write from the last row of the new schema until every
 * snapshot that lacks it is gone; only then the names change hands.
 */
@Component
public class Rebuild implements ApplicationRunner {

	private static final Logger logger = LoggerFactory.getLogger(Rebuild.class);

	/** What is locked in the database while a rebuild runs, by whichever instance. */
	private static final String LOCK = "1635152236, 12";

	/** Nobody else ever writes the table, so that nobody is waited for but snapshots. */
	private static final String WAIT_FOR_OLDER_SNAPSHOTS = "REINDEX INDEX CONCURRENTLY ledger.rebuild_pkey";

	private final DataSource dataSource;

	private final JdbcTemplate jdbc;

	private final TransactionTemplate transaction;

	private final CatchUp catchUp;

	private final Projector next;

	private final ExecutorService worker = Executors.newSingleThreadExecutor((work) -> new Thread(work, "rebuild"));

	Rebuild(DataSource dataSource, JdbcTemplate jdbc, TransactionTemplate transaction, CatchUp catchUp,
			Projector projector) {
		this.dataSource = dataSource;
		this.jdbc = jdbc;
		this.transaction = transaction;
		this.catchUp = catchUp;
		this.next = projector.into(Schema.NEXT);
	}

	/** Started with {@code --rebuild}, the service rebuilds once while it answers. */
	@Override
	public void run(ApplicationArguments args) {
		if (args.containsOption("rebuild")) {
			start();
		}
	}

	/**
	 * Starts a rebuild and comes back at once.
	 * @throws RebuildRunning where one runs already, here or in another instance
	 */
	public void start() {
		Connection elected = elect();
		boolean handedOver = false;
		try {
			begin();
			this.worker.execute(() -> work(elected));
			handedOver = true;
		}
		finally {
			if (!handedOver) {
				release(elected);
			}
		}
	}

	/**
	 * How far a rebuild has come.
	 *
	 * @param state how it stands
	 * @param startedAt when it was started
	 * @param finishedAt when it was done, or failed
	 * @param projected how many events are projected into the new tables
	 * @param events how many there are in the copy of the log
	 * @param failure why it failed; the old projections stand
	 */
	public record Progress(State state, Instant startedAt, @Nullable Instant finishedAt, long projected, long events,
			@Nullable String failure) {
	}

	/** How a rebuild stands. */
	public enum State {

		/** It is being built, or about to take its place. */
		RUNNING,
		/** It has taken its place. */
		FINISHED,
		/** It could not be built. */
		FAILED,
		/** Its instance went away; it can be started again. */
		BROKEN_OFF

	}

	/**
	 * Tells how far the last rebuild has come.
	 * @return the progress; empty where there never was one
	 */
	public Optional<Progress> progress() {
		return this.jdbc.query("""
				SELECT r.started_at, r.finished_at, r.projected, r.events, r.failure, EXISTS (
				    SELECT FROM pg_locks WHERE locktype = 'advisory' AND (classid, objid) = (%s)
				    AND database = (SELECT oid FROM pg_database WHERE datname = current_database())) AS running
				FROM ledger.rebuild r""".formatted(LOCK), Rebuild::read).stream().findFirst();
	}

	private static Progress read(ResultSet row, int number) throws SQLException {
		OffsetDateTime finishedAt = row.getObject("finished_at", OffsetDateTime.class);
		String failure = row.getString("failure");
		State state = (failure != null) ? State.FAILED
				: (finishedAt != null) ? State.FINISHED : row.getBoolean("running") ? State.RUNNING : State.BROKEN_OFF;
		return new Progress(state, row.getObject("started_at", OffsetDateTime.class).toInstant(),
				(finishedAt != null) ? finishedAt.toInstant() : null, row.getLong("projected"), row.getLong("events"),
				failure);
	}

	private void work(Connection elected) {
		try {
			build();
			replace();
			this.jdbc.update("UPDATE ledger.rebuild SET finished_at = now()");
			logger.info("The projections have been rebuilt");
		}
		catch (RuntimeException ex) {
			logger.error("The projections could not be rebuilt; the old ones stand", ex);
			fail(ex);
		}
		finally {
			release(elected);
		}
	}

	private void begin() {
		this.jdbc
			.update("""
					INSERT INTO ledger.rebuild (started_at, projected, events)
					SELECT now(), 0, count(*) FROM ledger.event
					ON CONFLICT (only_row) DO UPDATE SET started_at = excluded.started_at, finished_at = NULL, failure = NULL,
					    projected = 0, events = excluded.events""");
	}

	private void build() {
		drop(Schema.NEXT);
		// As a rebuild leaves it that was killed at its very end.
		drop(Schema.OLD);
		ProjectionTables.in(Schema.NEXT).forEach(this.jdbc::execute);
		catchUp();
		// What came meanwhile, so that the intake waits for little.
		catchUp();
	}

	private void catchUp() {
		this.catchUp.catchUp(this.next, () -> this.jdbc.update("""
				UPDATE ledger.rebuild SET projected = n.projected, events = greatest(events, n.projected)
				FROM (SELECT coalesce(sum(next_sequence), 0) AS projected FROM projection_next.stream_progress) n"""));
	}

	/** The intake waits in here; questions are answered all the while. */
	private void replace() {
		this.transaction.executeWithoutResult((status) -> {
			this.jdbc.execute("LOCK TABLE projection.stream_progress IN EXCLUSIVE MODE");
			onAnotherConnection(() -> {
				catchUp();
				this.jdbc.execute(WAIT_FOR_OLDER_SNAPSHOTS);
			});
			rename(Schema.LIVE, Schema.OLD);
			rename(Schema.NEXT, Schema.LIVE);
		});
		// Whoever found the old tables under the old name is done with them.
		this.jdbc.execute(WAIT_FOR_OLDER_SNAPSHOTS);
		drop(Schema.OLD);
	}

	/** The transaction at hand belongs to this thread. */
	private static void onAnotherConnection(Runnable work) {
		try (ExecutorService other = Executors.newSingleThreadExecutor()) {
			Future<?> done = other.submit(work);
			done.get();
		}
		catch (ExecutionException ex) {
			throw new IllegalStateException("The last events could not be projected", ex.getCause());
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException("Stopped while rebuilding", ex);
		}
	}

	private void rename(Schema from, Schema to) {
		this.jdbc.execute("ALTER SCHEMA %s RENAME TO %s".formatted(from.name(), to.name()));
	}

	private void drop(Schema schema) {
		this.jdbc.execute("DROP SCHEMA IF EXISTS %s CASCADE".formatted(schema.name()));
	}

	private void fail(RuntimeException cause) {
		try {
			drop(Schema.NEXT);
			this.jdbc.update("UPDATE ledger.rebuild SET finished_at = now(), failure = ?", cause.toString());
		}
		catch (RuntimeException ex) {
			logger.warn("That the rebuild failed could not be noted: {}", ex.getMessage());
		}
	}

	/** The lock is the connection's: whoever dies lets go of it. */
	private Connection elect() {
		Connection connection = null;
		boolean elected = false;
		try {
			connection = this.dataSource.getConnection();
			elected = Boolean.TRUE
				.equals(on(connection).queryForObject("SELECT pg_try_advisory_lock(" + LOCK + ")", Boolean.class));
		}
		catch (SQLException ex) {
			throw new DataAccessResourceFailureException("The database cannot be reached", ex);
		}
		finally {
			if (connection != null && !elected) {
				close(connection);
			}
		}
		if (!elected) {
			throw new RebuildRunning();
		}
		return connection;
	}

	private void release(Connection connection) {
		try {
			on(connection).execute("SELECT pg_advisory_unlock(" + LOCK + ")");
		}
		catch (RuntimeException ex) {
			logger.warn("The lock goes with its connection: {}", ex.getMessage());
		}
		close(connection);
	}

	private static JdbcTemplate on(Connection connection) {
		return new JdbcTemplate(new SingleConnectionDataSource(connection, true));
	}

	private static void close(@Nullable Connection connection) {
		try {
			if (connection != null) {
				connection.close();
			}
		}
		catch (SQLException ex) {
			logger.warn("A connection could not be given back: {}", ex.getMessage());
		}
	}

	@PreDestroy
	void stop() {
		this.worker.shutdownNow();
	}

}
