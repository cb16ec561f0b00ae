package dk.aftalebog.model.diff;

import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * One value that differs. It speaks for all that stands at its path and below:
 * {@code before} goes, {@code after} comes. Most often both are leaves. Where something
 * became another kind of thing ({@code at-least} became {@code at-most}) both are the
 * whole things.
 *
 * @param path where it stands: the names of fields as in the JSON form, elements of lists
 * by their key, such as {@code /indicators/evictions/baselines/area:nord/value}; escaped
 * as in JSON pointers
 * @param before what stood there; absent: nothing did
 * @param after what stands there; absent: nothing does
 */
public record Difference(String path, @Nullable Object before, @Nullable Object after) {

	/**
	 * Returns the leaves that go.
	 * @return the leaves of {@code before} by their path
	 */
	public Map<String, Object> leavesBefore() {
		return Leaves.below(this.path, this.before);
	}

	/**
	 * Returns the leaves that come.
	 * @return the leaves of {@code after} by their path
	 */
	public Map<String, Object> leavesAfter() {
		return Leaves.below(this.path, this.after);
	}

}
