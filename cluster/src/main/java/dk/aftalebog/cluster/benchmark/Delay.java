package dk.aftalebog.cluster.benchmark;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;

import dk.aftalebog.cluster.Cluster;
import dk.aftalebog.cluster.load.Documents;
import dk.aftalebog.cluster.load.LedgerClient;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * From the answer to a command until its event stands in the history, against producing a
 * record of the same size, consuming it and committing it to a table. One at a time.
 */
final class Delay {

	private static final int WARM_UP = 300;

	private static final int COUNT = 500;

	private final Cluster cluster;

	private final Store reporting;

	Delay(Cluster cluster) {
		this.cluster = cluster;
		this.reporting = new Store(cluster.database("reporting"));
	}

	List<Figure> measure() throws SQLException, IOException, ExecutionException, InterruptedException {
		double[] ours = ours();
		double[] bare = bare();
		BenchmarkCommand.note("delay, 95th percentile: %.1f ms; bare: %.1f ms".formatted(Numbers.percentile(ours, 95),
				Numbers.percentile(bare, 95)));
		return List.of(Figure.atMost("acknowledged command to visible report, median", "ms", Numbers.median(ours),
				Numbers.median(bare), 3));
	}

	private double[] ours() throws SQLException {
		LedgerClient client = new LedgerClient(this.cluster.instances("agreement-service").subList(0, 1), "secretariat",
				this.cluster.tokens());
		client.post("/api/plans", Documents.plan("forsinkelse")).accepted();
		client.post("/api/agreements", Documents.agreement("forsinkelse", "forsinkelse")).accepted();
		double[] times = new double[COUNT];
		try (Connection connection = this.reporting.connection();
				PreparedStatement visible = connection.prepareStatement("""
						SELECT FROM projection.history WHERE agreement = 'forsinkelse' AND revision = ? LIMIT 1""")) {
			for (int i = -WARM_UP; i < COUNT; i++) {
				client.post("/api/agreements/forsinkelse/revisions", Documents.draft("Forsinkelse")).accepted();
				long acknowledged = System.nanoTime();
				visible.setInt(1, i + WARM_UP + 1);
				await(visible);
				if (i >= 0) {
					times[i] = (System.nanoTime() - acknowledged) / 1e6;
				}
			}
		}
		return times;
	}

	private double[] bare() throws SQLException, ExecutionException, InterruptedException {
		this.reporting.execute("CREATE TABLE bare_record (number integer PRIMARY KEY, value bytea NOT NULL)");
		TopicPartition partition = new TopicPartition("bare-delay", 0);
		byte[] value = "x".repeat(400).getBytes(StandardCharsets.UTF_8);
		double[] times = new double[COUNT];
		Map<String, Object> settings = Map.of("bootstrap.servers", this.cluster.bootstrapServers());
		try (KafkaProducer<String, byte[]> producer = new KafkaProducer<>(
				Map.of("bootstrap.servers", this.cluster.bootstrapServers(), "acks", "all"), new StringSerializer(),
				new ByteArraySerializer());
				KafkaConsumer<String, byte[]> consumer = new KafkaConsumer<>(settings, new StringDeserializer(),
						new ByteArrayDeserializer());
				Connection reader = this.reporting.connection();
				Connection writer = this.reporting.connection();
				PreparedStatement visible = reader.prepareStatement("SELECT FROM bare_record WHERE number = ?")) {
			TopicsOf.create(settings, partition.topic());
			consumer.assign(List.of(partition));
			consumer.seekToBeginning(List.of(partition));
			Thread committing = Thread.ofPlatform().daemon().start(() -> consume(consumer, writer));
			for (int i = -WARM_UP; i < COUNT; i++) {
				long begin = System.nanoTime();
				producer.send(new ProducerRecord<>(partition.topic(), 0, Integer.toString(i), value)).get();
				visible.setInt(1, i);
				await(visible);
				if (i >= 0) {
					times[i] = (System.nanoTime() - begin) / 1e6;
				}
			}
			committing.join();
		}
		return times;
	}

	private static void consume(KafkaConsumer<String, byte[]> consumer, Connection connection) {
		try (PreparedStatement insert = connection.prepareStatement("INSERT INTO bare_record VALUES (?, ?)")) {
			for (int seen = 0; seen < WARM_UP + COUNT;) {
				for (ConsumerRecord<String, byte[]> record : consumer.poll(Duration.ofSeconds(10))) {
					insert.setInt(1, Integer.parseInt(record.key()));
					insert.setBytes(2, record.value());
					insert.executeUpdate();
					seen++;
				}
			}
		}
		catch (SQLException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static void await(PreparedStatement visible) throws SQLException {
		boolean there = false;
		while (!there) {
			try (ResultSet rows = visible.executeQuery()) {
				there = rows.next();
			}
		}
	}

}
