package dk.aftalebog.reporting.intake;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import dk.aftalebog.model.log.LogEntry;
import dk.aftalebog.model.log.LogHead;
import dk.aftalebog.model.log.StoredEvent;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The service's own copy of the log. It recognises what it has, keeps what contradicts it
 * apart and raises an alarm, and knows up to which position it has no gap.
 */
@Component
class LedgerCopy {

	private static final Logger logger = LoggerFactory.getLogger(LedgerCopy.class);

	private static final int PAGE = 1000;

	private final JdbcTemplate jdbc;

	private final TransactionTemplate savepoint;

	LedgerCopy(JdbcTemplate jdbc, PlatformTransactionManager transactions) {
		this.jdbc = jdbc;
		this.savepoint = new TransactionTemplate(transactions);
		this.savepoint.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
	}

	private record Arrived(ConsumerRecord<String, byte[]> record, LogEntry entry) {
	}

	private record Place(long position, String hash) {
	}

	private record Kept(String stream, long sequence, Instant recordedAt, String hash) {
	}

	/**
	 * Takes records of one partition in.
	 * @param topicId the id of their topic
	 * @param records the records
	 * @return the entries that are new
	 */
	List<LogEntry> append(String topicId, List<ConsumerRecord<String, byte[]>> records) {
		List<Arrived> sound = new ArrayList<>();
		for (ConsumerRecord<String, byte[]> record : records) {
			try {
				LogEntry entry = EventRecords.read(record);
				if (entry.event().hash().equals(entry.hash())) {
					sound.add(new Arrived(record, entry));
				}
				else {
					fork(entry, "it is not what its hash says", null);
				}
			}
			catch (UnreadableRecord ex) {
				setAside(topicId, record, String.valueOf(ex.getMessage()));
			}
		}
		return insert(topicId, sound);
	}

	/**
	 * Moves on over all positions that follow without a gap, up to the end of a commit:
	 * half of one is not known yet. The limit stands in the statement itself: of a
	 * parameter the planner would assume a tenth of the log, and start workers for it.
	 */
	void moveProgress() {
		long begin = Objects
			.requireNonNull(this.jdbc.queryForObject("SELECT position FROM ledger.progress FOR UPDATE", Long.class));
		Step reached = new Step(begin, OffsetDateTime.MIN, true);
		long position = begin;
		boolean more = true;
		while (more) {
			List<Step> page = this.jdbc.query("""
					SELECT position, recorded_at, commit_index = commit_size - 1 FROM ledger.event
					WHERE position > ? ORDER BY position LIMIT %d""".formatted(PAGE), (row,
					number) -> new Step(row.getLong(1), row.getObject(2, OffsetDateTime.class), row.getBoolean(3)),
					position);
			more = page.size() == PAGE;
			for (Step step : page) {
				if (step.position() != position + 1) {
					more = false;
					break;
				}
				position++;
				reached = step.endsCommit() ? step : reached;
			}
		}
		if (reached.position() > begin) {
			this.jdbc.update("UPDATE ledger.progress SET position = ?, recorded_at = ?", reached.position(),
					reached.recordedAt());
		}
	}

	private record Step(long position, OffsetDateTime recordedAt, boolean endsCommit) {
	}

	void keepHead(LogHead head) {
		this.jdbc.update("UPDATE ledger.log_head SET position = ?, reached_at = ? WHERE reached_at < ?",
				head.position(), utc(head.reachedAt()), utc(head.reachedAt()));
	}

	private List<LogEntry> insert(String topicId, List<Arrived> arrived) {
		if (arrived.isEmpty()) {
			return List.of();
		}
		List<Place> inserted;
		try {
			inserted = Objects.requireNonNull(this.savepoint.execute((status) -> insert(arrived)));
		}
		catch (DataIntegrityViolationException ex) {
			return insertOneByOne(topicId, arrived, ex);
		}
		Set<Place> places = new HashSet<>(inserted);
		List<LogEntry> added = new ArrayList<>();
		List<LogEntry> others = new ArrayList<>();
		for (Arrived one : arrived) {
			LogEntry entry = one.entry();
			// Each place once: the same record may have come twice in this batch.
			(places.remove(new Place(entry.position(), entry.hash())) ? added : others).add(entry);
		}
		recognise(others);
		return added;
	}

