package dk.aftalebog.verify;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;

import dk.aftalebog.json.Json;
import dk.aftalebog.log.Hash;
import dk.aftalebog.model.log.LogEntry;
import dk.aftalebog.model.log.LogLeaf;
import dk.aftalebog.model.log.StoredEvent;
import dk.aftalebog.verify.Finding.Code;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/**
 * Goes through the events in the order of the log, and stops at the first that is not as
 * it should be.
 */
final class EventCheck implements Export.Lines {

	private final long size;

	private final @Nullable SignedLeaves signed;

	private final Consumer<LogEntry> sound;

	private final List<SignedLeaves> earlier;

	private final RunningTree tree;

	private long taken;

	private final Map<String, Last> streams = new HashMap<>();

	private final List<Finding> findings = new ArrayList<>();

	private @Nullable LogEntry before;

	/** The last event of a stream. */
	private record Last(long sequence, String hash) {
	}

	/**
	 * A check.
	 * @param size how many events were signed
	 * @param signed the leaves that were signed, where they are known
	 * @param earlier the leaves that were signed earlier, where they are known
	 * @param sizes the sizes at which the root of these events is wanted
	 * @param sound takes every event that is as it should be
	 */
	EventCheck(long size, @Nullable SignedLeaves signed, List<SignedLeaves> earlier, List<Long> sizes,
			Consumer<LogEntry> sound) {
		this.size = size;
		this.signed = signed;
		this.earlier = earlier;
		this.tree = new RunningTree(sizes);
		this.sound = sound;
	}

	@Override
	public boolean take(String line) {
		long expected = this.taken + 1;
		LogEntry entry = read(line);
		if (entry == null) {
			add(expected, Code.EVENT_UNREADABLE, "linjen er ikke en hændelse, som eksporten skriver dem",
					"the line is no event as the export writes them");
		}
		else if (expected > this.size) {
			add(expected, Code.EVENT_NOT_COVERED, "den kommer efter det, kontrolpunktet er underskrevet for",
					"it comes after what the checkpoint was signed for");
		}
		else if (entry.position() > expected) {
			add(expected, Code.EVENT_MISSING, "den mangler; den næste har plads %d".formatted(entry.position()),
					"it is missing; the next one has position %d".formatted(entry.position()));
		}
		else if (entry.position() < expected) {
			add(expected, Code.EVENT_MISPLACED, "her står en hændelse med plads %d".formatted(entry.position()),
					"an event with position %d stands here".formatted(entry.position()));
		}
		else {
			check(entry);
			if (this.findings.isEmpty()) {
				goOn(entry);
			}
		}
		return this.findings.isEmpty();
	}

	/** The entry that a line of an export says, where it says a whole one. */
	static @Nullable LogEntry read(String line) {
		try {
			LogEntry entry = Json.MAPPER.readValue(line, LogEntry.class);
			StoredEvent event = entry.event();
			boolean whole = Stream
				.of(entry.recordedAt(), entry.hash(), event.id(), event.stream(), event.type(), event.time(),
						event.payload(), event.metadata(), event.commit(), event.previousHash())
				.allMatch(Objects::nonNull);
			return whole ? entry : null;
		}
		catch (JacksonException | NullPointerException ex) {
			return null;
		}
	}

