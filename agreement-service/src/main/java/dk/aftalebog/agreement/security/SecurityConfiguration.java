package dk.aftalebog.agreement.security;

import dk.aftalebog.access.AccessConfiguration;
import dk.aftalebog.access.ApiSecurity;
import dk.aftalebog.access.LedgerUser;
import dk.aftalebog.access.PageSecurity;
import dk.aftalebog.access.Problems;
import dk.aftalebog.access.Role;
import dk.aftalebog.access.accesslog.AccessLogConfiguration;
import dk.aftalebog.agreement.record.PlanMembership;
import dk.aftalebog.agreement.refusal.Refusal;
import dk.aftalebog.model.language.Words;
import dk.aftalebog.model.validity.Problem;
import org.axonframework.commandhandling.CommandBus;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.web.servlet.HandlerExceptionResolver;

import static dk.aftalebog.access.Role.ADMINISTRATOR;
import static dk.aftalebog.access.Role.AUDITOR;
import static dk.aftalebog.access.Role.BOARD_MEMBER;
import static dk.aftalebog.access.Role.HOUSING_ORGANISATION;
import static dk.aftalebog.access.Role.MEASURER;
import static dk.aftalebog.access.Role.SECRETARIAT;
import static dk.aftalebog.access.Role.authorities;

/**
 * Who may do what; what is not allowed here is denied. In which plans, the ledger asks
 * {@link PlanMembership}.
 */
@Configuration(proxyBeanMethods = false)
@Import({ AccessConfiguration.class, AccessLogConfiguration.class })
class SecurityConfiguration {

	@Bean
	@Order(1)
	SecurityFilterChain api(HttpSecurity http, ApiSecurity security) {
		return security.chain(http, SecurityConfiguration::rules, "/api/**", "/actuator/**");
	}

	@Bean
	@Order(2)
	SecurityFilterChain pages(HttpSecurity http, PageSecurity security) {
		return security.chain(http, SecurityConfiguration::pageRules);
	}

	/** The same as of the API: a page does nothing that its reader could not do there. */
	private static void pageRules(
			AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry requests) {
		requests.requestMatchers("/")
			.authenticated()
			.requestMatchers("/agreements/new", "/agreements/*/successor", "/agreements/*/minutes",
					"/agreements/*/persons/new", "/agreements/*/evaluations/*",
					"/agreements/*/revisions/*/fund-involvement")
			.hasAnyAuthority(authorities(SECRETARIAT))
			.requestMatchers("/agreements/*/revisions/*/decision", "/agreements/*/revisions/*/decision-sheet.pdf",
					"/agreements/*/revisions/*/settlement", "/agreements/*/revisions/*/reversal")
			.hasAnyAuthority(authorities(SECRETARIAT, BOARD_MEMBER))
			.requestMatchers("/agreements/*/revisions/*/confirmation")
			.hasAnyAuthority(authorities(BOARD_MEMBER))
			.requestMatchers("/agreements/*/revisions/*/upload")
			.hasAnyAuthority(authorities(SECRETARIAT, HOUSING_ORGANISATION))
			.requestMatchers(HttpMethod.GET, "/attachments/*")
			.hasAnyAuthority(authorities(SECRETARIAT, BOARD_MEMBER, HOUSING_ORGANISATION, AUDITOR))
			.requestMatchers("/agreements/*/measurements/*", "/agreements/*/awaited-values")
			.hasAnyAuthority(authorities(SECRETARIAT, MEASURER))
			.requestMatchers("/agreements/*/revisions/new")
			.hasAnyAuthority(authorities(SECRETARIAT, BOARD_MEMBER, HOUSING_ORGANISATION, MEASURER))
			.requestMatchers(HttpMethod.GET, "/agreements", "/agreements/*", "/agreements/*/revisions/*")
			.hasAnyAuthority(authorities(SECRETARIAT, BOARD_MEMBER, HOUSING_ORGANISATION, MEASURER, AUDITOR))
			// Which of these may propose, the agreement's terms say.
			.requestMatchers("/agreements/*/revisions/**")
			.hasAnyAuthority(authorities(SECRETARIAT, BOARD_MEMBER, HOUSING_ORGANISATION, MEASURER))
			.anyRequest()
			.denyAll();
	}

