package dk.aftalebog.model.agreement;

/** An element of an agreement that changes, cells and pages refer to by its key. */
public interface Keyed {

	/**
	 * Returns the key: lower-case letters (æ, ø and å included), digits and hyphens,
	 * unique among the elements of its kind in one agreement, and never reused for
	 * another thing.
	 * @return the key
	 */
	String key();

}
