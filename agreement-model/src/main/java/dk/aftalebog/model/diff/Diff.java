package dk.aftalebog.model.diff;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import dk.aftalebog.model.agreement.Agreement;
import org.jspecify.annotations.Nullable;

/**
 * Finds what differs between two agreements. What is equal is not looked into, so that
 * one value that differs is found quickly in a large agreement.
 */
public final class Diff {

	private final List<Difference> found = new ArrayList<>();

	private Diff() {
	}

	/**
	 * Finds the differences. What was added or taken out as a whole differs in each of
	 * its leaves. The order in which elements stand is no value: one that only moved is
	 * no difference.
	 * @param before an agreement; absent: there was none
	 * @param after another; absent: there is none
	 * @return the differences in the order of {@code after}; what was taken out stands
	 * behind what it stood behind
	 */
	public static List<Difference> between(@Nullable Agreement before, @Nullable Agreement after) {
		Diff diff = new Diff();
		diff.compare("", before, after);
		return List.copyOf(diff.found);
	}

	private void compare(String path, @Nullable Object before, @Nullable Object after) {
		if (Objects.equals(before, after)) {
			return;
		}
		Map<String, @Nullable Object> old = Parts.of(before);
		Map<String, @Nullable Object> now = Parts.of(after);
		if (isLeaf(before, old) || isLeaf(after, now) || isAnotherKind(before, after)) {
			this.found.add(new Difference(path, before, after));
			return;
		}
		for (String segment : merged(old.keySet(), now.keySet())) {
			compare(path + "/" + segment, old.get(segment), now.get(segment));
		}
	}

	private static boolean isLeaf(@Nullable Object value, Map<String, @Nullable Object> parts) {
		return value != null && parts.isEmpty();
	}

	private static boolean isAnotherKind(@Nullable Object before, @Nullable Object after) {
		return before instanceof Record && after != null && before.getClass() != after.getClass();
	}

	private static Collection<String> merged(Collection<String> before, Collection<String> after) {
		if (after.containsAll(before)) {
			return after;
		}
		Map<@Nullable String, List<String>> takenOut = new HashMap<>();
		String behind = null;
		for (String segment : before) {
			if (after.contains(segment)) {
				behind = segment;
			}
			else {
				takenOut.computeIfAbsent(behind, (first) -> new ArrayList<>()).add(segment);
			}
		}
		List<String> merged = new ArrayList<>(takenOut.getOrDefault(null, List.of()));
		for (String segment : after) {
			merged.add(segment);
			merged.addAll(takenOut.getOrDefault(segment, List.of()));
		}
		return merged;
	}

}
