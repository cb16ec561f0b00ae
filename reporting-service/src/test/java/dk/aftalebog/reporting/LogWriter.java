package dk.aftalebog.reporting;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import dk.aftalebog.json.EventJson;
import dk.aftalebog.json.EventTypes;
import dk.aftalebog.model.event.Event;
import dk.aftalebog.model.log.LogEntry;
import dk.aftalebog.model.log.StoredEvent;

/** Writes a valid log, as the write side does it: hashes, positions, instants. */
public final class LogWriter {

	private static final String METADATA = """
			{"actor":"subject-1","role":"secretariat","organisation":"Testkommune"}""";

	private final Map<String, LogEntry> last = new HashMap<>();

	private final List<LogEntry> entries = new ArrayList<>();

	/**
	 * Writes one commit.
	 * @param stream the stream
	 * @param recordedAt its recorded instant
	 * @param events its events
	 * @return its entries
	 */
	public List<LogEntry> commit(String stream, Instant recordedAt, List<? extends Event> events) {
		return texts(stream, recordedAt,
				events.stream().map((event) -> new Text(EventTypes.typeOf(event), EventJson.write(event))).toList());
	}

	/** An event that the model need not know. */
	record Text(String type, String payload) {
	}

	List<LogEntry> texts(String stream, Instant recordedAt, List<Text> texts) {
		String commit = UUID.randomUUID().toString();
		List<LogEntry> written = new ArrayList<>();
		for (int i = 0; i < texts.size(); i++) {
			LogEntry before = this.last.get(stream);
			StoredEvent event = new StoredEvent(UUID.randomUUID().toString(), stream,
					(before != null) ? before.event().sequence() + 1 : 0, texts.get(i).type(), recordedAt,
					texts.get(i).payload(), METADATA, commit, i, texts.size(),
					(before != null) ? before.hash() : StoredEvent.NO_HASH);
			LogEntry entry = new LogEntry(this.entries.size() + 1L, recordedAt, event, event.hash());
			this.last.put(stream, entry);
			this.entries.add(entry);
			written.add(entry);
		}
		return written;
	}

	/**
	 * Returns the whole log.
	 * @return its entries in the order of their positions
	 */
	public List<LogEntry> entries() {
		return List.copyOf(this.entries);
	}

	/**
	 * Returns the log's last position.
	 * @return the position
	 */
	public long position() {
		return this.entries.size();
	}

}
