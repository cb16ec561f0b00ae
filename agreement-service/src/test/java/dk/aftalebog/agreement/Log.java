package dk.aftalebog.agreement;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

import static org.awaitility.Awaitility.await;

/** What the service's log holds, in its database and on its topics. */
final class Log {

	private static final Service service = Service.running();

	private Log() {
	}

	/** Waits until every stored event has its position and has been handed to Kafka. */
	static void awaitPublished() {
		awaitPublished(service);
	}

	static void awaitPublished(Service of) {
		await().atMost(Duration.ofSeconds(30))
			.until(() -> count(of, "SELECT (SELECT count(*) FROM domain_event) - (SELECT position FROM relay)") == 0);
	}

	static long count(String sql) {
		return count(service, sql);
	}

	static long count(Service of, String sql) {
		return of.jdbc().sql(sql).query(Long.class).single();
	}

	/** Reads a topic from its beginning to its end, in order within each partition. */
	static List<ConsumerRecord<String, byte[]>> read(String topic) {
		return read(service, topic);
	}

	static List<ConsumerRecord<String, byte[]>> read(Service of, String topic) {
		List<ConsumerRecord<String, byte[]>> records = new ArrayList<>();
		try (KafkaConsumer<String, byte[]> consumer = new KafkaConsumer<>(
				Map.of("bootstrap.servers", of.bootstrapServers()), new StringDeserializer(),
				new ByteArrayDeserializer())) {
			List<TopicPartition> partitions = consumer.partitionsFor(topic)
				.stream()
				.map((partition) -> new TopicPartition(topic, partition.partition()))
				.toList();
			consumer.assign(partitions);
			consumer.seekToBeginning(partitions);
			Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
			while (partitions.stream()
				.anyMatch((partition) -> consumer.position(partition) < ends.getOrDefault(partition, 0L))) {
				consumer.poll(Duration.ofSeconds(1)).forEach(records::add);
			}
		}
		return records;
	}

	static KafkaProducer<String, byte[]> producer() {
		return new KafkaProducer<>(Map.of("bootstrap.servers", service.bootstrapServers()), new StringSerializer(),
				new ByteArraySerializer());
	}

	static String header(ConsumerRecord<String, byte[]> record, String name) {
		return new String(record.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
	}

}
