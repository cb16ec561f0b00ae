package dk.aftalebog.model.language;

/** Something that is said again and again, each time of other things. */
public interface Message {

	/**
	 * Returns what it says.
	 * @return the English message, with places for what it speaks of
	 */
	String english();

	/**
	 * Returns what it says in Danish.
	 * @return the Danish message, with the same places in the same order
	 */
	String danish();

	/**
	 * Says it.
	 * @param about what it speaks of, in the order of its places
	 * @return the words
	 */
	default Words words(Object... about) {
		return Words.of(english(), danish(), about);
	}

}
