package dk.aftalebog.verify;

import java.util.Locale;

import org.jspecify.annotations.Nullable;

/**
 * What is wrong with the record, or with what was handed in to check it.
 *
 * @param code what is found, for scripts
 * @param position the position in the log of the first event it is about; absent: it is
 * about none
 * @param danish what it means
 * @param english the same in English
 */
public record Finding(Code code, @Nullable Long position, String danish, String english) {

	/** What may be found. */
	public enum Code {

		/** The input cannot be read. */
		UNREADABLE,
		/** The checkpoint is signed by none of the keys. */
		WRONG_KEY,
		/** A signature is not the one of the key it names. */
		FORGED_SIGNATURE,
		/** It is about another log. */
		ANOTHER_LOG,
		/** The log had more events before. */
		LOG_SHRANK,
		/** The log said something else before. */
		HISTORY_REWRITTEN,
		/** The tree is not the one that was signed. */
		TREE_NOT_AS_SIGNED,
		/** An event is missing. */
		EVENT_MISSING,
		/** An event does not stand at its place. */
		EVENT_MISPLACED,
		/** An event cannot be read. */
		EVENT_UNREADABLE,
		/** An event is not what its hash was made over. */
		EVENT_ALTERED,
		/** An event does not follow the one before it in its stream. */
		STREAM_BROKEN,
		/** An event's recorded instant does not fit the one before it. */
		EVENT_BACK_DATED,
		/** A commit is not whole. */
		COMMIT_TORN,
		/** An event is not the one that was signed at its place. */
		EVENT_NOT_AS_SIGNED,
		/** The proof of an event is missing. */
		PROOF_MISSING,
		/** The proof of an event does not lead to the checkpoint. */
		NOT_IN_LOG,
		/** Events come after what the checkpoint is of. */
		EVENT_NOT_COVERED,
		/** The document is one of another agreement. */
		ANOTHER_AGREEMENT,
		/** The document says something else than the events do. */
		DOCUMENT_DIFFERS;

		/**
		 * Returns its name for scripts.
		 * @return such as {@code event-missing}
		 */
		public String wireName() {
			return name().toLowerCase(Locale.ROOT).replace('_', '-');
		}

	}

	static Finding of(Code code, String danish, String english) {
		return new Finding(code, null, danish, english);
	}

	static Finding at(long position, Code code, String danish, String english) {
		return new Finding(code, position, danish, english);
	}

}
