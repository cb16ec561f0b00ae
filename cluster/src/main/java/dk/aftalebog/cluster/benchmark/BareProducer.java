package dk.aftalebog.cluster.benchmark;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;

import dk.aftalebog.model.log.LogEntry;
import dk.aftalebog.model.log.StoredEvent;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** A producer with the relay's settings, which has its records in memory beforehand. */
final class BareProducer implements AutoCloseable {

	private final List<ProducerRecord<String, byte[]>> records = new ArrayList<>();

	private final KafkaProducer<String, byte[]> producer;

	BareProducer(String bootstrapServers, int agreements) {
		new Corpus((entry) -> this.records.add(record(entry))).agreements(agreements);
		this.producer = new KafkaProducer<>(Map.of("bootstrap.servers", bootstrapServers, "acks", "all",
				"enable.idempotence", "true", "linger.ms", "5", "compression.type", "lz4"), new StringSerializer(),
				new ByteArraySerializer());
	}

	double eventsPerSecond() throws InterruptedException, ExecutionException {
		long begin = System.nanoTime();
		List<Future<RecordMetadata>> sent = this.records.stream().map(this.producer::send).toList();
		this.producer.flush();
		for (Future<RecordMetadata> answer : sent) {
			answer.get();
		}
		return this.records.size() / ((System.nanoTime() - begin) / 1e9);
	}

	@Override
	public void close() {
		this.producer.close();
	}

	private static ProducerRecord<String, byte[]> record(LogEntry entry) {
		StoredEvent event = entry.event();
		ProducerRecord<String, byte[]> record = new ProducerRecord<>("bare", event.stream(),
				event.payload().getBytes(StandardCharsets.UTF_8));
		for (String header : List.of(event.id(), event.stream(), event.type(), event.time().toString(),
				event.metadata(), event.commit(), event.previousHash(), entry.hash(), "1.0", "urn:aftalebog",
				Long.toString(event.sequence()), Long.toString(entry.position()), entry.recordedAt().toString(),
				Integer.toString(event.commitIndex()), Integer.toString(event.commitSize()), "application/json")) {
			record.headers().add("ce_header", header.getBytes(StandardCharsets.UTF_8));
		}
		return record;
	}

}
