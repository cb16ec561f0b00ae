package dk.aftalebog.reporting.security;

import dk.aftalebog.access.AccessConfiguration;
import dk.aftalebog.access.ApiSecurity;
import dk.aftalebog.access.PageSecurity;
import dk.aftalebog.access.Problems;
import dk.aftalebog.access.accesslog.AccessLogConfiguration;
import dk.aftalebog.reporting.web.Problem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.web.SecurityFilterChain;

import static dk.aftalebog.access.Role.ADMINISTRATOR;
import static dk.aftalebog.access.Role.AUDITOR;
import static dk.aftalebog.access.Role.BOARD_MEMBER;
import static dk.aftalebog.access.Role.FUND;
import static dk.aftalebog.access.Role.HOUSING_ORGANISATION;
import static dk.aftalebog.access.Role.MEASURER;
import static dk.aftalebog.access.Role.SECRETARIAT;
import static dk.aftalebog.access.Role.authorities;

/**
 * Who may read what; what is not allowed here is denied. In which plans, the questions
 * ask.
 */
@Configuration(proxyBeanMethods = false)
@Import({ AccessConfiguration.class, AccessLogConfiguration.class })
class SecurityConfiguration {

	@Bean
	@Order(1)
	SecurityFilterChain api(HttpSecurity http, ApiSecurity security) {
		return security.chain(http, SecurityConfiguration::rules, "/api/**", "/actuator/**", "/openapi.yaml",
				"/v3/api-docs");
	}

	@Bean
	@Order(2)
	SecurityFilterChain pages(HttpSecurity http, PageSecurity security) {
		return security.chain(http, SecurityConfiguration::pageRules);
	}

	/** Who reads an answer over the API reads its page. */
	private static void pageRules(
			AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry requests) {
		requests.requestMatchers("/")
			.authenticated()
			.requestMatchers("/agreements", "/agreements/*", "/agreements/*/paper.*")
			.hasAnyAuthority(authorities(SECRETARIAT, BOARD_MEMBER, HOUSING_ORGANISATION, MEASURER, AUDITOR, FUND))
			.requestMatchers("/log", "/log/checkpoints/*", "/log/proofs/*")
			.hasAnyAuthority(authorities(SECRETARIAT, BOARD_MEMBER, HOUSING_ORGANISATION, MEASURER, AUDITOR, FUND,
					ADMINISTRATOR))
			.requestMatchers("/agreements/*/history", "/agreements/*/evidence.zip", "/agreements/*/redline",
					"/agreements/*/redline.pdf", "/agreements/*/provenance", "/agreements/*/duties", "/late-knowledge",
					"/agreements/*/years/**", "/plans/*/years/**", "/years/**")
			.hasAnyAuthority(authorities(SECRETARIAT, BOARD_MEMBER, HOUSING_ORGANISATION, MEASURER, AUDITOR))
			.requestMatchers("/persons/*/erasure", "/persons/*/erasure.pdf")
			.hasAnyAuthority(authorities(SECRETARIAT, AUDITOR, ADMINISTRATOR))
			.anyRequest()
			.denyAll();
	}

	private static void rules(
			AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry requests) {
		requests.requestMatchers("/actuator/health/**", "/actuator/info", "/openapi.yaml", "/v3/api-docs")
			.permitAll()
			.requestMatchers("/actuator/metrics/**", "/actuator/prometheus")
			.hasAnyAuthority(authorities(ADMINISTRATOR))
			.requestMatchers("/api/progress")
			.hasAnyAuthority(authorities(AUDITOR, ADMINISTRATOR))
			.requestMatchers("/api/agreements", "/api/agreements/*", "/api/agreements/*/paper.*",
					"/api/agreements/*/current", "/api/agreements/*/uploads")
			.hasAnyAuthority(authorities(SECRETARIAT, BOARD_MEMBER, HOUSING_ORGANISATION, MEASURER, AUDITOR, FUND))
			.requestMatchers("/api/log/checkpoints", "/api/log/checkpoints/*", "/api/log/proofs/*")
			.hasAnyAuthority(authorities(SECRETARIAT, BOARD_MEMBER, HOUSING_ORGANISATION, MEASURER, AUDITOR, FUND,
					ADMINISTRATOR))
			.requestMatchers("/api/agreements/*/history", "/api/agreements/*/evidence.zip", "/api/agreements/*/diff",
					"/api/agreements/*/redline.pdf", "/api/agreements/*/provenance", "/api/agreements/*/duties",
					"/api/plans/*", "/api/plans/*/history", "/api/late-knowledge", "/api/agreements/*/years/**",
					"/api/plans/*/years/**", "/api/years/**")
			.hasAnyAuthority(authorities(SECRETARIAT, BOARD_MEMBER, HOUSING_ORGANISATION, MEASURER, AUDITOR))
			.requestMatchers("/api/projection/rebuild")
			.hasAnyAuthority(authorities(ADMINISTRATOR))
			.requestMatchers("/api/persons/*/erasure", "/api/persons/*/erasure.pdf")
			.hasAnyAuthority(authorities(SECRETARIAT, AUDITOR, ADMINISTRATOR))
			.requestMatchers("/api/access-log")
			.hasAnyAuthority(authorities(AUDITOR))
			.anyRequest()
			.denyAll();
	}

	@Bean
	Problems problems() {
		return (request, response, status, code, detail) -> Problem.of(status, code, detail).writeTo(response);
	}

}
