package dk.aftalebog.model.validity;

import java.util.Locale;

import dk.aftalebog.model.language.Words;

/**
 * A fault in what was handed in.
 *
 * @param pointer where it stands: a JSON pointer (RFC 6901) into the document; empty for
 * the document as a whole
 * @param code a stable code
 * @param words what is wrong and what to do, in English and Danish
 */
public record Problem(String pointer, String code, Words words) {

	/**
	 * Returns what is wrong and what to do.
	 * @return the message in English
	 */
	public String message() {
		return this.words.english();
	}

	/**
	 * Returns what is wrong and what to do, in the language asked for.
	 * @param locale the language
	 * @return the message, in Danish where that is asked for and in English otherwise
	 */
	public String in(Locale locale) {
		return this.words.in(locale);
	}

	/**
	 * Returns the fault at another place.
	 * @param pointer where it stands
	 * @return the fault there
	 */
	public Problem at(String pointer) {
		return new Problem(pointer, this.code, this.words);
	}

	/**
	 * Returns the fault as seen from a document in which this one lies deeper.
	 * @param prefix the pointer to this document
	 * @return the fault with the longer pointer
	 */
	public Problem under(String prefix) {
		return at(prefix + this.pointer);
	}

}
