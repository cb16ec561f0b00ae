package dk.aftalebog.cluster.load;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import dk.aftalebog.cluster.Cluster;
import dk.aftalebog.cluster.load.Acknowledgements.Marker;
import dk.aftalebog.cluster.load.Acknowledgements.Outcome;
import dk.aftalebog.model.log.StoredEvent;
import dk.aftalebog.model.log.Topics;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/**
 * Holds store, log, topic and reports against each other and against what clients were
 * told. What does not hold is a finding, a sentence; none is the answer hoped for.
 */
public final class Reconciliation {

	private static final Pattern UUID = Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

	private static final Duration PATIENCE = Duration.ofMinutes(3);

	private final Cluster cluster;

	private final List<String> findings = new ArrayList<>();

	private long lost;

	private long doubled;

	/**
	 * What was found.
	 *
	 * @param lost acknowledged commands without their event
	 * @param doubled commands whose event is there twice, or though they were refused
	 * @param rebuildEqual whether the projections are what a rebuild from zero gives
	 * @param findings all that does not hold
	 */
	public record Account(long lost, long doubled, boolean rebuildEqual, List<String> findings) {
	}

	/**
	 * Creates a reconciliation.
	 * @param cluster the cluster, whose load has stopped
	 */
	public Reconciliation(Cluster cluster) {
		this.cluster = cluster;
	}

	/**
	 * Waits until everything written has got everywhere.
	 * @return how many seconds that took
	 * @throws SQLException where PostgreSQL cannot be asked
	 */
	public double settle() throws SQLException {
		long begin = System.nanoTime();
		boolean settled = false;
		while (!settled && System.nanoTime() - begin < PATIENCE.toNanos()) {
			long events = number("agreement", "SELECT count(*) FROM domain_event");
			settled = number("agreement", "SELECT position FROM relay") == events
					&& number("reporting", "SELECT position FROM ledger.progress") == events;
			pause();
		}
		if (!settled) {
			this.findings.add("Not everything written had got to the reports within %s".formatted(PATIENCE));
		}
		return (System.nanoTime() - begin) / 1e9;
	}

	/**
	 * Checks everything.
	 * @param told what the clients were told of each command
	 * @return what was found
	 * @throws SQLException where PostgreSQL cannot be asked
	 */
	public Account check(Map<Marker, Outcome> told) throws SQLException {
		checkAcknowledgements(told);
		checkStore();
		checkTopic();
		checkReports();
		List<String> differences = new RebuildComparison(this.cluster).differences();
		this.findings.addAll(differences);
		return new Account(this.lost, this.doubled, differences.isEmpty(), List.copyOf(this.findings));
	}

	private void checkAcknowledgements(Map<Marker, Outcome> told) throws SQLException {
		Map<Marker, Integer> found = new HashMap<>();
		try (Connection connection = this.cluster.database("agreement").getConnection();
				Statement statement = connection.createStatement();
				ResultSet rows = statement.executeQuery("SELECT event_type, payload FROM domain_event")) {
			while (rows.next()) {
				Matcher texts = UUID.matcher(rows.getString(2));
				while (texts.find()) {
					found.merge(new Marker(rows.getString(1), texts.group()), 1, Integer::sum);
				}
			}
		}
		told.forEach((marker, outcome) -> {
			int count = found.getOrDefault(marker, 0);
			boolean holds = switch (outcome) {
				case ACCEPTED -> count == 1;
				case REFUSED -> count == 0;
				case UNKNOWN -> count <= 1;
			};
			if (!holds) {
				this.lost += (count == 0) ? 1 : 0;
				this.doubled += (count > 0) ? 1 : 0;
				this.findings.add("%s %s stands in %d events".formatted(
						(outcome == Outcome.ACCEPTED) ? "The acknowledged command" : "The command not acknowledged",
						marker, count));
			}
		});
	}

	private void checkStore() throws SQLException {
		expectNone("agreement", "events without a place in the log", """
				SELECT count(*) FROM domain_event LEFT JOIN ledger_log l USING (event_id) WHERE l.position IS NULL""");
		expectNone("agreement", "gaps in the log's positions",
				"SELECT coalesce(max(position), 0) - count(*) FROM ledger_log");
		expectNone("agreement", "events out of their stream's order in the log",
				"""
						SELECT count(*) FROM (SELECT sequence, lag(sequence) OVER (PARTITION BY stream ORDER BY position) AS before
						                      FROM ledger_log JOIN domain_event USING (event_id)) AS neighbours
						WHERE sequence <> coalesce(before + 1, 0)""");
		expectNone("agreement", "commits whose recorded instant does not come after the one before", """
				SELECT count(*) FROM (SELECT first_at, last_at, lag(last_at) OVER (ORDER BY position) AS before
				                      FROM (SELECT min(position) AS position, min(recorded_at) AS first_at,
				                                   max(recorded_at) AS last_at
				                            FROM ledger_log JOIN domain_event USING (event_id)
				                            GROUP BY commit_id) AS commits) AS neighbours
				WHERE first_at <> last_at OR first_at <= before""");
		checkChain();
	}

