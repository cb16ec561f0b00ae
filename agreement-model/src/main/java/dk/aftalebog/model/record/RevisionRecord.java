package dk.aftalebog.model.record;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import dk.aftalebog.model.change.Change;
import dk.aftalebog.model.event.AgreementEvent.ChangeProposed;
import dk.aftalebog.model.event.AgreementEvent.ChangeWithdrawn;
import dk.aftalebog.model.event.AgreementEvent.DecisionConfirmed;
import dk.aftalebog.model.event.AgreementEvent.FundInvolved;
import dk.aftalebog.model.event.AgreementEvent.RevisionApproved;
import dk.aftalebog.model.event.AgreementEvent.RevisionEvent;
import dk.aftalebog.model.event.AgreementEvent.RevisionOpened;
import dk.aftalebog.model.event.AgreementEvent.RevisionRejected;
import dk.aftalebog.model.event.AgreementEvent.RevisionReturned;
import dk.aftalebog.model.event.AgreementEvent.RevisionReversed;
import dk.aftalebog.model.event.AgreementEvent.RevisionSettled;
import dk.aftalebog.model.event.AgreementEvent.RevisionSubmitted;
import dk.aftalebog.model.event.AgreementEvent.RevisionUploaded;
import dk.aftalebog.model.event.AgreementEvent.RevisionWithdrawn;
import dk.aftalebog.model.event.AgreementEvent.SubstantialDeclared;
import dk.aftalebog.model.event.Decision;
import dk.aftalebog.model.event.RevisionKind;
import org.jspecify.annotations.Nullable;

/**
 * A revision: everything that happened to it, and what that comes to.
 *
 * @param steps what happened, in order; the first one opened it
 */
public record RevisionRecord(List<Step> steps) {

	/**
	 * Keeps a copy.
	 */
	public RevisionRecord {
		steps = List.copyOf(steps);
	}

	/**
	 * Something that happened to a revision.
	 *
	 * @param event the event
	 * @param sequence its number in the agreement's stream
	 * @param on the civil date on which it was appended
	 * @param by who did it, where the record knows
	 */
	public record Step(RevisionEvent event, long sequence, LocalDate on, @Nullable Actor by) {
	}

	/** Where a revision stands on its way to the board. */
	public enum Status {

		/** It can be worked on. */
		DRAFT,
		/** It lies before the board, or before who settles it, frozen. */
		SUBMITTED,
		/** The board approved it. */
		APPROVED,
		/** The board rejected it. */
		REJECTED,
		/** Its proposer withdrew it. */
		WITHDRAWN,
		/** It took force without a decision: editorial, or a transcription correction. */
		SETTLED,
		/** The board reversed it: what stood before stands again. */
		REVERSED

	}

	RevisionRecord and(Step step) {
		List<Step> more = new ArrayList<>(this.steps);
		more.add(step);
		return new RevisionRecord(more);
	}

	/**
	 * Returns the number.
	 * @return from 1 up
	 */
	public int number() {
		return opened().revision();
	}

	/**
	 * Returns the tag of what a person looked at: another event on this revision gives
	 * another tag, an event elsewhere does not.
	 * @return the entity tag, in quotes
	 */
	public String tag() {
		return "\"revision-%d-%d\"".formatted(number(), this.steps.size());
	}

	/**
	 * Returns where the last event on it stands.
	 * @return the event's number in the agreement's stream
	 */
	public long lastSequence() {
		return this.steps.getLast().sequence();
	}

	/**
	 * Returns the kind.
	 * @return the kind
	 */
	public RevisionKind kind() {
		return opened().kind();
	}

	/**
	 * Returns how it was opened: title, reason, the date from which it is to hold, the
	 * place in the paper.
	 * @return its first event
	 */
	public RevisionOpened opened() {
		return (RevisionOpened) this.steps.getFirst().event();
	}

	/**
	 * Returns the date from which its changes are to hold, or do.
	 * @return the civil date
	 */
	public LocalDate inForceFrom() {
		return opened().inForceFrom();
	}

	/**
	 * Returns when it was proposed.
	 * @return the date stated where a past proposal was entered late, or the day on which
	 * it was opened
	 */
	public LocalDate proposedOn() {
		LocalDate stated = opened().proposedOn();
		return (stated != null) ? stated : this.steps.getFirst().on();
	}

	/**
	 * Returns who opened it.
	 * @return who, where the record knows
	 */
	public Optional<Actor> openedBy() {
		return Optional.ofNullable(this.steps.getFirst().by());
	}

