package dk.aftalebog.reporting;

import java.net.http.HttpRequest;
import java.util.Map;

import dk.aftalebog.access.TestIssuer;
import dk.aftalebog.reporting.Reports.Answer;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What happens at the door: the provider away, too many requests. */
class ComingInIT {

	@Test
	void while_the_identity_provider_is_away_all_are_told_to_try_again() {
		try (Reports reports = Reports.startWith(Map.of("aftalebog.identity.issuer", "http://localhost:1"))) {
			Answer answer = reports.get("/api/agreements");
			assertThat(answer.status()).isEqualTo(503);
			assertThat(answer.text("/code")).isEqualTo("identity-provider-unavailable");
			assertThat(answer.header("Retry-After")).isEqualTo("5");
			assertThat(reports.send("", reports.request("/actuator/health/readiness")).status()).isEqualTo(200);
			Answer page = reports.send("", reports.request("/"));
			assertThat(page.status()).isEqualTo(302);
			assertThat(page.header("Location")).endsWith("/oauth2/authorization/aftalebog");
			assertThat(reports.send("", reports.request("/oauth2/authorization/aftalebog")).header("Location"))
				.endsWith("/login-failed");
			assertThat(reports.send("", reports.request("/login-failed")).response().body())
				.contains("Du blev ikke logget ind");
		}
	}

	@Test
	void a_provider_that_is_not_the_issuer_it_was_taken_for_lets_nobody_in() {
		String elsewhere = TestIssuer.running().issuer();
		try (Reports reports = Reports.startWith(Map.of("aftalebog.identity.issuer", "http://localhost:1",
				"aftalebog.identity.backchannel", elsewhere))) {
			assertThat(reports.get("/api/agreements").text("/code")).isEqualTo("identity-provider-unavailable");
		}
	}

	@Test
	void who_asks_too_much_is_told_when_to_go_on_and_others_are_not_held_up() {
		try (Reports reports = Reports
			.startWith(Map.of("aftalebog.rate-limit.per-second", "1", "aftalebog.rate-limit.burst", "5"))) {
			for (int i = 0; i < 5; i++) {
				assertThat(reports.get("/api/agreements").status()).isEqualTo(200);
			}
			Answer answer = reports.get("/api/agreements");
			assertThat(answer.status()).isEqualTo(429);
			assertThat(answer.text("/code")).isEqualTo("too-many-requests");
			assertThat(answer.header("Retry-After")).isEqualTo("1");
			assertThat(reports.send("secretariat", reports.request("/api/agreements")).status()).isEqualTo(200);
		}
	}

	@Test
	void a_header_that_is_too_large_is_refused() {
		try (Reports reports = Reports.startWith(Map.of())) {
			HttpRequest.Builder request = reports.request("/api/agreements").header("X-Large", "x".repeat(20_000));
			assertThat(reports.send("auditor", request).status()).isEqualTo(400);
		}
	}

}
