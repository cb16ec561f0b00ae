package dk.aftalebog.reporting.projection;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;

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

	private static final int WORKERS = Runtime.getRuntime().availableProcessors();

	/** How many events are projected in one transaction, more or less. */
	private static final long PAGE = 5000;

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
		List<List<String>> pages = pages();
		if (!pages.isEmpty()) {
			logger.info("{} streams are behind the copy of the log and catch up",
					pages.stream().mapToInt(List::size).sum());
		}
		List<Future<?>> work = new ArrayList<>();
		try (ExecutorService workers = Executors.newFixedThreadPool(WORKERS)) {
			pages.forEach((page) -> work.add(workers
				.submit(() -> this.transaction.executeWithoutResult((status) -> this.projector.project(page)))));
		}
		work.forEach(CatchUp::check);
		this.running = true;
	}

	/** Streams that are behind, in order, some thousand events together. */
	private List<List<String>> pages() {
		List<List<String>> pages = new ArrayList<>();
		AtomicLong room = new AtomicLong();
		this.jdbc.query("""
				SELECT e.stream, max(e.sequence) + 1 - coalesce(p.next_sequence, 0) AS behind
				FROM ledger.event e LEFT JOIN projection.stream_progress p USING (stream)
				GROUP BY e.stream, p.next_sequence
				HAVING max(e.sequence) >= coalesce(p.next_sequence, 0)
				ORDER BY min(e.position)""", (row) -> {
			if (room.get() <= 0) {
				pages.add(new ArrayList<>());
				room.set(PAGE);
			}
			pages.getLast().add(row.getString(1));
			room.addAndGet(-row.getLong(2));
		});
		return pages;
	}

	private static void check(Future<?> work) {
		try {
			work.get();
		}
		catch (ExecutionException ex) {
			throw new IllegalStateException("The projections cannot catch up", ex.getCause());
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException("Stopped while catching up", ex);
		}
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
