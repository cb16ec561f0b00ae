package dk.aftalebog.agreement.publication;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

import javax.sql.DataSource;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Repeats some work in the one instance that holds its PostgreSQL advisory lock. When
 * that instance dies its connection ends, the lock with it, and another takes over.
 */
public final class ElectedLoop implements SmartLifecycle, Runnable {

	private static final Logger logger = LoggerFactory.getLogger(ElectedLoop.class);

	private static final Duration PAUSE_AFTER_FAILURE = Duration.ofSeconds(1);

	private static final int SECONDS_TO_ANSWER = 5;

	/** Under load, what comes within this time is done in one step. */
	private static final Duration GATHERING = Duration.ofMillis(8);

	private final String name;

	private final DataSource dataSource;

	private final Duration pollInterval;

	private final Work work;

	private final Runnable afterStep;

	private final Semaphore woken = new Semaphore(0);

	private volatile @Nullable Thread thread;

	private volatile boolean elected;

	/**
	 * Creates a loop.
	 * @param name the name of the lock
	 * @param dataSource where the lock is
	 * @param pollInterval how long to wait when there was nothing to do
	 * @param work what is repeated
	 * @param afterStep what happens after a step that did something
	 */
	public ElectedLoop(String name, DataSource dataSource, Duration pollInterval, Work work, Runnable afterStep) {
		this.name = name;
		this.dataSource = dataSource;
		this.pollInterval = pollInterval;
		this.work = work;
		this.afterStep = afterStep;
	}

	/** What is repeated. */
	public interface Work {

		/**
		 * Is called once after each election, before the first step.
		 * @throws Exception where it cannot begin yet
		 */
		void begin() throws Exception;

		/**
		 * Does the next step.
		 * @return what there was to do
		 * @throws Exception where the step failed and is to be tried again
		 */
		Done step() throws Exception;

	}

	/** What a step had to do. */
	public enum Done {

		/** Nothing. */
		NOTHING,
		/** All there was. */
		ALL,
		/** As much as it does at a time: more waits. */
		SOME

	}

	/** There may be something to do: it need not wait for the next poll. */
	void wake() {
		if (this.woken.availablePermits() == 0) {
			this.woken.release();
		}
	}

	@Override
	public void start() {
		// Known to run before it runs, or it would end at once.
		Thread starting = Thread.ofPlatform().name(this.name).daemon().unstarted(this);
		this.thread = starting;
		starting.start();
	}

	@Override
	public void stop() {
		Thread running = this.thread;
		this.thread = null;
		if (running != null) {
			running.interrupt();
			try {
				running.join(Duration.ofSeconds(10));
			}
			catch (InterruptedException ex) {
				Thread.currentThread().interrupt();
			}
		}
	}

	@Override
	public boolean isRunning() {
		return this.thread != null;
	}

	String name() {
		return this.name;
	}

	/** Whether this instance is the one that does the work. */
	boolean isElected() {
		return this.elected;
	}

	@Override
	public void run() {
		while (isRunning()) {
			try {
				repeatWhileElected();
			}
			catch (InterruptedException ex) {
				return;
			}
			catch (Exception ex) {
				if (isRunning()) {
					logger.warn("The {} pauses: {}", this.name, ex.toString());
				}
			}
			try {
				Thread.sleep(PAUSE_AFTER_FAILURE);
			}
			catch (InterruptedException ex) {
				return;
			}
		}
	}

	private void repeatWhileElected() throws Exception {
		try (Connection election = this.dataSource.getConnection()) {
			if (!lock(election, "SELECT pg_try_advisory_lock(hashtextextended(?, 0))")) {
				return;
			}
			try {
				this.elected = true;
				logger.info("This instance runs the {}", this.name);
				this.work.begin();
				while (isRunning() && election.isValid(SECONDS_TO_ANSWER)) {
					repeatStep();
				}
			}
			finally {
				this.elected = false;
				// The pool keeps the connection; the lock must not stay with it.
				lock(election, "SELECT pg_advisory_unlock(hashtextextended(?, 0))");
			}
		}
	}

	private void repeatStep() throws Exception {
		long begin = System.nanoTime();
		this.woken.drainPermits();
		switch (this.work.step()) {
			case NOTHING -> this.woken.tryAcquire(this.pollInterval.toNanos(), TimeUnit.NANOSECONDS);
			case ALL -> {
				this.afterStep.run();
				// More may wait already. It gathers while this thread leaves the
				// processor to those who write.
				TimeUnit.NANOSECONDS.sleep(GATHERING.toNanos() - (System.nanoTime() - begin));
			}
			case SOME -> this.afterStep.run();
		}
	}

	private boolean lock(Connection connection, String sql) throws SQLException {
		try (PreparedStatement statement = connection.prepareStatement(sql)) {
			statement.setString(1, "aftalebog " + this.name);
			try (ResultSet rows = statement.executeQuery()) {
				return rows.next() && rows.getBoolean(1);
			}
		}
	}

}
