package dk.aftalebog.agreement;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.nio.file.Path;
import java.time.Duration;

import dk.aftalebog.agreement.Service.Answer;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

class HealthIT {

	/** Three to answer in, and one for a machine that is busy with the tests. */
	private static final Duration PATIENCE = Duration.ofSeconds(4);

	@Test
	void it_is_ready_and_takes_commands_without_kafka_and_without_postgresql_it_is_alive_only(@TempDir Path data)
			throws IOException {
		EmbeddedPostgres postgresql = start(data, 0);
		try (Service service = Service.startWithoutKafka(postgresql)) {
			assertThat(health(service, "readiness")).isEqualTo("{\"status\":\"UP\"}");
			assertThat(service.post("/api/plans", Texts.plan("uden-kafka")).status()).isEqualTo(201);
			await().untilAsserted(() -> assertThat(metric(service, "aftalebog.relay.lag")).isEqualTo("1.0"));

			postgresql.close();
			await().untilAsserted(() -> assertThat(health(service, "readiness")).isEqualTo("{\"status\":\"DOWN\"}"));
			assertThat(health(service, "liveness")).isEqualTo("{\"status\":\"UP\"}");
			Answer refused = service.post("/api/plans", Texts.plan("uden-database"));
			assertThat(refused.status()).isEqualTo(503);
			assertThat(refused.code()).isEqualTo("store-unavailable");
			for (String name : new String[] { "aftalebog.log.position", "aftalebog.sequencer.lag",
					"aftalebog.relay.lag" }) {
				await().untilAsserted(() -> assertThat(metric(service, name)).isEqualTo("NaN"));
			}
			await().untilAsserted(
					() -> assertThat(metric(service, "aftalebog.elected?tag=loop:sequencer")).isEqualTo("0.0"));

			postgresql = start(data, postgresql.getPort());
			await().untilAsserted(() -> assertThat(health(service, "readiness")).isEqualTo("{\"status\":\"UP\"}"));
			await().atMost(Duration.ofSeconds(30))
				.untilAsserted(
						() -> assertThat(metric(service, "aftalebog.elected?tag=loop:sequencer")).isEqualTo("1.0"));
			assertThat(service.post("/api/plans", Texts.plan("med-database")).status()).isEqualTo(201);
		}
		finally {
			postgresql.close();
		}
	}

	private static String health(Service service, String group) {
		return service.send("", HttpRequest.newBuilder(service.uri("/actuator/health/" + group)).timeout(PATIENCE))
			.body();
	}

	private static String metric(Service service, String name) {
		return service.get("/actuator/metrics/" + name).json().at("/measurements/0/value").asString();
	}

	private static EmbeddedPostgres start(Path data, int port) throws IOException {
		EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder()
			.setDataDirectory(data)
			.setCleanDataDirectory(false);
		return ((port > 0) ? builder.setPort(port) : builder).start();
	}

}