	/** PostgreSQL refuses a text, such as one that is no JSON: the others go on. */
	private List<LogEntry> insertOneByOne(String topicId, List<Arrived> arrived, DataIntegrityViolationException ex) {
		if (arrived.size() == 1) {
			setAside(topicId, arrived.getFirst().record(), String.valueOf(ex.getMostSpecificCause().getMessage()));
			return List.of();
		}
		List<LogEntry> added = new ArrayList<>();
		arrived.forEach((one) -> added.addAll(insert(topicId, List.of(one))));
		return added;
	}

	private List<Place> insert(List<Arrived> arrived) {
		int size = arrived.size();
		Object[] columns = new Object[14];
		for (int column = 0; column < columns.length; column++) {
			columns[column] = new String[size];
		}
		for (int i = 0; i < size; i++) {
			Object[] row = row(arrived.get(i).entry());
			for (int column = 0; column < columns.length; column++) {
				((String[]) columns[column])[i] = row[column].toString();
			}
		}
		return this.jdbc.query("""
				INSERT INTO ledger.event (position, recorded_at, event_id, stream, sequence, event_type, event_time,
				                          payload, metadata, commit_id, commit_index, commit_size, previous_hash, hash)
				SELECT * FROM unnest(?::bigint[], ?::timestamptz[], ?::text[], ?::text[], ?::bigint[], ?::text[],
				                     ?::timestamptz[], ?::json[], ?::json[], ?::text[], ?::integer[], ?::integer[],
				                     ?::text[], ?::text[])
				ON CONFLICT DO NOTHING RETURNING position, hash""",
				(row, number) -> new Place(row.getLong(1), row.getString(2)), columns);
	}

	private static Object[] row(LogEntry entry) {
		StoredEvent event = entry.event();
		return new Object[] { entry.position(), entry.recordedAt(), event.id(), event.stream(), event.sequence(),
				event.type(), event.time(), event.payload(), event.metadata(), event.commit(), event.commitIndex(),
				event.commitSize(), event.previousHash(), entry.hash() };
	}

	/** What was there already is either known or a contradiction. */
	private void recognise(List<LogEntry> entries) {
		if (entries.isEmpty()) {
			return;
		}
		Map<Long, Kept> kept = new HashMap<>();
		this.jdbc.query(
				"SELECT position, stream, sequence, recorded_at, hash FROM ledger.event WHERE position = ANY (?)",
				(row) -> {
					kept.put(row.getLong(1), new Kept(row.getString(2), row.getLong(3),
							row.getObject(4, OffsetDateTime.class).toInstant(), row.getString(5)));
				}, (Object) entries.stream().map(LogEntry::position).toArray(Long[]::new));
		for (LogEntry entry : entries) {
			Kept expected = new Kept(entry.event().stream(), entry.event().sequence(), entry.recordedAt(),
					entry.hash());
			if (!expected.equals(kept.get(entry.position()))) {
				fork(entry, "its place is taken by another", hashAtPlaceOf(entry));
			}
		}
	}

	private @Nullable String hashAtPlaceOf(LogEntry entry) {
		return this.jdbc
			.queryForList("SELECT hash FROM ledger.event WHERE (stream, sequence) = (?, ?) OR position = ? LIMIT 1",
					String.class, entry.event().stream(), entry.event().sequence(), entry.position())
			.stream()
			.findFirst()
			.orElse(null);
	}

	private void fork(LogEntry entry, String why, @Nullable String knownHash) {
		StoredEvent event = entry.event();
		logger.error("The log forks at position {}, event {} of {}: {}", entry.position(), event.sequence(),
				event.stream(), why);
		this.jdbc.update("""
				INSERT INTO ledger.fork (stream, sequence, position, event_id, claimed_hash, actual_hash, payload,
				                         metadata, why, known_hash)
				VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING""", storable(event.stream()),
				event.sequence(), entry.position(), storable(event.id()), storable(entry.hash()), event.hash(),
				storable(event.payload()), storable(event.metadata()), why, knownHash);
	}

	private void setAside(String topicId, ConsumerRecord<String, byte[]> record, String why) {
		logger.error("The record at {}-{}@{} cannot be read: {}", record.topic(), record.partition(), record.offset(),
				why);
		this.jdbc.update("""
				INSERT INTO ledger.unreadable_record (topic_id, partition, record_offset, why, record_key, headers,
				                                      value)
				VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING""", topicId, record.partition(), record.offset(),
				storable(why), (record.key() != null) ? storable(record.key()) : null,
				storable(EventRecords.headers(record)), record.value());
	}

	/** PostgreSQL's texts hold every character but one. */
	private static String storable(String text) {
		return text.replace('\0', '\uFFFD');
	}

	private static OffsetDateTime utc(Instant instant) {
		return instant.atOffset(ZoneOffset.UTC);
	}

}
