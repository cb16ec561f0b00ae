package dk.aftalebog.model.year;

import java.time.LocalDate;
import java.time.MonthDay;

import dk.aftalebog.model.agreement.Indicator;
import dk.aftalebog.model.agreement.PaperDate;

/**
 * How an indicator counts its years.
 *
 * @param begins the day on which a year begins
 */
public record Years(MonthDay begins) {

	/**
	 * Tells how an indicator counts.
	 * @param indicator the indicator
	 * @return how it counts; calendar years where it says nothing
	 */
	public static Years of(Indicator indicator) {
		return new Years((indicator.yearBegins() != null) ? indicator.yearBegins() : MonthDay.of(1, 1));
	}

	/**
	 * Tells in which year a date of the paper falls due: on its last day, as duties do.
	 * @param date the date
	 * @return the year
	 */
	public int of(PaperDate date) {
		return of(date.latest());
	}

	int of(LocalDate day) {
		return day.isBefore(this.begins.atYear(day.getYear())) ? day.getYear() - 1 : day.getYear();
	}

	LocalDate lastDayOf(int year) {
		return this.begins.atYear(year + 1).minusDays(1);
	}

}
