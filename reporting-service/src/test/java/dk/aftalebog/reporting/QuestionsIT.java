package dk.aftalebog.reporting;

import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import dk.aftalebog.reporting.Reports.Answer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/** How questions are asked, and what is said to those that cannot be answered. */
class QuestionsIT {

	private static final List<String> IDS = List.of("Zebra", "aab", "aaa", "å", "z", "ø", "æ", "b-1", "b1");

	private static Reports reports;

	@BeforeAll
	static void some_agreements() {
		reports = Reports.start();
		int day = 1;
		for (String id : IDS) {
			reports.send(new Story(reports.log(), id).registered("2021-07-%02dT10:00:00Z".formatted(day++)));
		}
		reports.awaitAll();
	}

	@AfterAll
	static void stop() {
		reports.close();
	}

	@ParameterizedTest
	@CsvSource({ "inForceOn=yesterday, bad-date, inForceOn, 2023-06-01", "inForceOn=, bad-date, inForceOn, 2023-06-01",
			"inForceOn=2023-02-30, bad-date, inForceOn, 2023-06-01",
			"inForceOn=%2B999999999-01-01, bad-date, inForceOn, 2023-06-01",
			"inForceOn=-0001-01-01, bad-date, inForceOn, 2023-06-01",
			"inForceOn=0000-01-01, bad-date, inForceOn, 2023-06-01",
			"inForceOn=2023-06-01T00:00:00Z, bad-date, inForceOn, 2023-06-01",
			"knownAt=now, bad-instant, knownAt, 2023-07-01T12:00:00Z",
			"knownAt=2021-07-01, bad-instant, knownAt, 2023-07-01T12:00:00Z",
			"knownAt=2021-07-01T12:00:00, bad-instant, knownAt, 2023-07-01T12:00:00Z",
			"knownAt=2021-07-01T12:00:00+02:00, bad-instant, knownAt, %2B",
			"knownAt=-999999999-01-01T00:00:00Z, bad-instant, knownAt, 2023-07-01T12:00:00Z",
			"knownAt=0000-01-01T00:00:00Z, bad-instant, knownAt, 2023-07-01T12:00:00Z",
			"knownAt=2022-11-01T00:00:00Z, known-at-beyond-log, knownAt, 2021-07-09T10:00:00Z",
			"knownAt=2021-07-09T10:00:00.000001Z, known-at-beyond-log, knownAt, 2021-07-09T10:00:00Z",
			"limit=0, bad-number, limit, 50", "limit=501, bad-number, limit, 500", "limit=-1, bad-number, limit, 50",
			"limit=ten, bad-number, limit, 50", "limit=99999999999999999999, bad-number, limit, 50",
			"limit=%D9%A3, bad-number, limit, 50", "limit=1&limit=2, repeated-parameter, limit, twice",
			"after=a%00b, bad-text, after, control", "inforceon=2022-01-01, unknown-parameter, inforceon, inForceOn",
			"page=2, unknown-parameter, page, limit" })
	void a_bad_parameter_is_refused_by_name_with_a_right_example(String query, String code, String parameter,
			String hint) {
		Answer answer = reports.get("/api/agreements?" + query);
		assertThat(answer.status()).as(answer.response().body()).isEqualTo(400);
		assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
		assertThat(answer.text("/type")).isEqualTo("urn:aftalebog:problem:" + code);
		assertThat(answer.text("/status")).isEqualTo("400");
		assertThat(answer.text("/title")).isEqualTo("Bad Request");
		assertThat(answer.text("/parameter")).isEqualTo(parameter);
		assertThat(answer.text("/detail")).contains(hint);
	}

	@ParameterizedTest
	@ValueSource(strings = { "/api/agreements/aaa?knownAt=x", "/api/agreements/aaa?limit=1",
			"/api/agreements/aaa/history?after=x", "/api/agreements/aaa/history?after=-1",
			"/api/agreements/aaa/history?inForceOn=2022-01-01", "/api/agreements/aaa/history?limit=1001",
			"/api/progress?knownAt=2021-07-01T10:00:00Z", "/api/agreements/a%00b", "/api/agreements/a%2F..%2Fb",
			"/api/agreements/a;b=c" })
	void no_bad_question_is_answered_with_more_than_a_refusal(String path) {
		Answer answer = reports.get(path);
		assertThat(answer.status()).as(answer.response().body()).isEqualTo(400);
		assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
	}

