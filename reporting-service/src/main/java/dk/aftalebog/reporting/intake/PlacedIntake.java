package dk.aftalebog.reporting.intake;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

import dk.aftalebog.reporting.intake.Offsets.PartitionLost;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.listener.ConsumerSeekAware;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes batches in, with the place of each partition in the same transaction. A crash
 * loses nothing and doubles nothing.
 */
abstract class PlacedIntake implements ConsumerSeekAware {

	private static final Logger logger = LoggerFactory.getLogger(PlacedIntake.class);

	/** A consumer lives in one thread. */
	private static final ThreadLocal<ConsumerSeekCallback> SEEK = new ThreadLocal<>();

	private final Offsets offsets;

	private final TransactionTemplate transaction;

	PlacedIntake(Offsets offsets, TransactionTemplate transaction) {
		this.offsets = offsets;
		this.transaction = transaction;
	}

	@Override
	public void registerSeekCallback(ConsumerSeekCallback callback) {
		SEEK.set(callback);
	}

	@Override
	public void onPartitionsAssigned(Map<TopicPartition, Long> assignments, ConsumerSeekCallback callback) {
		for (TopicPartition partition : assignments.keySet()) {
			try {
				callback.seek(partition.topic(), partition.partition(), this.offsets.begin(partition));
			}
			catch (RuntimeException ex) {
				// Without a place its first batch is refused, and the place looked up
				// then.
				logger.warn("Where to go on with {} cannot be told yet: {}", partition, ex.getMessage());
			}
		}
	}

	/**
	 * Does the work in a transaction.
	 * @return what the work gave; null where the batch is given up and read again
	 */
	<T> @Nullable T inTransaction(ConsumerRecords<String, byte[]> records, Supplier<T> work) {
		try {
			T result = this.transaction.execute((status) -> work.get());
			for (TopicPartition partition : records.partitions()) {
				this.offsets.moved(partition, last(records.records(partition)).offset() + 1);
			}
			return result;
		}
		catch (PartitionLost ex) {
			logger.warn("A batch is given up and read again: {}", ex.getMessage());
			for (TopicPartition partition : records.partitions()) {
				SEEK.get().seek(partition.topic(), partition.partition(), this.offsets.begin(partition));
			}
			return null;
		}
	}

	/** Moves the place of a partition behind its records, and says of which topic. */
	String move(TopicPartition partition, List<ConsumerRecord<String, byte[]>> records) {
		return this.offsets.move(partition, records.getFirst().offset(), last(records).offset() + 1);
	}

	private static ConsumerRecord<String, byte[]> last(List<ConsumerRecord<String, byte[]>> records) {
		return records.getLast();
	}

}
