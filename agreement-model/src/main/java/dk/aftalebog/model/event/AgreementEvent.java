package dk.aftalebog.model.event;

import java.time.LocalDate;
import java.util.List;

import dk.aftalebog.model.agreement.Cell;
import dk.aftalebog.model.change.Change;
import org.jspecify.annotations.Nullable;

/**
 * The events of an agreement's stream: its registration, its content facts, its revisions
 * on their way to the board, its measurements and its evaluations.
 */
public sealed interface AgreementEvent extends Event {

	/**
	 * An agreement was registered: revision 0, the signed paper. Its content facts follow
	 * in the same commit.
	 *
	 * @param agreement the agreement's id
	 * @param plan the id of its plan
	 * @param focusArea the focus area (indsatsområde), as data
	 * @param adopted the decision that adopted it
	 * @param paper the signed paper, where it was handed in
	 */
	record AgreementRegistered(String agreement, String plan, String focusArea, Decision adopted,
			@Nullable Attachment paper) implements AgreementEvent {
	}

	/**
	 * A content fact: a change that the board's decision made so. Written in the
	 * decision's commit. On the wire its type is named after the change.
	 *
	 * @param revision the revision that brought it; 0 is the registration
	 * @param decidedOn the date of the board's meeting
	 * @param inForceFrom the civil date from which it holds
	 * @param change what it changes
	 */
	record ContentFact(int revision, LocalDate decidedOn, LocalDate inForceFrom,
			Change change) implements AgreementEvent {
	}

	/**
	 * A revision was opened as a draft.
	 *
	 * @param revision its number, from 1 up
	 * @param kind its kind
	 * @param title what it is called
	 * @param reason why it is proposed
	 * @param inForceFrom the civil date from which its changes are to hold
	 */
	record RevisionOpened(int revision, RevisionKind kind, String title, String reason,
			LocalDate inForceFrom) implements AgreementEvent {
	}

	/**
	 * A change was proposed in a draft.
	 *
	 * @param revision the draft
	 * @param number the change's number in it, from 1 up, never reused
	 * @param change what would change
	 */
	record ChangeProposed(int revision, int number, Change change) implements AgreementEvent {
	}

	/**
	 * A proposed change was withdrawn from a draft.
	 *
	 * @param revision the draft
	 * @param number the change's number in it
	 */
	record ChangeWithdrawn(int revision, int number) implements AgreementEvent {
	}

	/**
	 * A draft was submitted to the board; it is frozen from then on.
	 *
	 * @param revision the revision
	 */
	record RevisionSubmitted(int revision) implements AgreementEvent {
	}

	/**
	 * The board approved a revision. Its content facts follow in the same commit.
	 *
	 * @param revision the revision
	 * @param decision the decision
	 */
	record RevisionApproved(int revision, Decision decision) implements AgreementEvent {
	}

	/**
	 * The board rejected a revision.
	 *
	 * @param revision the revision
	 * @param decision the decision, with its reason
	 */
	record RevisionRejected(int revision, Decision decision) implements AgreementEvent {
	}

	/**
	 * The board returned a revision to draft.
	 *
	 * @param revision the revision
	 * @param decision the decision, with its reason
	 */
	record RevisionReturned(int revision, Decision decision) implements AgreementEvent {
	}

	/**
	 * A seated member confirmed a decision that the secretariat had recorded from the
	 * minutes.
	 *
	 * @param revision the revision that was decided
	 * @param seat the key of the member's seat on the plan's board
	 */
	record DecisionConfirmed(int revision, String seat) implements AgreementEvent {
	}

	/**
	 * A revision was withdrawn by its proposer.
	 *
	 * @param revision the revision
	 * @param reason why
	 */
	record RevisionWithdrawn(int revision, String reason) implements AgreementEvent {
	}

	/**
	 * A year's figure was measured. Measurements lie outside the agreement's versions.
	 *
	 * @param indicator the indicator's key
	 * @param year the year, as the indicator counts years
	 * @param cell the figure, or why there is none
	 */
	record MeasurementRecorded(String indicator, int year, Cell cell) implements AgreementEvent {
	}

	/**
	 * A recorded measurement was corrected; the old one stays on the record.
	 *
	 * @param indicator the indicator's key
	 * @param year the year
	 * @param cell the figure as it should have been
	 * @param reason why
	 */
	record MeasurementCorrected(String indicator, int year, Cell cell, String reason) implements AgreementEvent {
	}

	/**
	 * The yearly look at whether the agreement and its activities are still relevant.
	 *
	 * @param year the year it looks at
	 * @param heldOn when it was held
	 * @param conclusion what it concluded about the agreement
	 * @param activities what it concluded about each activity
	 */
	record EvaluationRecorded(int year, LocalDate heldOn, String conclusion,
			List<ActivityConclusion> activities) implements AgreementEvent {

		/**
		 * Activities that are not written are none.
		 */
		public EvaluationRecorded {
			activities = (activities != null) ? List.copyOf(activities) : List.of();
		}

	}

	/**
	 * What an evaluation concluded about one activity.
	 *
	 * @param activity the activity's key
	 * @param relevant whether it is still relevant
	 * @param conclusion why
	 */
	record ActivityConclusion(String activity, boolean relevant, String conclusion) {
	}

}
