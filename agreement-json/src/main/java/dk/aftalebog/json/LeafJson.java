package dk.aftalebog.json;

import java.util.List;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;

/** Writes single values of an agreement as they stand in its JSON form. */
public final class LeafJson {

	private LeafJson() {
	}

	/**
	 * Writes a value.
	 * @param value the value
	 * @return its JSON, if there is a value
	 */
	public static @Nullable JsonNode ofNullable(@Nullable Object value) {
		return (value != null) ? of(value) : null;
	}

	/**
	 * Writes a value.
	 * @param value the value
	 * @return its JSON
	 */
	public static JsonNode of(Object value) {
		if (value instanceof List<?> list) {
			// One by one: of a list the mapper does not know that its elements have
			// kinds.
			ArrayNode array = Json.MAPPER.createArrayNode();
			list.forEach((element) -> array.add(of(element)));
			return array;
		}
		return Json.MAPPER.valueToTree(value);
	}

}
