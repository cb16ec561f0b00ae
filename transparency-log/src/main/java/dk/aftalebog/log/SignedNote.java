package dk.aftalebog.log;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;

/**
 * A text with signatures, as C2SP signed-note writes it.
 *
 * @param text the text, with the line feed at its end
 * @param signatures the signatures; unverified
 */
public record SignedNote(String text, List<Signature> signatures) {

	private static final String DASH = "\u2014 ";

	private static final int MOST_SIGNATURES = 100;

	/** Takes a copy. */
	public SignedNote {
		signatures = List.copyOf(signatures);
	}

	/**
	 * A signature.
	 *
	 * @param key the key that it says it is of
	 * @param base64 the key's hash and the signature
	 */
	public record Signature(KeyId key, String base64) {

		static Signature of(SigningKey key, byte[] text) {
			byte[] signed = key.sign(text);
			byte[] bytes = ByteBuffer.allocate(Integer.BYTES + signed.length)
				.putInt(key.verifier().id().hash())
				.put(signed)
				.array();
			return new Signature(key.verifier().id(), Base64.getEncoder().encodeToString(bytes));
		}

		private byte[] bytes() {
			byte[] all = Base64.getDecoder().decode(this.base64);
			return Arrays.copyOfRange(all, Integer.BYTES, all.length);
		}

	}

	/**
	 * Signs a text.
	 * @param text the text, with a line feed at its end
	 * @param keys what to sign with
	 * @return the note
	 * @throws MalformedLog where the text cannot be one of a note
	 */
	public static SignedNote sign(String text, List<SigningKey> keys) {
		checkText(text);
		byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
		return new SignedNote(text, keys.stream().map((key) -> Signature.of(key, bytes)).toList());
	}

	/**
	 * Reads a note.
	 * @param bytes its bytes
	 * @return the note
	 * @throws MalformedLog where they are no note
	 */
	public static SignedNote parse(byte[] bytes) {
		String note;
		try {
			note = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
		}
		catch (CharacterCodingException ex) {
			throw new MalformedLog("A note is text in UTF-8", ex);
		}
		return parse(note);
	}

	/**
	 * Reads a note.
	 * @param note its text and signatures
	 * @return the note
	 * @throws MalformedLog where it is no note
	 */
	public static SignedNote parse(String note) {
		int split = note.lastIndexOf("\n\n");
		if (split < 0 || !note.endsWith("\n") || split + 2 >= note.length()) {
			throw new MalformedLog("A note is a text, an empty line and signatures");
		}
		String text = note.substring(0, split + 1);
		checkText(text);
		List<Signature> signatures = new ArrayList<>();
		for (String line : note.substring(split + 2, note.length() - 1).split("\n", -1)) {
			signatures.add(signature(line));
		}
		if (signatures.size() > MOST_SIGNATURES) {
			throw new MalformedLog("A note has at most %d signatures".formatted(MOST_SIGNATURES));
		}
		return new SignedNote(text, signatures);
	}

	private static Signature signature(String line) {
		String[] parts = line.startsWith(DASH) ? line.substring(DASH.length()).split(" ", -1) : new String[0];
		if (parts.length != 2) {
			throw new MalformedLog("Not a signature of a note: " + line);
		}
		byte[] bytes = VerifierKey.decode(parts[1]);
		if (bytes.length <= Integer.BYTES) {
			throw new MalformedLog("Not a signature of a note: " + line);
		}
		return new Signature(new KeyId(parts[0], ByteBuffer.wrap(bytes).getInt()), parts[1]);
	}

	private static void checkText(String text) {
		if (!text.endsWith("\n") || text.chars().anyMatch((c) -> c < ' ' && c != '\n')) {
			throw new MalformedLog("A note's text ends in a line feed and has no other control character");
		}
	}

	/**
	 * Finds which of some keys signed it. Signatures of other keys count for nothing.
	 * @param keys the keys that are trusted
	 * @return those that did
	 * @throws MalformedLog where one says it is of one of the keys, and is not
	 */
	public List<VerifierKey> signedBy(List<VerifierKey> keys) {
		byte[] bytes = this.text.getBytes(StandardCharsets.UTF_8);
		List<VerifierKey> found = new ArrayList<>();
		for (VerifierKey key : keys) {
			for (Signature signature : this.signatures) {
				if (signature.key().equals(key.id())) {
					if (!key.verifies(bytes, signature.bytes())) {
						throw new MalformedLog("The signature of %s is not the key's".formatted(key.id()));
					}
					if (!found.contains(key)) {
						found.add(key);
					}
				}
			}
		}
		return found;
	}

	/**
	 * Writes it.
	 * @return its text and signatures
	 */
	@Override
	public String toString() {
		StringBuilder note = new StringBuilder(this.text).append('\n');
		this.signatures.forEach((signature) -> note.append(DASH)
			.append(signature.key().name())
			.append(' ')
			.append(signature.base64())
			.append('\n'));
		return note.toString();
	}

}