	private static void rules(
			AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry requests) {
		requests.requestMatchers("/actuator/health/**", "/actuator/info")
			.permitAll()
			.requestMatchers(HttpMethod.GET, "/actuator/metrics/**", "/actuator/prometheus")
			.hasAnyAuthority(authorities(ADMINISTRATOR))
			.requestMatchers(HttpMethod.POST, "/api/publication/again")
			.hasAnyAuthority(authorities(ADMINISTRATOR))
			.requestMatchers(HttpMethod.POST, "/api/plans", "/api/plans/*/changes")
			.hasAnyAuthority(authorities(SECRETARIAT, ADMINISTRATOR))
			.requestMatchers(HttpMethod.GET, "/api/plans/*")
			.hasAnyAuthority(authorities(SECRETARIAT, BOARD_MEMBER, HOUSING_ORGANISATION, MEASURER, AUDITOR))
			.requestMatchers(HttpMethod.POST, "/api/agreements/*/revisions/*/decision",
					"/api/agreements/*/revisions/*/settlement", "/api/agreements/*/revisions/*/reversal")
			.hasAnyAuthority(authorities(SECRETARIAT, BOARD_MEMBER))
			.requestMatchers(HttpMethod.GET, "/api/agreements/*/revisions/*/decision-sheet.pdf")
			.hasAnyAuthority(authorities(SECRETARIAT, BOARD_MEMBER))
			.requestMatchers(HttpMethod.POST, "/api/agreements/*/revisions/*/upload")
			.hasAnyAuthority(authorities(SECRETARIAT, HOUSING_ORGANISATION))
			.requestMatchers(HttpMethod.POST, "/api/agreements/*/revisions/*/fund-involvement")
			.hasAnyAuthority(authorities(SECRETARIAT))
			.requestMatchers(HttpMethod.POST, "/api/agreements/*/revisions/*/preview",
					"/api/agreements/*/revisions/may")
			.hasAnyAuthority(authorities(SECRETARIAT, BOARD_MEMBER, HOUSING_ORGANISATION, MEASURER, AUDITOR))
			.requestMatchers(HttpMethod.POST, "/api/agreements/*/revisions/*/confirmation")
			.hasAnyAuthority(authorities(BOARD_MEMBER))
			.requestMatchers(HttpMethod.POST, "/api/agreements/*/measurements", "/api/agreements/*/awaited-values")
			.hasAnyAuthority(authorities(SECRETARIAT, MEASURER))
			.requestMatchers(HttpMethod.GET, "/api/agreements/*/revisions", "/api/agreements/*/revisions/*")
			.hasAnyAuthority(authorities(SECRETARIAT, BOARD_MEMBER, HOUSING_ORGANISATION, MEASURER, AUDITOR))
			// Which of these may propose, the agreement's terms say.
			.requestMatchers("/api/agreements/*/revisions/**")
			.hasAnyAuthority(authorities(SECRETARIAT, BOARD_MEMBER, HOUSING_ORGANISATION, MEASURER))
			.requestMatchers(HttpMethod.POST, "/api/agreements/*/revisions")
			.hasAnyAuthority(authorities(SECRETARIAT, BOARD_MEMBER, HOUSING_ORGANISATION, MEASURER))
			.requestMatchers(HttpMethod.GET, "/api/duties")
			.hasAnyAuthority(authorities(SECRETARIAT, BOARD_MEMBER, HOUSING_ORGANISATION, MEASURER, AUDITOR))
			.requestMatchers("/api/agreements/**")
			.hasAnyAuthority(authorities(SECRETARIAT))
			.requestMatchers(HttpMethod.POST, "/api/attachments")
			.hasAnyAuthority(authorities(SECRETARIAT, BOARD_MEMBER, HOUSING_ORGANISATION))
			.requestMatchers(HttpMethod.GET, "/api/attachments/*")
			.hasAnyAuthority(authorities(SECRETARIAT, BOARD_MEMBER, HOUSING_ORGANISATION, AUDITOR))
			.requestMatchers(HttpMethod.POST, "/api/persons", "/api/persons/*/correction")
			.hasAnyAuthority(authorities(SECRETARIAT))
			.requestMatchers(HttpMethod.POST, "/api/persons/*/erasure")
			.hasAnyAuthority(authorities(ADMINISTRATOR))
			.requestMatchers(HttpMethod.GET, "/api/persons/*")
			.hasAnyAuthority(authorities(SECRETARIAT, AUDITOR, ADMINISTRATOR))
			.requestMatchers(HttpMethod.GET, "/api/directory/findings")
			.hasAnyAuthority(authorities(AUDITOR, ADMINISTRATOR))
			// Of every plan: the endpoints ask for users who belong to all of them.
			.requestMatchers(HttpMethod.GET, "/api/log/tile/entries/**", "/api/log/export")
			.hasAnyAuthority(authorities(AUDITOR, ADMINISTRATOR))
			// Hashes say nothing, and prove to whoever reads.
			.requestMatchers(HttpMethod.GET, "/api/log/checkpoint", "/api/log/tile/**", "/api/log/proofs/*")
			.hasAnyAuthority(authorities(Role.values()))
			.requestMatchers(HttpMethod.GET, "/api/access-log")
			.hasAnyAuthority(authorities(AUDITOR))
			.anyRequest()
			.denyAll();
	}

	/** A problem detail, as the endpoints answer. */
	@Bean
	Problems problems(@Qualifier("handlerExceptionResolver") HandlerExceptionResolver problems) {
		return (request, response, status, code, detail) -> {
			if (problems.resolveException(request, response, null, refused(status, code, detail)) == null) {
				response.sendError(status);
			}
		};
	}

	/** What signing in and its limits say is English alone. */
	private static Refusal refused(int status, String code, String detail) {
		return new Refusal(status, new Problem("", code, Words.same(detail)));
	}

	@Bean
	PlanMembership planMembership() {
		return (plan) -> LedgerUser.required().belongsTo(plan);
	}

	@Bean
	ActorMetadata actorMetadata() {
		return new ActorMetadata();
	}

	@Bean
	SmartInitializingSingleton everyCommandHasAnActor(CommandBus commandBus, ActorMetadata actorMetadata) {
		return () -> commandBus.registerDispatchInterceptor(actorMetadata);
	}

}
