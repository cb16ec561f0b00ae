package dk.aftalebog.cluster.fault;

import java.util.List;
import java.util.Locale;

/**
 * What came of a fault, over all its rounds.
 *
 * @param fault what was done
 * @param rounds how often
 * @param accepted how many commands were acknowledged
 * @param refused how many were refused
 * @param unknown how many got no answer
 * @param events how many events there were at the end
 * @param lost acknowledged commands without their event; negative, as the next, where the
 * fault is one that loses them
 * @param doubled commands whose event is there twice, or though they were refused
 * @param rebuildEqual whether the projections were what a rebuild from zero gives
 * @param silence the longest time without any acknowledgement, in milliseconds
 * @param logStood the longest time in which the log did not move, in milliseconds
 * @param reportsStood the longest time in which the reports did not, in milliseconds
 * @param behind the longest time from the end of the load until all was in the reports,
 * in seconds
 * @param findings what did not hold
 */
record Result(String fault, int rounds, long accepted, long refused, long unknown, long events, long lost, long doubled,
		boolean rebuildEqual, long silence, long logStood, long reportsStood, double behind, List<String> findings) {

	static final String HEADER = """
			| fault | rounds | commands acknowledged | refused | no answer | events | lost | doubled | rebuild equal | \
			other findings | longest without acknowledgement | longest until the log moved | \
			longest until the reports moved | longest until all is reported | seed |
			|---|---|---|---|---|---|---|---|---|---|---|---|---|---|---|""";

	String row() {
		return String.format(Locale.ROOT,
				"| %s | %d | %,d | %,d | %,d | %,d | %s | %s | %s | %s | %.1f s | %.1f s | %.1f s | %.1f s |",
				this.fault, this.rounds, this.accepted, this.refused, this.unknown, this.events, none(this.lost),
				none(this.doubled), (this.lost < 0) ? "–" : this.rebuildEqual ? "yes" : "**no**",
				none(this.findings.size()), this.silence / 1000.0, this.logStood / 1000.0, this.reportsStood / 1000.0,
				this.behind);
	}

	private static String none(long count) {
		return (count < 0) ? "–" : (count == 0) ? "0" : "**" + count + "**";
	}

}
