package dk.aftalebog.reporting;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import dk.aftalebog.model.log.LogEntry;
import dk.aftalebog.reporting.Reports.Answer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** What is to be watched is there under its name, and moves. */
class MetricsIT {

	private static Reports reports;

	@BeforeAll
	static void start() {
		reports = Reports.start();
	}

	@AfterAll
	static void stop() {
		reports.close();
	}

	@Test
	void the_projection_lags_behind_the_head_of_the_log_until_the_events_come() {
		Story story = new Story(reports.log(), "lagging");
		List<LogEntry> entries = story.registered("2021-07-01T10:00:00Z");
		long head = entries.getLast().position();
		reports.sayHead(head, Instant.parse("2021-07-01T10:00:00Z"));
		await().atMost(Reports.SOON)
			.untilAsserted(() -> assertThat(metric("aftalebog.projection.lag")).isEqualTo((double) head));
		assertThat(metric("aftalebog.projection.position")).isZero();
		reports.send(entries);
		await().atMost(Reports.SOON).untilAsserted(() -> {
			assertThat(metric("aftalebog.projection.lag")).isZero();
			assertThat(metric("aftalebog.projection.position")).isEqualTo((double) head);
		});
	}

	@ParameterizedTest
	@ValueSource(strings = { "aftalebog.streams.parked", "aftalebog.streams.failed", "aftalebog.forks",
			"aftalebog.records.unreadable" })
	void nothing_is_wrong_at_first(String name) {
		assertThat(metric(name)).isZero();
	}

	@ParameterizedTest
	@ValueSource(strings = { "hikaricp.connections.active", "hikaricp.connections.max", "hikaricp.connections.pending",
			"hikaricp.connections.timeout" })
	void the_pool_is_measured(String name) {
		assertThat(reports.get("/actuator/metrics/" + name + "?tag=pool:reporting").status()).isEqualTo(200);
	}

	@Test
	void prometheus_reads_it_all() {
		Answer scraped = reports.send("administrator",
				reports.request("/actuator/prometheus").header("Accept", "text/plain"));
		assertThat(scraped.status()).as(scraped.response().body()).isEqualTo(200);
		assertThat(scraped.response().body()).contains("aftalebog_projection_lag ", "aftalebog_forks ",
				"hikaricp_connections_active{pool=\"reporting\"} ");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/actuator/metrics", "/actuator/metrics/aftalebog.forks", "/actuator/prometheus" })
	void who_is_not_known_measures_nothing(String path) {
		assertThat(reports.send("", reports.request(path)).status()).isEqualTo(401);
	}

	@Test
	void what_is_not_named_stays_shut() {
		assertThat(reports.get("/actuator/env").status()).isEqualTo(403);
		assertThat(reports.get("/actuator").status()).isEqualTo(403);
	}

	@Test
	void the_guide_names_every_metric_and_no_other() throws IOException {
		String guide = Files.readString(Path.of("..", "docs", "guides", "watch-the-ledger.md"));
		String section = guide.substring(guide.indexOf("## Reporting service"), guide.indexOf("## The pool"));
		Set<String> named = Pattern.compile("^\\| `(aftalebog\\.[a-z.]+)`", Pattern.MULTILINE)
			.matcher(section)
			.results()
			.map((result) -> result.group(1))
			.collect(Collectors.toCollection(TreeSet::new));
		Set<String> registered = new TreeSet<>();
		reports.get("/actuator/metrics").json().get("names").forEach((name) -> registered.add(name.asString()));
		registered.removeIf((name) -> !name.startsWith("aftalebog."));
		assertThat(named).isEqualTo(registered).hasSizeGreaterThan(1);
	}

	private static double metric(String name) {
		return reports.get("/actuator/metrics/" + name).json().at("/measurements/0/value").asDouble();
	}

}
