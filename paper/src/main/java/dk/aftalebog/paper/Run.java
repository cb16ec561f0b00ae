package dk.aftalebog.paper;

/**
 * A piece of text that looks alike throughout.
 *
 * @param text the text; its line ends are kept
 * @param style what it looks like
 */
public record Run(String text, Style style) {

	/** What no XML can hold is left out. */
	public Run {
		text = text.codePoints()
			.filter((point) -> point == '\n' || point == '\t' || (point >= 0x20 && point < 0xD800)
					|| (point >= 0xE000 && point != 0xFFFE && point != 0xFFFF))
			.collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
			.toString();
	}

	/** What a text looks like. */
	public enum Style {

		PLAIN, STRONG, EMPHASIS, ADDED, REMOVED, RAISED

	}

	/**
	 * Makes a piece that stands out in no way.
	 * @param text the text
	 * @return the piece
	 */
	public static Run plain(String text) {
		return new Run(text, Style.PLAIN);
	}

	/**
	 * Makes a piece in bold.
	 * @param text the text
	 * @return the piece
	 */
	public static Run strong(String text) {
		return new Run(text, Style.STRONG);
	}

}
