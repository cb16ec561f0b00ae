package dk.aftalebog.paper;

import java.util.Collection;
import java.util.List;
import java.util.Locale;

/**
 * A paper before it has a format.
 *
 * @param title its title
 * @param stamp what it is of: the day in force, the instant as known, the position of the
 * log; it stands below the title and at the foot of every page
 * @param language its language
 * @param blocks its parts
 * @param orientation how its pages lie
 */
public record Paper(String title, String stamp, Locale language, List<Block> blocks, Orientation orientation) {

	/** How pages lie. */
	public enum Orientation {

		/** As letters do. */
		PORTRAIT,
		/** For tables that are wide. */
		LANDSCAPE

	}

	/**
	 * Puts a paper together.
	 * @param title its title
	 * @param stamp what it is of
	 * @param language its language
	 * @param blocks its parts
	 * @param orientation how its pages lie
	 */
	public Paper {
		blocks = List.copyOf(blocks);
	}

	/**
	 * Puts a paper together whose pages lie as those of letters.
	 * @param title its title
	 * @param stamp what it is of
	 * @param language its language
	 * @param blocks its parts
	 */
	public Paper(String title, String stamp, Locale language, List<Block> blocks) {
		this(title, stamp, language, blocks, Orientation.PORTRAIT);
	}

	/** Which words a spelling checker and a screen reader are to know. */
	String languageTag() {
		return this.language.getLanguage().equals("da") ? "da-DK" : "en-GB";
	}

	/**
	 * Makes a paragraph of texts that stand out in no way.
	 * @param text the text
	 * @return the paragraph
	 */
	public static Block paragraph(String text) {
		return new Block.Paragraph(List.of(Run.plain(text)));
	}

	/**
	 * Makes a list without numbers.
	 * @param items the texts
	 * @return the list
	 */
	public static Block list(Collection<String> items) {
		return new Block.Items(false, items.stream().map((item) -> List.of(Run.plain(item))).toList());
	}

}
