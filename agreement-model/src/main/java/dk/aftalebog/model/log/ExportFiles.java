package dk.aftalebog.model.log;

/**
 * The files of an export of the log, in a zip or a folder. Beside these it holds the
 * tree's tiles of level 0 by their C2SP paths, {@code tile/0/…}.
 */
public final class ExportFiles {

	/** The signed checkpoint of all that is exported. */
	public static final String CHECKPOINT = "checkpoint";

	/** The verifier keys that sign, one a line; not to be trusted for standing here. */
	public static final String KEYS = "keys";

	/**
	 * Before the size of each checkpoint that was the first after keys were changed: by
	 * these an old key vouches for a new one.
	 */
	public static final String KEY_CHANGES = "key-changes/";

	/** The JSON of each {@link LogEntry}, one a line, in the order of their positions. */
	public static final String EVENTS = "events.jsonl";

	private ExportFiles() {
	}

}
