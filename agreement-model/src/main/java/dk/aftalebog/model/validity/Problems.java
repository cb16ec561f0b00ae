package dk.aftalebog.model.validity;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;

import dk.aftalebog.model.agreement.Keyed;
import dk.aftalebog.model.language.Kind;
import dk.aftalebog.model.language.Words;

/** Collects faults, so that all are told at once. */
final class Problems {

	private static final Pattern KEY = Pattern.compile("[a-zæøå0-9][a-zæøå0-9-]{0,79}");

	private final List<Problem> found = new ArrayList<>();

	void add(String pointer, Fault fault, Object... about) {
		this.found.add(new Problem(pointer, fault.code(), fault.words(about)));
	}

	/** Kinds have no gender in these messages: Danish speaks of all of a kind. */
	private void add(String pointer, Fault fault, Kind kind, String english, String key) {
		this.found.add(new Problem(pointer, fault.code() + "-" + kind.code(),
				fault.words(new Words(english, kind.all()), key)));
	}

	void reference(boolean known, String pointer, Kind kind, String key) {
		if (!known) {
			add(pointer, Fault.UNKNOWN, kind, kind.code(), key);
		}
	}

	/** Keys are well formed and unique; answers which there are. */
	Set<String> keys(List<? extends Keyed> elements, String pointer, Kind kind) {
		Set<String> keys = new HashSet<>();
		for (int i = 0; i < elements.size(); i++) {
			String key = elements.get(i).key();
			String place = pointer + "/" + i + "/key";
			if (!KEY.matcher(key).matches()) {
				add(place, Fault.BAD_KEY, key);
			}
			if (!keys.add(key)) {
				add(place, Fault.DUPLICATE_KEY, kind, kind.code(), key);
			}
		}
		return keys;
	}

	<T> void unique(List<T> elements, Function<T, ?> key, String pointer, Kind kind) {
		Set<Object> seen = new HashSet<>();
		for (int i = 0; i < elements.size(); i++) {
			Object value = key.apply(elements.get(i));
			if (!seen.add(value)) {
				String name = kind.code();
				add(pointer + "/" + i, Fault.DUPLICATE, kind, Character.toUpperCase(name.charAt(0)) + name.substring(1),
						String.valueOf(value));
			}
		}
	}

	List<Problem> toList() {
		return List.copyOf(this.found);
	}

}
