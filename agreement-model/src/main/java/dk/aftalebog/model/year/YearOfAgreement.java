package dk.aftalebog.model.year;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import dk.aftalebog.model.agreement.Budget;
import dk.aftalebog.model.agreement.Period;
import dk.aftalebog.model.agreement.Predecessor;
import dk.aftalebog.model.agreement.Resource;
import dk.aftalebog.model.agreement.ResourceTotal;
import dk.aftalebog.model.duty.Duty;
import dk.aftalebog.model.event.AgreementEvent.EvaluationRecorded;
import dk.aftalebog.model.event.RevisionKind;
import org.jspecify.annotations.Nullable;

/**
 * A year of an agreement. Figures are of the year as each indicator counts years; all
 * else is of the calendar year.
 *
 * @param year the year
 * @param name the name of the effort
 * @param period the agreement's period
 * @param predecessor the agreement whose series run on here
 * @param saidOn the day that name, period, resources and budget are of: the last of the
 * year, or of the agreement in it
 * @param areas the names of the areas that figures are of, by their keys
 * @param indicators the indicators, in the order of the paper
 * @param activities the activities that ran on any day of the year
 * @param resources the resources
 * @param resourceTotal their total as stated
 * @param budget the budget
 * @param decisions what was decided on revisions in the year, by the day
 * @param evaluations the evaluations that look at the year
 * @param duties the duties of the year, met and open; absent where the plan is not known,
 * which says what is asked for
 */
public record YearOfAgreement(int year, String name, Period period, @Nullable Predecessor predecessor, LocalDate saidOn,
		Map<String, String> areas, List<YearOfIndicator> indicators, List<ActiveActivity> activities,
		List<Resource> resources, @Nullable ResourceTotal resourceTotal, @Nullable Budget budget,
		List<DecidedRevision> decisions, List<EvaluationRecorded> evaluations, @Nullable List<YearDuty> duties) {

	/**
	 * An activity in the year.
	 *
	 * @param key its key
	 * @param number the number as printed
	 * @param name its name, as it last was in the year
	 * @param targetGroups its target groups
	 * @param areas the keys of the areas it covers; none: all of the plan's
	 * @param from the first day of the year on which it ran
	 * @param to the last day of the year on which it ran
	 */
	public record ActiveActivity(String key, @Nullable String number, String name, List<String> targetGroups,
			List<String> areas, LocalDate from, LocalDate to) {
	}

	/**
	 * What was decided on a revision.
	 *
	 * @param revision its number
	 * @param kind its kind
	 * @param title what it is called
	 * @param reason why it was proposed
	 * @param inForceFrom from when its changes are to hold, or do
	 * @param outcome what was decided
	 * @param decidedOn the date of the meeting; where there was none, the day on which it
	 * was settled
	 * @param minutes the reference of the minutes, where a meeting decided
	 * @param lateEntry whether a past decision was entered later from its minutes
	 */
	public record DecidedRevision(int revision, RevisionKind kind, String title, String reason, LocalDate inForceFrom,
			Outcome outcome, LocalDate decidedOn, @Nullable String minutes, boolean lateEntry) {
	}

	/** What was decided. */
	public enum Outcome {

		/** The board approved it. */
		APPROVED,
		/** The board rejected it. */
		REJECTED,
		/** The board returned it to draft. */
		RETURNED,
		/** It took force without a decision of the board. */
		SETTLED,
		/** The board reversed it. */
		REVERSED

	}

	/**
	 * A duty of the year.
	 *
	 * @param state how it stands
	 * @param duty the duty
	 */
	public record YearDuty(DutyState state, Duty duty) {
	}

	/** How a duty stands. */
	public enum DutyState {

		/** It is met. */
		MET,
		/** It is not met, and need not be yet, or no day is named. */
		OPEN,
		/** Its day has passed. */
		OVERDUE

	}

}
