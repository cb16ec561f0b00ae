package dk.aftalebog.model.diff;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import dk.aftalebog.model.agreement.Agreement;
import dk.aftalebog.model.agreement.Budget;
import dk.aftalebog.model.agreement.Cell;
import dk.aftalebog.model.agreement.CellKey;
import dk.aftalebog.model.agreement.EndedActivity;
import dk.aftalebog.model.agreement.Keyed;
import dk.aftalebog.model.agreement.Target;

/**
 * Paths read a second time, as plainly as can be: from the outside in, one segment after
 * the other.
 */
final class PathReader {

	private PathReader() {
	}

	static Object read(Agreement agreement, String path) {
		Object at = agreement;
		for (String segment : path.substring(1).split("/", -1)) {
			at = step(at, segment.replace("~1", "/").replace("~0", "~"));
		}
		return at;
	}

	private static Object step(Object from, String name) {
		if (from instanceof Map<?, ?> map) {
			return map.entrySet()
				.stream()
				.filter((entry) -> entry.getKey().toString().toLowerCase(Locale.ROOT).equals(name))
				.findFirst()
				.orElseThrow()
				.getValue();
		}
		if (from instanceof List<?> list) {
			int open = name.lastIndexOf(" (");
			int skip = (open > 0) ? Integer.parseInt(name.substring(open + 2, name.length() - 1)) - 1 : 0;
			String key = (open > 0) ? name.substring(0, open) : name;
			return list.stream().filter((element) -> key.equals(key(element))).skip(skip).findFirst().orElseThrow();
		}
		if (name.equals("type")) {
			return from.getClass().getSimpleName().replaceAll("(.)([A-Z])", "$1-$2").toLowerCase(Locale.ROOT);
		}
		return Arrays.stream(from.getClass().getRecordComponents())
			.filter((component) -> component.getName().equals(name))
			.map((component) -> RecordForm.get(component, (Record) from))
			.findFirst()
			.orElseThrow();
	}

	private static String key(Object element) {
		return switch (element) {
			case Keyed keyed -> keyed.key();
			case Cell cell -> key(cell.key());
			case Target target -> key(target.cellKey());
			case EndedActivity ended -> ended.activity().key();
			case Budget.Line line -> line.funder();
			default -> throw new AssertionError("No key is known of " + element);
		};
	}

	private static String key(CellKey key) {
		String scope = key.scope().toString().replace("~", "~0").replace("/", "~1");
		return (key.qualifier() != null) ? scope + "/" + key.qualifier() : scope;
	}

}
