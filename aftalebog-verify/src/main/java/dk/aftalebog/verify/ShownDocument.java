package dk.aftalebog.verify;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;

import dk.aftalebog.json.Json;
import dk.aftalebog.model.agreement.Agreement;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * What somebody was shown of an agreement.
 *
 * @param id the agreement's id
 * @param inForceOn the day that it is about
 * @param knownAt the instant as known at which
 * @param agreement what it says; absent: nothing
 */
record ShownDocument(String id, LocalDate inForceOn, Instant knownAt, @Nullable Agreement agreement) {

	/**
	 * Reads a file: the answer of {@code GET /api/agreements/{id}}, which says all of
	 * this, or an agreement alone, of which it is said beside.
	 */
	static ShownDocument read(Path path, @Nullable String id, @Nullable LocalDate inForceOn,
			@Nullable Instant knownAt) {
		try {
			JsonNode json = Json.MAPPER.readTree(Files.readString(path));
			if (json.path("asOf").isObject()) {
				JsonNode says = json.has("agreement") ? json.path("agreement")
						: json.path("lastVersion").path("agreement");
				return new ShownDocument(json.path("id").asString(""),
						LocalDate.parse(json.path("asOf").path("inForceOn").asString("")),
						Instant.parse(json.path("asOf").path("knownAt").asString("")), agreement(says));
			}
			if (id == null || inForceOn == null || knownAt == null) {
				throw new CannotVerify(
						"Dokumentet siger ikke selv, hvad det er om; angiv --agreement, --in-force-on og --known-at",
						"The document does not say itself what it is about; give --agreement, --in-force-on and --known-at");
			}
			return new ShownDocument(id, inForceOn, knownAt, agreement(json));
		}
		catch (IOException | JacksonException | DateTimeException ex) {
			throw new CannotVerify("%s er ikke et dokument om en aftale".formatted(path),
					"%s is no document of an agreement".formatted(path));
		}
	}

	private static @Nullable Agreement agreement(JsonNode json) {
		return json.isMissingNode() ? null : Json.MAPPER.treeToValue(json, Agreement.class);
	}

}
