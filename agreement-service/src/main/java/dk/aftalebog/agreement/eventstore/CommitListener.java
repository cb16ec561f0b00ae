package dk.aftalebog.agreement.eventstore;

/** Who wants to know that events are there. */
@FunctionalInterface
public interface CommitListener {

	/** Events were committed by this instance; others do not tell. */
	void committed();

}
