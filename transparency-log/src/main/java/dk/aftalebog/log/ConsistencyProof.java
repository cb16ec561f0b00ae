package dk.aftalebog.log;

import java.util.List;

/**
 * That a log has grown out of what it was at a smaller size, written as a witness wants
 * it (C2SP tlog-witness, add-checkpoint).
 *
 * @param first the smaller size
 * @param hashes the proof
 * @param checkpoint the signed checkpoint of the larger size
 */
public record ConsistencyProof(long first, List<Hash> hashes, SignedNote checkpoint) {

	/** Takes a copy. */
	public ConsistencyProof {
		hashes = List.copyOf(hashes);
	}

	/**
	 * Reads a proof.
	 * @param text the proof
	 * @return the proof
	 * @throws MalformedLog where it is none
	 */
	public static ConsistencyProof parse(String text) {
		ProofText parts = ProofText.parse("old", text);
		return new ConsistencyProof(parts.number(), parts.hashes(), parts.checkpoint());
	}

	/**
	 * Writes it.
	 * @return what {@link #parse} reads
	 */
	@Override
	public String toString() {
		return new ProofText(this.first, this.hashes, this.checkpoint).write("old");
	}

}
