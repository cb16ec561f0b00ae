package dk.aftalebog.agreement.web;

import java.util.ArrayList;
import java.util.List;

import dk.aftalebog.json.Json;
import dk.aftalebog.model.finding.Finding;
import dk.aftalebog.model.finding.PersonalData;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Texts of a document handed in that seem to hold what may have to be forgotten: they are
 * pointed out beside the answer, since they stand on the record now, for ever.
 */
public final class TextFindings {

	private TextFindings() {
	}

	/**
	 * Puts the findings of a document beside an answer.
	 * @param answer the answer, a JSON object
	 * @param document the document's bytes, which have been read before
	 * @return the answer, with {@code findings} where there are any
	 */
	public static String beside(String answer, byte[] document) {
		List<Finding> findings = new ArrayList<>();
		search(Json.MAPPER.readTree(document), JsonPointer.empty(), findings);
		if (findings.isEmpty()) {
			return answer;
		}
		ObjectNode more = (ObjectNode) Json.MAPPER.readTree(answer);
		ArrayNode found = more.withArray("findings");
		findings.forEach((finding) -> found.add(Json.MAPPER.valueToTree(finding)));
		return Json.MAPPER.writeValueAsString(more);
	}

	/**
	 * Answers with the findings of a document where there is nothing else to answer.
	 * @param document the document's bytes, which have been read before
	 * @return 204, or 200 with {@code findings}
	 */
	public static ResponseEntity<String> answer(byte[] document) {
		String findings = beside("{}", document);
		return findings.equals("{}") ? ResponseEntity.noContent().build()
				: ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(findings);
	}

	private static void search(JsonNode node, JsonPointer pointer, List<Finding> findings) {
		if (node.isString() && PersonalData.isSuspectedIn(node.asString())) {
			findings.add(PersonalData.at(pointer.toString()));
		}
		for (int i = 0; node.isArray() && i < node.size(); i++) {
			search(node.get(i), pointer.appendIndex(i), findings);
		}
		node.properties()
			.forEach((entry) -> search(entry.getValue(), pointer.appendProperty(entry.getKey()), findings));
	}

}
