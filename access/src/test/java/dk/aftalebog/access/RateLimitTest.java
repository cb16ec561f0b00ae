package dk.aftalebog.access;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class RateLimitTest {

	private final RateLimit limit = new RateLimit(new RateLimit.Properties(1, 3));

	@Test
	void who_asks_more_than_the_burst_is_told_how_long_to_wait() {
		for (int i = 0; i < 3; i++) {
			assertThat(this.limit.take("somebody")).isZero();
		}
		assertThat(this.limit.take("somebody")).isPositive();
	}

	@Test
	void one_user_does_not_use_up_what_another_has() {
		for (int i = 0; i < 5; i++) {
			this.limit.take("greedy");
		}
		assertThat(this.limit.take("somebody")).isZero();
	}

}
