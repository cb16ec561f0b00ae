package dk.aftalebog.agreement;

import java.net.http.HttpRequest;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;

import dk.aftalebog.access.AccessMatrix;
import dk.aftalebog.access.Role;
import dk.aftalebog.access.TestIssuer;
import dk.aftalebog.agreement.Service.Answer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

import static org.assertj.core.api.Assertions.assertThat;

/** Every endpoint in every role, and with every token that must not let anybody in. */
class AccessIT {

	private static final Service service = Service.running();

	private static final TestIssuer issuer = TestIssuer.running();

	private static final Set<String> DENIED = Set.of("not-allowed", "no-role", "not-authenticated", "invalid-token");

	/**
	 * A request that would do something where it is allowed, or is refused for its tag.
	 */
	private record Sample(String path, String body) {
	}

	private static final Map<String, Sample> samples = new TreeMap<>();

	@BeforeAll
	static void an_agreement() {
		service.post("/api/plans", Texts.plan("adgangsplan"));
		service.post("/api/agreements", Texts.agreement("adgang", "adgangsplan"));
		service.post("/api/agreements/adgang/revisions", Texts.draft("Udkast", "2022-08-01"));
		String person = service.post("/api/persons", "{\"plan\": \"adgangsplan\", \"name\": \"Prøve Person\"}")
			.json()
			.get("id")
			.asString();
		String file = service
			.post("secretariat", "/api/attachments?plan=adgangsplan&name=a.pdf", "indhold",
					Map.of("Content-Type", "application/pdf"))
			.json()
			.get("sha256")
			.asString();
		String revision = "/api/agreements/adgang/revisions/1";
		sample("POST /api/plans", "/api/plans", Texts.plan("adgangsplan"));
		sample("GET /api/plans/{plan}", "/api/plans/adgangsplan", "");
		sample("POST /api/agreements", "/api/agreements", Texts.agreement("adgang", "adgangsplan"));
		sample("POST /api/agreements/{agreement}/revisions", "/api/agreements/adgang/revisions",
				Texts.draft("Udkast", "2022-08-01"));
		sample("GET /api/agreements/{agreement}/revisions", "/api/agreements/adgang/revisions", "");
		sample("GET /api/agreements/{agreement}/revisions/{revision}", revision, "");
		sample("POST /api/agreements/{agreement}/revisions/{revision}/changes", revision + "/changes",
				Texts.changes("{\"type\": \"activity-ended\", \"activity\": \"a\"}"));
		sample("DELETE /api/agreements/{agreement}/revisions/{revision}/changes/{change}", revision + "/changes/1", "");
		sample("POST /api/agreements/{agreement}/revisions/{revision}/submission", revision + "/submission", "");
		sample("POST /api/agreements/{agreement}/revisions/{revision}/decision", revision + "/decision",
				Texts.decision("approved", "2022-06-10"));
		sample("GET /api/agreements/{agreement}/revisions/{revision}/decision-sheet.pdf",
				revision + "/decision-sheet.pdf", "");
		sample("POST /api/agreements/{agreement}/revisions/{revision}/confirmation", revision + "/confirmation", "");
		sample("POST /api/agreements/{agreement}/revisions/{revision}/declaration", revision + "/declaration",
				"{\"reason\": \"Fordi\"}");
		sample("POST /api/agreements/{agreement}/revisions/{revision}/fund-involvement", revision + "/fund-involvement",
				"{\"involvedOn\": \"2022-06-10\", \"how\": \"Brev\"}");
		sample("POST /api/agreements/{agreement}/revisions/{revision}/settlement", revision + "/settlement", "");
		sample("POST /api/agreements/{agreement}/revisions/{revision}/reversal", revision + "/reversal",
				"{\"meetingOn\": \"2022-06-10\", \"minutes\": \"Referat\", \"reason\": \"Fordi\"}");
		sample("POST /api/agreements/{agreement}/revisions/{revision}/upload", revision + "/upload",
				"{\"uploadedOn\": \"2022-06-10\"}");
		sample("POST /api/agreements/{agreement}/revisions/{revision}/preview", revision + "/preview", "");
		sample("POST /api/agreements/{agreement}/revisions/may", "/api/agreements/adgang/revisions/may",
				"{\"change\": \"goal-added\"}");
		sample("GET /api/duties", "/api/duties?agreement=adgang", "");
		sample("POST /api/plans/{plan}/changes", "/api/plans/adgangsplan/changes",
				"""
						{"inForceFrom": "2022-01-01", "reason": "Fordi", "changes": [{"type": "renamed", "name": "Planen"}]}""");
		sample("POST /api/agreements/{agreement}/awaited-values", "/api/agreements/adgang/awaited-values", """
				{"values": [{"indicator": "udsaettelser", "cell": {"scope": "area:nord", "value": 1}}]}""");
		sample("POST /api/agreements/{agreement}/revisions/{revision}/withdrawal", revision + "/withdrawal",
				"{\"reason\": \"Fordi\"}");
		sample("POST /api/agreements/{agreement}/measurements", "/api/agreements/adgang/measurements",
				"""
						{"measurements": [{"indicator": "udsaettelser", "year": 2022, "cell": {"scope": "area:nord", "value": 1}}]}""");
		sample("POST /api/agreements/{agreement}/evaluations", "/api/agreements/adgang/evaluations",
				"{\"year\": 2022, \"heldOn\": \"2022-12-01\", \"conclusion\": \"Relevant\", \"activities\": []}");
		sample("POST /api/attachments", "/api/attachments?plan=adgangsplan&name=a.pdf", "indhold");
		sample("GET /api/attachments/{sha256}", "/api/attachments/" + file, "");
		sample("POST /api/publication/again", "/api/publication/again", "");
		sample("GET /api/log/checkpoint", "/api/log/checkpoint", "");
		sample("GET /api/log/export", "/api/log/export", "");
		sample("GET /api/log/proofs/consistency", "/api/log/proofs/consistency?from=1", "");
		sample("GET /api/log/proofs/inclusion", "/api/log/proofs/inclusion?position=1", "");
		sample("GET /api/log/tile/entries/{*index}", "/api/log/tile/entries/000.p/1", "");
		sample("GET /api/log/tile/{*path}", "/api/log/tile/0/000.p/1", "");
		TransparencyIT.awaitSigned();
		sample("POST /api/persons", "/api/persons", "{\"plan\": \"adgangsplan\", \"name\": \"Anden Person\"}");
		sample("GET /api/persons/{person}", "/api/persons/" + person, "");
		sample("POST /api/persons/{person}/correction", "/api/persons/" + person + "/correction",
				"{\"name\": \"Rettet Person\"}");
		sample("POST /api/persons/{person}/erasure", "/api/persons/" + person + "/erasure",
				"{\"reason\": \"Bedt om\"}");
		sample("GET /api/access-log", "/api/access-log", "");
		sample("GET /api/directory/findings", "/api/directory/findings", "");
	}

