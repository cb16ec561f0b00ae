package dk.aftalebog.json;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

import dk.aftalebog.model.event.AgreementEvent;
import dk.aftalebog.model.event.Event;
import dk.aftalebog.model.event.PlanEvent;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/** {@code docs/events.md} is made from the events; it may not be stale. */
class EventCatalogueTest {

	private static final Path CATALOGUE = Path.of("..", "docs", "events.md");

	private static final String APPROVED = "../agreement-json/src/test/resources/approved/";

	@Test
	void the_catalogue_is_up_to_date() throws IOException {
		if (Boolean.getBoolean("approve")) {
			Files.writeString(CATALOGUE, catalogue());
		}
		assertThat(CATALOGUE).as("write it anew with: mvn -pl agreement-json -am test -Dapprove=true")
			.hasContent(catalogue());
	}

	private static String catalogue() {
		List<String> rows = SampleEvents.all().map((event) -> row(event, EventTypes.typeOf(event))).sorted().toList();
		return """
				# Events

				Made by `EventCatalogueTest` from the events themselves; do not edit.

				Every event has a type with a version, named by us. A released type is never edited; its successor gets the next version. What each field means stands with the records in `agreement-model` (packages `event`, `change`, `agreement`, `plan`). Each type has an approved file that every build reads and writes.

				| type | fields |
				|---|---|
				"""
				+ String.join("\n", rows)
				+ """


						## On Kafka

						Topic `aftalebog.events.v1`, kept for ever. Key: the stream, `agreement/<id>`, `plan/<id>`, `person/<id>` or `log/keys`. Value: the stored JSON text, byte for byte. Headers: CloudEvents 1.0 in binary mode.

						| header | meaning |
						|---|---|
						| `ce_id`, `ce_type`, `ce_source`, `ce_subject`, `ce_time`, `ce_specversion` | CloudEvents; the subject is the stream, the time is when the event was appended |
						| `ce_sequence` | the event's number in its stream, from 0 up |
						| `ce_logposition` | its position in the log over all streams, from 1 up, without a gap |
						| `ce_recordedat` | when the log took it in: one instant per commit, strictly increasing |
						| `ce_commit`, `ce_commitindex`, `ce_commitsize` | the commit that wrote it, its place there, how many events the commit wrote |
						| `ce_previoushash`, `ce_hash` | SHA-256 of the event before it in its stream, and its own; how it is computed stands with `StoredEvent` |
						| `ce_metadata` | JSON: `actor`, `role`, `organisation`, `correlationId`, `traceparent` |
						| `traceparent` | W3C trace context, where the command had one |
						| `content-type` | `application/json; charset=utf-8` |

						Topic `aftalebog.log-head.v1`, compacted, key `head`: `{"position": …, "reachedAt": …}`; nothing will be recorded at or before that instant any more.

						Topic `aftalebog.checkpoints.v1`, kept for ever, key: the log's origin. Value: a checkpoint of the [Merkle log](guides/verify-the-record.md), a signed note.

						Topic `aftalebog.persons.v1`, compacted, key: a person's id, as an event's `contact` names it. Value: what the directory says, with the salt of the commitment in the person's last event; a tombstone, kept for ever, for one who was erased.
						""";
	}

	private static String row(Event event, String type) {
		JsonNode json = Json.MAPPER.readTree(EventJson.write(event));
		boolean isFact = event instanceof AgreementEvent.ContentFact || event instanceof PlanEvent.PlanFact;
		JsonNode described = isFact ? json.get("change") : json;
		String fields = described.propertyNames()
			.stream()
			.filter((name) -> !name.equals("type"))
			.map((name) -> "`" + name + "`")
			.collect(Collectors.joining(", "));
		String fact = switch (event) {
			case AgreementEvent.ContentFact content -> "`revision`, `decidedOn`, `inForceFrom`; change: ";
			case PlanEvent.PlanFact plan -> "`inForceFrom`, `reason`; change: ";
			default -> "";
		};
		return "| [`%s`](%s%s.json) | %s%s |".formatted(type, APPROVED, type, fact, fields);
	}

}
