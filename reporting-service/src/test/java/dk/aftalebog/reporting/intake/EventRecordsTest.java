package dk.aftalebog.reporting.intake;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

import dk.aftalebog.model.log.LogEntry;
import dk.aftalebog.model.log.StoredEvent;
import dk.aftalebog.model.log.Topics;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class EventRecordsTest {

	private final Map<String, String> headers = new HashMap<>(Map.ofEntries(Map.entry(Topics.ID, "an-id"),
			Map.entry(Topics.SUBJECT, "agreement/x"), Map.entry(Topics.SEQUENCE, "7"),
			Map.entry(Topics.TYPE, "agreement.renamed.v1"), Map.entry(Topics.TIME, "2022-01-01T00:00:00.123456Z"),
			Map.entry(Topics.METADATA, "{\"actor\":\"æøå\"}"), Map.entry(Topics.COMMIT, "a-commit"),
			Map.entry(Topics.COMMIT_INDEX, "1"), Map.entry(Topics.COMMIT_SIZE, "2"),
			Map.entry(Topics.PREVIOUS_HASH, "p"), Map.entry(Topics.HASH, "h"), Map.entry(Topics.LOG_POSITION, "42"),
			Map.entry(Topics.RECORDED_AT, "2022-01-01T00:00:01Z")));

	@Test
	void a_record_carries_an_entry_of_the_log() {
		StoredEvent event = new StoredEvent("an-id", "agreement/x", 7, "agreement.renamed.v1",
				Instant.parse("2022-01-01T00:00:00.123456Z"), "{\"name\": \"Å\"}", "{\"actor\":\"æøå\"}", "a-commit", 1,
				2, "p");
		assertThat(EventRecords.read(record("{\"name\": \"Å\"}")))
			.isEqualTo(new LogEntry(42, Instant.parse("2022-01-01T00:00:01Z"), event, "h"));
	}

	@ParameterizedTest
	@ValueSource(strings = { Topics.ID, Topics.SUBJECT, Topics.SEQUENCE, Topics.TYPE, Topics.TIME, Topics.METADATA,
			Topics.COMMIT, Topics.COMMIT_INDEX, Topics.COMMIT_SIZE, Topics.PREVIOUS_HASH, Topics.HASH,
			Topics.LOG_POSITION, Topics.RECORDED_AT })
	void without_a_header_it_carries_none(String name) {
		this.headers.remove(name);
		assertThatExceptionOfType(UnreadableRecord.class).isThrownBy(() -> EventRecords.read(record("{}")))
			.withMessageContaining(name);
	}

	@ParameterizedTest
	@CsvSource({ Topics.SEQUENCE + ", seven", Topics.SEQUENCE + ", -1", Topics.LOG_POSITION + ", 0",
			Topics.COMMIT_SIZE + ", 0", Topics.COMMIT_INDEX + ", 4294967296", Topics.TIME + ", yesterday",
			Topics.RECORDED_AT + ", 2022-01-01" })
	void with_a_header_that_makes_no_sense_it_carries_none(String name, String value) {
		this.headers.put(name, value);
		assertThatExceptionOfType(UnreadableRecord.class).isThrownBy(() -> EventRecords.read(record("{}")));
	}

	private ConsumerRecord<String, byte[]> record(String value) {
		ConsumerRecord<String, byte[]> record = new ConsumerRecord<>(Topics.EVENTS, 0, 0, "agreement/x",
				value.getBytes(StandardCharsets.UTF_8));
		this.headers.forEach((name, text) -> record.headers().add(name, text.getBytes(StandardCharsets.UTF_8)));
		return record;
	}

}
