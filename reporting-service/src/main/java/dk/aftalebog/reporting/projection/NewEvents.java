package dk.aftalebog.reporting.projection;

import java.util.ArrayList;
import java.util.List;

/**
 * What the copy of the log has of a stream and its projection has not: whole commits
 * without a gap.
 *
 * @param stream the stream's id
 * @param next the number of the first event that is not projected
 * @param lastHash the hash of the event before that
 * @param commits the commits, in order
 * @param waits whether later events are there, behind a gap or in half a commit
 */
record NewEvents(String stream, long next, String lastHash, List<List<LoggedEvent>> commits, boolean waits) {

	static NewEvents of(String stream, long next, String lastHash, List<LoggedEvent> events) {
		List<List<LoggedEvent>> commits = new ArrayList<>();
		List<LoggedEvent> commit = new ArrayList<>();
		long expected = next;
		int whole = 0;
		for (LoggedEvent event : events) {
			if (event.sequence() != expected++) {
				break;
			}
			commit.add(event);
			if (event.endsCommit()) {
				whole += commit.size();
				commits.add(commit);
				commit = new ArrayList<>();
			}
		}
		return new NewEvents(stream, next, lastHash, commits, whole < events.size());
	}

	NewEvents first(int count) {
		return new NewEvents(this.stream, this.next, this.lastHash, this.commits.subList(0, count), this.waits);
	}

	long nextAfter() {
		return this.commits.isEmpty() ? this.next : this.commits.getLast().getLast().sequence() + 1;
	}

	boolean begins() {
		return this.next == 0;
	}

	/** Each event names its predecessor: what does not is not of this stream. */
	void checkChain(int number) {
		String expected = (number == 0) ? this.lastHash : this.commits.get(number - 1).getLast().hash();
		List<LoggedEvent> commit = this.commits.get(number);
		for (int i = 0; i < commit.size(); i++) {
			LoggedEvent event = commit.get(i);
			if (!event.previousHash().equals(expected)) {
				throw new StreamBroken("event %d does not follow the event before it: the chain of hashes breaks"
					.formatted(event.sequence()));
			}
			if (event.commitIndex() != i || !event.commit().equals(commit.getFirst().commit())) {
				throw new StreamBroken(
						"event %d stands in the midst of another commit's events".formatted(event.sequence()));
			}
			expected = event.hash();
		}
	}

	/** The stream contradicts itself. */
	static final class StreamBroken extends RuntimeException {

		private static final long serialVersionUID = 1L;

		StreamBroken(String message) {
			super(message);
		}

	}

}
