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
 * @param silence the longest time without any acknowledgement, in milliseconds
 * @param behind the longest time from the end of the load until all was in the reports,
 * in seconds
 * @param takeover the longest time until the log moved on after a kill, in milliseconds;
 * negative where it was not looked at
 * @param findings what did not hold
 */
record Result(String fault, int rounds, long accepted, long refused, long unknown, long events, long silence,
		double behind, long takeover, List<String> findings) {

	static final String HEADER = """
			| fault | rounds | commands acknowledged | refused | no answer | events | longest without acknowledgement | \
			longest until the log moved | longest until all is reported | lost, doubled or different |
			|---|---|---|---|---|---|---|---|---|---|""";

	String row() {
		return String.format(Locale.ROOT, "| %s | %d | %,d | %,d | %,d | %,d | %.1f s | %s | %.1f s | %s |", this.fault,
				this.rounds, this.accepted, this.refused, this.unknown, this.events, this.silence / 1000.0,
				(this.takeover < 0) ? "–" : String.format(Locale.ROOT, "%.1f s", this.takeover / 1000.0), this.behind,
				this.findings.isEmpty() ? "none" : "**" + this.findings.size() + "**");
	}

}
