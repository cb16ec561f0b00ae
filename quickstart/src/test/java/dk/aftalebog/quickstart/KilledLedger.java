package dk.aftalebog.quickstart;

import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;

/** A process with PostgreSQL and Kafka that says so and waits to be killed. */
final class KilledLedger {

	private KilledLedger() {
	}

	@SuppressWarnings("SystemOut")
	public static void main(String[] args) throws InterruptedException {
		Path home = Path.of(args[0]);
		PostgresqlServer postgresql = PostgresqlServer.start(home.resolve("postgresql"), Integer.parseInt(args[1]));
		postgresql.createDatabase("agreement", "secret");
		KafkaBroker kafka = KafkaBroker.start(home.resolve("kafka"), Integer.parseInt(args[2]),
				Integer.parseInt(args[3]));
		System.out.println("Ready " + kafka.bootstrapServers());
		new CountDownLatch(1).await();
	}

}
