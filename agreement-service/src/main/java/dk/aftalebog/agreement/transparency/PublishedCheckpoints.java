package dk.aftalebog.agreement.transparency;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import dk.aftalebog.log.SignedNote;
import dk.aftalebog.model.log.Topics;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.stereotype.Component;

/** The checkpoints that have left the house, as their topic has them. */
@Component
class PublishedCheckpoints {

	private static final Duration TIME_TO_ANSWER = Duration.ofSeconds(5);

	private final KafkaAdmin kafkaAdmin;

	PublishedCheckpoints(KafkaAdmin kafkaAdmin) {
		this.kafkaAdmin = kafkaAdmin;
	}

	/** The last one; the topic is made where it is not there. */
	Optional<SignedNote> last() {
		this.kafkaAdmin.initialize();
		Map<String, Object> settings = new HashMap<>(this.kafkaAdmin.getConfigurationProperties());
		settings.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, (int) TIME_TO_ANSWER.toMillis());
		settings.put(ConsumerConfig.REQUEST_TIMEOUT_MS_CONFIG, (int) TIME_TO_ANSWER.toMillis());
		try (KafkaConsumer<String, byte[]> consumer = new KafkaConsumer<>(settings, new StringDeserializer(),
				new ByteArrayDeserializer())) {
			TopicPartition partition = new TopicPartition(Topics.CHECKPOINTS, 0);
			consumer.assign(List.of(partition));
			long end = consumer.endOffsets(List.of(partition)).getOrDefault(partition, 0L);
			if (end == 0) {
				return Optional.empty();
			}
			consumer.seek(partition, end - 1);
			SignedNote last = null;
			while (consumer.position(partition) < end) {
				for (ConsumerRecord<String, byte[]> record : consumer.poll(TIME_TO_ANSWER)) {
					last = SignedNote.parse(record.value());
				}
			}
			return Optional.ofNullable(last);
		}
	}

}
