package dk.aftalebog.agreement.registeragreement;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import dk.aftalebog.agreement.registeragreement.DocumentLines.Place;
import dk.aftalebog.json.Json;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

class DocumentLinesTest {

	private static final String TEXT = """
			{
			  "id": "æble",
			  "agreement": { "name": "Tryghed",
			    "indicators": [
			      { "key": "a" },
			      { "key": "b", "unit": "antal" }
			    ]
			  }
			}""";

	@Provide
	Arbitrary<Object> values() {
		Arbitrary<Object> leaf = Arbitraries.oneOf(Arbitraries.integers().asGeneric(),
				Arbitraries.strings().alpha().ofMaxLength(5).asGeneric(), Arbitraries.of(true, false).asGeneric());
		return Arbitraries.recursive(() -> leaf, DocumentLinesTest::nested, 0, 4);
	}

	private static Arbitrary<Object> nested(Arbitrary<Object> inner) {
		return Arbitraries.oneOf(inner.list().ofMaxSize(3).asGeneric(),
				Arbitraries.maps(Arbitraries.of("navn", "a/b", "~", "æ ø", ""), inner).ofMaxSize(3).asGeneric());
	}

	/**
	 * In a pretty document each value begins a line, behind its name if it has one: what
	 * stands at the place must begin with it.
	 */
	@Property(tries = 300)
	void at_the_place_of_a_pointer_stands_its_name_or_its_value(@ForAll("values") Object value) {
		JsonNode tree = Json.MAPPER.valueToTree(value);
		String text = Json.MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(tree);
		DocumentLines lines = DocumentLines.of(text);
		List<String> all = text.lines().toList();
		walk(tree, JsonPointer.empty(), "").forEach((expected) -> {
			Place place = lines.of(expected.getKey()).orElseThrow();
			assertThat(all.get(place.line() - 1).substring(place.column() - 1)).startsWith(expected.getValue());
		});
	}

	private static List<Map.Entry<JsonPointer, String>> walk(JsonNode node, JsonPointer pointer, String name) {
		List<Map.Entry<JsonPointer, String>> expected = new ArrayList<>();
		String begins = node.isObject() ? "{" : node.isArray() ? "[" : node.toString();
		expected.add(Map.entry(pointer, name.isEmpty() ? begins : name));
		for (int i = 0; node.isArray() && i < node.size(); i++) {
			expected.addAll(walk(node.get(i), pointer.appendIndex(i), ""));
		}
		node.properties()
			.forEach((entry) -> expected.addAll(walk(entry.getValue(), pointer.appendProperty(entry.getKey()),
					Json.MAPPER.writeValueAsString(entry.getKey()))));
		return expected;
	}

	@Test
	void a_fault_is_shown_at_its_line() {
		Place place = place("/agreement/indicators/1/unit");
		assertThat(place).isEqualTo(new Place(6, 21));
		assertThat(DocumentLines.of(TEXT).around(place)).isEqualTo("{ \"key\": \"b\", \"unit\": \"antal\" }");
	}

	@Test
	void what_is_missing_is_shown_where_it_belongs() {
		assertThat(place("/agreement/indicators/0/name")).isEqualTo(new Place(5, 7));
		assertThat(place("/adopted/meetingOn")).isEqualTo(new Place(1, 1));
	}

	@Test
	void a_text_that_stops_being_json_says_where() {
		assertThat(DocumentLines.of("{\n  \"id\": \"a\",\n  name\n}").broken())
			.hasValueSatisfying((place) -> assertThat(place.line()).isEqualTo(3));
		assertThat(DocumentLines.of(TEXT).broken()).isEmpty();
		assertThat(DocumentLines.of("").of(JsonPointer.compile("/id"))).isEmpty();
	}

	@Test
	void a_name_that_stands_twice_is_told_with_its_place() {
		assertThat(DocumentLines.of("{\"id\": 1,\n\"id\": 2}").broken())
			.hasValueSatisfying((place) -> assertThat(place.line()).isEqualTo(2));
	}

	@Test
	void a_long_line_is_cut_around_the_place() {
		String text = "{\"a\": \"" + "x".repeat(500) + "\", \"unit\": \"antal\", \"b\": \"" + "y".repeat(500) + "\"}";
		DocumentLines lines = DocumentLines.of(text);
		assertThat(lines.around(lines.of(JsonPointer.compile("/unit")).orElseThrow())).startsWith("… ")
			.contains("\"unit\": \"antal\"")
			.endsWith(" …")
			.hasSizeLessThan(200);
	}

	private static Place place(String pointer) {
		return DocumentLines.of(TEXT).of(JsonPointer.compile(pointer)).orElseThrow();
	}

}
