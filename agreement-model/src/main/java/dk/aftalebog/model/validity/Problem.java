package dk.aftalebog.model.validity;

/**
 * A fault in what was handed in.
 *
 * @param pointer where it stands: a JSON pointer (RFC 6901) into the document; empty for
 * the document as a whole
 * @param code a stable code
 * @param message what is wrong and what to do, in English
 */
public record Problem(String pointer, String code, String message) {

	/**
	 * Returns the fault as seen from a document in which this one lies deeper.
	 * @param prefix the pointer to this document
	 * @return the fault with the longer pointer
	 */
	public Problem under(String prefix) {
		return new Problem(prefix + this.pointer, this.code, this.message);
	}

}
