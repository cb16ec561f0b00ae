package dk.aftalebog.model.diff;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import dk.aftalebog.model.agreement.Budget;
import dk.aftalebog.model.agreement.Cell;
import dk.aftalebog.model.agreement.CellKey;
import dk.aftalebog.model.agreement.EndedActivity;
import dk.aftalebog.model.agreement.Keyed;
import dk.aftalebog.model.agreement.PaperDate;
import dk.aftalebog.model.agreement.RevisionTerms;
import dk.aftalebog.model.agreement.Scope;
import dk.aftalebog.model.agreement.Target;
import dk.aftalebog.model.agreement.Value;
import org.jspecify.annotations.Nullable;

/**
 * What a value is made of: the one walk that leaves and differences share. It knows
 * records, not fields, so that no field can be forgotten. A value without parts is a
 * leaf.
 */
final class Parts {

	private final Map<String, @Nullable Object> bySegment = new LinkedHashMap<>();

	private Parts() {
	}

	/**
	 * Returns the parts of a value, in their order.
	 * @param value the value
	 * @return the parts by the segment of the path that leads to each, escaped; a
	 * record's absent components are there without a value, so that they keep their place
	 */
	static Map<String, @Nullable Object> of(@Nullable Object value) {
		Parts parts = new Parts();
		switch (value) {
			// They are written as one text or number.
			case Scope scope -> {
			}
			case Value figure -> {
			}
			case PaperDate date -> {
			}
			case Record record -> parts.components(record);
			case List<?> list -> parts.elements(list);
			case Map<?, ?> map -> parts.entries(map);
			case null, default -> {
			}
		}
		return parts.bySegment;
	}

	private void components(Record record) {
		RecordForm form = RecordForm.of(record.getClass());
		if (form.alternative() != null) {
			this.bySegment.put("type", form.alternative());
		}
		form.components()
			.forEach(
					(component) -> this.bySegment.put(component.getName(), present(RecordForm.get(component, record))));
		if (this.bySegment.values().stream().allMatch(Objects::isNull)) {
			this.bySegment.clear();
		}
	}

	/** Empty or absent is the same, and so are terms that were never written. */
	static @Nullable Object present(@Nullable Object value) {
		boolean empty = (value instanceof Collection<?> list && list.isEmpty())
				|| (value instanceof Map<?, ?> map && map.isEmpty()) || RevisionTerms.SILENT.equals(value);
		return empty ? null : value;
	}

	private void elements(List<?> list) {
		for (Object element : list) {
			String key = key(element);
			if (key == null) {
				this.bySegment.clear();
				return;
			}
			add(key, element);
		}
	}

	private void entries(Map<?, ?> map) {
		map.forEach((key, value) -> add((key instanceof Enum<?> constant) ? RecordForm.kebab(constant) : key.toString(),
				present(value)));
	}

	/** Two of one key, as a funder who pays twice, are both there. */
	private void add(String key, @Nullable Object part) {
		String segment = escaped(key);
		for (int i = 2; this.bySegment.putIfAbsent(segment, part) != null; i++) {
			segment = "%s (%d)".formatted(escaped(key), i);
		}
	}

	private static @Nullable String key(Object element) {
		return switch (element) {
			case Keyed keyed -> keyed.key();
			case Cell cell -> key(cell.key());
			case Target target -> key(target.cellKey());
			case EndedActivity ended -> ended.activity().key();
			case Budget.Line line -> line.funder();
			default -> null;
		};
	}

	/** A group's name may hold the stroke that parts scope and qualifier. */
	private static String key(CellKey key) {
		String scope = escaped(key.scope().toString());
		return (key.qualifier() != null) ? scope + "/" + key.qualifier() : scope;
	}

	private static String escaped(String name) {
		return name.replace("~", "~0").replace("/", "~1");
	}

}
