package dk.aftalebog.model.event;

/** The kind of a revision. */
public enum RevisionKind {

	/** As the terms provide for it. */
	ORDINARY,
	/** At any time, with a reason. */
	URGENT,
	/**
	 * Spelling and wording only; the secretariat settles it, the board takes note and can
	 * reverse it.
	 */
	EDITORIAL,
	/** The ledger's copy differs from the signed paper; a second person confirms it. */
	TRANSCRIPTION_CORRECTION

}
