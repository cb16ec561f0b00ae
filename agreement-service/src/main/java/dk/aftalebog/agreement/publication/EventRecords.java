package dk.aftalebog.agreement.publication;

import java.nio.charset.StandardCharsets;

import dk.aftalebog.json.Json;
import dk.aftalebog.model.log.LogEntry;
import dk.aftalebog.model.log.StoredEvent;
import dk.aftalebog.model.log.Topics;
import org.apache.kafka.clients.producer.ProducerRecord;
import tools.jackson.databind.JsonNode;

/** Log entries as Kafka records: CloudEvents 1.0 in binary mode. */
final class EventRecords {

	private static final String SOURCE = "urn:aftalebog:agreement-service";

	private EventRecords() {
	}

	static ProducerRecord<String, byte[]> of(LogEntry entry) {
		StoredEvent event = entry.event();
		ProducerRecord<String, byte[]> record = new ProducerRecord<>(Topics.EVENTS, event.stream(),
				bytes(event.payload()));
		header(record, Topics.SPEC_VERSION, "1.0");
		header(record, Topics.ID, event.id());
		header(record, Topics.SOURCE, SOURCE);
		header(record, Topics.TYPE, event.type());
		header(record, Topics.SUBJECT, event.stream());
		header(record, Topics.TIME, event.time());
		header(record, Topics.SEQUENCE, event.sequence());
		header(record, Topics.LOG_POSITION, entry.position());
		header(record, Topics.RECORDED_AT, entry.recordedAt());
		header(record, Topics.COMMIT, event.commit());
		header(record, Topics.COMMIT_INDEX, event.commitIndex());
		header(record, Topics.COMMIT_SIZE, event.commitSize());
		header(record, Topics.PREVIOUS_HASH, event.previousHash());
		header(record, Topics.HASH, entry.hash());
		header(record, Topics.METADATA, event.metadata());
		header(record, Topics.CONTENT_TYPE, "application/json; charset=utf-8");
		// Read only where it may stand: most commands come without.
		if (event.metadata().contains(Topics.TRACE_PARENT)) {
			JsonNode traceParent = Json.MAPPER.readTree(event.metadata()).get(Topics.TRACE_PARENT);
			if (traceParent != null) {
				header(record, Topics.TRACE_PARENT, traceParent.asString());
			}
		}
		return record;
	}

	private static void header(ProducerRecord<String, byte[]> record, String name, Object value) {
		record.headers().add(name, bytes(value.toString()));
	}

	private static byte[] bytes(String text) {
		return text.getBytes(StandardCharsets.UTF_8);
	}

}
