package dk.aftalebog.agreement.transparency;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.ExecutionException;

import dk.aftalebog.agreement.publication.ElectedLoop.Done;
import dk.aftalebog.agreement.publication.ElectedLoop;
import dk.aftalebog.log.Checkpoint;
import dk.aftalebog.log.SignedNote;
import dk.aftalebog.model.log.Topics;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.stereotype.Component;

/**
 * Keeps the tree growing, and hands every checkpoint out of the house. A tree that is not
 * the one of the last checkpoint that left the house is not signed any further.
 */
@Component
class TreeKeeper implements ElectedLoop.Work {

	private final StoredTree tree;

	private final LogKeys keys;

	private final KeysOnRecord keysOnRecord;

	private final TreeGrowth growth;

	private final PublishedCheckpoints published;

	private final KafkaTemplate<String, byte[]> kafka;

	TreeKeeper(StoredTree tree, TreeGrowth growth, LogKeys keys, KeysOnRecord keysOnRecord,
			PublishedCheckpoints published, KafkaTemplate<String, byte[]> kafka) {
		this.tree = tree;
		this.keys = keys;
		this.keysOnRecord = keysOnRecord;
		this.growth = growth;
		this.published = published;
		this.kafka = kafka;
	}

	@Override
	public void begin() throws InterruptedException, ExecutionException {
		Optional<SignedNote> outside = this.published.last();
		if (outside.isPresent()) {
			requireGrownFrom(Checkpoint.parse(outside.get().text()));
		}
		this.keysOnRecord.write();
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
		boolean more = this.growth.grow();
		publish();
		return more ? Done.SOME : Done.NOTHING;
	}

	private void publish() throws InterruptedException, ExecutionException {
		for (SignedNote note : this.tree.toPublish()) {
			byte[] bytes = note.toString().getBytes(StandardCharsets.UTF_8);
			this.kafka.send(new ProducerRecord<>(Topics.CHECKPOINTS, this.keys.origin(), bytes)).get();
			this.tree.markPublished(note);
		}
	}

}
