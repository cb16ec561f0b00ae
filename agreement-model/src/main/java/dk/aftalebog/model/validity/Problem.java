package dk.aftalebog.model.validity;

import org.jspecify.annotations.Nullable;

/**
 * A fault in what was handed in.
 *
 * @param pointer where it stands: a JSON pointer (RFC 6901) into the document; empty for
 * the document as a whole
 * @param code a stable code
 * @param message what is wrong and what to do, in English
 * @param danish the same in Danish, where it is said so
 */
public record Problem(String pointer, String code, String message, @Nullable String danish) {

	/**
	 * A fault that is told in English alone.
	 * @param pointer where it stands
	 * @param code a stable code
	 * @param message what is wrong and what to do, in English
	 */
	public Problem(String pointer, String code, String message) {
		this(pointer, code, message, null);
	}

	/**
	 * Returns the fault at another place.
	 * @param pointer where it stands
	 * @return the fault there
	 */
	public Problem at(String pointer) {
		return new Problem(pointer, this.code, this.message, this.danish);
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
