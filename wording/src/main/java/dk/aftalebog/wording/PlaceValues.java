package dk.aftalebog.wording;

import java.util.Locale;
import java.util.Map;
import java.util.Set;

import dk.aftalebog.json.Json;
import dk.aftalebog.model.agreement.Amount;
import dk.aftalebog.model.agreement.PaperDate;
import dk.aftalebog.model.agreement.Scope;
import tools.jackson.databind.JsonNode;

/** A single value of an agreement in words: its field says what it is. */
final class PlaceValues {

	/** The fields that hold a choice, and how the codes of its texts begin. */
	private static final Map<String, String> CHOICES = Map.ofEntries(Map.entry("level", "level"),
			Map.entry("unit", "unit"), Map.entry("direction", "direction"), Map.entry("missing", "missing"),
			Map.entry("form", "form"), Map.entry("cadence", "cadence"), Map.entry("fundInvolvement", "fund"),
			Map.entry("scope", "scope"), Map.entry("type", "type"));

	/** The fields that hold the key of something else, and the list it stands in. */
	private static final Map<String, String> KEYS = Map.of("goal", "goals", "activity", "activities", "indicator",
			"indicators", "partOf", "indicators");

	private static final Set<String> PAPER_DATES = Set.of("asOf", "expectedBy", "by");

	private final Wording say;

	private final Places places;

	PlaceValues(Wording say, Places places) {
		this.say = say;
		this.places = places;
	}

	String of(String field, JsonNode value) {
		if (value.isArray()) {
			return String.join(", ", value.valueStream().map((one) -> of(field, one)).toList());
		}
		if (value.isObject()) {
			return object(field, value);
		}
		return value.isString() ? text(field, value.asString()) : this.say.leaf(value);
	}

	private String text(String field, String text) {
		if (field.equals("scope") && isScope(text)) {
			return this.places.cell(text, null);
		}
		if (field.equals("areas")) {
			return this.places.area(text);
		}
		if (field.equals("substantial")) {
			return this.say.message("event.agreement." + text + ".v1");
		}
		String list = KEYS.get(field);
		if (list != null) {
			return this.places.name(list, text);
		}
		if (PAPER_DATES.contains(field) && text.matches("[0-9]{4}.*")) {
			return this.say.paperDate(new PaperDate(text));
		}
		String choice = CHOICES.get(field);
		return (choice != null) ? this.say.word(choice + "." + constant(text), text) : this.say.text(text);
	}

	private static boolean isScope(String text) {
		return text.contains(":") || text.equals(new Scope.AllAreas().toString())
				|| text.equals(new Scope.Unscoped().toString());
	}

	private static String constant(String wireName) {
		return wireName.replace('-', '_').toUpperCase(Locale.ROOT);
	}

	/** Whoever has a title is told by it; an amount of work as papers write it. */
	private String object(String field, JsonNode value) {
		if (field.equals("amounts")) {
			return this.say.amount(Json.MAPPER.treeToValue(value, Amount.class));
		}
		if (value.has("title") && value.has("scope")) {
			return "%s (%s)".formatted(value.get("title").asString(), of("scope", value.get("scope")));
		}
		return String.join(", ",
				value.propertyStream()
					.map((property) -> this.say.message("path." + property.getKey()) + ": "
							+ of(property.getKey(), property.getValue()))
					.toList());
	}

}
