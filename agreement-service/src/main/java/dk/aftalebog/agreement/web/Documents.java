package dk.aftalebog.agreement.web;

import java.util.ArrayList;
import java.util.List;

import dk.aftalebog.agreement.refusal.Ground;
import dk.aftalebog.agreement.refusal.Refusal;
import dk.aftalebog.json.Json;
import dk.aftalebog.json.StructureCheck;
import dk.aftalebog.model.language.Words;
import dk.aftalebog.model.validity.Problem;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonPointer;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.JsonNode;

/** Reads what clients hand in. */
public final class Documents {

	private Documents() {
	}

	/**
	 * Reads a JSON document.
	 * @param <T> the record's type
	 * @param body the document's bytes
	 * @param type the record it is read into
	 * @return the record
	 * @throws Refusal {@code malformed-json} with the place, or {@code invalid-document}
	 * with every fault of its structure
	 */
	public static <T extends Record> T read(byte[] body, Class<T> type) {
		return read(tree(body), type);
	}

	/**
	 * Reads a document that is JSON already.
	 * @param <T> the record's type
	 * @param document the document
	 * @param type the record it is read into
	 * @return the record
	 * @throws Refusal {@code invalid-document} with every fault of its structure
	 */
	public static <T extends Record> T read(JsonNode document, Class<T> type) {
		List<Problem> problems = new ArrayList<>(StructureCheck.problems(document, type));
		unstorable(document, JsonPointer.empty(), problems);
		if (!problems.isEmpty()) {
			throw Refusal.of(problems);
		}
		return Json.MAPPER.treeToValue(document, type);
	}

	private static JsonNode tree(byte[] body) {
		try {
			return Json.MAPPER.readTree(body);
		}
		catch (JacksonException ex) {
			throw Ground.MALFORMED_JSON.refusal(new Words(ex.getOriginalMessage(), "ret fejlen"),
					place(ex.getLocation()));
		}
	}

	/** A body that is nested too deeply is refused without a place. */
	private static Words place(@Nullable TokenStreamLocation location) {
		return (location != null) ? Words.of(" (line %d, column %d)", " (linje %d, kolonne %d)", location.getLineNr(),
				location.getColumnNr()) : Words.same("");
	}

	/**
	 * JSON can write what is no text, and what would make PostgreSQL stumble over a
	 * stored payload for ever: U+0000 and halves of characters.
	 */
	private static void unstorable(JsonNode node, JsonPointer pointer, List<Problem> problems) {
		if (node.isString() && node.asString().codePoints().anyMatch(Documents::isUnstorable)) {
			problems.add(Ground.UNSTORABLE_TEXT.problem(pointer.toString()));
		}
		for (int i = 0; node.isArray() && i < node.size(); i++) {
			unstorable(node.get(i), pointer.appendIndex(i), problems);
		}
		node.properties().forEach((entry) -> {
			JsonPointer place = pointer.appendProperty(entry.getKey());
			if (entry.getKey().codePoints().anyMatch(Documents::isUnstorable)) {
				problems.add(Ground.UNSTORABLE_NAME.problem(pointer.toString()));
			}
			unstorable(entry.getValue(), place, problems);
		});
	}

	private static boolean isUnstorable(int codePoint) {
		return codePoint == 0 || (codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE);
	}

}
