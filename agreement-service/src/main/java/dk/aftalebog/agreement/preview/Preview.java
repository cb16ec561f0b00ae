package dk.aftalebog.agreement.preview;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonInclude;
import dk.aftalebog.model.agreement.Budget;
import dk.aftalebog.model.agreement.Cell;
import dk.aftalebog.model.duty.Duty;
import dk.aftalebog.model.event.AgreementEvent.ContentFact;
import dk.aftalebog.model.terms.Substance;
import dk.aftalebog.model.validity.Problem;
import dk.aftalebog.model.year.Status;
import org.jspecify.annotations.Nullable;

/**
 * What approval of a revision would do. Nothing is written.
 *
 * @param agreement the agreement's id
 * @param revision the revision's number
 * @param meetingOn the date of the meeting that would decide
 * @param basis the hash that a decision at that meeting carries; absent where the
 * revision would not apply
 * @param wouldWrite the content facts that would be written
 * @param substantial whether it is substantial
 * @param because why, and whether the fund has to be involved
 * @param refusedBy the rules that would refuse it
 * @param redline before and after of each value that it touches, interval by interval
 * @param consequences what it triggers
 */
public record Preview(String agreement, int revision, LocalDate meetingOn, @Nullable String basis,
		@JsonInclude List<WouldWrite> wouldWrite, boolean substantial, Because because,
		@JsonInclude List<Problem> refusedBy, @JsonInclude List<Interval> redline, Consequences consequences) {

	/**
	 * A fact that would be written.
	 *
	 * @param type the event's type
	 * @param fact the fact
	 */
	public record WouldWrite(String type, ContentFact fact) {
	}

	/**
	 * Why a revision is substantial.
	 *
	 * @param grounds the kinds of change that count, and the proposer's declaration
	 * @param fundWanted whether the terms want the fund involved before the decision
	 */
	public record Because(Substance grounds, boolean fundWanted) {
	}

	/**
	 * What it does over an interval of days.
	 *
	 * @param from the first day
	 * @param until the first day on which it does something else; absent: there is none
	 * @param values the values that differ
	 */
	public record Interval(LocalDate from, @Nullable LocalDate until, @JsonInclude List<Touched> values) {
	}

	/**
	 * A value that it touches.
	 *
	 * @param path where it stands
	 * @param before what stands there without it; absent: nothing
	 * @param after what stands there with it; absent: nothing
	 * @param supersededFrom the day from which a later fact overtakes it; absent: none
	 * does
	 */
	public record Touched(String path, @Nullable Object before, @Nullable Object after,
			@Nullable LocalDate supersededFrom) {
	}

	/**
	 * What it triggers.
	 *
	 * @param duties the duties that it brings, with their due dates
	 * @param dutiesGone the open duties that it takes away
	 * @param budget the budget before and after, where it changes
	 * @param staffing the hours before and after, where they change
	 * @param goalposts past measurements judged by the target as it is and as it would be
	 */
	public record Consequences(@JsonInclude List<Duty> duties, @JsonInclude List<Duty> dutiesGone,
			@Nullable Moved<@Nullable Budget> budget, @Nullable Moved<Staffing> staffing,
			@JsonInclude List<Goalpost> goalposts) {
	}

	/**
	 * Something before and after.
	 *
	 * @param <T> what it is
	 * @param before how it is without the revision
	 * @param after how it is with it
	 */
	public record Moved<T extends @Nullable Object>(T before, T after) {
	}

	/**
	 * The agreement's resources together, as stated.
	 *
	 * @param hoursPerWeek hours a week
	 * @param hoursPerYear hours a year
	 * @param shares shares in percent, by the whole that they are of
	 */
	public record Staffing(BigDecimal hoursPerWeek, BigDecimal hoursPerYear, Map<String, BigDecimal> shares) {
	}

	/**
	 * A past measurement, judged twice.
	 *
	 * @param indicator the indicator's key
	 * @param year the year
	 * @param cell the figure
	 * @param before how it stands by what is in force
	 * @param after how it would stand
	 * @param moved whether that differs
	 */
	public record Goalpost(String indicator, int year, Cell cell, Status before, Status after, boolean moved) {
	}

}
