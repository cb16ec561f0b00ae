package dk.aftalebog.reporting.year;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonInclude;
import dk.aftalebog.model.agreement.Predecessor;
import dk.aftalebog.model.year.Status;
import dk.aftalebog.model.year.YearOfAgreement;
import dk.aftalebog.model.year.YearOfIndicator;
import dk.aftalebog.reporting.projection.Standstill;
import dk.aftalebog.reporting.year.Book.Header;
import dk.aftalebog.reporting.year.YearQuestion.Asked;
import dk.aftalebog.reporting.year.YearQuestion.Reading;
import org.jspecify.annotations.Nullable;

/**
 * A year of one agreement.
 *
 * @param id the agreement's id
 * @param plan the id of its plan
 * @param focusArea its focus area
 * @param projection why the projection of this agreement stands still, if it does
 * @param planKnown whether its plan is known; if not, areas have no names, and nobody can
 * say what is due
 * @param predecessorRead whether the figures of the agreement before it are read here;
 * absent where none is named
 * @param statuses how many figures stand how
 * @param says what the year shows
 */
record AgreementYear(String id, String plan, String focusArea, @Nullable Standstill projection, boolean planKnown,
		@Nullable Boolean predecessorRead, @JsonInclude List<Count> statuses, YearOfAgreement says) {

	/**
	 * How many figures stand like this.
	 *
	 * @param status how they stand
	 * @param figures how many
	 */
	record Count(Status status, long figures) {
	}

	static AgreementYear of(Reading reading, Asked asked) {
		Book book = reading.book();
		Header header = book.header();
		YearOfAgreement year = reading.years().year(asked.year(), asked.today());
		Predecessor predecessor = year.predecessor();
		return new AgreementYear(header.id(), header.plan(), header.focusArea(), reading.standstill(),
				book.isPlanKnownAt(asked.moment().knownAt()),
				(predecessor != null) ? book.earlier().containsKey(predecessor.agreement()) : null,
				count(year.indicators()), year);
	}

	/** How many of some figures stand how. */
	static List<Count> count(List<YearOfIndicator> indicators) {
		Map<Status, Long> counts = new EnumMap<>(Status.class);
		indicators.stream()
			.flatMap((indicator) -> indicator.cells().stream())
			.forEach((cell) -> counts.merge(cell.status(), 1L, Long::sum));
		return counted(counts);
	}

	static List<Count> counted(Map<Status, Long> counts) {
		return counts.entrySet().stream().map((entry) -> new Count(entry.getKey(), entry.getValue())).toList();
	}

}
