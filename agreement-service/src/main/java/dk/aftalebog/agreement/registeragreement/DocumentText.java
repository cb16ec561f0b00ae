package dk.aftalebog.agreement.registeragreement;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** The text of a document that is handed in on a page. */
final class DocumentText {

	/** As for documents that come in over the API. */
	static final int MOST_BYTES = 2 * 1024 * 1024;

	private DocumentText() {
	}

	/** Decodes a file; empty where it is no UTF-8. */
	static Optional<String> decode(byte[] file) {
		try {
			String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(file)).toString();
			return (text.indexOf('\0') >= 0) ? Optional.empty()
					: Optional.of(text.startsWith("\uFEFF") ? text.substring(1) : text);
		}
		catch (CharacterCodingException ex) {
			return Optional.empty();
		}
	}

	/** Whether it is more than is taken. */
	static boolean isTooLarge(String text) {
		return text.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES;
	}

}
