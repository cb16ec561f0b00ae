package dk.aftalebog.reporting.provenance;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import dk.aftalebog.reporting.provenance.ProvenanceAnswer.Origin;
import dk.aftalebog.wording.Places;
import org.jspecify.annotations.Nullable;

/** Sources, gathered by the things that a reader knows: a party, a figure, a text. */
final class Sources {

	private Sources() {
	}

	/**
	 * A thing whose values have sources.
	 *
	 * @param name what it is called
	 * @param blocks its values, those together that one fact wrote
	 */
	record Element(String name, List<Block> blocks) {
	}

	/**
	 * What one fact wrote.
	 *
	 * @param source the fact
	 * @param rows the values
	 */
	record Block(Origin source, List<Row> rows) {
	}

	/**
	 * A value.
	 *
	 * @param label where in the thing it stands; empty: it is all of it
	 * @param value the value in words
	 * @param earlier what stood there before, the latest first
	 */
	record Row(String label, String value, List<Was> earlier) {
	}

	/**
	 * What stood there before.
	 *
	 * @param value the value in words; absent: nothing stood there
	 * @param source the fact that wrote it, or took it out
	 */
	record Was(@Nullable String value, Origin source) {
	}

	static List<Element> of(List<ProvenanceAnswer.Value> values, Places places) {
		Map<String, Map<Long, Block>> elements = new LinkedHashMap<>();
		for (ProvenanceAnswer.Value value : values) {
			if (places.isTechnical(value.path())) {
				continue;
			}
			elements.computeIfAbsent(places.element(value.path()), (first) -> new LinkedHashMap<>())
				.computeIfAbsent(value.source().logPosition(), (first) -> new Block(value.source(), new ArrayList<>()))
				.rows()
				.add(row(value, places));
		}
		return elements.entrySet()
			.stream()
			.map((entry) -> new Element(places.of(entry.getKey()), List.copyOf(entry.getValue().values())))
			.toList();
	}

	private static Row row(ProvenanceAnswer.Value value, Places places) {
		return new Row(places.within(value.path()), places.value(value.path(), value.value()), value.earlier()
			.stream()
			.map((was) -> new Was((was.value() != null) ? places.value(value.path(), was.value()) : null, was.source()))
			.toList());
	}

}
