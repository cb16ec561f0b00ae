package dk.aftalebog.model.person;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import org.jspecify.annotations.Nullable;

/**
 * A salted commitment to what the directory says of a person: HMAC-SHA-256 with the salt
 * as the key, over name, title, mail and telephone, each as a byte 1, its length in bytes
 * (four bytes, big endian) and its UTF-8 bytes, or as a byte 0 where there is none. The
 * event holds the commitment, the directory the salt: with both, an altered name is found
 * out; once the salt is erased the commitment says nothing.
 */
public final class Commitment {

	private static final int SALT_BYTES = 32;

	private static final Pattern SALT = Pattern.compile("[0-9a-f]{64}");

	private Commitment() {
	}

	/**
	 * Commits to what is said of a person.
	 * @param details what is said
	 * @param salt 64 lower-case hexadecimal digits that nobody can guess
	 * @return the commitment, 64 lower-case hexadecimal digits
	 */
	public static String to(PersonDetails details, String salt) {
		byte[] key = HexFormat.of().parseHex(salt);
		if (key.length != SALT_BYTES) {
			throw new IllegalArgumentException("A salt has %d bytes".formatted(SALT_BYTES));
		}
		try {
			Mac mac = Mac.getInstance("HmacSHA256");
			mac.init(new SecretKeySpec(key, "HmacSHA256"));
			return HexFormat.of().formatHex(mac.doFinal(bytes(details)));
		}
		catch (NoSuchAlgorithmException | InvalidKeyException ex) {
			throw new IllegalStateException("Every Java platform has HmacSHA256", ex);
		}
	}

	/**
	 * Whether a commitment was made to these details.
	 * @param commitment the commitment in the event
	 * @param details what the directory says
	 * @param salt the directory's salt
	 * @return false where something was altered, be it the salt
	 */
	public static boolean holds(String commitment, PersonDetails details, String salt) {
		return SALT.matcher(salt).matches() && MessageDigest.isEqual(commitment.getBytes(StandardCharsets.US_ASCII),
				to(details, salt).getBytes(StandardCharsets.US_ASCII));
	}

	private static byte[] bytes(PersonDetails details) {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		append(bytes, details.name());
		append(bytes, details.title());
		append(bytes, details.mail());
		append(bytes, details.telephone());
		return bytes.toByteArray();
	}

	private static void append(ByteArrayOutputStream bytes, @Nullable String text) {
		if (text == null) {
			bytes.write(0);
			return;
		}
		byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
		bytes.write(1);
		bytes.writeBytes(ByteBuffer.allocate(Integer.BYTES).putInt(utf8.length).array());
		bytes.writeBytes(utf8);
	}

}
