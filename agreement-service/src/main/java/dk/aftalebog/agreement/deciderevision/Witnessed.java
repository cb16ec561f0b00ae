package dk.aftalebog.agreement.deciderevision;

import java.time.Instant;

import dk.aftalebog.agreement.transparency.LatestCheckpoint.Issued;
import dk.aftalebog.log.Checkpoint;
import dk.aftalebog.log.Hash;
import dk.aftalebog.paper.CodePath;

/**
 * What the board's sheet says of the log, so that the minutes become a witness to it.
 *
 * @param name the log's name
 * @param events how many events it has
 * @param root the root of its tree
 * @param at when that was signed
 * @param note the signed checkpoint, to the letter
 */
record Witnessed(String name, long events, Hash root, Instant at, String note) {

	static Witnessed of(Issued issued) {
		Checkpoint checkpoint = issued.checkpoint();
		return new Witnessed(checkpoint.origin(), checkpoint.size(), checkpoint.root(), issued.issuedAt(),
				issued.note().toString());
	}

	/**
	 * Draws the checkpoint for a scanner.
	 * @return its code
	 */
	public CodePath code() {
		return CodePath.of(this.note);
	}

}