	@ParameterizedTest
	@CsvSource({ "/api/agreements/nobody, unknown-agreement", "/api/agreements/nobody/history, unknown-agreement",
			"/api/agreements/z?knownAt=2021-07-05T09:59:59Z, not-known-then",
			"/api/agreements/z/history?knownAt=2021-07-05T09:59:59Z, not-known-then" })
	void what_is_not_there_is_said_not_to_be_there(String path, String code) {
		Answer answer = reports.get(path);
		assertThat(answer.status()).isEqualTo(404);
		assertThat(answer.text("/type")).isEqualTo("urn:aftalebog:problem:" + code);
	}

	@Test
	void what_is_read_only_cannot_be_written() {
		Answer answer = reports.send("auditor", reports.request("/api/agreements").POST(BodyPublishers.noBody()));
		assertThat(answer.status()).isEqualTo(405);
		assertThat(answer.text("/type")).isEqualTo("urn:aftalebog:problem:method-not-allowed");
	}

	@Test
	void a_client_that_takes_no_json_is_told_so_in_json() {
		Answer answer = reports.send("auditor", reports.request("/api/agreements").header("Accept", "image/png"));
		assertThat(answer.status()).isEqualTo(406);
		assertThat(answer.text("/code")).isEqualTo("not-acceptable");
	}

	@ParameterizedTest
	@CsvSource({ "''", "Basic YXVkaXRvcjphdWRpdG9y", "Basic", "nothing that is known" })
	void who_is_not_known_reads_nothing(String credentials) {
		for (String path : List.of("/api/agreements", "/api/progress", "/actuator/metrics")) {
			Answer answer = reports.send("",
					reports.request(path).header("Accept", "text/html").header("Authorization", credentials));
			assertThat(answer.status()).as(path).isEqualTo(401);
			assertThat(answer.header("WWW-Authenticate")).startsWith("Bearer");
			assertThat(answer.text("/type")).isEqualTo("urn:aftalebog:problem:not-authenticated");
		}
	}

	@Test
	void its_health_is_open_and_names_no_secret() {
		Answer answer = reports.send("", reports.request("/actuator/health/readiness"));
		assertThat(answer.status()).isEqualTo(200);
		assertThat(answer.response().body()).isEqualTo("{\"status\":\"UP\"}");
	}

	@Test
	void the_list_is_paged_in_the_order_of_ids_without_a_gap() {
		List<String> ids = new ArrayList<>();
		String query = "?limit=2";
		while (!query.isEmpty()) {
			JsonNode page = reports.get("/api/agreements" + query).json();
			assertThat(page.get("agreements").size()).isBetween(1, 2);
			page.get("agreements").forEach((line) -> ids.add(line.get("id").asString()));
			query = page.has("next") ? "?limit=2&after=" + encoded(page.get("next").asString()) : "";
		}
		assertThat(ids).containsExactlyElementsOf(IDS.stream().sorted().toList());
	}

	@Test
	void the_list_holds_what_was_known_and_in_which_state() {
		JsonNode page = reports.get("/api/agreements?knownAt=2021-07-02T10:00:00Z&inForceOn=2021-07-20").json();
		assertThat(page.get("agreements")).hasSize(2);
		JsonNode line = page.get("agreements").get(0);
		assertThat(line.get("id").asString()).isEqualTo("Zebra");
		assertThat(line.get("plan").asString()).isEqualTo("plan-1");
		assertThat(line.get("focusArea").asString()).isEqualTo("Tryghed");
		assertThat(line.get("name").asString()).isEqualTo("Tryghed");
		assertThat(line.at("/period/from").asString()).isEqualTo("2021-08-01");
		assertThat(line.get("state").asString()).isEqualTo("not-yet-in-force");
		assertThat(state("2021-08-01")).isEqualTo("in-force");
		assertThat(state("2025-08-01")).isEqualTo("ended");
	}

	@Test
	void a_list_of_nothing_is_a_list() {
		JsonNode page = reports.get("/api/agreements?after=%C3%BF").json();
		assertThat(page.get("agreements").isArray()).isTrue();
		assertThat(page.get("agreements")).isEmpty();
	}

	@Test
	void an_instant_may_be_written_in_another_zone() {
		Answer answer = reports.get("/api/agreements?knownAt=2021-07-02T12:00:00%2B02:00");
		assertThat(answer.text("/asOf/knownAt")).isEqualTo("2021-07-02T10:00:00Z");
	}

	private static String state(String inForceOn) {
		return reports.get("/api/agreements?inForceOn=" + inForceOn).text("/agreements/0/state");
	}

	private static String encoded(String id) {
		return URLEncoder.encode(id, StandardCharsets.UTF_8);
	}

}
