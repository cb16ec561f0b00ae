package dk.aftalebog.reporting.security;

import java.util.List;

import dk.aftalebog.reporting.web.Problem;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.firewall.RequestRejectedHandler;

/**
 * Whoever is logged in may read; all else is denied. Users come from configuration until
 * an identity provider takes their place.
 */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

	@Bean
	SecurityFilterChain reportingSecurity(HttpSecurity http) {
		return http
			.authorizeHttpRequests((requests) -> requests
				.requestMatchers("/actuator/health/**", "/actuator/info", "/openapi.yaml", "/v3/api-docs")
				.permitAll()
				.requestMatchers("/api/**", "/actuator/metrics/**", "/actuator/prometheus")
				.authenticated()
				.anyRequest()
				.denyAll())
			.httpBasic((basic) -> basic.authenticationEntryPoint((request, response, ex) -> {
				response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"aftalebog\", charset=\"UTF-8\"");
				Problem.of(401, "not-authenticated", "Log in: send a user's name and password (HTTP Basic)")
					.writeTo(response);
			}))
			.exceptionHandling((handling) -> handling.accessDeniedHandler((request, response, ex) -> Problem
				.of(403, "not-allowed", "This address is not for reading; the reports stand below /api")
				.writeTo(response)))
			.csrf(AbstractHttpConfigurer::disable)
			.sessionManagement((session) -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
			.build();
	}

	/** Addresses that the firewall takes for an attack. */
	@Bean
	RequestRejectedHandler refusedAddress() {
		return (request, response, ex) -> Problem
			.of(400, "bad-address", "The address or a header holds characters that are not allowed there")
			.writeTo(response);
	}

	@Bean
	UserDetailsService users(LedgerUsers ledgerUsers) {
		return (name) -> ledgerUsers.users()
			.stream()
			.filter((user) -> user.name().equals(name))
			.map((user) -> User.withUsername(user.name()).password(user.password()).authorities(user.role()).build())
			.findFirst()
			.orElseThrow(() -> new UsernameNotFoundException("No such user"));
	}

	/**
	 * The users who may log in.
	 *
	 * @param users the users
	 */
	@ConfigurationProperties("aftalebog")
	record LedgerUsers(@DefaultValue List<ReadingUser> users) {
	}

	/**
	 * A user.
	 *
	 * @param name the subject
	 * @param password the password as Spring Security encodes it
	 * @param role the role
	 * @param organisation the organisation
	 */
	record ReadingUser(String name, String password, String role, String organisation) {
	}

}
