package dk.aftalebog.log;

import java.util.List;

/** Checks proofs as RFC 9162, sections 2.1.3.2 and 2.1.4.2 says. */
public final class Proofs {

	private Proofs() {
	}

	/**
	 * Checks that a leaf is in a tree.
	 * @param leaf the leaf's hash
	 * @param index the leaf, from 0
	 * @param size how many leaves the tree has
	 * @param path the proof
	 * @param root the tree's root
	 * @return true where it is
	 */
	public static boolean isIncluded(Hash leaf, long index, long size, List<Hash> path, Hash root) {
		if (index < 0 || index >= size) {
			return false;
		}
		long node = index;
		long last = size - 1;
		Hash hash = leaf;
		for (Hash sibling : path) {
			if (last == 0) {
				return false;
			}
			if ((node & 1) == 1 || node == last) {
				hash = Hash.ofNode(sibling, hash);
				while ((node & 1) == 0 && node != 0) {
					node >>= 1;
					last >>= 1;
				}
			}
			else {
				hash = Hash.ofNode(hash, sibling);
			}
			node >>= 1;
			last >>= 1;
		}
		return last == 0 && hash.equals(root);
	}

	/**
	 * Checks that a tree has grown out of an earlier one.
	 * @param first how many leaves the earlier one had
	 * @param firstRoot its root
	 * @param second how many the later one has
	 * @param secondRoot its root
	 * @param proof the proof
	 * @return true where it has
	 */
	public static boolean isConsistent(long first, Hash firstRoot, long second, Hash secondRoot, List<Hash> proof) {
		if (first < 0 || first > second) {
			return false;
		}
		if (first == second) {
			return proof.isEmpty() && firstRoot.equals(secondRoot);
		}
		if (first == 0) {
			return proof.isEmpty();
		}
		boolean whole = Long.bitCount(first) == 1;
		if (proof.isEmpty()) {
			return false;
		}
		return climb(first, firstRoot, second, secondRoot, whole ? firstRoot : proof.getFirst(),
				whole ? proof : proof.subList(1, proof.size()));
	}

	private static boolean climb(long first, Hash firstRoot, long second, Hash secondRoot, Hash start,
			List<Hash> rest) {
		long node = first - 1;
		long last = second - 1;
		while ((node & 1) == 1) {
			node >>= 1;
			last >>= 1;
		}
		Hash earlier = start;
		Hash later = start;
		for (Hash hash : rest) {
			if (last == 0) {
				return false;
			}
			if ((node & 1) == 1 || node == last) {
				earlier = Hash.ofNode(hash, earlier);
				later = Hash.ofNode(hash, later);
				while ((node & 1) == 0 && node != 0) {
					node >>= 1;
					last >>= 1;
				}
			}
			else {
				later = Hash.ofNode(later, hash);
			}
			node >>= 1;
			last >>= 1;
		}
		return last == 0 && earlier.equals(firstRoot) && later.equals(secondRoot);
	}

}
