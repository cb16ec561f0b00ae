package dk.aftalebog.cluster.fault;

import java.util.OptionalLong;

import dk.aftalebog.cluster.Cluster;

/** Looks, while load runs, for how long the log and the reports stand still. */
final class Watch implements AutoCloseable {

	private static final int INTERVAL = 40;

	private final Positions positions;

	private final Moving log = new Moving();

	private final Moving reports = new Moving();

	private final Thread thread;

	private volatile boolean closed;

	private Watch(Cluster cluster) {
		this.positions = new Positions(cluster);
		this.thread = Thread.ofPlatform().name("watch").unstarted(this::look);
	}

	static Watch begin(Cluster cluster) {
		Watch watch = new Watch(cluster);
		watch.thread.start();
		return watch;
	}

	/** The longest time in which no event got a position, in milliseconds. */
	long longestOfLog() {
		return this.log.longest / 1_000_000;
	}

	/** The longest time in which the reports moved nowhere, in milliseconds. */
	long longestOfReports() {
		return this.reports.longest / 1_000_000;
	}

	@Override
	public void close() {
		this.closed = true;
		try {
			this.thread.join();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
		this.positions.close();
	}

	private void look() {
		while (!this.closed) {
			this.log.see(this.positions.log());
			this.reports.see(this.positions.reports());
			Trial.pause(INTERVAL);
		}
	}

	/** A position that is to move. Written by one thread, read after that has ended. */
	private static final class Moving {

		private long last = -1;

		private long since = System.nanoTime();

		private long longest;

		void see(OptionalLong position) {
			long now = System.nanoTime();
			this.longest = Math.max(this.longest, now - this.since);
			if (position.isPresent() && position.getAsLong() != this.last) {
				this.last = position.getAsLong();
				this.since = now;
			}
		}

	}

}
