package dk.aftalebog.model.year;

import java.util.Optional;

import dk.aftalebog.model.agreement.Span;

/**
 * The years in which a target is to be held. One with a date is to be reached by then and
 * kept afterwards, so it holds in every year.
 *
 * @param question what is asked
 */
record TargetYears(Question question) {

	/** Empty where the target holds in the year that is asked about. */
	Optional<Reason> reasonForNoTarget(Span when) {
		return switch (when) {
			case Span.By by -> Optional.empty();
			case Span.EachYear(int from, Integer to) ->
				outside(from, Optional.ofNullable(to).or(this.question::lastYear));
			case Span.WholePeriod whole -> outside(this.question.firstYear(), this.question.lastYear());
		};
	}

	private Optional<Reason> outside(int from, Optional<Integer> to) {
		if (this.question.year() < from) {
			return Optional.of(Reason.TARGET_NOT_YET);
		}
		return to.filter((last) -> this.question.year() > last).map((last) -> Reason.TARGET_NO_LONGER);
	}

}