	static Stream<String> endpoints() {
		return AccessMatrix
			.endpoints(service.bean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
				.getHandlerMethods()
				.keySet())
			.stream();
	}

	@Test
	void every_endpoint_is_tried() {
		assertThat(samples.keySet()).containsExactlyElementsOf(endpoints().toList());
	}

	@Test
	void each_role_may_do_what_the_page_says_and_nothing_else() {
		String table = AccessMatrix.table(samples.keySet(), (endpoint, role) -> isAllowed(endpoint, role));
		assertThat(table).as("write it anew with -Dapprove=true")
			.isEqualTo(AccessMatrix.onPage("agreement-service", table));
	}

	@ParameterizedTest
	@MethodSource("endpoints")
	void no_token_lets_nobody_in(String endpoint) {
		Answer answer = ask(endpoint, null);
		assertThat(answer.status()).isEqualTo(401);
		assertThat(answer.code()).isEqualTo("not-authenticated");
	}

	@ParameterizedTest
	@MethodSource("endpoints")
	void a_token_that_is_not_sound_lets_nobody_in(String endpoint) {
		for (String token : List.of(
				issuer.token((claims) -> claims.expirationTime(Date.from(Instant.now().minusSeconds(300)))),
				issuer.token((claims) -> claims.expirationTime(null)),
				issuer.token((claims) -> claims.audience("another")), issuer.token((claims) -> claims.subject(null)),
				issuer.token((claims) -> claims.issuer("http://localhost:1")), issuer.forged((claims) -> {
				}), issuer.altered(), issuer.token("secretariat") + "x", "nonsense")) {
			Answer answer = ask(endpoint, token);
			assertThat(answer.status()).as(answer.body()).isEqualTo(401);
			assertThat(answer.code()).isEqualTo("invalid-token");
			assertThat(answer.header("WWW-Authenticate")).isEqualTo("Bearer error=\"invalid_token\"");
		}
	}

