package dk.aftalebog.model.timeline;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Optional;

import dk.aftalebog.model.agreement.Indicator;

/** The indicators of a year. */
public final class InYear {

	/** Papers write years with four digits; an open end does not reach beyond them. */
	private static final int LAST_YEAR = 9999;

	private InYear() {
	}

	/**
	 * Returns the indicator as it last stood in a year.
	 * @param timeline the agreement's timeline
	 * @param key the indicator's key
	 * @param year the year, as the indicator counts years
	 * @return the indicator, if it was in force on any of the year's days
	 */
	public static Optional<Indicator> indicator(Timeline timeline, String key, int year) {
		if (year < 1 || year > LAST_YEAR) {
			return Optional.empty();
		}
		return timeline.versions()
			.stream()
			.flatMap((version) -> version.agreement()
				.indicators()
				.stream()
				.filter((indicator) -> indicator.key().equals(key))
				.filter((indicator) -> overlaps(version, indicator, year)))
			.reduce((earlier, later) -> later);
	}

	private static boolean overlaps(Version version, Indicator indicator, int year) {
		MonthDay begins = (indicator.yearBegins() != null) ? indicator.yearBegins() : MonthDay.of(1, 1);
		LocalDate first = begins.atYear(year);
		LocalDate next = begins.atYear(year + 1);
		LocalDate until = version.until();
		LocalDate ends = version.agreement().period().to();
		return version.from().isBefore(next) && (until == null || until.isAfter(first))
				&& (ends == null || !ends.isBefore(first)) && version.agreement().period().from().isBefore(next);
	}

}
