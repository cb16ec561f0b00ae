package dk.aftalebog.reporting.projection;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

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
		catchUp(this.projector, () -> {
		});
		this.running = true;
	}

	/**
	 * Projects every stream as far as the copy of the log has it.
	 * @param into what projects them
	 * @param done is run whenever some of them have been projected
	 */
	void catchUp(Projector into, Runnable done) {
		List<Page> pages = pages(into.schema());
		if (!pages.isEmpty()) {
			logger.info("{} streams are behind the copy of the log and catch up in the schema {}",
					pages.stream().mapToInt((page) -> page.streams().size()).sum(), into.schema().name());
		}
		List<Future<?>> work = new ArrayList<>();
		try (ExecutorService workers = Executors.newFixedThreadPool(WORKERS)) {
			pages.forEach((page) -> work.add(workers.submit(() -> {
				this.transaction.executeWithoutResult((status) -> into.project(page.streams()));
				done.run();
			})));
		}
		work.forEach(CatchUp::check);
	}

	/** Streams that are projected in one transaction, and how many events they have. */
	private record Page(List<String> streams, long events) {
	}

	/** Streams that are behind, in order, some thousand events together. */
	private List<Page> pages(Schema schema) {
		List<Page> pages = new ArrayList<>();
		this.jdbc.query(schema.in("""
				SELECT e.stream, max(e.sequence) + 1 - coalesce(p.next_sequence, 0) AS behind
				FROM ledger.event e LEFT JOIN projection.stream_progress p USING (stream)
				GROUP BY e.stream, p.next_sequence
				HAVING max(e.sequence) >= coalesce(p.next_sequence, 0)
				ORDER BY min(e.position)"""), (row) -> {
			Page last = pages.isEmpty() ? null : pages.getLast();
			if (last != null && last.events() < PAGE) {
				last.streams().add(row.getString(1));
				pages.set(pages.size() - 1, new Page(last.streams(), last.events() + row.getLong(2)));
			}
			else {
				pages.add(new Page(new ArrayList<>(List.of(row.getString(1))), row.getLong(2)));
			}
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