	private void checkChain() throws SQLException {
		Map<String, String> last = new HashMap<>();
		try (Connection connection = this.cluster.database("agreement").getConnection();
				Statement statement = connection.createStatement();
				ResultSet rows = statement.executeQuery("""
						SELECT event_id, stream, sequence, event_type, event_time, payload, metadata, commit_id,
						       commit_index, commit_size, previous_hash, hash
						FROM domain_event ORDER BY stream, sequence""")) {
			while (rows.next()) {
				StoredEvent event = new StoredEvent(rows.getString(1), rows.getString(2), rows.getLong(3),
						rows.getString(4), rows.getObject(5, OffsetDateTime.class).toInstant(), rows.getString(6),
						rows.getString(7), rows.getString(8), rows.getInt(9), rows.getInt(10), rows.getString(11));
				String before = last.put(event.stream(), rows.getString(12));
				if (!event.hash().equals(rows.getString(12))
						|| !event.previousHash().equals((before != null) ? before : StoredEvent.NO_HASH)) {
					this.findings.add("The chain of %s breaks at event %d".formatted(event.stream(), event.sequence()));
				}
			}
		}
	}

	private void checkTopic() throws SQLException {
		Map<String, Long> nextOf = new HashMap<>();
		Set<String> ids = new HashSet<>();
		try (KafkaConsumer<String, byte[]> consumer = new KafkaConsumer<>(
				Map.of("bootstrap.servers", this.cluster.bootstrapServers()), new StringDeserializer(),
				new ByteArrayDeserializer())) {
			List<TopicPartition> partitions = consumer.partitionsFor(Topics.EVENTS)
				.stream()
				.map((partition) -> new TopicPartition(Topics.EVENTS, partition.partition()))
				.toList();
			consumer.assign(partitions);
			consumer.seekToBeginning(partitions);
			Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
			while (partitions.stream().anyMatch((one) -> consumer.position(one) < ends.getOrDefault(one, 0L))) {
				for (ConsumerRecord<String, byte[]> record : consumer.poll(Duration.ofSeconds(1))) {
					if (ids.add(header(record, Topics.ID))) {
						long sequence = Long.parseLong(header(record, Topics.SEQUENCE));
						long expected = nextOf.getOrDefault(record.key(), 0L);
						if (sequence != expected) {
							this.findings.add("On the topic, event %d of %s comes where %d is due".formatted(sequence,
									record.key(), expected));
						}
						nextOf.put(record.key(), sequence + 1);
					}
				}
			}
		}
		long events = number("agreement", "SELECT count(*) FROM domain_event");
		if (ids.size() != events) {
			this.findings.add("The topic has %d events, the store %d".formatted(ids.size(), events));
		}
	}

	private void checkReports() throws SQLException {
		String digest = "SELECT md5(string_agg(concat_ws('|', position, recorded_at, stream, sequence, hash, payload::text, metadata::text), ',' ORDER BY position)) FROM ";
		String store = text("agreement", digest + "ledger_log JOIN domain_event USING (event_id)");
		if (!store.equals(text("reporting", digest + "ledger.event"))) {
			this.findings.add("The reports' copy of the log is not the log");
		}
		expectNone("reporting", "forks", "SELECT count(*) FROM ledger.fork");
		expectNone("reporting", "records that cannot be read", "SELECT count(*) FROM ledger.unreadable_record");
		expectNone("reporting", "streams that stand still", """
				SELECT count(*) FROM projection.stream_progress
				WHERE parked_since IS NOT NULL OR failed_since IS NOT NULL""");
	}

	private void expectNone(String database, String what, String sql) throws SQLException {
		long count = number(database, sql);
		if (count != 0) {
			this.findings.add("There are %d %s".formatted(count, what));
		}
	}

	private long number(String database, String sql) throws SQLException {
		return Long.parseLong(text(database, sql));
	}

	private String text(String database, String sql) throws SQLException {
		try (Connection connection = this.cluster.database(database).getConnection();
				Statement statement = connection.createStatement();
				ResultSet row = statement.executeQuery(sql)) {
			row.next();
			return String.valueOf(row.getString(1));
		}
	}

	private static String header(ConsumerRecord<String, byte[]> record, String name) {
		Header header = record.headers().lastHeader(name);
		return new String(header.value(), java.nio.charset.StandardCharsets.UTF_8);
	}

	private static void pause() {
		try {
			Thread.sleep(100);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException("Stopped", ex);
		}
	}

}
