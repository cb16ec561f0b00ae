package dk.aftalebog.model.language;

import java.util.Arrays;
import java.util.Locale;
import java.util.function.Function;

/**
 * The same words in both languages.
 *
 * @param english in English
 * @param danish in Danish
 */
public record Words(String english, String danish) {

	/**
	 * Fills in what a message speaks of.
	 * @param english the message in English, with places as in a format string
	 * @param danish the same in Danish, with the same places in the same order
	 * @param about what it speaks of, in the order of its places; {@link Words} each in
	 * its language
	 * @return the message
	 */
	public static Words of(String english, String danish, Object... about) {
		return new Words(english.formatted(in(Words::english, about)), danish.formatted(in(Words::danish, about)));
	}

	/**
	 * Returns what the languages share, such as a date.
	 * @param text the text
	 * @return the text in both
	 */
	public static Words same(String text) {
		return new Words(text, text);
	}

	/**
	 * Speaks one language.
	 * @param locale the language asked for
	 * @return Danish where that is Danish, and English otherwise
	 */
	public String in(Locale locale) {
		return locale.getLanguage().equals("da") ? this.danish : this.english;
	}

	private static Object[] in(Function<Words, String> language, Object... about) {
		return Arrays.stream(about)
			.map((part) -> (part instanceof Words words) ? language.apply(words) : part)
			.toArray();
	}

}
