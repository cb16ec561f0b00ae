package dk.aftalebog.access;

import java.time.Duration;
import java.time.Instant;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;

/**
 * Verifies a token once a minute: it is the same at each request, and its signature costs
 * more than the rest of a short answer. A key that is withdrawn is so within that minute.
 */
final class VerifiedTokens implements JwtDecoder {

	private final Cache<String, Jwt> verified = Caffeine.newBuilder()
		.maximumSize(10_000)
		.expireAfterWrite(Duration.ofMinutes(1))
		.build();

	private final JwtDecoder verifying;

	VerifiedTokens(JwtDecoder verifying) {
		this.verifying = verifying;
	}

	@Override
	public Jwt decode(String token) {
		Jwt known = this.verified.getIfPresent(token);
		if (known != null && known.getExpiresAt() != null && Instant.now().isBefore(known.getExpiresAt())) {
			return known;
		}
		Jwt jwt = this.verifying.decode(token);
		this.verified.put(token, jwt);
		return jwt;
	}

}
