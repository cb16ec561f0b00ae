package dk.aftalebog.quickstart;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** The machine's clock, put wrong again and again. */
final class JumpingClock extends Clock {

	private volatile Duration wrongBy = Duration.ZERO;

	/** Every instant is off by this much from now on. */
	void putWrong(Duration by) {
		this.wrongBy = by;
	}

	@Override
	public Instant instant() {
		return Clock.systemUTC().instant().plus(this.wrongBy);
	}

	@Override
	public ZoneId getZone() {
		return ZoneOffset.UTC;
	}

	@Override
	public Clock withZone(ZoneId zone) {
		throw new UnsupportedOperationException("Only its instants are asked for");
	}

}
