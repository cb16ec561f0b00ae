package dk.aftalebog.redline;

/**
 * A piece of a redline.
 *
 * @param kind what became of it
 * @param text the piece itself, with its blanks and line breaks; never empty
 */
public record Piece(Kind kind, String text) {

	/** What became of a piece of text. */
	public enum Kind {

		/** It stands in both texts. */
		KEPT,
		/** It stands in the text before only. */
		REMOVED,
		/** It stands in the text after only. */
		ADDED

	}

}
