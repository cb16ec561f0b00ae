package dk.aftalebog.model.diff;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

import dk.aftalebog.model.agreement.Agreement;
import org.jspecify.annotations.Nullable;

/**
 * The leaves of an agreement: every single value that stands in it. A leaf is a text, a
 * number, a date, a choice, a scope or an indicator's value; or a whole list whose
 * elements have no key. Where something is one of several kinds, such as a target's rule,
 * its kind is a leaf {@code type}, as in the JSON form. What is absent, an empty list and
 * silent terms have no leaf; a budget that is there with nothing in it is one itself.
 */
public final class Leaves {

	private Leaves() {
	}

	/**
	 * Returns an agreement's leaves.
	 * @param agreement the agreement
	 * @return the leaves by their path, as in {@link Difference}, in the order of the
	 * agreement
	 */
	public static Map<String, Object> of(Agreement agreement) {
		return below("", agreement);
	}

	/**
	 * Returns the leaves of what stands at a path.
	 * @param path the path
	 * @param value what stands there, a leaf itself or more, perhaps nested in maps as it
	 * is in an agreement; absent: nothing
	 * @return the leaves by their path, in their order
	 */
	public static Map<String, Object> below(String path, @Nullable Object value) {
		Map<String, Object> leaves = new LinkedHashMap<>();
		Object present = Parts.present(value);
		if (present != null) {
			collect(path, present, leaves);
		}
		return Collections.unmodifiableMap(leaves);
	}

	private static void collect(String path, Object value, Map<String, Object> leaves) {
		var parts = Parts.of(value);
		if (parts.isEmpty()) {
			leaves.put(path, value);
		}
		parts.forEach((segment, part) -> {
			if (part != null) {
				collect(path + "/" + segment, part, leaves);
			}
		});
	}

}
