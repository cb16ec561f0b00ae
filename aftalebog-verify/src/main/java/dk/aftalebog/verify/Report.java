package dk.aftalebog.verify;

import java.util.List;

/**
 * What a verification came to.
 *
 * @param findings what is wrong, the gravest first; empty: nothing is
 * @param events how many events were found complete and unaltered, from the first on
 * @param streams in how many streams
 * @param remarks what holds, in Danish and English by turns
 * @param evidence whether it was an evidence pack, of one agreement's events alone
 */
public record Report(List<Finding> findings, long events, long streams, List<String> remarks, boolean evidence) {

	/** Takes copies. */
	public Report {
		findings = List.copyOf(findings);
		remarks = List.copyOf(remarks);
	}

	/**
	 * Whether all is well.
	 * @return true where nothing is wrong
	 */
	public boolean isSound() {
		return this.findings.isEmpty();
	}

}
