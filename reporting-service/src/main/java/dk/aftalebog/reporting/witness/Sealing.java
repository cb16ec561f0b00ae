package dk.aftalebog.reporting.witness;

import java.util.List;

import dk.aftalebog.log.Hash;
import dk.aftalebog.paper.Block;
import dk.aftalebog.paper.Paper;
import dk.aftalebog.wording.Wording;
import org.jspecify.annotations.Nullable;

/**
 * How a paper bears the checkpoint: its short form in the stamp, and at the end the whole
 * of it, as a code too. Whoever keeps the paper can hold the log against it for good.
 */
public final class Sealing {

	private Sealing() {
	}

	/**
	 * Tells a checkpoint in one line.
	 * @param checkpoint the checkpoint; absent: there is none yet
	 * @param say how it is told
	 * @return the line
	 */
	public static String line(@Nullable SealedCheckpoint checkpoint, Wording say) {
		return (checkpoint == null) ? say.message("paper.checkpoint.none")
				: say.message("paper.checkpoint.line", Long.toString(checkpoint.size()), brief(checkpoint));
	}

	/**
	 * Tells how a paper is checked, and gives the checkpoint whole.
	 * @param checkpoint the checkpoint; absent: nothing is told
	 * @param say how it is told
	 * @return the blocks, for the end of a paper
	 */
	public static List<Block> blocks(@Nullable SealedCheckpoint checkpoint, Wording say) {
		if (checkpoint == null) {
			return List.of();
		}
		String size = Long.toString(checkpoint.size());
		return List.of(new Block.Heading(1, say.message("paper.checkpoint.title")),
				Paper.paragraph(say.message("paper.checkpoint.text", size, checkpoint.root())),
				new Block.Code(say.message("paper.checkpoint.line", size, brief(checkpoint)), checkpoint.note()));
	}

	private static String brief(SealedCheckpoint checkpoint) {
		return Hash.ofBase64(checkpoint.root()).brief();
	}

}
