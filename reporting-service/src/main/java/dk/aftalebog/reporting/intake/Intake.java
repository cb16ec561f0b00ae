package dk.aftalebog.reporting.intake;

import java.util.List;
import java.util.Map;
import java.util.Objects;

import dk.aftalebog.model.log.LogEntry;
import dk.aftalebog.model.log.Topics;
import dk.aftalebog.reporting.intake.Offsets.PartitionLost;
import dk.aftalebog.reporting.projection.Projector;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.kafka.listener.ConsumerSeekAware;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes batches in: copy of the log, projections, offsets, in one transaction. A crash
 * loses nothing and doubles nothing.
 */
@Component
class Intake implements ConsumerSeekAware {

	private static final Logger logger = LoggerFactory.getLogger(Intake.class);

	/** A consumer lives in one thread. */
	private static final ThreadLocal<ConsumerSeekCallback> SEEK = new ThreadLocal<>();

	private final LedgerCopy copy;

	private final Offsets offsets;

	private final Projector projector;

	private final TransactionTemplate transaction;

	private final Counter taken;

	Intake(LedgerCopy copy, Offsets offsets, Projector projector, TransactionTemplate transaction,
			MeterRegistry meters) {
		this.copy = copy;
		this.offsets = offsets;
		this.projector = projector;
		this.transaction = transaction;
		this.taken = Counter.builder("aftalebog.intake.events")
			.description("Events taken into the copy of the log")
			.register(meters);
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

	@KafkaListener(id = "events", idIsGroup = false, topics = Topics.EVENTS,
			concurrency = "${aftalebog.intake.concurrency}")
	void take(ConsumerRecords<String, byte[]> records) {
		try {
			int added = Objects.requireNonNull(this.transaction.execute((status) -> takeAll(records)));
			for (TopicPartition partition : records.partitions()) {
				this.offsets.moved(partition, last(records.records(partition)).offset() + 1);
			}
			this.taken.increment(added);
		}
		catch (PartitionLost ex) {
			logger.warn("A batch is given up and read again: {}", ex.getMessage());
			for (TopicPartition partition : records.partitions()) {
				SEEK.get().seek(partition.topic(), partition.partition(), this.offsets.begin(partition));
			}
		}
	}

	private int takeAll(ConsumerRecords<String, byte[]> records) {
		this.projector.claim();
		int added = 0;
		for (TopicPartition partition : records.partitions()) {
			List<ConsumerRecord<String, byte[]>> ofPartition = records.records(partition);
			String topicId = this.offsets.move(partition, ofPartition.getFirst().offset(),
					last(ofPartition).offset() + 1);
			List<LogEntry> entries = this.copy.append(topicId, ofPartition);
			this.projector.project(entries.stream().map((entry) -> entry.event().stream()).distinct().toList());
			added += entries.size();
		}
		// Last, because all consumers want this row.
		this.copy.moveProgress();
		return added;
	}

	private static ConsumerRecord<String, byte[]> last(List<ConsumerRecord<String, byte[]>> records) {
		return records.getLast();
	}

}
