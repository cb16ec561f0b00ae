package dk.aftalebog.reporting;

import java.io.IOException;
import java.nio.file.Path;

import dk.aftalebog.model.change.Change;
import dk.aftalebog.reporting.Reports.Answer;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

class StoreAwayIT {

	@Test
	void while_postgresql_is_away_it_says_try_again_and_afterwards_it_goes_on_by_itself(@TempDir Path data)
			throws IOException {
		EmbeddedPostgres postgresql = start(data, 0);
		try (Reports reports = Reports.startOn(postgresql.getJdbcUrl("postgres", "postgres"))) {
			Story story = new Story(reports.log(), "lasting");
			reports.send(story.registered("2021-07-01T10:00:00Z"));
			reports.awaitAll();

			postgresql.close();
			for (String path : new String[] { "/api/agreements", "/api/agreements/lasting", "/api/progress",
					"/api/agreements/lasting/history" }) {
				Answer away = reports.get(path);
				assertThat(away.status()).as(away.response().body()).isEqualTo(503);
				assertThat(away.header("Retry-After")).isEqualTo("5");
				assertThat(away.text("/type")).isEqualTo("urn:aftalebog:problem:store-unavailable");
			}
			assertThat(reports.get("/actuator/health/readiness").status()).isEqualTo(503);
			assertThat(reports.get("/actuator/health/liveness").status()).isEqualTo(200);
			assertThat(reports.get("/actuator/metrics/aftalebog.projection.lag").response().body()).contains("NaN");
			reports
				.send(story.revised("2022-06-10T10:00:00Z", "2022-06-08", "2022-08-01", new Change.ActivityEnded("a")));

			postgresql = start(data, postgresql.getPort());
			await().atMost(Reports.SOON)
				.untilAsserted(() -> assertThat(reports.get("/api/progress").status()).isEqualTo(200));
			assertThat(reports.get("/actuator/health/readiness").status()).isEqualTo(200);
			reports.awaitAll();
			assertThat(reports.get("/api/agreements/lasting?inForceOn=2022-08-02").json().at("/agreement/activities"))
				.hasSize(1);
		}
		finally {
			postgresql.close();
		}
	}

	private static EmbeddedPostgres start(Path data, int port) throws IOException {
		EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder()
			.setDataDirectory(data)
			.setCleanDataDirectory(false);
		return ((port > 0) ? builder.setPort(port) : builder).start();
	}

}
