package dk.aftalebog.reporting.projection;

import java.util.List;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Before the service answers, every stream is projected as far as the copy of the log has
 * it: what stopped before may go on under new code, and a projection that was dropped is
 * built again.
 */
@Component
class CatchUp implements SmartLifecycle {

	private static final Logger logger = LoggerFactory.getLogger(CatchUp.class);

	private final JdbcTemplate jdbc;

	private final TransactionTemplate transaction;

	private final Projector projector;

	private volatile boolean running;

	CatchUp(JdbcTemplate jdbc, TransactionTemplate transaction, Projector projector) {
		this.jdbc = jdbc;
		this.transaction = transaction;
		this.projector = projector;
	}

	@Override
	public void start() {
		List<String> behind = this.jdbc.query("""
				SELECT e.stream FROM ledger.event e LEFT JOIN projection.stream_progress p USING (stream)
				GROUP BY e.stream, p.next_sequence
				HAVING max(e.sequence) >= coalesce(p.next_sequence, 0)
				ORDER BY min(e.position)""", (row, number) -> row.getString(1));
		if (!behind.isEmpty()) {
			logger.info("{} streams are behind the copy of the log and catch up", behind.size());
		}
		behind.forEach((stream) -> this.transaction.executeWithoutResult((status) -> this.projector.project(stream)));
		this.running = true;
	}

	@Override
	public void stop() {
		this.running = false;
	}

	@Override
	public boolean isRunning() {
		return this.running;
	}

	/** Before the listeners and the web server, which come last. */
	@Override
	public int getPhase() {
		return 0;
	}

}
