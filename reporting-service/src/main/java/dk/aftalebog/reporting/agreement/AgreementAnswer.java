package dk.aftalebog.reporting.agreement;

import java.time.LocalDate;
import java.util.List;

import dk.aftalebog.model.agreement.Agreement;
import dk.aftalebog.model.agreement.Cell;
import dk.aftalebog.model.finding.Finding;
import dk.aftalebog.reporting.web.Moment;
import org.jspecify.annotations.Nullable;

/**
 * What an agreement says on a day, as known at an instant.
 *
 * @param asOf the day, the instant, and how far the projection has come
 * @param id the agreement's id
 * @param plan the id of its plan
 * @param focusArea its focus area
 * @param state whether it is in force on that day
 * @param inForceFrom from when it says this; not yet in force: the first day of its
 * period
 * @param inForceUntil the first day on which it says something else
 * @param endedOn the last day of its period, where that is past
 * @param agreement what it says; ended: what it said last; absent where it is not yet in
 * force
 * @param findings contradictions in what it says
 * @param measurements what was measured
 * @param standstill why the projection of this agreement stands still, if it does
 */
record AgreementAnswer(Moment asOf, String id, String plan, String focusArea, State state,
		@Nullable LocalDate inForceFrom, @Nullable LocalDate inForceUntil, @Nullable LocalDate endedOn,
		@Nullable Agreement agreement, List<Finding> findings, List<Measurement> measurements,
		@Nullable String standstill) {

	/** Whether an agreement is in force on a day. */
	enum State {

		/** Its period has not begun. */
		NOT_YET_IN_FORCE,
		/** It is in force. */
		IN_FORCE,
		/** Its period is over. */
		ENDED

	}

	/**
	 * A measured figure.
	 *
	 * @param indicator the indicator's key
	 * @param year the year
	 * @param cell the figure, or why there is none
	 * @param correction why the figure before it was corrected, if it was
	 */
	record Measurement(String indicator, int year, Cell cell, @Nullable String correction) {
	}

}
