package dk.aftalebog.log;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;

/**
 * What tells the keys of notes apart.
 *
 * @param name the key's name
 * @param hash the first four bytes of a hash over name, algorithm and public key
 */
public record KeyId(String name, int hash) {

	/** The signature type of Ed25519. */
	static final byte ED25519 = 1;

	/** Checks the name. */
	public KeyId {
		if (name.isEmpty() || name.codePoints().anyMatch((c) -> c == '+' || isSpaceOrControl(c))) {
			throw new MalformedLog("A key's name has no space and no plus: '%s'".formatted(name));
		}
	}

	static KeyId of(String name, byte[] publicKey) {
		MessageDigest digest = Hash.sha256();
		digest.update(name.getBytes(StandardCharsets.UTF_8));
		digest.update((byte) '\n');
		digest.update(ED25519);
		return new KeyId(name, ByteBuffer.wrap(digest.digest(publicKey)).getInt());
	}

	private static boolean isSpaceOrControl(int c) {
		return Character.isWhitespace(c) || Character.isSpaceChar(c) || Character.isISOControl(c);
	}

	/**
	 * Returns it as it stands in a key.
	 * @return such as {@code example.org/log+c74f20a3}
	 */
	@Override
	public String toString() {
		return this.name + "+" + HexFormat.of().toHexDigits(this.hash);
	}

}
