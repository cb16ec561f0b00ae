package dk.aftalebog.quickstart;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;

import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import kafka.tools.StorageTool;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;

/** A real Kafka broker, controller included, whose log outlives the process. */
public final class KafkaBroker implements AutoCloseable {

	private final KafkaRaftServer server;

	private final Properties properties;

	private KafkaBroker(KafkaRaftServer server, Properties properties) {
		this.server = server;
		this.properties = properties;
	}

	static KafkaBroker start(Path folder, int port, int controllerPort) {
		return start(folder, properties(port, controllerPort));
	}

	/**
	 * Starts a broker.
	 * @param folder the folder of its log; made where there is none
	 * @param settings its settings, but for that folder
	 * @return the running broker
	 */
	public static KafkaBroker start(Path folder, Properties settings) {
		Properties properties = new Properties();
		properties.putAll(settings);
		properties.setProperty("log.dirs", folder.resolve("log").toAbsolutePath().toString());
		if (!Files.exists(folder.resolve("log").resolve("meta.properties"))) {
			format(folder, properties);
		}
		KafkaRaftServer server = new KafkaRaftServer(new KafkaConfig(properties, false), Time.SYSTEM);
		try {
			server.startup();
		}
		catch (RuntimeException ex) {
			server.shutdown();
			throw new CannotStart("Kafka did not start: " + ex.getMessage(), ex);
		}
		return new KafkaBroker(server, properties);
	}

	String bootstrapServers() {
		return this.properties.getProperty("advertised.listeners").replace("PLAINTEXT://", "");
	}

	@Override
	public void close() {
		this.server.shutdown();
		this.server.awaitShutdown();
	}

	private static Properties properties(int port, int controllerPort) {
		Properties properties = new Properties();
		properties.setProperty("process.roles", "broker,controller");
		properties.setProperty("node.id", "1");
		properties.setProperty("listeners",
				"PLAINTEXT://127.0.0.1:%d,CONTROLLER://127.0.0.1:%d".formatted(port, controllerPort));
		properties.setProperty("advertised.listeners", "PLAINTEXT://127.0.0.1:%d".formatted(port));
		properties.setProperty("controller.listener.names", "CONTROLLER");
		properties.setProperty("controller.quorum.bootstrap.servers", "127.0.0.1:%d".formatted(controllerPort));
		properties.setProperty("listener.security.protocol.map", "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT");
		properties.setProperty("auto.create.topics.enable", "false");
		properties.setProperty("offsets.topic.replication.factor", "1");
		properties.setProperty("offsets.topic.num.partitions", "1");
		properties.setProperty("transaction.state.log.replication.factor", "1");
		properties.setProperty("transaction.state.log.min.isr", "1");
		properties.setProperty("share.coordinator.state.topic.replication.factor", "1");
		properties.setProperty("share.coordinator.state.topic.min.isr", "1");
		properties.setProperty("group.initial.rebalance.delay.ms", "0");
		// After a kill the broker is let in again as soon as its old session is over.
		properties.setProperty("broker.session.timeout.ms", "2000");
		properties.setProperty("broker.heartbeat.interval.ms", "500");
		return properties;
	}

	private static void format(Path folder, Properties properties) {
		ByteArrayOutputStream said = new ByteArrayOutputStream();
		try {
			Files.createDirectories(folder);
			Path file = folder.resolve("format.properties");
			try (var out = Files.newBufferedWriter(file)) {
				properties.store(out, null);
			}
			int status = StorageTool.execute(
					new String[] { "format", "--standalone", "--ignore-formatted", "--cluster-id",
							Uuid.randomUuid().toString(), "--config", file.toString() },
					new PrintStream(said, true, StandardCharsets.UTF_8));
			Files.delete(file);
			if (status != 0) {
				throw new CannotStart(
						"Kafka's log folder could not be formatted: " + said.toString(StandardCharsets.UTF_8));
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
