package dk.aftalebog.agreement.transparency;

import java.util.List;
import java.util.Objects;

import dk.aftalebog.log.Checkpoint;
import dk.aftalebog.log.GrowingTree;
import dk.aftalebog.log.Hash;
import dk.aftalebog.model.log.LogLeaf;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Makes the tree grow by what the sequencer has put in the log, and signs what it has
 * become, in one transaction. It reads the new leaves and the tree's right edge, nothing
 * before.
 */
@Component
class TreeGrowth {

	private static final int PAGE = 4096;

	private final StoredTree tree;

	private final LogKeys keys;

	private final TransactionTemplate transaction;

	TreeGrowth(StoredTree tree, LogKeys keys, TransactionTemplate transaction) {
		this.tree = tree;
		this.keys = keys;
		this.transaction = transaction;
	}

	/** Takes a page in; true: there may be more. */
	boolean grow() {
		return Objects.requireNonNull(this.transaction.execute((status) -> growInTransaction()));
	}

	private boolean growInTransaction() {
		long size = this.tree.sizeToGrow();
		List<LogLeaf> leaves = this.tree.leavesAfter(size, PAGE);
		if (leaves.isEmpty()) {
			if (size > 0 && !isSigned(size)) {
				sign(new Checkpoint(this.keys.origin(), size, this.tree.at(size).root()));
			}
			return false;
		}
		GrowingTree growing = new GrowingTree(size, this.tree);
		for (LogLeaf leaf : leaves) {
			if (leaf.position() != growing.size() + 1) {
				throw new IllegalStateException("The log has lost its position %d".formatted(growing.size() + 1));
			}
			growing.append(Hash.ofLeaf(leaf.bytes()));
		}
		this.tree.keep(growing.size(), growing.takeChanged());
		sign(new Checkpoint(this.keys.origin(), growing.size(), growing.root()));
		return leaves.size() == PAGE;
	}

	/** By all keys there are now, and by no other. */
	private boolean isSigned(long size) {
		return this.tree.checkpoint(size)
			.filter((note) -> note.signatures().size() == this.keys.verifiers().size()
					&& note.signedBy(this.keys.verifiers()).size() == this.keys.verifiers().size())
			.isPresent();
	}

	private void sign(Checkpoint checkpoint) {
		this.tree.keep(checkpoint, this.keys.sign(checkpoint));
	}

}
