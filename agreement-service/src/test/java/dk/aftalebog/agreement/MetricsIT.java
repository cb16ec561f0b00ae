package dk.aftalebog.agreement;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import dk.aftalebog.agreement.Service.Answer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** What is to be watched is there under its name, and moves. */
class MetricsIT {

	private static final Service service = Service.running();

	@BeforeAll
	static void an_agreement() {
		service.post("/api/plans", Texts.plan("maaleplan"));
		Answer registered = service.post("/api/agreements", Texts.agreement("maalt", "maaleplan"));
		assertThat(registered.status()).as(registered.body()).isEqualTo(201);
	}

	@Test
	void an_accepted_command_counts_as_accepted() {
		double before = commands("open-revision", "accepted");
		Answer opened = service.post("/api/agreements/maalt/revisions", Texts.draft("Talt", "2022-08-01"));
		assertThat(opened.status()).as(opened.body()).isEqualTo(201);
		awaitCommands("open-revision", "accepted", before + 1);
	}

	@Test
	void a_refused_command_counts_under_its_code() {
		Answer opened = service.post("/api/agreements/maalt/revisions", Texts.draft("Afvist", "2022-08-01"));
		double before = commands("propose-changes", "stale-revision");
		double accepted = commands("propose-changes", "accepted");
		Answer refused = service.post(opened.header("Location") + "/changes",
				Texts.changes("{\"type\": \"activity-ended\", \"activity\": \"a\"}"), "\"revision-1-999\"");
		assertThat(refused.code()).isEqualTo("stale-revision");
		awaitCommands("propose-changes", "stale-revision", before + 1);
		assertThat(commands("propose-changes", "accepted")).isEqualTo(accepted);
	}

	@Test
	void a_request_that_is_repeated_is_accepted_once() {
		Map<String, String> key = Map.of("Idempotency-Key", "maalt-to-gange");
		String draft = Texts.draft("To gange", "2022-08-01");
		double before = commands("open-revision", "accepted");
		double rolledBack = commands("open-revision", "rolled-back");
		service.post("secretariat", "/api/agreements/maalt/revisions", draft, key);
		awaitCommands("open-revision", "accepted", before + 1);
		assertThat(service.post("secretariat", "/api/agreements/maalt/revisions", draft, key).status()).isEqualTo(201);
		awaitCommands("open-revision", "rolled-back", rolledBack + 1);
		assertThat(commands("open-revision", "accepted")).isEqualTo(before + 1);
	}

	@Test
	void nothing_lags_once_everything_is_published() {
		Log.awaitPublished();
		await().untilAsserted(() -> {
			assertThat(metric("aftalebog.sequencer.lag")).isZero();
			assertThat(metric("aftalebog.relay.lag")).isZero();
			assertThat(metric("aftalebog.tree.lag")).isZero();
			assertThat(metric("aftalebog.log.position"))
				.isEqualTo((double) Log.count("SELECT count(*) FROM domain_event"))
				.isPositive();
		});
	}

	@Test
	void an_event_that_waits_for_an_older_transaction_lags_behind_the_sequencer() throws Exception {
		Log.awaitPublished();
		try (Connection older = service.connection(); Statement statement = older.createStatement()) {
			older.setAutoCommit(false);
			statement.execute("SELECT pg_current_xact_id()");
			service.post("/api/agreements/maalt/revisions", Texts.draft("Venter", "2022-08-01"));
			await().untilAsserted(() -> assertThat(metric("aftalebog.sequencer.lag")).isOne());
			older.rollback();
		}
		await().untilAsserted(() -> assertThat(metric("aftalebog.sequencer.lag")).isZero());
	}

	@ParameterizedTest
	@ValueSource(strings = { "sequencer", "relay", "tree" })
	void the_only_instance_is_elected(String loop) {
		await().untilAsserted(() -> assertThat(metric("aftalebog.elected?tag=loop:" + loop)).isOne());
	}

	@ParameterizedTest
	@ValueSource(strings = { "hikaricp.connections.active", "hikaricp.connections.max", "hikaricp.connections.pending",
			"hikaricp.connections.timeout" })
	void the_pool_is_measured(String name) {
		assertThat(service.get("/actuator/metrics/" + name + "?tag=pool:agreement").status()).isEqualTo(200);
	}

	@Test
	void prometheus_reads_it_all() {
		Answer scraped = service.send("administrator",
				HttpRequest.newBuilder(service.uri("/actuator/prometheus")).header("Accept", "text/plain"));
		assertThat(scraped.status()).as(scraped.body()).isEqualTo(200);
		assertThat(scraped.body()).contains("aftalebog_relay_lag ", "aftalebog_elected{loop=\"relay\"} ",
				"aftalebog_commands_seconds_count{command=\"register-agreement\",outcome=\"accepted\"} ",
				"hikaricp_connections_active{pool=\"agreement\"} ");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/actuator/metrics", "/actuator/metrics/aftalebog.relay.lag", "/actuator/prometheus" })
	void who_is_not_known_measures_nothing(String path) {
		assertThat(service.send("", HttpRequest.newBuilder(service.uri(path))).status()).isEqualTo(401);
	}

	@Test
	void what_is_not_named_stays_shut() {
		assertThat(service.get("/actuator/env").status()).isEqualTo(403);
		assertThat(service.get("/actuator").status()).isEqualTo(403);
	}

	@Test
	void the_guide_names_every_metric_and_no_other() throws IOException {
		String guide = Files.readString(Path.of("..", "docs", "guides", "watch-the-ledger.md"));
		String section = guide.substring(guide.indexOf("## Agreement service"), guide.indexOf("## Reporting service"));
		Set<String> named = Pattern.compile("^\\| `(aftalebog\\.[a-z.]+)`", Pattern.MULTILINE)
			.matcher(section)
			.results()
			.map((result) -> result.group(1))
			.collect(Collectors.toCollection(TreeSet::new));
		Set<String> registered = new TreeSet<>();
		service.get("/actuator/metrics").json().get("names").forEach((name) -> registered.add(name.asString()));
		registered.removeIf((name) -> !name.startsWith("aftalebog."));
		assertThat(named).isEqualTo(registered).hasSizeGreaterThan(1);
	}

	private static void awaitCommands(String command, String outcome, double count) {
		// Counted after the commit, which the client may see first.
		await().untilAsserted(() -> assertThat(commands(command, outcome)).isEqualTo(count));
	}

	private static double commands(String command, String outcome) {
		return metric("aftalebog.commands?tag=command:" + command + "&tag=outcome:" + outcome);
	}

	private static double metric(String name) {
		Answer answer = service.get("/actuator/metrics/" + name);
		if (answer.status() == 404) {
			return 0;
		}
		List<JsonNode> measurements = List.copyOf(answer.json().get("measurements").values());
		return measurements.getFirst().get("value").asDouble();
	}

}
