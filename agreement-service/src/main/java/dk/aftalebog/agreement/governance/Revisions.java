package dk.aftalebog.agreement.governance;

import dk.aftalebog.agreement.refusal.Ground;
import dk.aftalebog.agreement.refusal.Refusal;
import dk.aftalebog.model.event.RevisionKind;
import dk.aftalebog.model.language.Words;
import dk.aftalebog.model.record.AgreementRecord;
import dk.aftalebog.model.record.RevisionRecord.Status;
import dk.aftalebog.model.record.RevisionRecord;

/** What must be true of a revision before something is done to it. */
public final class Revisions {

	private Revisions() {
	}

	/**
	 * There is such a revision, and it is still what the person looked at.
	 * @param record the agreement
	 * @param number the revision's number
	 * @param seen the tag of what was looked at; {@code *} for whatever it is
	 * @return the revision
	 * @throws Refusal {@code unknown-revision} or {@code stale-revision}
	 */
	public static RevisionRecord seen(AgreementRecord record, int number, String seen) {
		RevisionRecord revision = record.revision(number).orElseThrow(() -> Ground.UNKNOWN_REVISION.refusal(number));
		if (!seen.equals("*") && !seen.equals(revision.tag())) {
			throw Ground.STALE_REVISION.refusal(number, Speech.of(revision.status()), revision.tag());
		}
		return revision;
	}

	/**
	 * Calls a kind by its name in both languages.
	 * @param kind the kind
	 * @return its name, as messages say it
	 */
	public static Words words(RevisionKind kind) {
		return Speech.of(kind);
	}

	/**
	 * Calls a status by its name in both languages.
	 * @param status the status
	 * @return its name, as messages say it
	 */
	public static Words words(Status status) {
		return Speech.of(status);
	}

	/**
	 * It is a draft: once submitted it is frozen (rule 3).
	 * @param record the agreement
	 * @param number the revision's number
	 * @param seen the tag of what was looked at
	 * @return the revision
	 * @throws Refusal {@code revision-frozen}, or as {@link #seen}
	 */
	public static RevisionRecord draft(AgreementRecord record, int number, String seen) {
		RevisionRecord revision = seen(record, number, seen);
		if (revision.status() != Status.DRAFT) {
			throw Rule.REVISION_FROZEN.refusal(number, Speech.of(revision.status()));
		}
		return revision;
	}

	/**
	 * It lies before the board.
	 * @param record the agreement
	 * @param number the revision's number
	 * @param seen the tag of what was looked at
	 * @return the revision
	 * @throws Refusal {@code revision-not-submitted}, or as {@link #seen}
	 */
	public static RevisionRecord submitted(AgreementRecord record, int number, String seen) {
		RevisionRecord revision = seen(record, number, seen);
		if (revision.status() != Status.SUBMITTED) {
			throw Rule.REVISION_NOT_SUBMITTED.refusal(number, Speech.of(revision.status()));
		}
		return revision;
	}

	/**
	 * It is still on its way.
	 * @param record the agreement
	 * @param number the revision's number
	 * @param seen the tag of what was looked at
	 * @return the revision
	 * @throws Refusal {@code revision-settled}, or as {@link #seen}
	 */
	public static RevisionRecord underWay(AgreementRecord record, int number, String seen) {
		RevisionRecord revision = seen(record, number, seen);
		if (!revision.isUnderWay()) {
			throw Rule.REVISION_SETTLED.refusal(number, Speech.of(revision.status()));
		}
		return revision;
	}

}