	@ParameterizedTest
	@MethodSource("endpoints")
	void who_has_no_role_or_an_unknown_one_or_two_is_told_so(String endpoint) {
		for (Object role : List.of("king", "", List.of("secretariat", "administrator"), Map.of())) {
			Answer answer = ask(endpoint, issuer.token((claims) -> claims.claim("role", role)));
			assertThat(answer.status()).as(answer.body()).isEqualTo(403);
			assertThat(answer.code()).isEqualTo("no-role");
		}
	}

	@ParameterizedTest
	@MethodSource("endpoints")
	void what_belongs_to_another_plan_is_not_there(String endpoint) {
		for (Role role : Role.values()) {
			if (!isAllowed(endpoint, role)) {
				continue;
			}
			for (List<String> plans : List.of(List.of("anden-plan"), List.<String>of())) {
				Answer answer = ask(endpoint,
						issuer.token((claims) -> claims.claim("role", role.wireName())
							.claim("plans", plans)
							.claim("seats", List.of("adgangsplan/formand", "*/formand"))));
				switch (endpoint) {
					case "GET /api/directory/findings" -> assertThat(answer.json().get("persons").asInt()).isZero();
					case "GET /api/access-log" -> assertThat(answer.status()).isEqualTo(200);
					case "GET /api/log/checkpoint", "GET /api/log/proofs/consistency", "GET /api/log/proofs/inclusion",
							"GET /api/log/tile/{*path}" ->
						assertThat(answer.status()).isEqualTo(200);
					case "GET /api/log/export", "GET /api/log/tile/entries/{*index}" ->
						assertThat(answer.code()).isEqualTo("not-all-plans");
					case "POST /api/publication/again" -> assertThat(answer.status()).isEqualTo(202);
					case "POST /api/plans" -> assertThat(answer.code()).isEqualTo("not-your-plan");
					case "POST /api/agreements" ->
						assertThat(answer.json().at("/problems/0/code").asString()).isEqualTo("unknown-plan");
					default -> {
						assertThat(answer.status()).as(answer.body()).isEqualTo(404);
						assertThat(answer.body()).contains("unknown-").doesNotContain("Prøveplanen", "Person");
					}
				}
			}
		}
	}

	private static boolean isAllowed(String endpoint, Role role) {
		Answer answer = ask(endpoint, issuer.token(role.wireName()));
		assertThat(answer.status()).as(endpoint + ": " + answer.body()).isLessThan(500);
		return answer.status() < 400 || !DENIED.contains(answer.code());
	}

	private static Answer ask(String endpoint, @Nullable String token) {
		Sample sample = Objects.requireNonNull(samples.get(endpoint));
		HttpRequest.Builder request = HttpRequest.newBuilder(service.uri(sample.path()))
			.method(endpoint.substring(0, endpoint.indexOf(' ')), HttpRequest.BodyPublishers.ofString(sample.body()))
			.header("Content-Type", "application/json")
			.header("If-Match", "\"revision-1-0\"")
			.header("Idempotency-Key", UUID.randomUUID().toString());
		return service.sendWith(token, request);
	}

	private static void sample(String endpoint, String path, String body) {
		samples.put(endpoint, new Sample(path, body));
	}

}
