package dk.aftalebog.agreement.registeragreement;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import dk.aftalebog.json.Json;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonPointer;
import tools.jackson.core.JsonToken;
import tools.jackson.core.TokenStreamLocation;

/** Where in a JSON text its places stand, so that a fault can be shown at its line. */
final class DocumentLines {

	private static final int BEFORE = 60;

	private static final int SHOWN = 160;

	private final List<String> lines;

	private final Map<String, Place> places = new HashMap<>();

	private @Nullable Place broken;

	private DocumentLines(String text) {
		this.lines = text.lines().toList();
	}

	/**
	 * A place in a text.
	 *
	 * @param line the line, from 1
	 * @param column the character of the line, from 1
	 */
	record Place(int line, int column) {

		private static Place of(TokenStreamLocation location) {
			return new Place(location.getLineNr(), location.getColumnNr());
		}

	}

	/**
	 * Looks a text through.
	 * @param text the text, which need not be JSON to its end
	 * @return the places as far as it is
	 */
	static DocumentLines of(String text) {
		DocumentLines found = new DocumentLines(text);
		try (JsonParser parser = Json.MAPPER.createParser(text)) {
			for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
				if (token != JsonToken.END_OBJECT && token != JsonToken.END_ARRAY) {
					found.places.putIfAbsent(parser.streamReadContext().pathAsPointer().toString(),
							Place.of(parser.currentTokenLocation()));
				}
			}
		}
		catch (JacksonException ex) {
			TokenStreamLocation location = ex.getLocation();
			found.broken = (location != null) ? Place.of(location) : null;
		}
		return found;
	}

	/** Where the text stops being JSON. */
	Optional<Place> broken() {
		return Optional.ofNullable(this.broken);
	}

	/**
	 * Where a value stands, by its name if it has one; of what is missing, where it
	 * belongs.
	 */
	Optional<Place> of(JsonPointer pointer) {
		for (JsonPointer within = pointer; within != null; within = within.head()) {
			Place place = this.places.get(within.toString());
			if (place != null) {
				return Optional.of(place);
			}
		}
		return Optional.empty();
	}

	/** The text of a line around a place; a long one is cut. */
	String around(Place place) {
		if (place.line() < 1 || place.line() > this.lines.size()) {
			return "";
		}
		String line = this.lines.get(place.line() - 1);
		int from = (line.length() <= SHOWN) ? 0 : Math.clamp(place.column() - BEFORE, 0, line.length());
		int to = Math.min(line.length(), from + SHOWN);
		return ((from > 0) ? "… " : "") + line.substring(from, to).strip() + ((to < line.length()) ? " …" : "");
	}

}
