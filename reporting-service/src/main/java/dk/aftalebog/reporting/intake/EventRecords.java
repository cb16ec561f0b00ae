package dk.aftalebog.reporting.intake;

import java.nio.charset.StandardCharsets;
import java.time.Instant;

import dk.aftalebog.model.log.LogEntry;
import dk.aftalebog.model.log.StoredEvent;
import dk.aftalebog.model.log.Topics;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;

/** Kafka records as log entries. */
final class EventRecords {

	private EventRecords() {
	}

	static LogEntry read(ConsumerRecord<String, byte[]> record) {
		StoredEvent event = new StoredEvent(text(record, Topics.ID), text(record, Topics.SUBJECT),
				Long.parseLong(text(record, Topics.SEQUENCE)), text(record, Topics.TYPE),
				Instant.parse(text(record, Topics.TIME)), new String(record.value(), StandardCharsets.UTF_8),
				text(record, Topics.METADATA), text(record, Topics.COMMIT),
				Integer.parseInt(text(record, Topics.COMMIT_INDEX)), Integer.parseInt(text(record, Topics.COMMIT_SIZE)),
				text(record, Topics.PREVIOUS_HASH));
		return new LogEntry(Long.parseLong(text(record, Topics.LOG_POSITION)),
				Instant.parse(text(record, Topics.RECORDED_AT)), event, text(record, Topics.HASH));
	}

	private static String text(ConsumerRecord<String, byte[]> record, String name) {
		Header header = record.headers().lastHeader(name);
		if (header == null) {
			throw new IllegalStateException("The record at %s-%d@%d has no header %s".formatted(record.topic(),
					record.partition(), record.offset(), name));
		}
		return new String(header.value(), StandardCharsets.UTF_8);
	}

}
