package dk.aftalebog.cluster.benchmark;

import java.util.Locale;

/**
 * A measured figure beside that of the bare part.
 *
 * @param what what was measured
 * @param unit the unit of both figures
 * @param ours the ledger's
 * @param bare the bare part's
 * @param goal what the ratio should be, at least or at most
 * @param atMost whether the ratio is to be at most the goal; at least otherwise
 */
record Figure(String what, String unit, double ours, double bare, double goal, boolean atMost) {

	static final String HEADER = """
			| what | the ledger | the bare part | ratio | goal | reached |
			|---|---|---|---|---|---|""";

	static Figure atLeast(String what, String unit, double ours, double bare, double goal) {
		return new Figure(what, unit, ours, bare, goal, false);
	}

	static Figure atMost(String what, String unit, double ours, double bare, double goal) {
		return new Figure(what, unit, ours, bare, goal, true);
	}

	double ratio() {
		return this.ours / this.bare;
	}

	boolean isReached() {
		return this.atMost ? ratio() <= this.goal : ratio() >= this.goal;
	}

	String row() {
		return String.format(Locale.ROOT, "| %s | %s %s | %s %s | %.2f | %s %s | %s |", this.what, number(this.ours),
				this.unit, number(this.bare), this.unit, ratio(), this.atMost ? "≤" : "≥", number(this.goal),
				isReached() ? "yes" : "**no**");
	}

	private static String number(double value) {
		return (value >= 100) ? String.format(Locale.ROOT, "%,.0f", value) : String.format(Locale.ROOT, "%.3g", value);
	}

}
