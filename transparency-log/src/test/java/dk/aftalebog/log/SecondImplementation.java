package dk.aftalebog.log;

import java.io.ByteArrayOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/**
 * RFC 6962, section 2.1, word for word, over lists of records: no tiles, no subtrees, and
 * nothing of the code under test. Hashes are hexadecimal texts.
 */
final class SecondImplementation {

	private SecondImplementation() {
	}

	/** MTH(D[n]). */
	static String mth(List<byte[]> d) {
		int n = d.size();
		if (n == 0) {
			return sha256(new byte[0]);
		}
		if (n == 1) {
			return sha256(new byte[] { 0x00 }, d.getFirst());
		}
		int k = k(n);
		return sha256(new byte[] { 0x01 }, unhex(mth(d.subList(0, k))), unhex(mth(d.subList(k, n))));
	}

	/** PATH(m, D[n]). */
	static List<String> path(int m, List<byte[]> d) {
		int n = d.size();
		if (n == 1) {
			return List.of();
		}
		int k = k(n);
		return (m < k) ? and(path(m, d.subList(0, k)), mth(d.subList(k, n)))
				: and(path(m - k, d.subList(k, n)), mth(d.subList(0, k)));
	}

	/** PROOF(m, D[n]). */
	static List<String> proof(int m, List<byte[]> d) {
		return subproof(m, d, true);
	}

	private static List<String> subproof(int m, List<byte[]> d, boolean b) {
		int n = d.size();
		if (m == n) {
			return b ? List.of() : List.of(mth(d));
		}
		int k = k(n);
		return (m <= k) ? and(subproof(m, d.subList(0, k), b), mth(d.subList(k, n)))
				: and(subproof(m - k, d.subList(k, n), false), mth(d.subList(0, k)));
	}

	/**
	 * C2SP tlog-tiles: the n-th tile at a level, as far as a tree of these leaves has it.
	 */
	static String tile(int level, int n, List<byte[]> d) {
		StringBuilder tile = new StringBuilder();
		int span = (int) Math.pow(256, level);
		for (int i = 0; i < 256; i++) {
			int start = (n * 256 + i) * span;
			if (start + span > d.size()) {
				break;
			}
			tile.append(mth(d.subList(start, start + span)));
		}
		return tile.toString();
	}

	static String hex(Hash hash) {
		byte[] bytes = new byte[32];
		hash.copyTo(bytes, 0);
		return HexFormat.of().formatHex(bytes);
	}

	private static int k(int n) {
		int k = 1;
		while (k * 2 < n) {
			k *= 2;
		}
		return k;
	}

	private static List<String> and(List<String> list, String last) {
		List<String> longer = new ArrayList<>(list);
		longer.add(last);
		return longer;
	}

	private static byte[] unhex(String hex) {
		return HexFormat.of().parseHex(hex);
	}

	private static String sha256(byte[]... parts) {
		try {
			ByteArrayOutputStream all = new ByteArrayOutputStream();
			for (byte[] part : parts) {
				all.writeBytes(part);
			}
			return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(all.toByteArray()));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
