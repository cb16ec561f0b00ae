package dk.aftalebog.agreement.transparency;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ExecutionException;

import dk.aftalebog.agreement.publication.ElectedLoop.Done;
import dk.aftalebog.agreement.publication.ElectedLoop;
import dk.aftalebog.log.Checkpoint;
import dk.aftalebog.log.GrowingTree;
import dk.aftalebog.log.Hash;
import dk.aftalebog.log.SignedNote;
import dk.aftalebog.model.log.LogLeaf;
import dk.aftalebog.model.log.Topics;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Makes the tree grow by what the sequencer has put in the log, signs what it has become,
 * and hands that out of the house. It reads the new leaves and the tree's right edge,
 * nothing before. A tree that is not the one of the last checkpoint that left the house
 * is not signed any further.
 */
@Component
class TreeKeeper implements ElectedLoop.Work {

	private static final int PAGE = 4096;

	private final StoredTree tree;

	private final LogKeys keys;

	private final TransactionTemplate transaction;

	private final PublishedCheckpoints published;

	private final KafkaTemplate<String, byte[]> kafka;

	TreeKeeper(StoredTree tree, LogKeys keys, TransactionTemplate transaction, PublishedCheckpoints published,
			KafkaTemplate<String, byte[]> kafka) {
		this.tree = tree;
		this.keys = keys;
		this.transaction = transaction;
		this.published = published;
		this.kafka = kafka;
	}

	@Override
	public void begin() throws InterruptedException, ExecutionException {
		Optional<SignedNote> outside = this.published.last();
		if (outside.isPresent()) {
			requireGrownFrom(Checkpoint.parse(outside.get().text()));
		}
	}

	/** A backup that was put back has forgotten what others were told. */
	private void requireGrownFrom(Checkpoint outside) {
		long size = this.tree.size();
		if (!outside.origin().equals(this.keys.origin())) {
			throw new IllegalStateException("The checkpoints that left the house are those of '%s', and the key is '%s'"
				.formatted(outside.origin(), this.keys.origin()));
		}
		if (outside.size() > size) {
			throw new IllegalStateException(
					"Nothing is signed: a checkpoint of %d events has left the house, and the tree has %d. Restore a later backup"
						.formatted(outside.size(), size));
		}
		if (!this.tree.at(outside.size()).root().equals(outside.root())) {
			throw new IllegalStateException(
					"Nothing is signed: the first %d events are not those of the checkpoint that has left the house"
						.formatted(outside.size()));
		}
	}

	@Override
	public Done step() throws InterruptedException, ExecutionException {
		boolean full = Objects.requireNonNull(this.transaction.execute((status) -> grow()));
		publish();
		return full ? Done.SOME : Done.NOTHING;
	}

	/** Takes a page in and signs what that makes. */
	private boolean grow() {
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

	/** By all keys there are now. */
	private boolean isSigned(long size) {
		return this.tree.checkpoint(size)
			.filter((note) -> note.signatures().size() == this.keys.verifiers().size()
					&& note.signedBy(this.keys.verifiers()).size() == this.keys.verifiers().size())
			.isPresent();
	}

	private void sign(Checkpoint checkpoint) {
		this.tree.keep(checkpoint, this.keys.sign(checkpoint));
	}

	private void publish() throws InterruptedException, ExecutionException {
		for (SignedNote note : this.tree.toPublish()) {
			byte[] bytes = note.toString().getBytes(StandardCharsets.UTF_8);
			this.kafka.send(new ProducerRecord<>(Topics.CHECKPOINTS, this.keys.origin(), bytes)).get();
			this.tree.markPublished(note);
		}
	}

}
