package dk.aftalebog.access;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;

/**
 * An issuer that signs whatever a test asks for, the wrong things too, which a real
 * provider would not. It serves its discovery document and its key, as a provider does.
 */
public final class TestIssuer {

	private static final TestIssuer SHARED = new TestIssuer();

	private final RSAKey key = newKey();

	private final RSAKey foreignKey = newKey();

	private final HttpServer server;

	private final Map<String, String> tokens = new ConcurrentHashMap<>();

	private TestIssuer() {
		try {
			this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		serve("/.well-known/openid-configuration", """
				{"issuer": "%1$s", "jwks_uri": "%1$s/keys", "authorization_endpoint": "%1$s/authorize",
				 "token_endpoint": "%1$s/token", "end_session_endpoint": "%1$s/logout",
				 "subject_types_supported": ["public"], "response_types_supported": ["code"],
				 "id_token_signing_alg_values_supported": ["RS256"]}""".formatted(issuer()));
		serve("/keys", new JWKSet(this.key.toPublicJWK()).toString());
		this.server.start();
	}

	/**
	 * The one issuer of a run.
	 * @return the issuer
	 */
	public static TestIssuer running() {
		return SHARED;
	}

	/**
	 * Its name, where it serves its discovery document too.
	 * @return the address
	 */
	public String issuer() {
		return "http://localhost:" + this.server.getAddress().getPort();
	}

	/**
	 * What a service needs to know of it.
	 * @return properties
	 */
	public Map<String, String> properties() {
		return Map.of("aftalebog.identity.issuer", issuer(), "aftalebog.identity.client-id", "test",
				"aftalebog.identity.client-secret", "test");
	}

	/**
	 * A token of a user of that role, in all plans; who is a board member holds the seat
	 * {@code formand} in each.
	 * @param role the role's name
	 * @return the token
	 */
	public String token(String role) {
		return this.tokens.computeIfAbsent(role, (name) -> token((claims) -> claims.subject(name).claim("role", name)));
	}

	/**
	 * A token of the secretariat of all plans, with other claims where a test wants them.
	 * @param change what changes them
	 * @return the token
	 */
	public String token(Consumer<JWTClaimsSet.Builder> change) {
		return sign(this.key, this.key.getKeyID(), change);
	}

	/**
	 * The same, signed with a key that is not the issuer's but says so.
	 * @param change what changes the claims
	 * @return the token
	 */
	public String forged(Consumer<JWTClaimsSet.Builder> change) {
		return sign(this.foreignKey, this.key.getKeyID(), change);
	}

	/**
	 * A sound token of the measurer, which claims afterwards to be the administrator's.
	 * @return the token
	 */
	public String altered() {
		String sound = token("measurer");
		String coveted = token("administrator");
		String claims = coveted.substring(coveted.indexOf('.'), coveted.lastIndexOf('.'));
		return sound.substring(0, sound.indexOf('.')) + claims + sound.substring(sound.lastIndexOf('.'));
	}

	private String sign(RSAKey signing, String keyId, Consumer<JWTClaimsSet.Builder> change) {
		Instant now = Instant.now();
		JWTClaimsSet.Builder claims = new JWTClaimsSet.Builder().issuer(issuer())
			.audience("aftalebog")
			.subject("secretariat")
			.issueTime(Date.from(now))
			.expirationTime(Date.from(now.plusSeconds(7200)))
			.claim("role", "secretariat")
			.claim("organisation", "Testkommune")
			.claim("plans", List.of("*"))
			.claim("seats", List.of("*/formand"));
		change.accept(claims);
		SignedJWT token = new SignedJWT(new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(keyId).build(), claims.build());
		try {
			token.sign(new RSASSASigner(signing));
		}
		catch (JOSEException ex) {
			throw new IllegalStateException(ex);
		}
		return token.serialize();
	}

	private void serve(String path, String json) {
		this.server.createContext(path, (exchange) -> {
			byte[] body = json.getBytes(StandardCharsets.UTF_8);
			exchange.getResponseHeaders().set("Content-Type", "application/json");
			exchange.sendResponseHeaders(200, body.length);
			exchange.getResponseBody().write(body);
			exchange.close();
		});
	}

	private static RSAKey newKey() {
		try {
			return new RSAKeyGenerator(2048).keyIDFromThumbprint(true).generate();
		}
		catch (JOSEException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
