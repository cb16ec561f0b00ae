package dk.aftalebog.log;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.spec.NamedParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/** The secret half of a key. */
public final class SigningKey {

	private static final String BEGIN = "PRIVATE+KEY+";

	/** What stands before a seed in its DER form (RFC 8410). */
	private static final byte[] DER = HexFormat.of().parseHex("302e020100300506032b657004220420");

	private static final int LENGTH = 32;

	private final VerifierKey verifier;

	private final byte[] seed;

	private final PrivateKey key;

	private SigningKey(String name, byte[] seed) {
		try {
			this.seed = seed;
			byte[] der = Arrays.copyOf(DER, DER.length + LENGTH);
			System.arraycopy(seed, 0, der, DER.length, LENGTH);
			this.key = KeyFactory.getInstance("Ed25519").generatePrivate(new PKCS8EncodedKeySpec(der));
			this.verifier = VerifierKey.of(name, publicKey(seed));
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException("Every Java platform has Ed25519", ex);
		}
	}

	/**
	 * Makes a key.
	 * @param name its name: the log's origin, such as {@code example.org/log}
	 * @return the key
	 * @throws MalformedLog where the name cannot be one
	 */
	public static SigningKey generate(String name) {
		byte[] seed = new byte[LENGTH];
		new SecureRandom().nextBytes(seed);
		return new SigningKey(name, seed);
	}

	/**
	 * Reads a key.
	 * @param skey what {@link #secret} wrote, or Go's {@code note.GenerateKey}
	 * @return the key
	 * @throws MalformedLog where the text is no such key; the message does not show it
	 */
	public static SigningKey parse(String skey) {
		String[] parts = skey.startsWith(BEGIN) ? skey.substring(BEGIN.length()).split("\\+", 3) : new String[0];
		if (parts.length != 3) {
			throw new MalformedLog("A signing key is written PRIVATE+KEY+name+hash+key");
		}
		byte[] bytes;
		try {
			bytes = Base64.getDecoder().decode(parts[2]);
		}
		catch (IllegalArgumentException ex) {
			throw new MalformedLog("The signing key's last part is not base 64");
		}
		if (bytes.length != 1 + LENGTH || bytes[0] != KeyId.ED25519) {
			throw new MalformedLog("The signing key is not one for Ed25519");
		}
		SigningKey key = new SigningKey(parts[0], Arrays.copyOfRange(bytes, 1, bytes.length));
		if (!key.secret().equals(skey)) {
			throw new MalformedLog("The signing key's hash is not the one of its name and bytes");
		}
		return key;
	}

	/**
	 * Returns the public half.
	 * @return the verifier key
	 */
	public VerifierKey verifier() {
		return this.verifier;
	}

	/**
	 * Returns the key as text, to be kept secret.
	 * @return what {@link #parse} reads
	 */
	public String secret() {
		byte[] typed = new byte[1 + LENGTH];
		typed[0] = KeyId.ED25519;
		System.arraycopy(this.seed, 0, typed, 1, LENGTH);
		return BEGIN + this.verifier.id() + "+" + Base64.getEncoder().encodeToString(typed);
	}

	byte[] sign(byte[] message) {
		try {
			Signature signing = Signature.getInstance("Ed25519");
			signing.initSign(this.key);
			signing.update(message);
			return signing.sign();
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException("Every Java platform has Ed25519", ex);
		}
	}

	/** Says nothing of the secret. */
	@Override
	public String toString() {
		return "the signing key of " + this.verifier.id();
	}

	/**
	 * The platform derives no public key from a private one; but it makes a pair out of
	 * the random bytes that it is given, and these are the seed.
	 */
	private static byte[] publicKey(byte[] seed) throws GeneralSecurityException {
		KeyPairGenerator generator = KeyPairGenerator.getInstance("Ed25519");
		generator.initialize(NamedParameterSpec.ED25519, new Given(seed));
		byte[] der = generator.generateKeyPair().getPublic().getEncoded();
		return Arrays.copyOfRange(der, der.length - LENGTH, der.length);
	}

	private static final class Given extends SecureRandom {

		private static final long serialVersionUID = 1L;

		private final byte[] given;

		Given(byte[] given) {
			this.given = given;
		}

		@Override
		public void nextBytes(byte[] bytes) {
			System.arraycopy(this.given, 0, bytes, 0, bytes.length);
		}

	}

}
