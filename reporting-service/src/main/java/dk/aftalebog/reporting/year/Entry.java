package dk.aftalebog.reporting.year;

import java.time.Instant;

import dk.aftalebog.json.EventTypes;
import dk.aftalebog.model.event.Event;

/**
 * An event at its place in the log.
 *
 * @param position its position
 * @param recordedAt when the log took it in
 * @param event the event
 */
record Entry<E extends Event>(long position, Instant recordedAt, E event) {

	boolean isKnownAt(Instant instant) {
		return !this.recordedAt.isAfter(instant);
	}

	String type() {
		return EventTypes.typeOf(this.event);
	}

}
