package dk.aftalebog.log;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

import org.jspecify.annotations.Nullable;

/** A SHA-256 hash, made as RFC 6962, section 2.1 makes those of a tree. */
public final class Hash {

	/** How many bytes it has. */
	public static final int SIZE = 32;

	/** That of a tree without leaves. */
	public static final Hash OF_NOTHING = new Hash(sha256().digest());

	private static final byte LEAF = 0;

	private static final byte NODE = 1;

	private final byte[] bytes;

	private Hash(byte[] bytes) {
		this.bytes = bytes;
	}

	/**
	 * Tells it in short, for people to compare by eye: its first 64 bits.
	 * @return four groups of four hexadecimal digits
	 */
	public String brief() {
		String digits = HexFormat.of().formatHex(this.bytes, 0, Long.BYTES);
		return String.join(" ", digits.substring(0, 4), digits.substring(4, 8), digits.substring(8, 12),
				digits.substring(12));
	}

	/**
	 * Takes a hash from bytes.
	 * @param bytes the bytes that hold it
	 * @param offset where it begins
	 * @return the hash
	 * @throws IllegalArgumentException where there are fewer than 32 bytes from there
	 */
	public static Hash at(byte[] bytes, int offset) {
		if (offset < 0 || bytes.length - offset < SIZE) {
			throw new IllegalArgumentException("No hash of %d bytes begins at %d".formatted(SIZE, offset));
		}
		return new Hash(Arrays.copyOfRange(bytes, offset, offset + SIZE));
	}

	/**
	 * Reads a hash.
	 * @param base64 its bytes in base 64
	 * @return the hash
	 * @throws IllegalArgumentException where the text is no such thing
	 */
	public static Hash ofBase64(String base64) {
		byte[] bytes = Base64.getDecoder().decode(base64);
		if (bytes.length != SIZE || !Base64.getEncoder().encodeToString(bytes).equals(base64)) {
			throw new IllegalArgumentException("Not a hash of %d bytes in base 64: %s".formatted(SIZE, base64));
		}
		return new Hash(bytes);
	}

	/**
	 * Hashes an entry.
	 * @param entry the entry's bytes
	 * @return the hash of its leaf
	 */
	public static Hash ofLeaf(byte[] entry) {
		MessageDigest digest = sha256();
		digest.update(LEAF);
		return new Hash(digest.digest(entry));
	}

	/**
	 * Hashes two neighbours.
	 * @param left the left one
	 * @param right the right one
	 * @return the hash of the node above them
	 */
	public static Hash ofNode(Hash left, Hash right) {
		MessageDigest digest = sha256();
		digest.update(NODE);
		digest.update(left.bytes);
		return new Hash(digest.digest(right.bytes));
	}

	/**
	 * Puts its bytes somewhere.
	 * @param target where
	 * @param offset from which byte on
	 */
	public void copyTo(byte[] target, int offset) {
		System.arraycopy(this.bytes, 0, target, offset, SIZE);
	}

	/**
	 * Returns it as text.
	 * @return its bytes in base 64
	 */
	public String base64() {
		return Base64.getEncoder().encodeToString(this.bytes);
	}

	/**
	 * Returns it as people compare it.
	 * @return its bytes as 64 hexadecimal digits
	 */
	public String hex() {
		return HexFormat.of().formatHex(this.bytes);
	}

	@Override
	public boolean equals(@Nullable Object other) {
		return other instanceof Hash hash && Arrays.equals(this.bytes, hash.bytes);
	}

	@Override
	public int hashCode() {
		return Arrays.hashCode(this.bytes);
	}

	@Override
	public String toString() {
		return base64();
	}

	static MessageDigest sha256() {
		try {
			return MessageDigest.getInstance("SHA-256");
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("Every Java platform has SHA-256", ex);
		}
	}

}
