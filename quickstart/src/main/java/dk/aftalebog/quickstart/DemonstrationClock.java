package dk.aftalebog.quickstart;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

import org.jspecify.annotations.Nullable;

/**
 * The clock of both services. While demonstration data are written it stands at the
 * moments of their story, moving forward only; afterwards it is the real clock.
 */
final class DemonstrationClock extends Clock {

	private final Clock real = Clock.systemUTC();

	private @Nullable Instant at;

	private Instant since = Instant.EPOCH;

	/** Moves the clock to a moment of the story; it ticks on from there. */
	synchronized void moveTo(Instant moment) {
		if (this.at != null && moment.isBefore(instant())) {
			throw new IllegalArgumentException(
					"The clock stands at %s and cannot go back to %s".formatted(instant(), moment));
		}
		this.at = moment;
		this.since = this.real.instant();
	}

	/** The story is told; from now on time is what it is. */
	synchronized void followRealTime() {
		this.at = null;
	}

	@Override
	public synchronized Instant instant() {
		Instant now = this.real.instant();
		return (this.at != null) ? this.at.plus(Duration.between(this.since, now)) : now;
	}

	@Override
	public ZoneId getZone() {
		return ZoneOffset.UTC;
	}

	@Override
	public Clock withZone(ZoneId zone) {
		throw new UnsupportedOperationException("Ask for the instant");
	}

}
