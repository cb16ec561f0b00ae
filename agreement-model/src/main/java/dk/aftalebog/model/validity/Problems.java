package dk.aftalebog.model.validity;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;

import dk.aftalebog.model.agreement.Keyed;

/** Collects faults, so that all are told at once. */
final class Problems {

	private static final Pattern KEY = Pattern.compile("[a-zæøå0-9][a-zæøå0-9-]{0,79}");

	private final List<Problem> found = new ArrayList<>();

	void add(String pointer, String code, String message) {
		this.found.add(new Problem(pointer, code, message));
	}

	void reference(boolean known, String pointer, String kind, String key) {
		if (!known) {
			add(pointer, "unknown-" + kind, "There is no %s '%s'; name one that is there".formatted(kind, key));
		}
	}

	/** Keys are well formed and unique; answers which there are. */
	Set<String> keys(List<? extends Keyed> elements, String pointer, String kind) {
		Set<String> keys = new HashSet<>();
		for (int i = 0; i < elements.size(); i++) {
			String key = elements.get(i).key();
			String place = pointer + "/" + i + "/key";
			if (!KEY.matcher(key).matches()) {
				add(place, "bad-key",
						"'%s' is no key: use lower-case letters, digits and hyphens, at most 80".formatted(key));
			}
			if (!keys.add(key)) {
				add(place, "duplicate-" + kind,
						"There are two of kind %s with the key '%s'; give each its own".formatted(kind, key));
			}
		}
		return keys;
	}

	<T> void unique(List<T> elements, Function<T, ?> key, String pointer, String kind) {
		Set<Object> seen = new HashSet<>();
		for (int i = 0; i < elements.size(); i++) {
			Object value = key.apply(elements.get(i));
			if (!seen.add(value)) {
				add(pointer + "/" + i, "duplicate-" + kind, "%s '%s' is there twice; leave one out"
					.formatted(Character.toUpperCase(kind.charAt(0)) + kind.substring(1), value));
			}
		}
	}

	List<Problem> toList() {
		return List.copyOf(this.found);
	}

}
