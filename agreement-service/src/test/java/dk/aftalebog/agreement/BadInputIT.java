package dk.aftalebog.agreement;

import java.net.http.HttpRequest;
import java.util.Map;
import java.util.UUID;

import dk.aftalebog.agreement.Service.Answer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Bad input gets a problem detail that names the place and says what to do; nothing is
 * half stored.
 */
class BadInputIT {

	private static final Service service = Service.running();

	private long eventsBefore;

	@BeforeAll
	static void a_plan_and_an_agreement() {
		service.post("/api/plans", Texts.plan("fejlplan"));
		service.post("/api/agreements", Texts.agreement("fejl", "fejlplan"));
	}

	@BeforeEach
	void count() {
		this.eventsBefore = events();
	}

	@AfterEach
	void nothing_was_stored() {
		assertThat(events()).isEqualTo(this.eventsBefore);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					"count"                        | "kilo"                       | /agreement/indicators/0/unit               | unknown-value
					"goals":                       | "gols":                      | /agreement/gols                            | unknown-field
					"focusArea": "Tryghed og trivsel", |                          | /focusArea                                 | missing-field
					"value": 14                    | "value": "mange"             | /agreement/indicators/0/baselines/0/value  | wrong-unit
					area:syd                       | area:månen                   | /agreement/indicators/0/baselines/1/scope  | unknown-area
					"period": {"from": "2021-08-01", "to": "2025-07-31"} | "period": {"from": "2025-08-01", "to": "2021-07-31"} | /agreement/period | period-reversed
					"name": "Aktivitet A"          | "name": "A", "period": {"from": "2020-01-01"} | /agreement/activities/0/period | activity-outside-period
					"asOf": "2019"                 | "asOf": "nytår"              | /agreement/indicators/0/baselines/0/asOf   | malformed-value
					"plan": "fejlplan"             | "plan": "ingen"              | /plan                                      | unknown-plan
					"seat": "formand"              | "seat": "ingen"              | /adopted/votes/0/seat                      | not-seated
					"goal": "faerre"               | "goal": "ingen"              | /agreement/indicators/0/goal               | unknown-goal
					""")
	void a_fault_in_a_document_is_told_with_its_place(String right, String wrong, String pointer, String code) {
		String mistaken = Texts.agreement("ny", "fejlplan").replace(right, (wrong != null) ? wrong : "");
		Answer answer = service.post("/api/agreements", mistaken);
		assertThat(answer.status()).as(answer.body()).isEqualTo(422);
		assertThat(answer.json().get("problems").valueStream()).as(answer.body()).anySatisfy((problem) -> {
			assertThat(problem.get("pointer").asString()).isEqualTo(pointer);
			assertThat(problem.get("code").asString()).isEqualTo(code);
		});
		assertThat(contentType(answer)).isEqualTo("application/problem+json");
	}

	@Test
	void all_faults_of_a_document_are_told_at_once() {
		String mistaken = Texts.agreement("ny", "fejlplan")
			.replace("\"count\"", "\"kilo\"")
			.replace("\"goals\":", "\"gols\":")
			.replace("\"asOf\": \"2019\"", "\"asOf\": \"nytår\"");
		assertThat(service.post("/api/agreements", mistaken).json().get("problems")).hasSize(4);
	}

	@Test
	void a_duplicate_party_is_told() {
		String twice = Texts.agreement("ny", "fejlplan")
			.replace("\"parties\": [",
					"\"parties\": [{\"key\": \"andre\", \"organisation\": \"Prøve Kommune\", \"role\": \"Socialchef\"}, ");
		assertThat(service.post("/api/agreements", twice).body()).contains("duplicate-party", "/agreement/parties/1");
	}

	@ParameterizedTest
	@CsvSource({ "{, 400, malformed-json", "'', 400, body-missing", "'[]', 422, invalid-document",
			"'{\"id\": \"a\", \"id\": \"b\"}', 400, malformed-json", "null, 422, invalid-document" })
	void a_body_that_is_no_document_is_refused(String body, int status, String code) {
		Answer answer = service.post("/api/agreements", body);
		assertThat(answer.status()).as(answer.body()).isEqualTo(status);
		assertThat(answer.code()).isEqualTo(code);
	}

	@Test
	void a_body_of_10_megabytes_is_refused() {
		Answer answer = service.post("/api/agreements", " ".repeat(10 * 1024 * 1024));
		assertThat(answer.status()).isEqualTo(413);
		assertThat(answer.code()).isEqualTo("body-too-large");
	}

	@ParameterizedTest
	@CsvSource({ "/api/agreements/ukendt/revisions, 404", "/api/agreements/fejl/revisions/7, 404",
			"/api/agreements/fejl/revisions/syv, 400", "/api/plans/ukendt, 404", "/api/attachments/ukendt, 404",
			"/api/ingenting, 404", "/ingenting, 403" })
	void what_is_not_there_is_said_to_be_missing(String path, int status) {
		Answer answer = service.get(path);
		assertThat(answer.status()).as(answer.body()).isEqualTo(status);
		assertThat(contentType(answer)).isEqualTo("application/problem+json");
	}

	@Test
	void a_method_that_is_not_offered_is_refused() {
		Answer answer = service.send("secretariat", HttpRequest.newBuilder(service.uri("/api/agreements"))
			.method("PATCH", HttpRequest.BodyPublishers.noBody()));
		assertThat(answer.status()).isEqualTo(405);
	}

	@Test
	void a_post_without_an_idempotency_key_is_refused() {
		Answer answer = service.send("secretariat",
				HttpRequest.newBuilder(service.uri("/api/plans"))
					.POST(HttpRequest.BodyPublishers.ofString(Texts.plan("uden")))
					.header("Content-Type", "application/json"));
		assertThat(answer.status()).isEqualTo(400);
		assertThat(answer.code()).isEqualTo("idempotency-key-missing");
	}

	@Test
	void a_command_on_a_revision_without_if_match_is_refused() {
		Answer answer = service.post("/api/agreements/fejl/revisions/1/submission", "");
		assertThat(answer.status()).isEqualTo(428);
		assertThat(answer.code()).isEqualTo("if-match-missing");
	}

	@Test
	void nobody_writes_without_logging_in() {
		Answer answer = service.post("", "/api/plans", Texts.plan("fremmed"), Map.of());
		assertThat(answer.status()).isEqualTo(401);
		assertThat(answer.code()).isEqualTo("not-authenticated");
	}

	@Test
	void an_auditor_writes_nothing() {
		Answer answer = service.post("auditor", "/api/plans", Texts.plan("fremmed"),
				Map.of("Idempotency-Key", UUID.randomUUID().toString()));
		assertThat(answer.status()).isEqualTo(403);
		assertThat(answer.code()).isEqualTo("not-allowed");
	}

	private static String contentType(Answer answer) {
		return answer.response().headers().firstValue("Content-Type").orElse("none");
	}

	private static long events() {
		return service.jdbc().sql("SELECT count(*) FROM domain_event").query(Long.class).single();
	}

}
