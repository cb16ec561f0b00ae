package dk.aftalebog.log;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

import org.jspecify.annotations.Nullable;

/** The public half of a key: whoever has it can check what the other half signed. */
public final class VerifierKey {

	/** What stands before a raw key in its DER form (RFC 8410). */
	private static final byte[] DER = HexFormat.of().parseHex("302a300506032b6570032100");

	private static final int LENGTH = 32;

	private final KeyId id;

	private final byte[] bytes;

	private final PublicKey key;

	private VerifierKey(KeyId id, byte[] bytes, PublicKey key) {
		this.id = id;
		this.bytes = bytes;
		this.key = key;
	}

	static VerifierKey of(String name, byte[] publicKey) {
		if (publicKey.length != LENGTH) {
			throw new MalformedLog("An Ed25519 key has %d bytes, not %d".formatted(LENGTH, publicKey.length));
		}
		try {
			byte[] der = Arrays.copyOf(DER, DER.length + LENGTH);
			System.arraycopy(publicKey, 0, der, DER.length, LENGTH);
			PublicKey key = KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(der));
			return new VerifierKey(KeyId.of(name, publicKey), publicKey, key);
		}
		catch (GeneralSecurityException ex) {
			throw new MalformedLog("Not an Ed25519 key", ex);
		}
	}

	/**
	 * Reads a verifier key.
	 * @param vkey such as
	 * {@code PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW}
	 * @return the key
	 * @throws MalformedLog where the text is no such key, or one of another algorithm
	 */
	public static VerifierKey parse(String vkey) {
		// Base 64 may hold a plus itself.
		String[] parts = vkey.split("\\+", 3);
		if (parts.length != 3) {
			throw new MalformedLog("A verifier key is written name+hash+key");
		}
		byte[] bytes = decode(parts[2]);
		if (bytes.length == 0 || bytes[0] != KeyId.ED25519) {
			throw new MalformedLog("The key is not one for Ed25519");
		}
		VerifierKey key = of(parts[0], Arrays.copyOfRange(bytes, 1, bytes.length));
		if (!key.toString().equals(vkey)) {
			throw new MalformedLog("The key's hash is not the one of its name and bytes");
		}
		return key;
	}

	static byte[] decode(String base64) {
		try {
			return Base64.getDecoder().decode(base64);
		}
		catch (IllegalArgumentException ex) {
			throw new MalformedLog("Not base 64: " + base64, ex);
		}
	}

	/**
	 * Returns what tells it apart.
	 * @return its name and hash
	 */
	public KeyId id() {
		return this.id;
	}

	boolean verifies(byte[] message, byte[] signature) {
		try {
			Signature check = Signature.getInstance("Ed25519");
			check.initVerify(this.key);
			check.update(message);
			return check.verify(signature);
		}
		catch (GeneralSecurityException ex) {
			return false;
		}
	}

	@Override
	public boolean equals(@Nullable Object other) {
		return other instanceof VerifierKey key && this.id.equals(key.id) && Arrays.equals(this.bytes, key.bytes);
	}

	@Override
	public int hashCode() {
		return this.id.hashCode();
	}

	/**
	 * Returns it as text, to be handed to whoever verifies.
	 * @return what {@link #parse} reads
	 */
	@Override
	public String toString() {
		byte[] typed = new byte[1 + LENGTH];
		typed[0] = KeyId.ED25519;
		System.arraycopy(this.bytes, 0, typed, 1, LENGTH);
		return this.id + "+" + Base64.getEncoder().encodeToString(typed);
	}

}
