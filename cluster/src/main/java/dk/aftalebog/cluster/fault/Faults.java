package dk.aftalebog.cluster.fault;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import dk.aftalebog.cluster.Member;
import dk.aftalebog.cluster.load.Documents;
import dk.aftalebog.cluster.load.LedgerClient;
import dk.aftalebog.model.log.Topics;
import org.apache.kafka.clients.admin.Admin;

/** The faults. */
final class Faults {

	private static final HttpClient HTTP = HttpClient.newHttpClient();

	private Faults() {
	}

	/** One of the two instances, whichever; the other one goes on. */
	static void killAgreementService(Trial trial) throws Exception {
		Member killed = trial.cluster().member("agreement-service-" + (1 + trial.random().nextInt(2)));
		killed.kill();
		trial.awaitLog();
		trial.killAndStart(killed, 1000);
	}

	static void killReportingService(Trial trial) {
		trial.killAndStart(trial.cluster().member("reporting-service-" + (1 + trial.random().nextInt(2))), 2000);
	}

	static void killPostgresql(Trial trial) throws Exception {
		trial.killAndStart(trial.cluster().member("postgresql"), 3000);
		trial.awaitLog();
	}

	static void killKafka(Trial trial) throws Exception {
		trial.killAndStart(trial.cluster().member("kafka"), 3000);
		trial.awaitLog();
	}

	/** Commands go on without Kafka. */
	static void kafkaAway(Trial trial, Duration howLong) throws Exception {
		Member kafka = trial.cluster().member("kafka");
		kafka.kill();
		long end = System.nanoTime() + howLong.toNanos();
		while (System.nanoTime() < end) {
			trial.awaitLog();
			Trial.pause(1000);
		}
		kafka.start();
		trial.awaitReady(kafka);
	}

	/**
	 * Commands are answered with 503 and Retry-After; the services come back by
	 * themselves.
	 */
	static void postgresqlAway(Trial trial, Duration howLong) throws Exception {
		Member postgresql = trial.cluster().member("postgresql");
		postgresql.kill();
		long end = System.nanoTime() + howLong.toNanos();
		while (System.nanoTime() < end) {
			for (URI instance : trial.cluster().instances("agreement-service")) {
				HttpResponse<String> answer = HTTP.send(HttpRequest.newBuilder(instance.resolve("/api/plans"))
					.header("Authorization", LedgerClient.authorization("secretariat", trial.cluster().userPassword()))
					.header("Content-Type", "application/json")
					.header("Idempotency-Key", UUID.randomUUID().toString())
					.POST(HttpRequest.BodyPublishers.ofString(Documents.plan("uden-database")))
					.build(), HttpResponse.BodyHandlers.ofString());
				if (answer.statusCode() != 503 || answer.headers().firstValue("Retry-After").isEmpty()) {
					trial.finding(
							"Without PostgreSQL a command got %d: %s".formatted(answer.statusCode(), answer.body()));
				}
				expect(trial, instance.resolve("/actuator/health/liveness"), 200);
				expect(trial, instance.resolve("/actuator/health/readiness"), 503);
			}
			Trial.pause(1000);
		}
		postgresql.start();
		trial.awaitReady(postgresql);
		trial.cluster().services().forEach(Member::awaitReady);
		trial.awaitLog();
	}

	/** The topic is gone; the administrator has everything published anew. */
	static void topicLost(Trial trial) throws Exception {
		try (Admin admin = Admin.create(Map.of("bootstrap.servers", trial.cluster().bootstrapServers()))) {
			admin.deleteTopics(List.of(Topics.EVENTS)).all().get();
			Trial.pause(3000);
			trial.client("administrator").post("/api/publication/again", "").accepted();
		}
	}

	private static void expect(Trial trial, URI uri, int status) throws IOException, InterruptedException {
		int answered = HTTP.send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.discarding())
			.statusCode();
		if (answered != status) {
			trial.finding("%s answers %d, not %d".formatted(uri, answered, status));
		}
	}

}
