package dk.aftalebog.log;

import java.util.ArrayList;
import java.util.List;

/**
 * Roots and proofs of a tree, as RFC 6962, section 2.1 (and RFC 9162, section 2.1)
 * defines them.
 */
public final class MerkleTree {

	private MerkleTree() {
	}

	/**
	 * Computes the root.
	 * @param size how many leaves the tree has
	 * @param subtrees its full subtrees
	 * @return the root
	 */
	public static Hash root(long size, Subtrees subtrees) {
		return (size == 0) ? Hash.OF_NOTHING : range(0, size, subtrees);
	}

	/**
	 * Proves that a leaf is in the tree.
	 * @param index the leaf, from 0
	 * @param size how many leaves the tree has
	 * @param subtrees its full subtrees
	 * @return the path from the leaf's sibling up to the child of the root
	 * @throws IllegalArgumentException where the tree has no such leaf
	 */
	public static List<Hash> inclusion(long index, long size, Subtrees subtrees) {
		if (index < 0 || index >= size) {
			throw new IllegalArgumentException("A tree of %d leaves has none at %d".formatted(size, index));
		}
		List<Hash> path = new ArrayList<>();
		long from = 0;
		long to = size;
		while (to - from > 1) {
			long middle = from + leftSize(to - from);
			if (index < middle) {
				path.addFirst(range(middle, to, subtrees));
				to = middle;
			}
			else {
				path.addFirst(range(from, middle, subtrees));
				from = middle;
			}
		}
		return path;
	}

	/**
	 * Proves that a tree has grown out of an earlier one.
	 * @param first how many leaves the earlier one had; more than 0
	 * @param second how many the later one has
	 * @param subtrees the later one's full subtrees
	 * @return the proof; empty where both have as many
	 * @throws IllegalArgumentException where the earlier is larger, or has none
	 */
	public static List<Hash> consistency(long first, long second, Subtrees subtrees) {
		if (first < 1 || first > second) {
			throw new IllegalArgumentException("No tree of %d leaves grows to %d".formatted(first, second));
		}
		List<Hash> proof = new ArrayList<>();
		long from = 0;
		long to = second;
		while (to != first) {
			long middle = from + leftSize(to - from);
			if (first <= middle) {
				proof.addFirst(range(middle, to, subtrees));
				to = middle;
			}
			else {
				proof.addFirst(range(from, middle, subtrees));
				from = middle;
			}
		}
		// The whole earlier tree is what whoever asks has already.
		if (from > 0) {
			proof.addFirst(range(from, to, subtrees));
		}
		return proof;
	}

	/** The hash over leaves that begin where a subtree of their size may begin. */
	private static Hash range(long from, long to, Subtrees subtrees) {
		long size = to - from;
		if (Long.bitCount(size) == 1) {
			int height = Long.numberOfTrailingZeros(size);
			return subtrees.hash(height, from >> height);
		}
		long middle = from + leftSize(size);
		return Hash.ofNode(range(from, middle, subtrees), range(middle, to, subtrees));
	}

	/** The largest power of two that is smaller. */
	private static long leftSize(long size) {
		return Long.highestOneBit(size - 1);
	}

}
