package dk.aftalebog.reporting.intake;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.StringJoiner;

import dk.aftalebog.model.log.LogEntry;
import dk.aftalebog.model.log.StoredEvent;
import dk.aftalebog.model.log.Topics;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;

/** Kafka records as log entries. */
final class EventRecords {

	private EventRecords() {
	}

	/**
	 * Reads a record.
	 * @param record the record
	 * @return the entry it carries
	 * @throws UnreadableRecord where it carries none
	 */
	static LogEntry read(ConsumerRecord<String, byte[]> record) {
		if (record.value() == null) {
			throw new UnreadableRecord("it has no value", null);
		}
		try {
			StoredEvent event = new StoredEvent(text(record, Topics.ID), text(record, Topics.SUBJECT),
					number(record, Topics.SEQUENCE, 0), text(record, Topics.TYPE),
					Instant.parse(text(record, Topics.TIME)), new String(record.value(), StandardCharsets.UTF_8),
					text(record, Topics.METADATA), text(record, Topics.COMMIT),
					Math.toIntExact(number(record, Topics.COMMIT_INDEX, 0)),
					Math.toIntExact(number(record, Topics.COMMIT_SIZE, 1)), text(record, Topics.PREVIOUS_HASH));
			return new LogEntry(number(record, Topics.LOG_POSITION, 1), Instant.parse(text(record, Topics.RECORDED_AT)),
					event, text(record, Topics.HASH));
		}
		catch (DateTimeException | ArithmeticException | NumberFormatException ex) {
			throw new UnreadableRecord("a header does not hold what it should: " + ex.getMessage(), ex);
		}
	}

	/** The headers as a text that a person can read. */
	static String headers(ConsumerRecord<String, byte[]> record) {
		StringJoiner text = new StringJoiner("\n");
		for (Header header : record.headers()) {
			text.add(header.key() + ": "
					+ ((header.value() != null) ? new String(header.value(), StandardCharsets.UTF_8) : ""));
		}
		return text.toString();
	}

	private static long number(ConsumerRecord<String, byte[]> record, String name, long lowest) {
		long number = Long.parseLong(text(record, name));
		if (number < lowest) {
			throw new UnreadableRecord("its header %s is %d".formatted(name, number), null);
		}
		return number;
	}

	private static String text(ConsumerRecord<String, byte[]> record, String name) {
		Header header = record.headers().lastHeader(name);
		if (header == null || header.value() == null) {
			throw new UnreadableRecord("it has no header " + name, null);
		}
		return new String(header.value(), StandardCharsets.UTF_8);
	}

}
