package dk.aftalebog.reporting.projection;

import dk.aftalebog.json.Json;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Who did it, as the event's metadata say.
 *
 * @param actor an opaque subject, never a name
 * @param role in which role
 * @param organisation for which organisation
 */
record Who(@Nullable String actor, @Nullable String role, @Nullable String organisation) {

	static Who of(LoggedEvent event) {
		JsonNode metadata = Json.MAPPER.readTree(event.metadata());
		return new Who(text(metadata, "actor"), text(metadata, "role"), text(metadata, "organisation"));
	}

	private static @Nullable String text(JsonNode metadata, String name) {
		JsonNode value = metadata.get(name);
		return (value != null && value.isString()) ? value.asString() : null;
	}

}
