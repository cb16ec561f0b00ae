package dk.aftalebog.model.event;

/** The kind of a revision. */
public enum RevisionKind {

	/** As the terms provide for it. */
	ORDINARY,
	/** At any time, with a reason. */
	URGENT

}
