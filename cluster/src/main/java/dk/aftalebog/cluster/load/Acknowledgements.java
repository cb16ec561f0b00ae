package dk.aftalebog.cluster.load;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/**
 * What the clients were told of each command. A command bears a marker of its own, which
 * stands in one event of a known type, or in none.
 */
public final class Acknowledgements {

	private final Map<Marker, Outcome> outcomes = new ConcurrentHashMap<>();

	private final AtomicLong lastAccepted = new AtomicLong(System.nanoTime());

	private final AtomicLong longestSilence = new AtomicLong();

	/**
	 * What tells a command's event from all others.
	 *
	 * @param eventType the event's type
	 * @param text a UUID that stands in its payload
	 */
	public record Marker(String eventType, String text) {
	}

	/** What a client was told. */
	public enum Outcome {

		/** The event must be there, once. */
		ACCEPTED,
		/** The event must not be there. */
		REFUSED,
		/** There was no answer: the event may be there, once. */
		UNKNOWN

	}

	void told(Marker marker, Outcome outcome) {
		this.outcomes.put(marker, outcome);
		if (outcome == Outcome.ACCEPTED) {
			long now = System.nanoTime();
			long silence = now - this.lastAccepted.getAndSet(now);
			this.longestSilence.accumulateAndGet(silence, Math::max);
		}
	}

	/** The silence from here on counts. */
	void begin() {
		this.lastAccepted.set(System.nanoTime());
		this.longestSilence.set(0);
	}

	/**
	 * Returns all that was told.
	 * @return the outcomes by their markers
	 */
	public Map<Marker, Outcome> outcomes() {
		return Map.copyOf(this.outcomes);
	}

	/**
	 * Counts what was told.
	 * @param outcome an outcome
	 * @return how many commands had it
	 */
	public long count(Outcome outcome) {
		return this.outcomes.values().stream().filter((told) -> told == outcome).count();
	}

	/**
	 * Returns the longest time without any acknowledgement since the load last began.
	 * @return the time in milliseconds
	 */
	public long longestSilenceMillis() {
		return this.longestSilence.get() / 1_000_000;
	}

}
