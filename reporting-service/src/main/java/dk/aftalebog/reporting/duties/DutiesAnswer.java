package dk.aftalebog.reporting.duties;

import java.time.LocalDate;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import dk.aftalebog.model.duty.Duty;
import dk.aftalebog.model.finding.Finding;
import dk.aftalebog.model.terms.Term;
import dk.aftalebog.model.terms.Titled;
import dk.aftalebog.reporting.asof.State;
import dk.aftalebog.reporting.projection.Standstill;
import dk.aftalebog.reporting.web.Moment;
import org.jspecify.annotations.Nullable;

/**
 * What is due by an agreement on a day, as known at an instant.
 *
 * @param asOf the day, the instant, and how far the projection has come
 * @param id the agreement's id
 * @param plan the id of its plan
 * @param focusArea its focus area
 * @param state whether it is in force on that day
 * @param projection why the projection of this agreement stands still, if it does
 * @param duties the duties, the earliest due first, those without a day first of all
 * @param findings contradictions in what it says or said last
 */
record DutiesAnswer(Moment asOf, String id, String plan, String focusArea, State state, @Nullable Standstill projection,
		@JsonInclude List<Due> duties, @JsonInclude List<Finding> findings) {

	/**
	 * A duty.
	 *
	 * @param kind what is due
	 * @param about what it is due for
	 * @param dueOn the last day on which it is in time; absent: before something else can
	 * go on, or the paper names no day
	 * @param metOn when it was met; absent: it is open
	 * @param overdue whether it is open and its day has passed
	 * @param holder who has it
	 * @param source where the term stands that asks for it; absent: the domain's own rule
	 * @param assumed whether the agreement's paper is silent and the term filled from
	 * elsewhere
	 */
	record Due(Duty.Kind kind, Duty.Subject about, @Nullable LocalDate dueOn, @Nullable LocalDate metOn,
			boolean overdue, Titled holder, Term.@Nullable Source source, boolean assumed) {

		static Due of(Duty duty, LocalDate today) {
			return new Due(duty.kind(), duty.about(), duty.dueOn(), duty.metOn(), duty.isOverdue(today), duty.holder(),
					duty.source(), duty.source() != null && duty.source() != Term.Source.AGREEMENT);
		}

	}

}
