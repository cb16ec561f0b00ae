package dk.aftalebog.log;

import java.util.List;

/**
 * That an entry is in a log, to be checked without it: C2SP tlog-proof.
 *
 * @param index the entry, from 0
 * @param path the path from the leaf's sibling up to the child of the root
 * @param checkpoint the signed checkpoint of the tree
 */
public record InclusionProof(long index, List<Hash> path, SignedNote checkpoint) {

	private static final String BEGIN = "c2sp.org/tlog-proof@v1\n";

	/** Takes a copy. */
	public InclusionProof {
		path = List.copyOf(path);
	}

	/**
	 * Reads a proof; what stands in it beyond index, path and checkpoint says nothing.
	 * @param text the proof
	 * @return the proof
	 * @throws MalformedLog where it is none
	 */
	public static InclusionProof parse(String text) {
		if (!text.startsWith(BEGIN)) {
			throw new MalformedLog("A proof begins with " + BEGIN.strip());
		}
		String rest = text.substring(BEGIN.length());
		if (rest.startsWith("extra ")) {
			rest = rest.substring(rest.indexOf('\n') + 1);
		}
		ProofText parts = ProofText.parse("index", rest);
		return new InclusionProof(parts.number(), parts.hashes(), parts.checkpoint());
	}

	/**
	 * Writes it.
	 * @return what {@link #parse} reads
	 */
	@Override
	public String toString() {
		return BEGIN + new ProofText(this.index, this.path, this.checkpoint).write("index");
	}

}
