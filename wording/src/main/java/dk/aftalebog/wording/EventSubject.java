package dk.aftalebog.wording;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What an event is about, by the names that a reader knows. */
public final class EventSubject {

	/** The things of an agreement that an event holds whole or by their key. */
	private enum Thing {

		PARTY("parties", "organisation"), SECTION("sections", "title"), GOAL("goals", "text"),
		ACTIVITY("activities", "name"), INDICATOR("indicators", "name"), RESOURCE("resources", "who");

		private final String list;

		private final String name;

		Thing(String list, String name) {
			this.list = list;
			this.name = name;
		}

	}

	private final Wording say;

	private final Places places;

	private final List<String> parts = new ArrayList<>();

	private EventSubject(Wording say, Places places) {
		this.say = say;
		this.places = places;
	}

	/**
	 * Tells what an event is about.
	 * @param event the event as it is written
	 * @param say how words are said
	 * @param places the names of the agreement's parts
	 * @return the names, from the outside in; empty: the event's own name says all
	 */
	public static String of(JsonNode event, Wording say, Places places) {
		EventSubject subject = new EventSubject(say, places);
		JsonNode change = event.get("change");
		if (change != null && event.has("number")) {
			subject.parts.add(say.message("event.agreement." + change.get("type").asString() + ".v1"));
		}
		subject.tell((change != null) ? change : event);
		return String.join(" · ", subject.parts);
	}

	private void tell(JsonNode said) {
		for (Thing thing : Thing.values()) {
			JsonNode told = said.get(thing.name().toLowerCase(Locale.ROOT));
			if (told != null) {
				this.parts.add(told.isObject() ? told.path(thing.name).asString()
						: this.places.name(thing.list, told.asString()));
			}
		}
		comparator(said);
		text(said.path("criterion").get("text"));
		if (said.has("part")) {
			this.parts.add(this.say.message("activity-text." + said.get("part").asString().toUpperCase(Locale.ROOT)));
		}
		cell(said.has("scope") ? said : said.get("target"), null);
		cell(said.get("cell"), said.get("cell"));
		if (said.has("year")) {
			this.parts.add(said.get("year").asString());
		}
		text(said.get("title"));
		text(said.get("conclusion"));
		text(said.get("reason"));
	}

	private void comparator(JsonNode said) {
		JsonNode comparator = said.get("comparator");
		if (comparator != null) {
			this.parts.add(comparator.isObject() ? comparator.path("label").asString()
					: this.places.comparator(said.path("indicator").asString(), comparator.asString()));
		}
	}

	private void text(@Nullable JsonNode text) {
		if (text != null && !text.asString().isBlank()) {
			this.parts.add(text.asString());
		}
	}

	private void cell(@Nullable JsonNode key, @Nullable JsonNode figure) {
		if (key == null || !key.has("scope")) {
			return;
		}
		String about = this.places.cell(key.get("scope").asString(),
				key.has("qualifier") ? key.get("qualifier").asString() : null);
		String field = (figure != null && figure.has("missing")) ? "missing" : "value";
		JsonNode told = (figure != null) ? figure.get(field) : null;
		this.parts.add((told != null) ? about + ": " + this.places.value("/" + field, told) : about);
	}

}
