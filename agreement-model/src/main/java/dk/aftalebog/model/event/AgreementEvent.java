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

	/** What happens to a revision on its way. */
	sealed interface RevisionEvent extends AgreementEvent {

		/**
		 * Returns the revision.
		 * @return its number, from 1 up
		 */
		int revision();

	}

	/**
	 * A revision was opened as a draft.
	 *
	 * @param revision its number, from 1 up
	 * @param kind its kind
	 * @param title what it is called
	 * @param reason why it is proposed
	 * @param inForceFrom the civil date from which its changes are to hold
	 * @param proposedOn when it was proposed, where a past proposal is entered late;
	 * absent: when it was opened
	 * @param paper where the paper says what a transcription correction brings; absent
	 * for other kinds
	 */
	record RevisionOpened(int revision, RevisionKind kind, String title, String reason, LocalDate inForceFrom,
			@Nullable LocalDate proposedOn, @Nullable Citation paper) implements RevisionEvent {
	}

	/**
	 * A place in the signed paper.
	 *
	 * @param place the page, the table, the line
	 * @param attachment the paper itself, where it was handed in
	 */
	record Citation(String place, @Nullable Attachment attachment) {
	}

	/**
	 * A change was proposed in a draft.
	 *
	 * @param revision the draft
	 * @param number the change's number in it, from 1 up, never reused
	 * @param change what would change
	 */
	record ChangeProposed(int revision, int number, Change change) implements RevisionEvent {
	}

	/**
	 * A proposed change was withdrawn from a draft.
	 *
	 * @param revision the draft
	 * @param number the change's number in it
	 */
	record ChangeWithdrawn(int revision, int number) implements RevisionEvent {
	}

	/**
	 * The proposer declared a draft substantial. That is never taken back.
	 *
	 * @param revision the draft
	 * @param reason why it is substantial
	 */
	record SubstantialDeclared(int revision, String reason) implements RevisionEvent {
	}

	/**
	 * A draft was submitted to the board; it is frozen from then on.
	 *
	 * @param revision the revision
	 */
	record RevisionSubmitted(int revision) implements RevisionEvent {
	}

	/**
	 * The fund (Landsbyggefonden) was involved in a revision.
	 *
	 * @param revision the revision
	 * @param involvedOn the date on which it was
	 * @param how in which form, and with what answer
	 * @param letter the correspondence, where it was handed in
	 */
	record FundInvolved(int revision, LocalDate involvedOn, String how,
			@Nullable Attachment letter) implements RevisionEvent {
	}

	/**
	 * The board approved a revision. Its content facts follow in the same commit.
	 *
	 * @param revision the revision
	 * @param decision the decision
	 */
	record RevisionApproved(int revision, Decision decision) implements RevisionEvent {
	}

	/**
	 * The board rejected a revision.
	 *
	 * @param revision the revision
	 * @param decision the decision, with its reason
	 */
	record RevisionRejected(int revision, Decision decision) implements RevisionEvent {
	}

	/**
	 * The board returned a revision to draft.
	 *
	 * @param revision the revision
	 * @param decision the decision, with its reason
	 */
	record RevisionReturned(int revision, Decision decision) implements RevisionEvent {
	}

	/**
	 * A revision that needs no decision of the board took force: an editorial one settled
	 * by the secretariat, or a transcription correction confirmed by a second person. Its
	 * content facts follow in the same commit.
	 *
	 * @param revision the revision
	 */
	record RevisionSettled(int revision) implements RevisionEvent {
	}

	/**
	 * The board reversed an editorial revision. Facts that restore what stood before
	 * follow in the same commit.
	 *
	 * @param revision the editorial revision
	 * @param decision the decision, with its reason
	 */
	record RevisionReversed(int revision, Decision decision) implements RevisionEvent {
	}

	/**
	 * A housing organisation put the revised agreement into the fund's portal
	 * (driftsstøtteportalen).
	 *
	 * @param revision the latest revision that the uploaded agreement holds
	 * @param uploadedOn the date on which it did
	 * @param document the uploaded document, where it was handed in
	 */
	record RevisionUploaded(int revision, LocalDate uploadedOn,
			@Nullable Attachment document) implements RevisionEvent {
	}

	/**
	 * A seated member confirmed a decision that the secretariat had recorded from the
	 * minutes, or took note of an editorial revision that it had settled.
	 *
	 * @param revision the revision that was decided or settled
	 * @param seat the key of the member's seat on the plan's board
	 */
	record DecisionConfirmed(int revision, String seat) implements RevisionEvent {
	}

	/**
	 * A revision was withdrawn by its proposer.
	 *
	 * @param revision the revision
	 * @param reason why
	 */
	record RevisionWithdrawn(int revision, String reason) implements RevisionEvent {
	}

	/**
	 * A value that the agreement awaited, or the expected update of one, was entered by
	 * who measures. It needs no decision.
	 *
	 * @param enteredOn the day on which it was entered
	 * @param inForceFrom the civil date from which the agreement holds it
	 * @param change the baseline or the comparator with its value
	 */
	record AwaitedValueFilled(LocalDate enteredOn, LocalDate inForceFrom, Change change) implements AgreementEvent {
	}

	/**
	 * A year's figure was measured. Measurements lie outside the agreement's versions.
	 *
	 * @param indicator the indicator's key
	 * @param comparator the comparator's key, where the figure is its; absent: the
	 * indicator's own
	 * @param year the year, as the indicator counts years
	 * @param cell the figure, or why there is none
	 */
	record MeasurementRecorded(String indicator, @Nullable String comparator, int year,
			Cell cell) implements AgreementEvent {
	}

	/**
	 * A recorded measurement was corrected; the old one stays on the record.
	 *
	 * @param indicator the indicator's key
	 * @param comparator the comparator's key, where the figure is its
	 * @param year the year
	 * @param cell the figure as it should have been
	 * @param reason why
	 */
	record MeasurementCorrected(String indicator, @Nullable String comparator, int year, Cell cell,
			String reason) implements AgreementEvent {
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
