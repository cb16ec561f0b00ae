package dk.aftalebog.reporting.intake;

import org.jspecify.annotations.Nullable;

/** A record on the topic is no event at all, so no stream can be named that it stops. */
final class UnreadableRecord extends RuntimeException {

	private static final long serialVersionUID = 1L;

	UnreadableRecord(String why, @Nullable Throwable cause) {
		super(why, cause);
	}

}
