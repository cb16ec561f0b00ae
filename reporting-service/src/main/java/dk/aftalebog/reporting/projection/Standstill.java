package dk.aftalebog.reporting.projection;

import java.time.Instant;

/**
 * Why the projection of a stream stands still; what is answered from it may be out of
 * date.
 *
 * @param stream the stream's id
 * @param state whether it waits or has stopped
 * @param since since when
 * @param nextSequence the number of the event that it waits for or stopped at
 * @param reason why
 */
public record Standstill(String stream, State state, Instant since, long nextSequence, String reason) {

	/** How it stands still. */
	public enum State {

		/** It waits for an event that has not come. */
		PARKED,
		/** It stopped at an event that cannot be handled. */
		FAILED

	}

}
