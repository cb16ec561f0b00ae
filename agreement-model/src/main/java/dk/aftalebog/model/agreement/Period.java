package dk.aftalebog.model.agreement;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * A span of civil dates (Europe/Copenhagen).
 *
 * @param from the first day
 * @param to the last day, itself included; absent where the end is open
 */
public record Period(LocalDate from, @Nullable LocalDate to) {

	/**
	 * Whether the day lies in the period.
	 * @param day the day asked about
	 * @return true from the first day to the last, both included
	 */
	public boolean contains(LocalDate day) {
		return !day.isBefore(this.from) && !isOver(day);
	}

	/**
	 * Whether the period has ended before the day.
	 * @param day the day asked about
	 * @return true from the day after the last
	 */
	public boolean isOver(LocalDate day) {
		return this.to != null && day.isAfter(this.to);
	}

	/**
	 * Whether every day of the other period lies in this one; an open end lies only in an
	 * open end.
	 * @param other the period that should lie within
	 * @return true where it does
	 */
	public boolean encloses(Period other) {
		if (other.from.isBefore(this.from) || isOver(other.from)) {
			return false;
		}
		return this.to == null || (other.to != null && !other.to.isAfter(this.to));
	}

	/**
	 * Whether the period ends before it begins.
	 * @return true where the last day comes before the first
	 */
	public boolean isReversed() {
		return this.to != null && this.to.isBefore(this.from);
	}

}
