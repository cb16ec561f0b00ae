package dk.aftalebog.access;

import java.net.URI;

import jakarta.servlet.DispatcherType;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.oauth2.client.oidc.web.logout.OidcClientInitiatedLogoutSuccessHandler;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestRedirectFilter;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.SimpleUrlAuthenticationFailureHandler;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/**
 * How a service's pages are entered: by logging in at the identity provider, with a
 * session, tokens against forged requests, and headers that let a page load nothing from
 * elsewhere and run no script that stands in it.
 */
public final class PageSecurity {

	/** Where one is sent who logged out; open to everybody. */
	public static final String LOGGED_OUT = "/logged-out";

	/** Where one is sent whom the provider did not let in; open to everybody. */
	public static final String LOGIN_FAILED = "/login-failed";

	/** Where one is sent who may not see a page. */
	public static final String NOT_ALLOWED = "/not-allowed";

	private final IdentityProperties identity;

	private final ClientRegistrationRepository registrations;

	private final Problems problems;

	private final RateLimit rateLimit;

	PageSecurity(IdentityProperties identity, ClientRegistrationRepository registrations, Problems problems,
			RateLimit rateLimit) {
		this.identity = identity;
		this.registrations = registrations;
		this.problems = problems;
		this.rateLimit = rateLimit;
	}

	/**
	 * Builds the chain of filters for all addresses that no chain before it takes.
	 * @param http what it is built with
	 * @param rules who may see what; what they do not allow is to be denied
	 * @return the chain
	 */
	public SecurityFilterChain chain(HttpSecurity http,
			Customizer<AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry> rules) {
		OidcClientInitiatedLogoutSuccessHandler everywhere = new OidcClientInitiatedLogoutSuccessHandler(
				this.registrations);
		everywhere.setPostLogoutRedirectUri("{baseUrl}" + LOGGED_OUT);
		return http.authorizeHttpRequests((requests) -> {
			// What went wrong is told to whoever it happened to.
			requests.dispatcherTypeMatchers(DispatcherType.ERROR).permitAll();
			requests.requestMatchers(LOGGED_OUT, LOGIN_FAILED, NOT_ALLOWED, "/frame/**", "/webjars/**").permitAll();
			rules.customize(requests);
		}).oauth2Login((login) -> {
			login.addObjectPostProcessor(providerAway());
			login.loginPage("/oauth2/authorization/" + IdentityProvider.REGISTRATION)
				.failureUrl(LOGIN_FAILED)
				.userInfoEndpoint((userInfo) -> userInfo
					.oidcUserService((request) -> new LoggedInUser(Claims.user(request.getIdToken().getClaims()),
							request.getIdToken())));
		})
			.oidcLogout((logout) -> logout.backChannel(Customizer.withDefaults()))
			.logout((logout) -> logout.logoutSuccessHandler(everywhere))
			.exceptionHandling((handling) -> handling.accessDeniedHandler(UnsentForm.keeping(NOT_ALLOWED)))
			.headers((headers) -> headers.contentSecurityPolicy((content) -> content.policyDirectives(contentPolicy()))
				.referrerPolicy((referrer) -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
				.permissionsPolicyHeader(
						(permissions) -> permissions.policy("camera=(), geolocation=(), microphone=(), payment=()")))
			.addFilterBefore(new RateLimitFilter(this.rateLimit, this.problems), AuthorizationFilter.class)
			.build();
	}

	/** Who would be sent to a provider that does not answer is told so. */
	private static ObjectPostProcessor<OAuth2AuthorizationRequestRedirectFilter> providerAway() {
		return new ObjectPostProcessor<>() {
			@Override
			public <O extends OAuth2AuthorizationRequestRedirectFilter> O postProcess(O filter) {
				filter.setAuthenticationFailureHandler(new SimpleUrlAuthenticationFailureHandler(LOGIN_FAILED));
				return filter;
			}
		};
	}

	/** The provider is named because logging out is a form that ends there. */
	private String contentPolicy() {
		URI issuer = this.identity.issuer();
		return ("default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; "
				+ "connect-src 'self'; form-action 'self' %s://%s; base-uri 'none'; frame-ancestors 'none'")
			.formatted(issuer.getScheme(), issuer.getAuthority());
	}

}
