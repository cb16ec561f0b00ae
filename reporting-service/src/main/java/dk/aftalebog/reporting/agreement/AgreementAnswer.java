package dk.aftalebog.reporting.agreement;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import dk.aftalebog.model.agreement.Agreement;
import dk.aftalebog.model.agreement.Cell;
import dk.aftalebog.model.finding.Finding;
import dk.aftalebog.reporting.projection.Standstill;
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
 * @param projection why the projection of this agreement stands still, if it does
 * @param inForceFrom from when it says this; not yet in force: the first day of its
 * period
 * @param inForceUntil in force: the first day on which it says something else
 * @param endedOn ended: the last day of its period
 * @param agreement in force: what it says
 * @param lastVersion ended: what it said last
 * @param findings contradictions in what it says or said last
 * @param measurements what was measured, by indicator and year
 */
record AgreementAnswer(Moment asOf, String id, String plan, String focusArea, State state,
		@Nullable Standstill projection, @Nullable LocalDate inForceFrom, @Nullable LocalDate inForceUntil,
		@Nullable LocalDate endedOn, @Nullable Agreement agreement, @Nullable LastVersion lastVersion,
		@JsonInclude List<Finding> findings, @JsonInclude List<Measurement> measurements) {

	/**
	 * What an agreement that has ended said last.
	 *
	 * @param inForceFrom from when it said so
	 * @param agreement what it said
	 */
	record LastVersion(LocalDate inForceFrom, Agreement agreement) {
	}

	/**
	 * A measured figure.
	 *
	 * @param indicator the indicator's key
	 * @param year the year
	 * @param cell the figure, or why there is none
	 * @param recordedAt when it was recorded
	 * @param correction why the figure before it was corrected, if it was
	 */
	record Measurement(String indicator, int year, Cell cell, Instant recordedAt, @Nullable String correction) {
	}

}
