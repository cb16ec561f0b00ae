package dk.aftalebog.reporting.intake;

import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;

import org.apache.kafka.common.TopicPartition;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.stereotype.Component;

/**
 * How far each partition has been read, kept in the transaction of what was read. A
 * consumer that has lost its partition finds that the offset is not what it left.
 */
@Component
class Offsets {

	private final JdbcTemplate jdbc;

	private final KafkaAdmin kafkaAdmin;

	private final Map<TopicPartition, String> topicIds = new ConcurrentHashMap<>();

	Offsets(JdbcTemplate jdbc, KafkaAdmin kafkaAdmin) {
		this.jdbc = jdbc;
		this.kafkaAdmin = kafkaAdmin;
	}

	/** Where to go on with a partition that this consumer was given. */
	long begin(TopicPartition partition) {
		String topicId = Objects
			.requireNonNull(this.kafkaAdmin.describeTopics(partition.topic()).get(partition.topic()))
			.topicId()
			.toString();
		this.topicIds.put(partition, topicId);
		this.jdbc.update("""
				INSERT INTO ledger.kafka_offset (topic_id, partition, next_offset) VALUES (?, ?, 0)
				ON CONFLICT DO NOTHING""", topicId, partition.partition());
		return Objects.requireNonNull(this.jdbc.queryForObject(
				"SELECT next_offset FROM ledger.kafka_offset WHERE topic_id = ? AND partition = ?", Long.class, topicId,
				partition.partition()));
	}

	/** Moves on, in the transaction at hand. */
	void move(TopicPartition partition, long from, long to) {
		int moved = this.jdbc.update("""
				UPDATE ledger.kafka_offset SET next_offset = ?
				WHERE topic_id = ? AND partition = ? AND next_offset = ?""", to, this.topicIds.get(partition),
				partition.partition(), from);
		if (moved != 1) {
			throw new PartitionLost(partition, from);
		}
	}

	/** Someone else has read on: what this consumer took in must not be kept. */
	static final class PartitionLost extends RuntimeException {

		private static final long serialVersionUID = 1L;

		PartitionLost(TopicPartition partition, long offset) {
			super("%s is not at offset %d any more; another consumer reads it".formatted(partition, offset));
		}

	}

}
