package dk.aftalebog.agreement.web;

import java.util.List;

import dk.aftalebog.agreement.refusal.Refusal;
import dk.aftalebog.json.Json;
import dk.aftalebog.json.StructureCheck;
import dk.aftalebog.model.validity.Problem;
import tools.jackson.core.JacksonException;
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
		JsonNode document = tree(body);
		List<Problem> problems = StructureCheck.problems(document, type);
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
			throw new Refusal(400, "malformed-json", "The body is no JSON: %s (line %d, column %d)"
				.formatted(ex.getOriginalMessage(), ex.getLocation().getLineNr(), ex.getLocation().getColumnNr()));
		}
	}

}
