package dk.aftalebog.access;

import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class VerifiedTokensTest {

	private final AtomicInteger verifications = new AtomicInteger();

	@Test
	void a_sound_token_is_verified_once() {
		VerifiedTokens tokens = tokens(Instant.now().plusSeconds(60));
		assertThat(tokens.decode("one")).isSameAs(tokens.decode("one"));
		assertThat(this.verifications).hasValue(1);
		tokens.decode("another");
		assertThat(this.verifications).hasValue(2);
	}

	@Test
	void a_token_that_has_expired_since_is_verified_again() {
		VerifiedTokens tokens = tokens(Instant.now().minusSeconds(1));
		tokens.decode("one");
		tokens.decode("one");
		assertThat(this.verifications).hasValue(2);
	}

	@Test
	void a_token_that_is_not_sound_is_never_remembered() {
		VerifiedTokens tokens = new VerifiedTokens((token) -> {
			this.verifications.incrementAndGet();
			throw new BadJwtException("forged");
		});
		for (int i = 0; i < 2; i++) {
			assertThatExceptionOfType(BadJwtException.class).isThrownBy(() -> tokens.decode("one"));
		}
		assertThat(this.verifications).hasValue(2);
	}

	private VerifiedTokens tokens(Instant expiresAt) {
		return new VerifiedTokens((token) -> {
			this.verifications.incrementAndGet();
			return Jwt.withTokenValue(token)
				.header("alg", "RS256")
				.subject("somebody")
				.issuedAt(expiresAt.minusSeconds(600))
				.expiresAt(expiresAt)
				.build();
		});
	}

}
