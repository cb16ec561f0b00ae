package dk.aftalebog.reporting.intake;

import java.util.List;

import dk.aftalebog.log.MalformedLog;
import dk.aftalebog.model.log.Topics;
import dk.aftalebog.reporting.witness.Witness;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Hands every checkpoint that left the write side to the witness. */
@Component
class CheckpointIntake extends PlacedIntake {

	private static final Logger logger = LoggerFactory.getLogger(CheckpointIntake.class);

	private final Witness witness;

	CheckpointIntake(Witness witness, Offsets offsets, TransactionTemplate transaction) {
		super(offsets, transaction);
		this.witness = witness;
	}

	@KafkaListener(id = "checkpoints", idIsGroup = false, groupId = "aftalebog-reporting-checkpoints",
			topics = Topics.CHECKPOINTS)
	void take(ConsumerRecords<String, byte[]> records) {
		inTransaction(records, () -> takeAll(records));
	}

	private int takeAll(ConsumerRecords<String, byte[]> records) {
		for (TopicPartition partition : records.partitions()) {
			List<ConsumerRecord<String, byte[]>> ofPartition = records.records(partition);
			move(partition, ofPartition);
			ofPartition.forEach(this::take);
		}
		return records.count();
	}

	private void take(ConsumerRecord<String, byte[]> record) {
		byte[] note = record.value();
		try {
			this.witness.receive((note != null) ? note : new byte[0]);
		}
		catch (MalformedLog ex) {
			// It proves nothing, and waiting for it to become readable helps nobody.
			logger.error("The checkpoint at offset {} cannot be read: {}", record.offset(), ex.getMessage());
		}
	}

}
