package dk.aftalebog.reporting;

import java.net.http.HttpRequest.BodyPublishers;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import dk.aftalebog.access.AccessMatrix;
import dk.aftalebog.access.Role;
import dk.aftalebog.access.TestIssuer;
import dk.aftalebog.reporting.Reports.Answer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

import static org.assertj.core.api.Assertions.assertThat;

/** Every endpoint in every role, and with every token that must not let anybody in. */
class AccessIT {

	private static final TestIssuer issuer = TestIssuer.running();

	private static final Set<String> DENIED = Set.of("not-allowed", "no-role", "not-authenticated", "invalid-token");

	private static Reports reports;

	@BeforeAll
	static void an_agreement() {
		reports = Reports.start();
		reports.send(new Story(reports.log(), "x").registered("2021-07-01T10:00:00Z"));
		reports.awaitAll();
	}

	@AfterAll
	static void stop() {
		reports.close();
	}

	static Stream<String> endpoints() {
		return AccessMatrix
			.endpoints(reports.bean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
				.getHandlerMethods()
				.keySet())
			.stream();
	}

	@Test
	void each_role_may_read_what_the_page_says_and_nothing_else() {
		String table = AccessMatrix.table(endpoints().toList(), AccessIT::isAllowed);
		assertThat(table).as("write it anew with -Dapprove=true")
			.isEqualTo(AccessMatrix.onPage("reporting-service", table));
	}

	@ParameterizedTest
	@MethodSource("endpoints")
	void a_token_that_is_not_sound_lets_nobody_in(String endpoint) {
		for (String token : List.of(
				issuer.token((claims) -> claims.expirationTime(Date.from(Instant.now().minusSeconds(300)))),
				issuer.token((claims) -> claims.audience("another")),
				issuer.token((claims) -> claims.issuer("http://localhost:1")), issuer.forged((claims) -> {
				}), issuer.altered())) {
			Answer answer = ask(endpoint, token);
			assertThat(answer.status()).isEqualTo(401);
			assertThat(answer.text("/code")).isEqualTo("invalid-token");
		}
		assertThat(ask(endpoint, null).text("/code")).isEqualTo("not-authenticated");
	}

	@ParameterizedTest
	@MethodSource("endpoints")
	void who_has_no_role_is_told_so(String endpoint) {
		Answer answer = ask(endpoint, issuer.token((claims) -> claims.claim("role", "king")));
		assertThat(answer.status()).isEqualTo(403);
		assertThat(answer.text("/code")).isEqualTo("no-role");
	}

	@Test
	void what_belongs_to_another_plan_is_not_there() {
		for (Role role : List.of(Role.SECRETARIAT, Role.BOARD_MEMBER, Role.AUDITOR, Role.FUND)) {
			for (List<String> plans : List.of(List.of("another"), List.<String>of())) {
				String token = issuer.token((claims) -> claims.claim("role", role.wireName()).claim("plans", plans));
				assertThat(ask("GET /api/agreements/{id}", token).text("/code")).isEqualTo("unknown-agreement");
				assertThat(ask("GET /api/agreements", token).json().get("agreements").values()).isEmpty();
				if (role != Role.FUND) {
					endpoints().filter((endpoint) -> endpoint.startsWith("GET /api/agreements/{id}/"))
						.forEach((endpoint) -> assertThat(ask(endpoint, token).text("/code")).as(endpoint)
							.isEqualTo("unknown-agreement"));
					assertThat(ask("GET /api/plans/{id}/years/{year}", token).text("/code")).isEqualTo("unknown-plan");
					assertThat(ask("GET /api/years/{year}", token).json().get("agreements").values()).isEmpty();
				}
			}
		}
	}

	@Test
	void a_member_reads_the_own_plan() {
		String plan = ask("GET /api/agreements/{id}", issuer.token("auditor")).text("/plan");
		String token = issuer.token((claims) -> claims.claim("role", "board-member").claim("plans", List.of(plan)));
		assertThat(ask("GET /api/agreements/{id}", token).status()).isEqualTo(200);
		assertThat(ask("GET /api/agreements", token).json().get("agreements").values()).hasSize(1);
		assertThat(ask("GET /api/agreements/{id}/history", token).status()).isEqualTo(200);
	}

	@Test
	void the_fund_reads_what_is_now_and_no_names() {
		String fund = issuer.token("fund");
		for (String past : List.of("?inForceOn=2022-01-01", "?knownAt=2021-08-01T00:00:00Z")) {
			Answer answer = reports.sendWith(fund, reports.request("/api/agreements/x" + past));
			assertThat(answer.status()).isEqualTo(403);
			assertThat(answer.text("/code")).isEqualTo("current-only");
		}
		assertThat(reports.sendWith(fund, reports.request("/api/agreements/x?persons=true")).text("/code"))
			.isEqualTo("no-persons");
	}

	private static boolean isAllowed(String endpoint, Role role) {
		Answer answer = ask(endpoint, issuer.token(role.wireName()));
		assertThat(answer.status()).as(endpoint).isLessThan(500);
		return answer.status() < 400 || !DENIED.contains(answer.text("/code"));
	}

	private static Answer ask(String endpoint, @Nullable String token) {
		String[] parts = endpoint.split(" ", -1);
		String compared = endpoint.endsWith("/restatements") ? "?knownAt=2021-07-01T10:00:00Z" : "";
		return reports.sendWith(token,
				reports
					.request(
							parts[1].replace("{id}", "x").replace("{year}", "2022").replace("{person}", "x") + compared)
					.method(parts[0], BodyPublishers.noBody()));
	}

}
