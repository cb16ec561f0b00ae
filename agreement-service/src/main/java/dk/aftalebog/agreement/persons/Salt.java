package dk.aftalebog.agreement.persons;

import java.security.SecureRandom;
import java.util.HexFormat;

/** Salts of commitments. */
public final class Salt {

	private static final SecureRandom RANDOM = new SecureRandom();

	private Salt() {
	}

	/**
	 * Makes a salt that nobody can guess.
	 * @return 64 lower-case hexadecimal digits
	 */
	public static String fresh() {
		byte[] bytes = new byte[32];
		RANDOM.nextBytes(bytes);
		return HexFormat.of().formatHex(bytes);
	}

}
