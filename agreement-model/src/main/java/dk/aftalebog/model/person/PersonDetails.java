package dk.aftalebog.model.person;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

/**
 * What may have to be forgotten: it stands in the directory of persons, never in an
 * event.
 *
 * @param name the person's name
 * @param title the title, such as a position
 * @param mail the mail address
 * @param telephone the telephone number
 */
public record PersonDetails(String name, @Nullable String title, @Nullable String mail, @Nullable String telephone) {

	/** A part of a name that is shorter could be any word. */
	private static final int SHORTEST_PART = 3;

	/**
	 * Whether a text names the person.
	 * @param text a text
	 * @return true where it holds a part of the name of at least three letters as a word,
	 * the mail address or the telephone number
	 */
	public boolean isNamedIn(String text) {
		List<String> words = Arrays.asList(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+"));
		boolean named = Arrays.stream(this.name.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+"))
			.anyMatch((part) -> part.length() >= SHORTEST_PART && words.contains(part));
		return named
				|| (this.mail != null && text.toLowerCase(Locale.ROOT).contains(this.mail.toLowerCase(Locale.ROOT)))
				|| (this.telephone != null && digits(text).contains(digits(this.telephone)));
	}

	/** Says nothing: it would end up in a log. */
	@Override
	public String toString() {
		return "PersonDetails[…]";
	}

	private static String digits(String text) {
		return text.replaceAll("[^0-9]", "");
	}

}