	private void check(LogEntry entry) {
		StoredEvent event = entry.event();
		long position = entry.position();
		if (!event.hash().equals(entry.hash())) {
			add(position, Code.EVENT_ALTERED,
					"%s: indhold, tidspunkt, aktør eller andet i den er ikke det, dens hash er taget over"
						.formatted(named(event)),
					"%s: content, time, actor or something else of it is not what its hash was made over"
						.formatted(named(event)));
		}
		checkStream(position, event);
		checkCommit(entry);
		Hash leaf = Hash.ofLeaf(LogLeaf.of(entry).bytes());
		if (this.signed != null && !this.signed.at(position).equals(leaf)) {
			add(position, Code.EVENT_NOT_AS_SIGNED,
					"%s, optaget %s: den er ikke den, der blev underskrevet på denne plads".formatted(named(event),
							entry.recordedAt()),
					"%s, recorded at %s: it is not the one that was signed at this position".formatted(named(event),
							entry.recordedAt()));
		}
		if (this.earlier.stream().anyMatch((then) -> then.has(position) && !then.at(position).equals(leaf))) {
			add(position, Code.HISTORY_REWRITTEN,
					"%s: i den tidligere eksport stod en anden hændelse på denne plads".formatted(named(event)),
					"%s: another event stood at this position in the earlier export".formatted(named(event)));
		}
		if (this.signed == null && this.findings.isEmpty()) {
			this.tree.append(leaf);
		}
	}

	private void checkStream(long position, StoredEvent event) {
		Last last = this.streams.getOrDefault(event.stream(), new Last(-1, StoredEvent.NO_HASH));
		if (event.sequence() != last.sequence() + 1) {
			add(position, Code.STREAM_BROKEN,
					"%s: her skulle strømmens nr. %d stå".formatted(named(event), last.sequence() + 1),
					"%s: number %d of the stream should stand here".formatted(named(event), last.sequence() + 1));
		}
		else if (!event.previousHash().equals(last.hash())) {
			add(position, Code.STREAM_BROKEN, "%s: den følger ikke på den, der står før den".formatted(named(event)),
					"%s: it does not follow the one that stands before it".formatted(named(event)));
		}
	}

	private void checkCommit(LogEntry entry) {
		StoredEvent event = entry.event();
		LogEntry last = this.before;
		boolean goesOn = last != null && last.event().commitIndex() + 1 < last.event().commitSize();
		boolean same = last != null && last.event().commit().equals(event.commit());
		int index = (same && last != null) ? last.event().commitIndex() + 1 : 0;
		if (goesOn != same || event.commitIndex() != index || event.commitIndex() >= event.commitSize()
				|| (same && last != null && last.event().commitSize() != event.commitSize())) {
			add(entry.position(), Code.COMMIT_TORN,
					"%s: den, eller den før den, er kun en del af det, der blev skrevet på én gang"
						.formatted(named(event)),
					"%s: it, or the one before it, is only a part of what was written at once".formatted(named(event)));
		}
		Instant earliest = (last == null) ? Instant.MIN : last.recordedAt();
		if (same ? !entry.recordedAt().equals(earliest) : !entry.recordedAt().isAfter(earliest)) {
			add(entry.position(), Code.EVENT_BACK_DATED,
					"%s: optaget %s, men den før den %s".formatted(named(event), entry.recordedAt(), earliest),
					"%s: recorded at %s, but the one before it at %s".formatted(named(event), entry.recordedAt(),
							earliest));
		}
	}

	private void goOn(LogEntry entry) {
		this.streams.put(entry.event().stream(), new Last(entry.event().sequence(), entry.hash()));
		this.before = entry;
		this.taken++;
		this.sound.accept(entry);
	}

	private static String named(StoredEvent event) {
		return "%s nr. %d (%s)".formatted(event.stream(), event.sequence(), event.type());
	}

	private void add(long position, Code code, String danish, String english) {
		this.findings.add(Finding.at(position, code, danish, english));
	}

	/** After the last event: were these all? */
	List<Finding> findings() {
		if (this.findings.isEmpty() && this.taken < this.size) {
			add(this.taken + 1, Code.EVENT_MISSING,
					"den mangler, og alle efter den; der er underskrevet %d".formatted(this.size),
					"it is missing, and all after it; %d were signed".formatted(this.size));
		}
		return List.copyOf(this.findings);
	}

	/**
	 * The tree of the events so far; where the signed leaves are known it stays empty.
	 */
	RunningTree tree() {
		return this.tree;
	}

	long events() {
		return this.taken;
	}

	long streamCount() {
		return this.streams.size();
	}

}
