package dk.aftalebog.model.log;

/**
 * The topics of Kafka and the headers of their records: CloudEvents 1.0 in binary mode.
 * The key of an event's record is its stream, the value its payload's UTF-8 bytes.
 */
public final class Topics {

	/** Every event, in log order within its stream; kept for ever. */
	public static final String EVENTS = "aftalebog.events.v1";

	/** How far the log has come: one compacted record, the JSON of a {@link LogHead}. */
	public static final String LOG_HEAD = "aftalebog.log-head.v1";

	/**
	 * What the log was at each size that it was signed at: signed notes, the key the
	 * origin; kept for ever, out of reach of whoever holds the database.
	 */
	public static final String CHECKPOINTS = "aftalebog.checkpoints.v1";

	/**
	 * What the directory says of each person: compacted, the key the person's id, the
	 * value the JSON of a {@link dk.aftalebog.model.person.PersonEntry}; a tombstone for
	 * one who was erased, kept for ever.
	 */
	public static final String PERSONS = "aftalebog.persons.v1";

	/** CloudEvents: the version of the specification. */
	public static final String SPEC_VERSION = "ce_specversion";

	/** CloudEvents: {@link StoredEvent#id()}. */
	public static final String ID = "ce_id";

	/** CloudEvents: where it comes from. */
	public static final String SOURCE = "ce_source";

	/** CloudEvents: {@link StoredEvent#type()}. */
	public static final String TYPE = "ce_type";

	/** CloudEvents: {@link StoredEvent#stream()}. */
	public static final String SUBJECT = "ce_subject";

	/** CloudEvents: {@link StoredEvent#time()}. */
	public static final String TIME = "ce_time";

	/** Extension: {@link StoredEvent#sequence()}. */
	public static final String SEQUENCE = "ce_sequence";

	/** Extension: {@link LogEntry#position()}. */
	public static final String LOG_POSITION = "ce_logposition";

	/** Extension: {@link LogEntry#recordedAt()}. */
	public static final String RECORDED_AT = "ce_recordedat";

	/** Extension: {@link StoredEvent#commit()}. */
	public static final String COMMIT = "ce_commit";

	/** Extension: {@link StoredEvent#commitIndex()}. */
	public static final String COMMIT_INDEX = "ce_commitindex";

	/** Extension: {@link StoredEvent#commitSize()}. */
	public static final String COMMIT_SIZE = "ce_commitsize";

	/** Extension: {@link StoredEvent#previousHash()}. */
	public static final String PREVIOUS_HASH = "ce_previoushash";

	/** Extension: {@link LogEntry#hash()}. */
	public static final String HASH = "ce_hash";

	/** Extension: {@link StoredEvent#metadata()}. */
	public static final String METADATA = "ce_metadata";

	/** The media type of the value. */
	public static final String CONTENT_TYPE = "content-type";

	/** W3C trace context of the command that wrote the event. */
	public static final String TRACE_PARENT = "traceparent";

	private Topics() {
	}

}
