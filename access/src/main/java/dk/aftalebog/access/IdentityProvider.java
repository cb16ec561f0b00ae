package dk.aftalebog.access;

import java.net.http.HttpClient;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.HttpMethod;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.JwtClaimNames;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtValidators;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.client.RestTemplate;

/**
 * The provider, asked for its discovery document when it is first needed and not at
 * start: the services start while it is away.
 */
final class IdentityProvider {

	/** The one registration that people log in by; stands in addresses. */
	static final String REGISTRATION = "aftalebog";

	private static final Duration TIME_TO_ANSWER = Duration.ofSeconds(5);

	private static final ParameterizedTypeReference<Map<String, Object>> DOCUMENT = new ParameterizedTypeReference<>() {
	};

	private final IdentityProperties properties;

	private final RestTemplate http;

	private final Supplier<Map<String, Object>> discovery = SingletonSupplier.of(this::discover);

	private final Supplier<ClientRegistration> registration = SingletonSupplier.of(this::register);

	private final Supplier<JwtDecoder> decoder = SingletonSupplier.of(this::decode);

	IdentityProvider(IdentityProperties properties) {
		this.properties = properties;
		JdkClientHttpRequestFactory requests = new JdkClientHttpRequestFactory(
				HttpClient.newBuilder().connectTimeout(TIME_TO_ANSWER).build());
		requests.setReadTimeout(TIME_TO_ANSWER);
		this.http = new RestTemplate(requests);
	}

	/** The provider as a client sees it. */
	ClientRegistration registration() {
		return this.registration.get();
	}

	/** What verifies bearer tokens: signature, time, issuer and audience. */
	JwtDecoder decoder() {
		return this.decoder.get();
	}

	private Map<String, Object> discover() {
		Map<String, Object> document = this.http.exchange(this.properties.discovery(), HttpMethod.GET, null, DOCUMENT)
			.getBody();
		if (document == null || !this.properties.issuer().toString().equals(document.get("issuer"))) {
			throw new ProviderAway.IllegalDiscoveryException("The provider at %s is not the issuer %s"
				.formatted(this.properties.discovery(), this.properties.issuer()));
		}
		return document;
	}

	private ClientRegistration register() {
		return ClientRegistrations.fromOidcConfiguration(this.discovery.get())
			.registrationId(REGISTRATION)
			.clientId(this.properties.clientId())
			.clientSecret(this.properties.clientSecret())
			.scope("openid")
			.build();
	}

	private JwtDecoder decode() {
		NimbusJwtDecoder verifying = NimbusJwtDecoder
			.withJwkSetUri(String.valueOf(this.discovery.get().get("jwks_uri")))
			.restOperations(this.http)
			.build();
		verifying.setJwtValidator(new DelegatingOAuth2TokenValidator<>(
				JwtValidators.createDefaultWithIssuer(this.properties.issuer().toString()),
				new JwtClaimValidator<List<String>>(JwtClaimNames.AUD,
						(audience) -> audience != null && audience.contains(this.properties.audience())),
				new JwtClaimValidator<Object>(JwtClaimNames.EXP, (expires) -> expires != null),
				new JwtClaimValidator<String>(JwtClaimNames.SUB, (subject) -> subject != null && !subject.isBlank())));
		return new VerifiedTokens(verifying);
	}

}
