package dk.aftalebog.model.provenance;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import dk.aftalebog.model.timeline.Fact;
import org.jspecify.annotations.Nullable;

/** Everything that a fact says, from the whole down to each single value. */
final class Contents {

	private final List<Object> found = new ArrayList<>();

	private Contents() {
	}

	static List<Object> of(Fact fact) {
		Contents contents = new Contents();
		contents.add(fact);
		return contents.found;
	}

	private void add(@Nullable Object value) {
		if (value == null) {
			return;
		}
		this.found.add(value);
		switch (value) {
			case Record record -> components(record);
			case List<?> list -> list.forEach(this::add);
			case Map<?, ?> map -> map.forEach((key, entry) -> add(entry));
			default -> {
			}
		}
	}

	private void components(Record record) {
		// The kind of a rule or a span, as it is named in the JSON form.
		this.found.add(record.getClass().getSimpleName().replaceAll("(.)([A-Z])", "$1-$2").toLowerCase(Locale.ROOT));
		for (var component : record.getClass().getRecordComponents()) {
			try {
				add(component.getAccessor().invoke(record));
			}
			catch (ReflectiveOperationException ex) {
				throw new LinkageError("A record of the model does not answer", ex);
			}
		}
	}

}
