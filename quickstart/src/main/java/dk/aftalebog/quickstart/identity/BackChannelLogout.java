package dk.aftalebog.quickstart.identity;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwsHeader;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.jwt.JwtEncoder;
import org.springframework.security.oauth2.jwt.JwtEncoderParameters;
import org.springframework.security.oauth2.server.authorization.oidc.authentication.OidcLogoutAuthenticationToken;
import org.springframework.security.oauth2.server.authorization.oidc.web.authentication.OidcLogoutAuthenticationSuccessHandler;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;

/**
 * Who logs out in one service is logged out in the other (OpenID Connect Back-Channel
 * Logout 1.0), which Spring Authorization Server leaves to its user.
 */
final class BackChannelLogout implements AuthenticationSuccessHandler {

	private static final Logger logger = LoggerFactory.getLogger(BackChannelLogout.class);

	private static final Duration TIME_TO_ANSWER = Duration.ofSeconds(5);

	private final IdentitySettings settings;

	private final JwtEncoder encoder;

	private final HttpClient http = HttpClient.newBuilder().connectTimeout(TIME_TO_ANSWER).build();

	private final AuthenticationSuccessHandler ownLogout = new OidcLogoutAuthenticationSuccessHandler();

	BackChannelLogout(IdentitySettings settings, JwtEncoder encoder) {
		this.settings = settings;
		this.encoder = encoder;
	}

	@Override
	public void onAuthenticationSuccess(HttpServletRequest request, HttpServletResponse response,
			Authentication authentication) throws IOException, ServletException {
		OidcIdToken loggedOut = ((OidcLogoutAuthenticationToken) authentication).getIdToken();
		if (loggedOut != null) {
			for (IdentitySettings.Service service : this.settings.services()) {
				tell(service, loggedOut);
			}
		}
		this.ownLogout.onAuthenticationSuccess(request, response, authentication);
	}

	private void tell(IdentitySettings.Service service, OidcIdToken loggedOut) throws IOException {
		HttpRequest request = HttpRequest
			.newBuilder(URI.create(service.address() + "/logout/connect/back-channel/aftalebog"))
			.timeout(TIME_TO_ANSWER)
			.header("Content-Type", "application/x-www-form-urlencoded")
			.POST(HttpRequest.BodyPublishers.ofString("logout_token=" + token(service, loggedOut)))
			.build();
		try {
			HttpResponse<String> answer = this.http.send(request, HttpResponse.BodyHandlers.ofString());
			if (answer.statusCode() >= 300) {
				logger.warn("{} did not log out: {}", service.clientId(), answer.body());
			}
		}
		catch (IOException ex) {
			// Its sessions ended with it.
			logger.info("{} is away and cannot be told of a logout: {}", service.clientId(), ex.toString());
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IOException(ex);
		}
	}

	private String token(IdentitySettings.Service service, OidcIdToken loggedOut) {
		Instant now = Instant.now();
		JwtClaimsSet claims = JwtClaimsSet.builder()
			.issuer(this.settings.issuer().toString())
			.subject(Objects.requireNonNull(loggedOut.getSubject()))
			.audience(List.of(service.clientId()))
			.issuedAt(now)
			.expiresAt(now.plusSeconds(120))
			.id(UUID.randomUUID().toString())
			.claim("sid", Objects.requireNonNull(loggedOut.getClaimAsString("sid")))
			.claim("events", Map.of("http://schemas.openid.net/event/backchannel-logout", Map.of()))
			.build();
		JwsHeader header = JwsHeader.with(SignatureAlgorithm.RS256).type("logout+jwt").build();
		return this.encoder.encode(JwtEncoderParameters.from(header, claims)).getTokenValue();
	}

}
