package dk.aftalebog.log;

/** The full subtrees of a tree: all that roots and proofs are made of. */
@FunctionalInterface
public interface Subtrees {

	/**
	 * Returns the hash of a full subtree.
	 * @param height its height; 0 is a leaf
	 * @param index which one of that height, from 0: it covers the leaves from
	 * {@code index << height} up to, and without, {@code (index + 1) << height}
	 * @return the hash
	 */
	Hash hash(int height, long index);

}
