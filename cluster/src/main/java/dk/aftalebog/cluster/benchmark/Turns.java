package dk.aftalebog.cluster.benchmark;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;

/**
 * How long the ledger and the bare part take, in milliseconds: one at a time, each the
 * median of many. They take turns, so that what else the machine does meets both, after a
 * while that warms them up.
 *
 * @param ours the ledger's
 * @param bare the bare part's
 */
record Turns(double ours, double bare) {

	private static final int ROUNDS = 3;

	/** As long as the service's virtual machine still compiles what was just asked. */
	private static final Duration WARM_UP = Duration.ofSeconds(10);

	/** What is measured. */
	interface Work {

		void run() throws IOException, SQLException;

	}

	static Turns of(int count, Work ours, Work bare) throws IOException, SQLException {
		long begin = System.nanoTime();
		do {
			ours.run();
			bare.run();
		}
		while (System.nanoTime() - begin < WARM_UP.toNanos());
		double[] times = new double[ROUNDS];
		double[] bareTimes = new double[ROUNDS];
		for (int round = 0; round < ROUNDS; round++) {
			times[round] = median(count, ours);
			bareTimes[round] = median(count, bare);
		}
		return new Turns(Numbers.median(times), Numbers.median(bareTimes));
	}

	static double median(int count, Work work) throws IOException, SQLException {
		double[] times = new double[count];
		for (int i = 0; i < count; i++) {
			long begin = System.nanoTime();
			work.run();
			times[i] = (System.nanoTime() - begin) / 1e6;
		}
		return Numbers.median(times);
	}

	Figure figure(String what) {
		return Figure.beside(what, "ms", this.ours, this.bare);
	}

}
