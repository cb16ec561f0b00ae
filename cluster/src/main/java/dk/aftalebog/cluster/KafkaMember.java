package dk.aftalebog.cluster;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.CountDownLatch;

import dk.aftalebog.quickstart.KafkaBroker;

/**
 * A broker in a process of its own, configured by its environment as Kafka's image does
 * it.
 */
final class KafkaMember {

	private KafkaMember() {
	}

	public static void main(String[] args) throws InterruptedException {
		KafkaBroker broker = KafkaBroker.start(Path.of(args[0]), properties(System.getenv()));
		Runtime.getRuntime().addShutdownHook(new Thread(broker::close));
		new CountDownLatch(1).await();
	}

	/** {@code KAFKA_NODE_ID} is {@code node.id}. */
	static Properties properties(Map<String, String> environment) {
		Properties properties = new Properties();
		environment.forEach((name, value) -> {
			if (name.startsWith("KAFKA_")) {
				properties.setProperty(name.substring("KAFKA_".length()).toLowerCase(Locale.ROOT).replace('_', '.'),
						value);
			}
		});
		return properties;
	}

}
