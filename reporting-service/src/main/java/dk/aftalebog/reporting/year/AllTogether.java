package dk.aftalebog.reporting.year;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonInclude;
import dk.aftalebog.model.year.Status;
import dk.aftalebog.reporting.year.AgreementYear.Count;
import dk.aftalebog.reporting.year.YearQuestion.Reading;

/**
 * The agreements that have a year, those of a plan or all there are.
 *
 * @param agreements how many they are
 * @param standing how many of them stand still: what is told of these may be out of date
 * @param statuses how many of their figures stand how
 */
record AllTogether(long agreements, long standing, @JsonInclude List<Count> statuses) {

	/** Counts one agreement after the other. */
	static final class Tally {

		private final Map<Status, Long> statuses = new EnumMap<>(Status.class);

		private long agreements;

		private long standing;

		void add(AgreementYear year) {
			add(year.projection() != null, year.statuses());
		}

		void add(Reading reading, int year) {
			add(reading.standstill() != null, AgreementYear.count(reading.years().figures(year)));
		}

		private void add(boolean stands, List<Count> counts) {
			this.agreements++;
			this.standing += stands ? 1 : 0;
			counts.forEach((count) -> this.statuses.merge(count.status(), count.figures(), Long::sum));
		}

		AllTogether counted() {
			return new AllTogether(this.agreements, this.standing, AgreementYear.counted(this.statuses));
		}

	}

}
