package dk.aftalebog.json;

import java.util.List;
import java.util.stream.Stream;

import dk.aftalebog.model.agreement.Agreement;
import dk.aftalebog.model.change.AgreementBuilder;
import dk.aftalebog.model.change.Change;
import dk.aftalebog.model.event.AgreementEvent.ContentFact;
import dk.aftalebog.model.event.Event;
import dk.aftalebog.model.event.PlanEvent.PlanRegistered;
import dk.aftalebog.model.plan.Plan;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The check and the mapper agree: whatever takes the place of whatever in a sound
 * document, what the check lets pass the mapper reads, and writes without loss.
 */
class StructureCheckMutationTest {

	private static final List<String> INTRUDERS = List.of("null", "true", "0", "-1", "2.5", "1e30", "1e999999999",
			"1e-999999999", "\"\"", "\" \"", "\"x\"", "\"2021-08-01\"", "\"2021-08-01T10:00:00Z\"", "[]", "[null]",
			"{}", "{\"type\": \"x\"}", "[[]]");

	record Document(Class<? extends Record> type, JsonNode json) {

		@Override
		public String toString() {
			return this.type.getSimpleName();
		}

	}

	static Stream<Document> documents() {
		return Stream.of(document(agreement()), document(plan()));
	}

	@ParameterizedTest
	@MethodSource("documents")
	void a_sound_document_passes(Document document) {
		assertThat(StructureCheck.problems(document.json(), document.type())).isEmpty();
	}

	@ParameterizedTest
	@MethodSource("documents")
	void what_passes_is_read_and_written_without_loss(Document document) {
		SoftAssertions softly = new SoftAssertions();
		int passed = 0;
		for (String pointer : pointers(document.json(), "").toList()) {
			for (String intruder : INTRUDERS) {
				JsonNode mutant = mutant(document.json(), pointer, intruder);
				if (StructureCheck.problems(mutant, document.type()).isEmpty()) {
					passed++;
					softly.assertThatCode(() -> {
						Record read = Json.MAPPER.treeToValue(mutant, document.type());
						String written = Json.MAPPER.writeValueAsString(read);
						assertThat(StructureCheck.problems(Json.MAPPER.readTree(written), document.type())).isEmpty();
						assertThat(Json.MAPPER.readValue(written, document.type())).isEqualTo(read);
					}).as("%s in the place of %s", intruder, pointer).doesNotThrowAnyException();
				}
			}
		}
		assertThat(passed).isPositive();
		softly.assertAll();
	}

	private static Document document(Record value) {
		return new Document(value.getClass(), Json.MAPPER.readTree(Json.MAPPER.writeValueAsString(value)));
	}

	private static JsonNode mutant(JsonNode original, String pointer, String intruder) {
		JsonNode copy = original.deepCopy();
		int last = pointer.lastIndexOf('/');
		JsonNode parent = copy.at(pointer.substring(0, last));
		String name = pointer.substring(last + 1);
		if (parent instanceof ObjectNode object) {
			object.set(name, Json.MAPPER.readTree(intruder));
		}
		else {
			((ArrayNode) parent).set(Integer.parseInt(name), Json.MAPPER.readTree(intruder));
		}
		return copy;
	}

	private static Stream<String> pointers(JsonNode node, String pointer) {
		Stream<String> below = Stream.empty();
		if (node.isObject()) {
			below = node.properties()
				.stream()
				.flatMap((entry) -> pointers(entry.getValue(), pointer + "/" + entry.getKey()));
		}
		else if (node.isArray()) {
			for (int i = 0; i < node.size(); i++) {
				below = Stream.concat(below, pointers(node.get(i), pointer + "/" + i));
			}
		}
		return pointer.isEmpty() ? below : Stream.concat(Stream.of(pointer), below);
	}

	/** What the samples set and add, in one agreement. */
	private static Agreement agreement() {
		AgreementBuilder builder = new AgreementBuilder();
		SampleEvents.all()
			.filter(ContentFact.class::isInstance)
			.map(ContentFact.class::cast)
			.filter((fact) -> isConstructive(fact.change()))
			.forEach((fact) -> builder.apply(fact.change(), fact.inForceFrom()));
		return builder.build();
	}

	private static boolean isConstructive(Change change) {
		String name = change.getClass().getSimpleName();
		return name.endsWith("Concluded") || name.endsWith("Added") || change instanceof Change.SectionSet
				|| change instanceof Change.ResourceSet || change instanceof Change.ResourceTotalSet
				|| change instanceof Change.BudgetSet || change instanceof Change.RevisionTermsSet
				|| change instanceof Change.PredecessorSet;
	}

	private static Plan plan() {
		Event registered = SampleEvents.all().filter(PlanRegistered.class::isInstance).findFirst().orElseThrow();
		return ((PlanRegistered) registered).plan();
	}

}
