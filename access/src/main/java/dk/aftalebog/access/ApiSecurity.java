package dk.aftalebog.access;

import java.io.IOException;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import org.springframework.security.oauth2.server.resource.web.BearerTokenAuthenticationEntryPoint;
import org.springframework.security.oauth2.server.resource.web.authentication.BearerTokenAuthenticationFilter;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;

/**
 * How a service's API is entered: with a bearer token at each request. No cookie, no
 * session: nothing that a foreign page could ride on.
 */
public final class ApiSecurity {

	private final IdentityProvider provider;

	private final Problems problems;

	private final RateLimit rateLimit;

	private final BearerTokenAuthenticationEntryPoint challenge = new BearerTokenAuthenticationEntryPoint();

	ApiSecurity(IdentityProvider provider, Problems problems, RateLimit rateLimit) {
		this.provider = provider;
		this.problems = problems;
		this.rateLimit = rateLimit;
	}

	/**
	 * Builds the chain of filters.
	 * @param http what it is built with
	 * @param rules who may do what; what they do not allow is to be denied
	 * @param paths the addresses it is for
	 * @return the chain
	 */
	public SecurityFilterChain chain(HttpSecurity http,
			Customizer<AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry> rules,
			String... paths) {
		return http.securityMatcher(paths)
			.authorizeHttpRequests(rules)
			.oauth2ResourceServer((server) -> server
				.jwt((jwt) -> jwt.decoder((token) -> this.provider.decoder().decode(token))
					.jwtAuthenticationConverter(BearerUser::of))
				.authenticationEntryPoint((request, response, ex) -> {
					this.challenge.commence(request, response, ex);
					refuseStranger(request, response, ex instanceof InvalidBearerTokenException);
				})
				.accessDeniedHandler((request, response, ex) -> deny(request, response)))
			.csrf(AbstractHttpConfigurer::disable)
			.requestCache(AbstractHttpConfigurer::disable)
			.logout(AbstractHttpConfigurer::disable)
			.sessionManagement((session) -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
			.addFilterBefore(new ProviderAway(this.problems), BearerTokenAuthenticationFilter.class)
			.addFilterBefore(new RateLimitFilter(this.rateLimit, this.problems), AuthorizationFilter.class)
			.build();
	}

	private void refuseStranger(HttpServletRequest request, HttpServletResponse response, boolean sentToken)
			throws IOException {
		if (sentToken) {
			// Not said: which of the checks it failed.
			response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer error=\"invalid_token\"");
			this.problems.answer(request, response, 401, "invalid-token",
					"The access token has expired, or is not one for this ledger; get a new one");
		}
		else {
			this.problems.answer(request, response, 401, "not-authenticated",
					"Send an access token of the identity provider: Authorization: Bearer …");
		}
	}

	private void deny(HttpServletRequest request, HttpServletResponse response) throws IOException {
		boolean hasRole = LedgerUser.current().map((user) -> user.role() != null).orElse(false);
		if (hasRole) {
			this.problems.answer(request, response, 403, "not-allowed",
					"Your role does not allow this; ask the secretariat");
		}
		else {
			this.problems.answer(request, response, 403, "no-role",
					"Your account has no role in Aftalebog, one that it does not know, or several; ask the administrator");
		}
	}

}
