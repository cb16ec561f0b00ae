package dk.aftalebog.model.provenance;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import dk.aftalebog.model.change.Change;
import dk.aftalebog.model.diff.Difference;
import dk.aftalebog.model.diff.Leaves;
import dk.aftalebog.model.timeline.Fact;
import org.jspecify.annotations.Nullable;

/** What was written in each place so far, the earliest first. */
final class Trails {

	private final Map<String, List<Written>> byPath = new HashMap<>();

	void add(Fact fact, List<Difference> differences) {
		Map<String, @Nullable Object> written = new HashMap<>();
		for (Difference difference : differences) {
			difference.leavesBefore().keySet().forEach((path) -> written.put(path, null));
			written.putAll(difference.leavesAfter());
		}
		if (fact.change() instanceof Change.ActivityEnded) {
			move(written);
		}
		written.putAll(Leaves.below("", Statement.of(fact.change())));
		written.forEach((path, value) -> this.byPath.computeIfAbsent(path, (first) -> new ArrayList<>())
			.add(new Written(fact, value)));
	}

	/** The sheet of an activity that ended stands elsewhere, as it was written before. */
	private void move(Map<String, @Nullable Object> written) {
		for (String path : List.copyOf(written.keySet())) {
			List<Written> trail = path.startsWith("/activities/") ? this.byPath.remove(path) : null;
			if (trail != null) {
				String there = path.replaceFirst("/activities/([^/]+)", "/endedActivities/$1/activity");
				this.byPath.put(there, trail);
				written.keySet().removeAll(List.of(path, there));
			}
		}
	}

	Map<String, Source> sources(Map<String, Object> leaves) {
		Map<String, Source> sources = new LinkedHashMap<>();
		leaves.forEach((path, value) -> sources.put(path, source(path, value)));
		return sources;
	}

	private Source source(String path, Object value) {
		List<Written> trail = this.byPath.getOrDefault(path, List.of()).reversed();
		if (trail.isEmpty() || !value.equals(trail.getFirst().value())) {
			throw new IllegalStateException("No fact is known to have written what stands at " + path);
		}
		return new Source(value, trail.getFirst().fact(), trail.subList(1, trail.size()));
	}

}
