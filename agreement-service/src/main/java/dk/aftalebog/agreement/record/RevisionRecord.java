package dk.aftalebog.agreement.record;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

import dk.aftalebog.model.change.Change;
import dk.aftalebog.model.event.AgreementEvent.RevisionOpened;
import dk.aftalebog.model.event.Decision;
import dk.aftalebog.model.event.RevisionKind;
import org.jspecify.annotations.Nullable;

/**
 * A revision as its events have made it.
 *
 * @param number its number
 * @param version how many events have touched it; what a person looked at is told apart
 * by it
 * @param kind its kind
 * @param title what it is called
 * @param reason why it is proposed
 * @param inForceFrom from when its changes are to hold
 * @param status where it stands
 * @param changes the proposed changes by their number
 * @param lastChange the highest number given to a change
 * @param submittedOn the civil date on which it was last submitted
 * @param decision the board's last decision on it
 * @param confirmedBy the seat whose member confirmed a decision recorded from minutes
 */
public record RevisionRecord(int number, int version, RevisionKind kind, String title, String reason,
		LocalDate inForceFrom, Status status, Map<Integer, Change> changes, int lastChange,
		@Nullable LocalDate submittedOn, @Nullable Decision decision, @Nullable String confirmedBy) {

	/** Where a revision stands on its way to the board. */
	public enum Status {

		/** It can be worked on. */
		DRAFT,
		/** It lies before the board, frozen. */
		SUBMITTED,
		/** The board approved it. */
		APPROVED,
		/** The board rejected it. */
		REJECTED,
		/** Its proposer withdrew it. */
		WITHDRAWN

	}

	/**
	 * Keeps the changes in the order in which they were proposed.
	 */
	public RevisionRecord {
		changes = Collections.unmodifiableMap(new LinkedHashMap<>(changes));
	}

	static RevisionRecord of(RevisionOpened opened) {
		return new RevisionRecord(opened.revision(), 1, opened.kind(), opened.title(), opened.reason(),
				opened.inForceFrom(), Status.DRAFT, Map.of(), 0, null, null, null);
	}

	/**
	 * Returns the tag of what a person looked at: another event on this revision gives
	 * another tag, an event elsewhere does not.
	 * @return the entity tag, in quotes
	 */
	public String tag() {
		return "\"revision-%d-%d\"".formatted(this.number, this.version);
	}

	/**
	 * Whether the board's decision on it was recorded from the minutes and no member has
	 * confirmed it.
	 * @return true for an approval or a rejection that awaits it
	 */
	public boolean awaitsConfirmation() {
		return (this.status == Status.APPROVED || this.status == Status.REJECTED) && this.decision != null
				&& this.decision.seat() == null && this.confirmedBy == null;
	}

	RevisionRecord confirmed(String seat) {
		return new RevisionRecord(this.number, this.version + 1, this.kind, this.title, this.reason, this.inForceFrom,
				this.status, this.changes, this.lastChange, this.submittedOn, this.decision, seat);
	}

	RevisionRecord withChange(int number, Change change) {
		Map<Integer, Change> more = new LinkedHashMap<>(this.changes);
		more.put(number, change);
		return next(this.status, more, number, this.submittedOn, this.decision);
	}

	RevisionRecord withoutChange(int number) {
		Map<Integer, Change> fewer = new LinkedHashMap<>(this.changes);
		fewer.remove(number);
		return next(this.status, fewer, this.lastChange, this.submittedOn, this.decision);
	}

	RevisionRecord submitted(LocalDate on) {
		return next(Status.SUBMITTED, this.changes, this.lastChange, on, this.decision);
	}

	RevisionRecord withdrawn() {
		return next(Status.WITHDRAWN, this.changes, this.lastChange, this.submittedOn, this.decision);
	}

	RevisionRecord decided(Status outcome, Decision decision) {
		return next(outcome, this.changes, this.lastChange, this.submittedOn, decision);
	}

	private RevisionRecord next(Status status, Map<Integer, Change> changes, int lastChange,
			@Nullable LocalDate submittedOn, @Nullable Decision decision) {
		return new RevisionRecord(this.number, this.version + 1, this.kind, this.title, this.reason, this.inForceFrom,
				status, changes, lastChange, submittedOn, decision, this.confirmedBy);
	}

}
