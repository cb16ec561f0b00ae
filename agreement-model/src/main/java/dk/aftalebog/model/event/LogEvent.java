package dk.aftalebog.model.event;

import java.util.List;

/** What happens to the log itself. */
public sealed interface LogEvent extends Event {

	/**
	 * From here on the log's checkpoints are signed with other keys than before. The
	 * first keys of a log stand in no event: whoever verifies has got them from
	 * elsewhere.
	 *
	 * @param keys the keys from here on, the current one first, as verifier keys of C2SP
	 * signed notes
	 */
	record KeysChanged(List<String> keys) implements LogEvent {

		/** Takes a copy. */
		public KeysChanged {
			keys = List.copyOf(keys);
		}

	}

}
