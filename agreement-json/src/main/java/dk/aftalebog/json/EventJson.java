package dk.aftalebog.json;

import dk.aftalebog.model.event.Event;

/** Writes events as the JSON text that is stored, hashed and sent, and reads it back. */
public final class EventJson {

	private EventJson() {
	}

	/**
	 * Writes an event.
	 * @param event the event
	 * @return its JSON text, without its type
	 */
	public static String write(Event event) {
		return Json.MAPPER.writeValueAsString(event);
	}

	/**
	 * Reads an event.
	 * @param type its type
	 * @param json its JSON text
	 * @return the event
	 * @throws UnknownEventType where the type is not known
	 * @throws tools.jackson.core.JacksonException where the text is no such event
	 */
	public static Event read(String type, String json) {
		return Json.MAPPER.readValue(json, EventTypes.classOf(type));
	}

}
