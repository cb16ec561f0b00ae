package dk.aftalebog.agreement;

import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import dk.aftalebog.agreement.Service.Answer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Bad input gets a problem detail that names the place and says what to do; nothing is
 * half stored.
 */
class BadInputIT {

	private static final Service service = Service.running();

	private static final String REVISION = "/api/agreements/fejl/revisions/1";

	private static final Map<String, String> DANISH = Map.of("Accept-Language", "da");

	private static String seen = "";

	private long eventsBefore;

	@BeforeAll
	static void a_plan_and_an_agreement_with_a_draft() {
		service.post("/api/plans", Texts.plan("fejlplan"));
		service.post("/api/agreements", Texts.agreement("fejl", "fejlplan"));
		seen = service.post("/api/agreements/fejl/revisions", Texts.draft("Udkast", "2022-08-01")).tag();
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
	@CsvSource(delimiter = '|', nullValues = "-",
			textBlock = """
					"count"                            | "kilo"                | /agreement/indicators/0/unit              | unknown-value           | is none of percent
					"goals":                           | "gols":               | /agreement/gols                           | unknown-field           | known are
					"focusArea": "Tryghed og trivsel", | -                     | /focusArea                                | missing-field           | is missing
					"Tryghed og trivsel"               | " "                   | /focusArea                                | blank-text              | write one or leave the field out
					"Tryghed og trivsel"               | 7                     | /focusArea                                | wrong-kind              | A text is expected
					"value": 14                        | "value": "mange"      | /agreement/indicators/0/baselines/0/value | wrong-unit              | mend the value
					"value": 14                        | "value": 14.5         | /agreement/indicators/0/baselines/0/value | wrong-unit              | mend the value
					"value": 14                        | "value": 1e999999999  | /agreement/indicators/0/baselines/0/value | wrong-kind              | without exponent
					"amount": 1000                     | "amount": 1e999999999 | /agreement/budget/lines/0/amount          | wrong-kind              | no exponent
					"amount": 1000                     | "amount": -1          | /agreement/budget/lines/0/amount          | amount-negative         | write 0 or more
					area:syd                           | area:månen            | /agreement/indicators/0/baselines/1/scope | unknown-area            | name one that is there
					area:syd                           | area:nord             | /agreement/indicators/0/baselines/1       | duplicate-baseline      | -
					"asOf": "2019"                     | "asOf": "nytår"       | /agreement/indicators/0/baselines/0/asOf  | malformed-value         | write 2021-08-31
					"asOf": "2019"                     | "asOf": "2019-13"     | /agreement/indicators/0/baselines/0/asOf  | malformed-value         | no date of the calendar
					"from": "2021-08-01", "to": "2025-07-31" | "from": "2025-08-01", "to": "2021-07-31" | /agreement/period | period-reversed  | swap or mend
					"from": "2021-08-01", "to"         | "from": "1. august", "to" | /agreement/period/from                | malformed-value         | cannot be read
					"from": "2021-08-01", "to"         | "from": "2021-08-01T00:00", "to" | /agreement/period/from         | malformed-value         | cannot be read
					"name": "Aktivitet A"              | "name": "A", "period": {"from": "2020-01-01"} | /agreement/activities/0/period | activity-outside-period | keep it within
					{"key": "b"                        | {"key": "a"           | /agreement/activities/1/key               | duplicate-activity      | -
					"plan": "fejlplan"                 | "plan": "ingen"       | /plan                                     | unknown-plan            | register it first
					"seat": "formand"                  | "seat": "ingen"       | /adopted/votes/0/seat                     | not-seated              | There was no seat
					"ballot": "for"                    | "ballot": "ja"        | /adopted/votes/0/ballot                   | unknown-value           | is none of for
					"meetingOn": "2021-06-01"          | "meetingOn": "2921-06-01" | /adopted/meetingOn                    | meeting-in-future       | enter its decision afterwards
					"goal": "faerre"                   | "goal": "ingen"       | /agreement/indicators/0/goal              | unknown-goal            | name one that is there
					"id": "ny"                         | "id": "Ny/1"          | /id                                       | bad-key                 | use a to z
					""")
	void a_fault_in_a_document_is_told_with_its_place(String right, @Nullable String wrong, String pointer, String code,
			@Nullable String advice) {
		String document = Texts.agreement("ny", "fejlplan");
		assertThat(document).contains(right);
		String mistaken = document.replace(right, (wrong != null) ? wrong : "");
		Answer answer = service.post("/api/agreements", mistaken);
		assertRefused(answer, 422, "invalid-document");
		assertToldInDanish(answer, "/api/agreements", mistaken, DANISH);
		assertThat(answer.json().get("problems").valueStream()).as(answer.body()).anySatisfy((problem) -> {
			assertThat(problem.get("pointer").asString()).isEqualTo(pointer);
			assertThat(problem.get("code").asString()).isEqualTo(code);
			assertThat(problem.get("message").asString()).contains((advice != null) ? advice : " ");
		});
	}

	@Test
	void all_faults_of_a_documents_structure_are_told_at_once() {
		String mistaken = Texts.agreement("ny", "fejlplan")
			.replace("\"count\"", "\"kilo\"")
			.replace("\"goals\":", "\"gols\":")
			.replace("\"asOf\": \"2019\"", "\"asOf\": \"nytår\"");
		Answer answer = service.post("/api/agreements", mistaken);
		assertThat(answer.json().get("problems")).hasSize(4);
		assertThat(assertToldInDanish(answer, "/api/agreements", mistaken, DANISH)).containsExactlyInAnyOrder(
				"'kilo' er ikke en af disse: percent, count, index-score, dkk, yes-no, text",
				"Her er intet felt 'gols'; de kendte felter er activities, budget, endedActivities, goals, indicators, "
						+ "name, parties, period, predecessor, resourceTotal, resources, revisionTerms, sections",
				"'nytår' kan ikke læses: skriv en dato, der findes, som 2021-08-31, 2021-08, 2021-autumn, 2021-q3, "
						+ "2021-h2, 2021 eller 2021-end",
				"'nytår' kan ikke læses: skriv en dato, der findes, som 2021-08-31, 2021-08, 2021-autumn, 2021-q3, "
						+ "2021-h2, 2021 eller 2021-end");
	}

	@Test
	void all_faults_of_a_documents_content_are_told_at_once() {
		String mistaken = Texts.agreement("ny", "fejlplan")
			.replace("area:syd", "area:månen")
			.replace("\"value\": 14", "\"value\": \"mange\"")
			.replace("\"goal\": \"faerre\"", "\"goal\": \"ingen\"")
			.replace("\"seat\": \"formand\"", "\"seat\": \"ingen\"")
			.replace("\"plan\": \"fejlplan\"", "\"paper\": \"ingen\", \"plan\": \"fejlplan\"");
		Answer answer = service.post("/api/agreements", mistaken);
		assertThat(answer.json().get("problems").valueStream())
			.extracting((problem) -> problem.get("pointer").asString())
			.containsExactlyInAnyOrder("/adopted/votes/0/seat", "/agreement/indicators/0/goal",
					"/agreement/indicators/0/baselines/0/value", "/agreement/indicators/0/baselines/1/scope", "/paper");
		assertThat(assertToldInDanish(answer, "/api/agreements", mistaken, DANISH)).containsExactlyInAnyOrder(
				"Der var ingen plads 'ingen' i bestyrelsen den 2021-06-01",
				"Blandt delmålene findes 'ingen' ikke; henvis til noget, der findes",
				"Værdien passer ikke til enheden antal; ret værdien eller indikatorens enhed",
				"Blandt boligområderne findes 'månen' ikke; henvis til noget, der findes",
				"Ingen fil med denne SHA-256 er afleveret; send den til /api/attachments først");
	}

	@Test
	void what_a_change_would_break_is_told_in_the_language_that_is_asked_for() {
		Map<String, String> danish = Map.of("If-Match", seen, "Accept-Language", "da");
		String lost = Texts.changes("{\"type\": \"goal-removed\", \"goal\": \"ingen\"}");
		assertThat(assertToldInDanish(service.post(REVISION + "/changes", lost, seen), REVISION + "/changes", lost,
				danish))
			.singleElement()
			.asString()
			.matches("Ændringen i revision 1 besluttet [-0-9]{10} i kraft fra 2022-08-01 lader sig ikke gennemføre: "
					+ "blandt delmålene findes 'ingen' ikke den dag");
		String orphaned = Texts.changes("{\"type\": \"goal-removed\", \"goal\": \"faerre\"}");
		assertThat(assertToldInDanish(service.post(REVISION + "/changes", orphaned, seen), REVISION + "/changes",
				orphaned, danish))
			.containsExactly("Blandt delmålene findes 'faerre' ikke; henvis til noget, der findes "
					+ "(fra 2022-08-01, ved /indicators/0/goal i delaftalen)");
	}

	@Test
	void what_a_plan_would_become_is_told_in_the_language_that_is_asked_for() {
		String mistaken = """
				{"inForceFrom": "2022-08-01", "reason": "Prøve", "changes": [{"type": "quorum-set", "quorum": 99},
				 {"type": "title-unmapped", "title": "ukendt"}]}""";
		Map<String, String> danish = Map.of("If-Match", "*", "Accept-Language", "da");
		String path = "/api/plans/fejlplan/changes";
		assertThat(assertToldInDanish(service.post(path, mistaken, "*"), path, mistaken, danish)).satisfiesExactly(
				(quorum) -> assertThat(quorum)
					.startsWith("Der kan ikke kræves 99 pladser for beslutningsdygtighed i en bestyrelse med")
					.endsWith("(fra 2022-08-01, ved /quorum i helhedsplanen)"),
				(title) -> assertThat(title).isEqualTo("Helhedsplanen kan ikke ændres sådan fra 2022-08-01: "
						+ "blandt titlerne findes 'ukendt' ikke den dag"));
	}

	@Test
	void what_is_refused_without_a_place_is_told_in_the_language_that_is_asked_for() {
		Answer json = service.post("secretariat", "/api/agreements", "{\n  oops", DANISH);
		assertRefused(json, 400, "malformed-json");
		assertThat(json.json().get("detail").asString())
			.matches("Det sendte er ikke gyldig JSON: ret fejlen \\(linje 2, kolonne \\d+\\)");
		Answer large = service.post("secretariat", "/api/agreements", " ".repeat(10 * 1024 * 1024), DANISH);
		assertThat(large.json().get("detail").asString()).endsWith("send mindre ad gangen");
		Answer unknown = service.post("secretariat", "/api/agreements/ukendt/revisions",
				Texts.draft("Udkast", "2022-08-01"), DANISH);
		assertThat(unknown.json().get("detail").asString())
			.isEqualTo("Der er ingen delaftale 'ukendt' i dine helhedsplaner; registrér den først");
	}

	@Test
	void a_duplicate_party_is_told() {
		String twice = Texts.agreement("ny", "fejlplan")
			.replace("\"parties\": [",
					"\"parties\": [{\"key\": \"andre\", \"organisation\": \"Prøve Kommune\", \"role\": \"Socialchef\"}, ");
		Answer answer = service.post("/api/agreements", twice);
		assertRefused(answer, 422, "invalid-document");
		assertThat(answer.body()).contains("duplicate-party", "/agreement/parties/1");
	}

	@Test
	void a_revision_whose_total_is_not_its_sum_is_told() {
		String mistaken = Texts.changes("""
				{"type": "agreement-renamed", "name": "Trivsel"},
				{"type": "budget-set", "budget": {"lines": [{"funder": "Fonden", "amount": 1000}], "total": 1001}}""");
		Answer answer = service.post(REVISION + "/changes", mistaken, seen);
		assertRefused(answer, 422, "invalid-document");
		assertThat(answer.json().at("/problems/0/pointer").asString()).isEqualTo("/changes/1");
		assertThat(answer.json().at("/problems/0/code").asString()).isEqualTo("contradiction-in-figures");
		assertThat(assertToldInDanish(answer, REVISION + "/changes", mistaken,
				Map.of("If-Match", seen, "Accept-Language", "da")))
			.containsExactly("En revision bringer ingen ny modstrid: Summen er angivet til 1001, "
					+ "men linjerne giver 1000 (fra 2022-08-01)");
	}

	@ParameterizedTest
	@CsvSource({ "{, 400, malformed-json", "'', 400, body-missing", "'[]', 422, invalid-document",
			"'{\"id\": \"a\", \"id\": \"b\"}', 400, malformed-json", "null, 422, invalid-document",
			"'{} {}', 400, malformed-json", "'\"tekst\"', 422, invalid-document" })
	void a_body_that_is_no_document_is_refused(String body, int status, String code) {
		assertRefused(service.post("/api/agreements", body), status, code);
	}

	@Test
	void a_body_that_is_no_utf_8_is_refused() {
		byte[] latin1 = "{\"id\": \"brøl\"}".getBytes(StandardCharsets.ISO_8859_1);
		assertRefused(service.post("secretariat", "/api/agreements", latin1, Map.of()), 400, "malformed-json");
	}

	@Test
	void a_body_nested_without_end_is_refused() {
		assertRefused(service.post("/api/agreements", "[".repeat(100_000)), 400, "malformed-json");
	}

	@ParameterizedTest
	@CsvSource({ "/api/agreements", "/api/plans", "/api/agreements/fejl/measurements" })
	void a_body_of_10_megabytes_is_refused(String path) {
		assertRefused(service.post(path, " ".repeat(10 * 1024 * 1024)), 413, "body-too-large");
	}

	@ParameterizedTest
	@CsvSource({ "/api/agreements/ukendt/revisions, 404, unknown-agreement",
			"/api/agreements/fejl/revisions/7, 404, unknown-revision",
			"/api/agreements/fejl/revisions/-1, 404, unknown-revision",
			"/api/agreements/fejl/revisions/syv, 400, bad-parameter",
			"/api/agreements/fejl/revisions/99999999999, 400, bad-parameter", "/api/plans/ukendt, 404, unknown-plan",
			"/api/attachments/ukendt, 404, unknown-attachment", "/api/ingenting, 403, not-allowed" })
	void what_is_not_there_is_said_to_be_missing(String path, int status, String code) {
		assertRefused(service.get(path), status, code);
	}

	static Stream<Arguments> commands() {
		return Stream.of(Arguments.of("/api/agreements/ukendt/revisions", Texts.draft("Udkast", "2022-08-01")),
				Arguments.of("/api/agreements/ukendt/revisions/1/changes", Texts.changes("")),
				Arguments.of("/api/agreements/ukendt/revisions/1/submission", ""),
				Arguments.of("/api/agreements/ukendt/revisions/1/withdrawal", "{\"reason\": \"Fordi\"}"),
				Arguments.of("/api/agreements/ukendt/revisions/1/decision", Texts.decision("approved", "2022-06-10")),
				Arguments.of("/api/agreements/ukendt/measurements", measured("2022")),
				Arguments.of("/api/agreements/ukendt/evaluations",
						"{\"year\": 2022, \"heldOn\": \"2022-12-01\", \"conclusion\": \"Godt\"}"));
	}

	@ParameterizedTest
	@MethodSource("commands")
	void a_command_names_an_agreement_that_there_is(String path, String body) {
		assertRefused(service.post(path, body, "*"), 404, "unknown-agreement");
	}

	static Stream<Arguments> commandsOnWhatWasSeen() {
		return Stream.of(Arguments.of("/changes", Texts.changes("{\"type\": \"activity-ended\", \"activity\": \"a\"}")),
				Arguments.of("/submission", ""), Arguments.of("/withdrawal", "{\"reason\": \"Fordi\"}"),
				Arguments.of("/decision", Texts.decision("approved", "2022-06-10")));
	}

	@ParameterizedTest
	@MethodSource("commandsOnWhatWasSeen")
	void a_command_on_a_revision_that_has_moved_is_refused(String command, String body) {
		Answer answer = service.post(REVISION + command, body, "\"revision-1-0\"");
		assertRefused(answer, 412, "stale-revision");
		assertThat(answer.json().get("detail").asString()).contains(seen, "look again");
	}

	@ParameterizedTest
	@MethodSource("commandsOnWhatWasSeen")
	void a_command_on_a_revision_without_if_match_is_refused(String command, String body) {
		assertRefused(service.post(REVISION + command, body), 428, "if-match-missing");
	}

	@Test
	void a_change_is_withdrawn_from_what_was_seen() {
		assertRefused(service.delete(REVISION + "/changes/1", "\"revision-1-0\""), 412, "stale-revision");
		assertRefused(service.delete(REVISION + "/changes/1", seen), 404, "unknown-change");
		assertRefused(service.delete(REVISION + "/changes/foerste", seen), 400, "bad-parameter");
	}

	@ParameterizedTest
	@CsvSource({ "PATCH, /api/agreements, 405, method-not-allowed", "DELETE, /api/plans/fejlplan, 403, not-allowed",
			"GET, /api/agreements/fejl/measurements, 405, method-not-allowed" })
	void a_method_that_is_not_offered_is_refused(String method, String path, int status, String code) {
		Answer answer = service.send("secretariat",
				HttpRequest.newBuilder(service.uri(path)).method(method, HttpRequest.BodyPublishers.noBody()));
		assertRefused(answer, status, code);
	}

	@Test
	void a_media_type_that_is_none_is_refused() {
		assertRefused(service.post("secretariat", "/api/plans", Texts.plan("medie"), Map.of("Content-Type", "sludder")),
				415, "unsupported-media-type");
	}

	@Test
	void a_post_without_an_idempotency_key_is_refused() {
		Answer answer = service.send("secretariat",
				HttpRequest.newBuilder(service.uri("/api/plans"))
					.POST(HttpRequest.BodyPublishers.ofString(Texts.plan("uden")))
					.header("Content-Type", "application/json"));
		assertRefused(answer, 400, "idempotency-key-missing");
	}

	@ParameterizedTest
	@CsvSource({ "/api/plans", "/api/agreements", "/api/attachments?plan=fejlplan&name=a", "/api/publication/again",
			"/api/agreements/fejl/revisions" })
	void nobody_writes_without_logging_in(String path) {
		Answer answer = service.post("", path, Texts.plan("fremmed"), Map.of());
		assertRefused(answer, 401, "not-authenticated");
		assertThat(answer.header("WWW-Authenticate")).startsWith("Bearer");
	}

	@Test
	void nobody_logs_in_with_a_wrong_password() {
		Answer answer = service.send("", HttpRequest.newBuilder(service.uri("/api/plans/fejlplan"))
			.header("Authorization", "Basic c2VjcmV0YXJpYXQ6Zm9ya2VydA=="));
		assertRefused(answer, 401, "not-authenticated");
	}

	@ParameterizedTest
	@CsvSource({ "auditor, /api/plans", "board-member, /api/agreements", "auditor, /api/agreements/fejl/revisions",
			"auditor, /api/agreements/fejl/measurements", "measurer, /api/agreements/fejl/revisions/1/decision",
			"secretariat, /api/publication/again", "auditor, /api/attachments?plan=fejlplan&name=a" })
	void a_role_does_only_what_it_may(String role, String path) {
		assertRefused(service.post(role, path, Texts.plan("fremmed"), Map.of()), 403, "not-allowed");
	}

	@ParameterizedTest
	@CsvSource({ "999999999", "-999999999", "2147483647", "-2147483648" })
	void a_year_beyond_the_calendar_is_refused(String year) {
		assertRefused(service.post("/api/agreements/fejl/measurements", measured(year)), 422, "invalid-document");
	}

	@ParameterizedTest
	@CsvSource({ "x/y", "' med mellemrum'", "æ€", "\\r\\nX-Andet: 1", "\\u0000", "\\ud800" })
	void a_plans_id_is_one_that_an_address_can_hold(String id) {
		assertRefused(service.post("/api/plans", Texts.plan(id)), 422, "invalid-document");
	}

	@Test
	void a_plans_id_is_no_novel() {
		assertRefused(service.post("/api/plans", Texts.plan("a".repeat(20_000))), 422, "invalid-document");
	}

	@ParameterizedTest
	@CsvSource({ "\\u0000", "\\ud800", "\\udc00x" })
	void a_text_that_no_database_holds_is_refused(String text) {
		Answer answer = service.post("/api/agreements/fejl/revisions", Texts.draft("Fejl" + text, "2022-08-01"));
		assertRefused(answer, 422, "invalid-document");
		assertThat(answer.json().at("/problems/0/pointer").asString()).isEqualTo("/title");
		assertThat(answer.json().at("/problems/0/code").asString()).isEqualTo("unstorable-text");
	}

	@ParameterizedTest
	@CsvSource({ "/api/plans/a%00b", "/api/plans/%2e%2e%2fa", "/api/plans/a%2fb", "/api/attachments/%00",
			"/api/agreements/%00/revisions", "/api/plans/%ff", "/api/agreements/fejl/revisions;a=b" })
	void an_address_that_cannot_be_is_refused(String path) {
		Answer answer = service.get(path);
		assertThat(answer.status()).as(answer.body()).isBetween(400, 499);
		assertThat(answer.header("Content-Type")).as(answer.body()).isEqualTo("application/problem+json");
	}

	@ParameterizedTest
	@CsvSource({ "a%00b", "a%0d%0ab", "%20" })
	void a_files_name_is_one(String name) {
		assertRefused(service.post("/api/attachments?plan=fejlplan&name=" + name, "indhold"), 400, "bad-name");
	}

	private static String measured(String year) {
		return "{\"measurements\": [{\"indicator\": \"udsaettelser\", \"year\": " + year
				+ ", \"cell\": {\"scope\": \"area:nord\", \"value\": 3}}]}";
	}

	private static void assertRefused(Answer answer, int status, String code) {
		assertThat(answer.status()).as(answer.body()).isEqualTo(status);
		assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
		assertThat(answer.json().get("type").asString()).isEqualTo("urn:aftalebog:problem:" + code);
		assertThat(answer.json().get("status").asInt()).isEqualTo(status);
		assertThat(answer.json().get("title").asString()).isNotBlank();
		assertThat(answer.json().get("detail").asString()).isNotBlank();
	}

	/** The same faults at the same places, each in other words. */
	private static List<String> assertToldInDanish(Answer english, String path, String body,
			Map<String, String> headers) {
		Answer danish = service.post("secretariat", path, body, headers);
		assertThat(danish.status()).isEqualTo(english.status());
		assertThat(danish.code()).isEqualTo(english.code());
		assertThat(danish.json().get("detail")).isNotEqualTo(english.json().get("detail"));
		assertThat(places(danish)).isNotEmpty().isEqualTo(places(english));
		assertThat(messages(danish)).doesNotContainAnyElementsOf(messages(english));
		return messages(danish);
	}

	private static List<String> places(Answer answer) {
		return answer.json()
			.get("problems")
			.valueStream()
			.map((problem) -> problem.get("code").asString() + " at " + problem.get("pointer").asString())
			.toList();
	}

	private static List<String> messages(Answer answer) {
		return answer.json().get("problems").valueStream().map((problem) -> problem.get("message").asString()).toList();
	}

	private static long events() {
		return Log.count("SELECT count(*) FROM domain_event");
	}

}
