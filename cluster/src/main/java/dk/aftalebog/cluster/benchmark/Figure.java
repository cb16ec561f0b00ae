package dk.aftalebog.cluster.benchmark;

import java.util.Locale;

import org.jspecify.annotations.Nullable;

/**
 * A measured figure beside that of the bare part.
 *
 * @param what what was measured
 * @param unit the unit of both figures
 * @param ours the ledger's
 * @param bare the bare part's
 * @param goal what the ratio should be, at least or at most; absent where nobody said
 * @param atMost whether the ratio is to be at most the goal; at least otherwise
 */
record Figure(String what, String unit, double ours, double bare, @Nullable Double goal, boolean atMost) {

	static final String HEADER = """
			| what | the ledger | the bare part | ratio | goal | reached |
			|---|---|---|---|---|---|""";

	static Figure atLeast(String what, String unit, double ours, double bare, double goal) {
		return new Figure(what, unit, ours, bare, goal, false);
	}

	static Figure atMost(String what, String unit, double ours, double bare, double goal) {
		return new Figure(what, unit, ours, bare, goal, true);
	}

	static Figure beside(String what, String unit, double ours, double bare) {
		return new Figure(what, unit, ours, bare, null, true);
	}

	/** What does not depend on how much there is, but for a tenth that machines vary. */
	static Figure flat(String what, String unit, double ofMuch, double ofLittle) {
		return atMost(what, unit, ofMuch, ofLittle, 1.1);
	}

	/** Ten times the work in ten times the time, but for a tenth that machines vary. */
	static Figure linear(String what, String unit, double ofTenfold, double ofLittle) {
		return atMost(what, unit, ofTenfold, ofLittle, 11);
	}

	double ratio() {
		return this.ours / this.bare;
	}

	String row() {
		return String.format(Locale.ROOT, "| %s | %s %s | %s %s | %.2f | %s |", this.what, number(this.ours), this.unit,
				number(this.bare), this.unit, ratio(), judged());
	}

	private String judged() {
		if (this.goal == null) {
			return "| ";
		}
		boolean reached = this.atMost ? ratio() <= this.goal : ratio() >= this.goal;
		return (this.atMost ? "≤ " : "≥ ") + number(this.goal) + " | " + (reached ? "yes" : "**no**");
	}

	private static String number(double value) {
		return (value >= 100) ? String.format(Locale.ROOT, "%,.0f", value) : String.format(Locale.ROOT, "%.3g", value);
	}

}
