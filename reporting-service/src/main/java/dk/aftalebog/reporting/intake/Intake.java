package dk.aftalebog.reporting.intake;

import java.util.List;
import java.util.Map;
import java.util.TreeSet;

import dk.aftalebog.json.Json;
import dk.aftalebog.model.log.LogEntry;
import dk.aftalebog.model.log.LogHead;
import dk.aftalebog.model.log.Topics;
import dk.aftalebog.reporting.projection.Projector;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
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
	public void onPartitionsAssigned(Map<TopicPartition, Long> assignments, ConsumerSeekCallback callback) {
		assignments.keySet()
			.stream()
			.filter((partition) -> partition.topic().equals(Topics.EVENTS))
			.forEach((partition) -> callback.seek(partition.topic(), partition.partition(),
					this.offsets.begin(partition)));
	}

	@KafkaListener(id = "events", idIsGroup = false, topics = Topics.EVENTS, concurrency = "2")
	void take(ConsumerRecords<String, byte[]> records) {
		this.transaction.executeWithoutResult((status) -> {
			for (TopicPartition partition : records.partitions()) {
				List<ConsumerRecord<String, byte[]>> ofPartition = records.records(partition);
				this.offsets.move(partition, ofPartition.getFirst().offset(), ofPartition.getLast().offset() + 1);
				List<LogEntry> added = this.copy.append(ofPartition.stream().map(EventRecords::read).toList());
				TreeSet<String> streams = new TreeSet<>();
				added.forEach((entry) -> streams.add(entry.event().stream()));
				streams.forEach(this.projector::project);
				this.taken.increment(added.size());
			}
			this.copy.moveProgress();
		});
	}

	@KafkaListener(id = "log-head", idIsGroup = false, groupId = "aftalebog-reporting-log-head",
			topics = Topics.LOG_HEAD)
	void takeHead(List<ConsumerRecord<String, byte[]>> records) {
		this.copy.keepHead(Json.MAPPER.readValue(records.getLast().value(), LogHead.class));
	}

}
