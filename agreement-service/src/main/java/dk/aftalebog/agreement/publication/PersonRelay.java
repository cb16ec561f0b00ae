package dk.aftalebog.agreement.publication;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;

import dk.aftalebog.agreement.publication.ElectedLoop.Done;
import dk.aftalebog.json.Json;
import dk.aftalebog.model.log.Topics;
import dk.aftalebog.model.person.PersonDetails;
import dk.aftalebog.model.person.PersonEntry;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.stereotype.Component;

/**
 * Hands the directory to those who read, a tombstone for whoever was erased: what has a
 * later version than the one that was published. Once a tombstone is sent the broker
 * erases what it has of the person at its next compaction.
 */
@Component
class PersonRelay implements ElectedLoop.Work {

	private static final int PAGE = 200;

	private final JdbcTemplate jdbc;

	private final KafkaTemplate<String, byte[]> kafka;

	private final KafkaAdmin kafkaAdmin;

	private final KnownErasures erasures;

	PersonRelay(JdbcTemplate jdbc, KafkaTemplate<String, byte[]> kafka, KafkaAdmin kafkaAdmin, KnownErasures erasures) {
		this.jdbc = jdbc;
		this.kafka = kafka;
		this.kafkaAdmin = kafkaAdmin;
		this.erasures = erasures;
	}

	private record Version(String person, long version, @Nullable PersonEntry entry) {
	}

	@Override
	public void begin() {
		if (!this.erasures.isKnown()) {
			throw new IllegalStateException("It is not known yet who was erased");
		}
		this.kafkaAdmin.initialize();
	}

	@Override
	public Done step() throws InterruptedException, ExecutionException {
		List<Version> page = page();
		List<CompletableFuture<?>> sent = new ArrayList<>();
		for (Version version : page) {
			sent.add(this.kafka.send(new ProducerRecord<>(Topics.PERSONS, version.person(), value(version.entry()))));
		}
		for (CompletableFuture<?> answer : sent) {
			answer.get();
		}
		for (Version version : page) {
			this.jdbc.update("UPDATE directory.person SET published = ? WHERE id = ?", version.version(),
					version.person());
		}
		if (page.isEmpty()) {
			return Done.NOTHING;
		}
		return (page.size() < PAGE) ? Done.ALL : Done.SOME;
	}

	/** A new Kafka cluster or a lost topic: everything is handed on once more. */
	void publishAgain() {
		this.jdbc.update("UPDATE directory.person SET published = 0");
	}

	private List<Version> page() {
		return this.jdbc.query("""
				SELECT id, version, erased, plan, name, title, mail, telephone, salt FROM directory.person
				WHERE published < version ORDER BY id LIMIT %d""".formatted(PAGE), (row, number) -> new Version(
				row.getString(1), row.getLong(2),
				row.getBoolean(3) ? null : new PersonEntry(row.getString(1), row.getString(4),
						new PersonDetails(row.getString(5), row.getString(6), row.getString(7), row.getString(8)),
						row.getString(9))));
	}

	private static byte @Nullable [] value(@Nullable PersonEntry entry) {
		return (entry != null) ? Json.MAPPER.writeValueAsString(entry).getBytes(StandardCharsets.UTF_8) : null;
	}

}
