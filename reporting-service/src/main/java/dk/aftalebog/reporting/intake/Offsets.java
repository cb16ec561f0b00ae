package dk.aftalebog.reporting.intake;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * How far each partition has been read, kept in the transaction of what was read. Each
 * consumer remembers what it left there; one that finds something else has lost its
 * partition, and one that finds another topic behind the name begins anew.
 */
@Component
class Offsets {

	private static final Logger logger = LoggerFactory.getLogger(Offsets.class);

	/** A consumer lives in one thread. */
	private static final ThreadLocal<Map<TopicPartition, Place>> PLACES = ThreadLocal.withInitial(HashMap::new);

	private final JdbcTemplate jdbc;

	private final TopicIds topicIds;

	Offsets(JdbcTemplate jdbc, TopicIds topicIds) {
		this.jdbc = jdbc;
		this.topicIds = topicIds;
	}

	private record Place(String topicId, long nextOffset) {
	}

	/** Where to go on with a partition that this consumer was given. */
	long begin(TopicPartition partition) {
		PLACES.get().remove(partition);
		String topicId = this.topicIds.idOf(partition.topic());
		this.jdbc.update("""
				INSERT INTO ledger.kafka_offset (topic_id, partition, next_offset) VALUES (?, ?, 0)
				ON CONFLICT DO NOTHING""", topicId, partition.partition());
		long next = Objects.requireNonNull(this.jdbc.queryForObject(
				"SELECT next_offset FROM ledger.kafka_offset WHERE topic_id = ? AND partition = ?", Long.class, topicId,
				partition.partition()));
		PLACES.get().put(partition, new Place(topicId, next));
		return next;
	}

	/**
	 * Moves on, in the transaction at hand.
	 * @param partition the partition
	 * @param from the offset of the first record that was read
	 * @param to the offset to go on with
	 * @return the id of the topic
	 * @throws PartitionLost where this consumer should not have read it
	 */
	String move(TopicPartition partition, long from, long to) {
		Place place = PLACES.get().get(partition);
		if (place == null || !place.topicId().equals(this.topicIds.idOf(partition.topic()))) {
			throw new PartitionLost(partition, "another topic bears its name, or this consumer was not told its place");
		}
		int moved = this.jdbc.update("""
				UPDATE ledger.kafka_offset SET next_offset = ?
				WHERE topic_id = ? AND partition = ? AND next_offset = ?""", to, place.topicId(), partition.partition(),
				place.nextOffset());
		if (moved != 1) {
			throw new PartitionLost(partition, "another consumer has moved on from " + place.nextOffset());
		}
		if (from != place.nextOffset()) {
			// The topic was truncated or has holes. What is missing parks its stream.
			logger.warn("{} goes on at offset {} instead of {}", partition, from, place.nextOffset());
		}
		return place.topicId();
	}

	/** Remembers, after the commit, what this consumer left. */
	void moved(TopicPartition partition, long to) {
		PLACES.get().computeIfPresent(partition, (key, place) -> new Place(place.topicId(), to));
	}

	/**
	 * What this consumer has read must not be kept; it has to look up its place again.
	 */
	static final class PartitionLost extends RuntimeException {

		private static final long serialVersionUID = 1L;

		PartitionLost(TopicPartition partition, String why) {
			super("%s: %s".formatted(partition, why));
		}

	}

}
