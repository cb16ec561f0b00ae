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
import dk.aftalebog.model.log.Topics;
import org.apache.kafka.clients.admin.Admin;

/** The faults. */
final class Faults {

	private static final HttpClient HTTP = HttpClient.newHttpClient();

	private Faults() {
	}

	/**
	 * One of the two instances, more often the one that sequences; the other one goes on.
	 */
	static void killAgreementService(Trial trial) throws Exception {
		int either = trial.random().nextInt(2);
		boolean chosen = trial.random().nextBoolean();
		Member killed = trial.cluster()
			.member("agreement-service-" + (1 + (chosen ? trial.sequencing().orElse(either) : either)));
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
		// Its processes answer for a moment longer than it lives.
		Trial.pause(1000);
		long end = System.nanoTime() + howLong.toNanos();
		while (System.nanoTime() < end) {
			for (URI instance : trial.cluster().instances("agreement-service")) {
				expectRetryLater(trial,
						request(trial, instance.resolve("/api/plans")).header("Content-Type", "application/json")
							.header("Idempotency-Key", UUID.randomUUID().toString())
							.POST(HttpRequest.BodyPublishers.ofString(Documents.plan("uden-database"))));
				expectAlive(trial, instance);
			}
			for (URI instance : trial.cluster().instances("reporting-service")) {
				expectRetryLater(trial, request(trial, instance.resolve("/api/agreements")));
				expectAlive(trial, instance);
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

	private static HttpRequest.Builder request(Trial trial, URI uri) {
		return HttpRequest.newBuilder(uri)
			.header("Authorization", trial.cluster().tokens().authorization("secretariat"));
	}

	private static void expectRetryLater(Trial trial, HttpRequest.Builder request)
			throws IOException, InterruptedException {
		HttpResponse<String> answer = HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
		if (answer.statusCode() != 503 || answer.headers().firstValue("Retry-After").isEmpty()) {
			trial.finding(
					"Without PostgreSQL %s answers %d: %s".formatted(answer.uri(), answer.statusCode(), answer.body()));
		}
	}

	private static void expectAlive(Trial trial, URI instance) throws IOException, InterruptedException {
		expect(trial, instance.resolve("/actuator/health/liveness"), 200);
		expect(trial, instance.resolve("/actuator/health/readiness"), 503);
	}

	private static void expect(Trial trial, URI uri, int status) throws IOException, InterruptedException {
		int answered = HTTP.send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.discarding())
			.statusCode();
		if (answered != status) {
			trial.finding("%s answers %d, not %d".formatted(uri, answered, status));
		}
	}

}
