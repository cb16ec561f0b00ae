package dk.aftalebog.reporting.intake;

import java.util.List;

import dk.aftalebog.model.log.LogEntry;
import dk.aftalebog.model.log.Topics;
import dk.aftalebog.reporting.projection.Projector;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes events in: copy of the log, projections and places, in one transaction. */
@Component
class Intake extends PlacedIntake {

	private final LedgerCopy copy;

	private final Projector projector;

	private final Counter taken;

	Intake(LedgerCopy copy, Offsets offsets, Projector projector, TransactionTemplate transaction,
			MeterRegistry meters) {
		super(offsets, transaction);
		this.copy = copy;
		this.projector = projector;
		this.taken = Counter.builder("aftalebog.intake.events")
			.description("Events taken into the copy of the log")
			.register(meters);
	}

	@KafkaListener(id = "events", idIsGroup = false, topics = Topics.EVENTS,
			concurrency = "${aftalebog.intake.concurrency}")
	void take(ConsumerRecords<String, byte[]> records) {
		Integer added = inTransaction(records, () -> takeAll(records));
		if (added != null) {
			this.taken.increment(added);
		}
	}

	private int takeAll(ConsumerRecords<String, byte[]> records) {
		this.projector.claim();
		int added = 0;
		for (TopicPartition partition : records.partitions()) {
			List<ConsumerRecord<String, byte[]>> ofPartition = records.records(partition);
			List<LogEntry> entries = this.copy.append(move(partition, ofPartition), ofPartition);
			this.projector.project(entries.stream().map((entry) -> entry.event().stream()).distinct().toList());
			added += entries.size();
		}
		// Last, because all consumers want this row.
		this.copy.moveProgress();
		return added;
	}

}
