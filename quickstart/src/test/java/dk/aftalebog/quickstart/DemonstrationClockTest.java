package dk.aftalebog.quickstart;

import java.time.Instant;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class DemonstrationClockTest {

	private static final Instant MOMENT = Instant.parse("2016-12-01T09:00:00Z");

	private final DemonstrationClock clock = new DemonstrationClock();

	@Test
	void it_is_the_real_clock_until_it_is_moved() {
		assertThat(this.clock.instant()).isBetween(Instant.now().minusSeconds(5), Instant.now());
	}

	@Test
	void it_stands_at_the_moment_it_is_moved_to_and_ticks_on() {
		this.clock.moveTo(MOMENT);
		assertThat(this.clock.instant()).isBetween(MOMENT, MOMENT.plusSeconds(5));
	}

	@Test
	void it_cannot_be_moved_back() {
		this.clock.moveTo(MOMENT);
		assertThatIllegalArgumentException().isThrownBy(() -> this.clock.moveTo(MOMENT.minusSeconds(1)));
	}

	@Test
	void it_follows_real_time_in_the_end() {
		this.clock.moveTo(MOMENT);
		this.clock.followRealTime();
		assertThat(this.clock.instant()).isAfter(Instant.now().minusSeconds(5));
	}

}
