package dk.aftalebog.model.log;

/**
 * The files of an evidence pack: what an agreement said, the events that say so, and the
 * proof that they are in the signed log. Events, checkpoint and keys are named as in an
 * {@linkplain ExportFiles export}.
 */
public final class EvidenceFiles {

	/** A page in plain Danish: what is shown, and how to check it. */
	public static final String PAGE = "laes-mig.html";

	/**
	 * What the agreement said, and on which day as known at which instant; in the form of
	 * {@code GET /api/agreements/{id}}.
	 */
	public static final String DOCUMENT = "document.json";

	/** The values asked about, each with the event that put it there; else absent. */
	public static final String VALUES = "values.json";

	/** The folder of the proofs. */
	public static final String PROOFS = "proofs/";

	/** Who has to have signed: C2SP tlog-policy. Not to be trusted for standing here. */
	public static final String POLICY = "policy";

	private EvidenceFiles() {
	}

	/**
	 * Returns the file that proves an event: C2SP tlog-proof.
	 * @param position the event's position in the log
	 * @return such as {@code proofs/17.tlog-proof}
	 */
	public static String proof(long position) {
		return PROOFS + position + ".tlog-proof";
	}

}
