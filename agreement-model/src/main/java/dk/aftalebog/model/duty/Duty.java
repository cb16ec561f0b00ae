package dk.aftalebog.model.duty;

import java.time.LocalDate;

import dk.aftalebog.model.terms.Term;
import dk.aftalebog.model.terms.Titled;
import org.jspecify.annotations.Nullable;

/**
 * Something that is due (rule 8).
 *
 * @param kind what is due
 * @param about what it is due for
 * @param dueOn the last day on which it is in time; absent: before something else can go
 * on, or the paper names no day
 * @param metOn when it was met; absent: it is open
 * @param holder who has it
 * @param source where the term stands that asks for it; absent: the domain's own rule
 */
public record Duty(Kind kind, Subject about, @Nullable LocalDate dueOn, @Nullable LocalDate metOn, Titled holder,
		Term.@Nullable Source source) {

	/** What can be due. */
	public enum Kind {

		/** The revised agreement is uploaded into the fund's portal. */
		UPLOAD,
		/** The fund is involved before a revision is decided. */
		FUND_INVOLVEMENT,
		/**
		 * A seated member confirms a decision recorded from minutes, or takes note of an
		 * editorial change.
		 */
		CONFIRMATION,
		/** The agreement's relevance is evaluated. */
		AGREEMENT_EVALUATION,
		/** An activity's relevance is evaluated. */
		ACTIVITY_EVALUATION,
		/** A value that the paper awaits, or the update of one, is entered. */
		AWAITED_VALUE,
		/** A year's figure is measured. */
		MEASUREMENT

	}

	/**
	 * What a duty is about.
	 *
	 * @param revision the revision's number
	 * @param activity the activity's key
	 * @param indicator the indicator's key
	 * @param comparator the comparator's key
	 * @param cell the cell, by its scope and qualifier
	 * @param year the calendar year, or the indicator's
	 */
	public record Subject(@Nullable Integer revision, @Nullable String activity, @Nullable String indicator,
			@Nullable String comparator, @Nullable String cell, @Nullable Integer year) {

		static Subject ofRevision(int revision) {
			return new Subject(revision, null, null, null, null, null);
		}

		static Subject ofYear(int year) {
			return new Subject(null, null, null, null, null, year);
		}

		static Subject ofActivity(String activity, int year) {
			return new Subject(null, activity, null, null, null, year);
		}

		static Subject ofFigure(String indicator, @Nullable String comparator, String cell, @Nullable Integer year) {
			return new Subject(null, null, indicator, comparator, cell, year);
		}

	}

	/**
	 * Whether it has not been met.
	 * @return true while it is open
	 */
	public boolean isOpen() {
		return this.metOn == null;
	}

	/**
	 * Whether it is open and its day has passed.
	 * @param today the civil date of today
	 * @return true from the day after the last one in time
	 */
	public boolean isOverdue(LocalDate today) {
		return isOpen() && this.dueOn != null && today.isAfter(this.dueOn);
	}

}
