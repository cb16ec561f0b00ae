package dk.aftalebog.agreement.security;

import java.io.IOException;

import dk.aftalebog.agreement.refusal.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.axonframework.commandhandling.CommandBus;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.web.servlet.HandlerExceptionResolver;

/** Who may do what; what is not allowed here is denied. */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

	private static final String SECRETARIAT = "secretariat";

	private static final String BOARD = "board-member";

	private static final String MEASURER = "measurer";

	private static final String ADMINISTRATOR = "administrator";

	@Bean
	SecurityFilterChain agreementSecurity(HttpSecurity http,
			@Qualifier("handlerExceptionResolver") HandlerExceptionResolver problems) {
		return http
			.authorizeHttpRequests((requests) -> requests.requestMatchers("/actuator/health/**", "/actuator/info")
				.permitAll()
				.requestMatchers(HttpMethod.GET, "/api/**", "/actuator/metrics/**", "/actuator/prometheus")
				.authenticated()
				.requestMatchers(HttpMethod.POST, "/api/plans")
				.hasAnyAuthority(SECRETARIAT, ADMINISTRATOR)
				.requestMatchers(HttpMethod.POST, "/api/publication/**")
				.hasAuthority(ADMINISTRATOR)
				.requestMatchers(HttpMethod.POST, "/api/agreements/*/revisions/*/decision")
				.hasAnyAuthority(SECRETARIAT, BOARD)
				.requestMatchers(HttpMethod.POST, "/api/agreements/*/measurements")
				.hasAnyAuthority(SECRETARIAT, MEASURER)
				.requestMatchers("/api/**")
				.hasAuthority(SECRETARIAT)
				.anyRequest()
				.denyAll())
			.httpBasic((basic) -> basic.authenticationEntryPoint((request, response, ex) -> {
				response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"aftalebog\", charset=\"UTF-8\"");
				answer(problems, request, response,
						new Refusal(401, "not-authenticated", "Log in: send a user's name and password (HTTP Basic)"));
			}))
			.exceptionHandling((handling) -> handling
				.accessDeniedHandler((request, response, ex) -> answer(problems, request, response,
						new Refusal(403, "not-allowed", "Your role does not allow this; ask the secretariat"))))
			// No cookie, no session: nothing that a foreign page could ride on.
			.csrf(AbstractHttpConfigurer::disable)
			.sessionManagement((session) -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
			.build();
	}

	/** A span for each filter of each request tells nobody anything, and costs. */
	@Bean
	SecurityObservationSettings noSpansForFilters() {
		return SecurityObservationSettings.noObservations();
	}

	/** Addresses that the firewall takes for an attack. */
	@Bean
	RequestRejectedHandler refusedAddress(@Qualifier("handlerExceptionResolver") HandlerExceptionResolver problems) {
		return (request, response, ex) -> answer(problems, request, response,
				new Refusal(400, "bad-address", "The address or a header holds characters that are not allowed there"));
	}

	@Bean
	UserDetailsService users(LedgerUsers ledgerUsers) {
		return (name) -> ledgerUsers.users()
			.stream()
			.filter((user) -> user.name().equals(name))
			.map((user) -> new Actor(user.name(), user.password(), user.role(), user.organisation()))
			.findFirst()
			.orElseThrow(() -> new UsernameNotFoundException("No such user"));
	}

	@Bean
	ActorMetadata actorMetadata() {
		return new ActorMetadata();
	}

	@Bean
	SmartInitializingSingleton everyCommandHasAnActor(CommandBus commandBus, ActorMetadata actorMetadata) {
		return () -> commandBus.registerDispatchInterceptor(actorMetadata);
	}

	private static void answer(HandlerExceptionResolver problems, HttpServletRequest request,
			HttpServletResponse response, Refusal refusal) throws IOException {
		if (problems.resolveException(request, response, null, refusal) == null) {
			response.sendError(refusal.status());
		}
	}

}