	/**
	 * Returns where it stands.
	 * @return the status
	 */
	public Status status() {
		Status status = Status.DRAFT;
		for (Step step : this.steps) {
			status = switch (step.event()) {
				case RevisionOpened opened -> Status.DRAFT;
				case RevisionSubmitted submitted -> Status.SUBMITTED;
				case RevisionApproved approved -> Status.APPROVED;
				case RevisionRejected rejected -> Status.REJECTED;
				case RevisionReturned returned -> Status.DRAFT;
				case RevisionSettled settled -> Status.SETTLED;
				case RevisionReversed reversed -> Status.REVERSED;
				case RevisionWithdrawn withdrawn -> Status.WITHDRAWN;
				case ChangeProposed proposed -> status;
				case ChangeWithdrawn withdrawn -> status;
				case SubstantialDeclared declared -> status;
				case FundInvolved involved -> status;
				case DecisionConfirmed confirmed -> status;
				case RevisionUploaded uploaded -> status;
			};
		}
		return status;
	}

	/**
	 * Whether it is still on its way.
	 * @return true for a draft and what is submitted
	 */
	public boolean isUnderWay() {
		return switch (status()) {
			case DRAFT, SUBMITTED -> true;
			case APPROVED, REJECTED, WITHDRAWN, SETTLED, REVERSED -> false;
		};
	}

	/**
	 * Returns the proposed changes.
	 * @return the changes by their number, in the order in which they were proposed
	 */
	public Map<Integer, Change> changes() {
		Map<Integer, Change> changes = new LinkedHashMap<>();
		for (Step step : this.steps) {
			switch (step.event()) {
				case ChangeProposed proposed -> changes.put(proposed.number(), proposed.change());
				case ChangeWithdrawn withdrawn -> changes.remove(withdrawn.number());
				default -> {
				}
			}
		}
		return Collections.unmodifiableMap(changes);
	}

	/**
	 * Returns the highest number given to a change.
	 * @return the number; 0 where none was given
	 */
	public int lastChange() {
		return last(ChangeProposed.class).map(ChangeProposed::number).orElse(0);
	}

	/**
	 * Returns why its proposer declared it substantial.
	 * @return the reason, where it was declared
	 */
	public Optional<String> substantialBecause() {
		return last(SubstantialDeclared.class).map(SubstantialDeclared::reason);
	}

	/**
	 * Returns the fund's involvement, as last recorded.
	 * @return the event, where there is one
	 */
	public Optional<FundInvolved> fundInvolved() {
		return last(FundInvolved.class);
	}

	/**
	 * Returns when it was last submitted.
	 * @return the civil date, where it was
	 */
	public Optional<LocalDate> submittedOn() {
		return lastStep(RevisionSubmitted.class).map(Step::on);
	}

	/**
	 * Returns the board's last decision on it.
	 * @return the decision, where there is one
	 */
	public Optional<Decision> decision() {
		Decision decision = null;
		for (Step step : this.steps) {
			decision = switch (step.event()) {
				case RevisionApproved approved -> approved.decision();
				case RevisionRejected rejected -> rejected.decision();
				case RevisionReturned returned -> returned.decision();
				default -> decision;
			};
		}
		return Optional.ofNullable(decision);
	}

	/**
	 * Returns when it took force without a decision of the board.
	 * @return the civil date on which it was settled, where it was
	 */
	public Optional<LocalDate> settledOn() {
		return lastStep(RevisionSettled.class).map(Step::on);
	}

	/**
	 * Returns the board's decision to reverse it.
	 * @return the decision, where there is one
	 */
	public Optional<Decision> reversal() {
		return last(RevisionReversed.class).map(RevisionReversed::decision);
	}

	/**
	 * Returns the seat whose member confirmed what the secretariat recorded or settled.
	 * @return the seat's key, where there is one
	 */
	public Optional<String> confirmedBy() {
		return last(DecisionConfirmed.class).map(DecisionConfirmed::seat);
	}

	/**
	 * Returns the upload into the fund's portal, as last recorded.
	 * @return the event, where there is one
	 */
	public Optional<RevisionUploaded> uploaded() {
		return last(RevisionUploaded.class);
	}

	/**
	 * Whether a seated member has still to confirm the board's decision, which was
	 * recorded from the minutes, or to take note of an editorial change.
	 * @return true where it awaits a member
	 */
	public boolean awaitsConfirmation() {
		if (confirmedBy().isPresent()) {
			return false;
		}
		return switch (status()) {
			case APPROVED, REJECTED -> decision().filter((decision) -> decision.seat() == null).isPresent();
			case SETTLED -> kind() == RevisionKind.EDITORIAL;
			case DRAFT, SUBMITTED, WITHDRAWN, REVERSED -> false;
		};
	}

	private <E extends RevisionEvent> Optional<E> last(Class<E> type) {
		return lastStep(type).map((step) -> type.cast(step.event()));
	}

	private Optional<Step> lastStep(Class<? extends RevisionEvent> type) {
		return this.steps.reversed().stream().filter((step) -> type.isInstance(step.event())).findFirst();
	}

}
