package dk.aftalebog.agreement.governance;

import dk.aftalebog.agreement.refusal.Refusal;
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
		RevisionRecord revision = record.revision(number)
			.orElseThrow(() -> new Refusal(404, "unknown-revision",
					"The agreement has no revision %d; open one first".formatted(number)));
		if (!seen.equals("*") && !seen.equals(revision.tag())) {
			throw new Refusal(412, "stale-revision",
					"Revision %d has moved since you looked: it is now %s with tag %s; look again before you act"
						.formatted(number, words(revision.status()), revision.tag()));
		}
		return revision;
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
			throw new Refusal(409, "revision-frozen", "Revision %d is %s and frozen; only a draft can be changed"
				.formatted(number, words(revision.status())));
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
			throw new Refusal(409, "revision-not-submitted", "Revision %d is %s; the board decides on a submitted one"
				.formatted(number, words(revision.status())));
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
			throw new Refusal(409, "revision-settled",
					"Revision %d is %s already".formatted(number, words(revision.status())));
		}
		return revision;
	}

	private static String words(Status status) {
		return switch (status) {
			case DRAFT -> "a draft";
			case SUBMITTED -> "submitted";
			case APPROVED -> "approved";
			case REJECTED -> "rejected";
			case WITHDRAWN -> "withdrawn";
			case SETTLED -> "settled";
			case REVERSED -> "reversed";
		};
	}

}
