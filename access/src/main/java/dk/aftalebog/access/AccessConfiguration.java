package dk.aftalebog.access;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.server.autoconfigure.ServerProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.security.config.annotation.web.configurers.oauth2.client.OidcBackChannelLogoutHandler;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.oauth2.client.oidc.session.InMemoryOidcSessionRegistry;
import org.springframework.security.oauth2.client.oidc.session.OidcSessionRegistry;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.web.firewall.RequestRejectedHandler;

/**
 * What a service imports to let people and programs in. It brings its own
 * {@link Problems}.
 */
@Configuration(proxyBeanMethods = false)
@Import({ FramePages.class, FrameAdvice.class, LanguageConfiguration.class })
@EnableConfigurationProperties({ IdentityProperties.class, RateLimit.Properties.class })
public class AccessConfiguration {

	@Bean
	IdentityProvider identityProvider(IdentityProperties properties) {
		return new IdentityProvider(properties);
	}

	@Bean
	ApiSecurity apiSecurity(IdentityProvider provider, Problems problems, RateLimit rateLimit) {
		return new ApiSecurity(provider, problems, rateLimit);
	}

	@Bean
	PageSecurity pageSecurity(IdentityProperties identity, ClientRegistrationRepository registrations,
			Problems problems, RateLimit rateLimit) {
		return new PageSecurity(identity, registrations, problems, rateLimit);
	}

	@Bean
	RateLimit rateLimit(RateLimit.Properties properties) {
		return new RateLimit(properties);
	}

	/** Not iterable, or it would be read, and the provider asked, at start. */
	@Bean
	ClientRegistrationRepository clientRegistrations(IdentityProvider provider) {
		return (id) -> IdentityProvider.REGISTRATION.equals(id) ? provider.registration() : null;
	}

	/** Which sessions came of which log-in, so that logging out anywhere ends them. */
	@Bean
	OidcSessionRegistry oidcSessions() {
		return new InMemoryOidcSessionRegistry();
	}

	@Bean
	OidcBackChannelLogoutHandler backChannelLogout(OidcSessionRegistry sessions, ServerProperties server) {
		OidcBackChannelLogoutHandler handler = new OidcBackChannelLogoutHandler(sessions);
		String cookie = server.getServlet().getSession().getCookie().getName();
		if (cookie == null) {
			throw new IllegalStateException("Set server.servlet.session.cookie.name: services share their host");
		}
		handler.setSessionCookieName(cookie);
		return handler;
	}

	/** A span for each filter of each request tells nobody anything, and costs. */
	@Bean
	SecurityObservationSettings noSpansForFilters() {
		return SecurityObservationSettings.noObservations();
	}

	/** Addresses that the firewall takes for an attack. */
	@Bean
	RequestRejectedHandler refusedAddress(Problems problems) {
		return (request, response, ex) -> problems.answer(request, response, 400, "bad-address",
				"The address or a header holds characters that are not allowed there");
	}

}
