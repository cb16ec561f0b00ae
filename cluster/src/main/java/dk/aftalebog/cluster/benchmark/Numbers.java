package dk.aftalebog.cluster.benchmark;

import java.util.Arrays;

/** What is told of many measured values. */
final class Numbers {

	private Numbers() {
	}

	static double median(double[] values) {
		return percentile(values, 50);
	}

	static double percentile(double[] values, int percent) {
		double[] sorted = values.clone();
		Arrays.sort(sorted);
		return sorted[Math.min(sorted.length - 1, sorted.length * percent / 100)];
	}

}
