package dk.aftalebog.reporting.history;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import dk.aftalebog.reporting.history.HistoryQueries.Entry;
import dk.aftalebog.wording.Address;
import dk.aftalebog.wording.EventSubject;
import dk.aftalebog.wording.Places;
import dk.aftalebog.wording.Wording;
import org.jspecify.annotations.Nullable;

/** A history as somebody lived it: what was recorded at once stands together. */
final class Commits {

	private Commits() {
	}

	/**
	 * What was recorded at once.
	 *
	 * @param first the first event of it, which tells who, when and by which meeting
	 * @param lines the events
	 * @param redline the address of what it changed; absent: it changed no content
	 */
	record Commit(Entry first, List<Line> lines, @Nullable String redline) {
	}

	/**
	 * An event.
	 *
	 * @param entry the event as on the record
	 * @param about what it is about
	 */
	record Line(Entry entry, String about) {
	}

	static List<Commit> of(String agreement, List<Entry> entries, Wording say, Places places) {
		Map<String, List<Entry>> byCommit = new LinkedHashMap<>();
		entries.forEach((entry) -> byCommit.computeIfAbsent(entry.commit(), (first) -> new ArrayList<>()).add(entry));
		return byCommit.values()
			.stream()
			.map((commit) -> new Commit(commit.getFirst(),
					commit.stream()
						.map((entry) -> new Line(entry, EventSubject.of(entry.event(), say, places)))
						.toList(),
					redline(agreement, commit)))
			.toList();
	}

	/** A proposed change is numbered; it is no fact yet. */
	private static boolean isFact(Entry entry) {
		return entry.event().has("change") && !entry.event().has("number");
	}

	/** The same day before and after the commit was known. */
	private static @Nullable String redline(String agreement, List<Entry> commit) {
		return commit.stream()
			.filter((entry) -> entry.inForceFrom() != null && isFact(entry) && !Objects.equals(entry.revision(), 0))
			.findFirst()
			.map((entry) -> Address.ofAgreement(agreement)
				.at("redline")
				.with("fromInForceOn", entry.inForceFrom())
				.with("fromKnownAt", entry.recordedAt().minus(1, ChronoUnit.MICROS))
				.with("toInForceOn", entry.inForceFrom())
				.with("toKnownAt", entry.recordedAt())
				.text())
			.orElse(null);
	}

}
