package dk.aftalebog.model.year;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.function.Function;

import dk.aftalebog.model.agreement.PaperDate;
import dk.aftalebog.model.agreement.Span;
import dk.aftalebog.model.agreement.TargetRule;

/**
 * Finds the rule that decides.
 *
 * @param question what is asked
 */
record Rules(Question question) {

	Verdict verdict(TargetRule rule) {
		return switch (rule) {
			case TargetRule.AtLeast(BigDecimal value, Span when) ->
				ofNumber(when, (figure) -> level(figure, Bound.AT_LEAST, value, when));
			case TargetRule.AtMost(BigDecimal value, Span when) ->
				ofNumber(when, (figure) -> level(figure, Bound.AT_MOST, value, when));
			case TargetRule.RelativeChange change ->
				ofNumber(yearsOf(change), (figure) -> new RelativeRule(this.question, figure, change).verdict());
			case TargetRule.GapNarrows gap ->
				ofNumber(new Span.By(gap.by()), (figure) -> new GapRule(this.question, figure, gap).verdict());
			case TargetRule.NotAboveComparator(String comparator, PaperDate by) ->
				notAbove(comparator, new Span.By(by));
			case TargetRule.ShareOf share ->
				ofNumber(share.when(), (figure) -> new ShareRule(this.question, figure, share).verdict());
			case TargetRule.Milestone(PaperDate by) -> Verdict.of(new MilestoneRule(this.question, by).reason());
			case TargetRule.NoTarget none -> Verdict.of(this.question.reasonForNoValue().orElse(Reason.NO_TARGET_SET));
		};
	}

	/** Without a date a change is asked for in each year of the agreement. */
	private Span yearsOf(TargetRule.RelativeChange change) {
		return (change.by() != null) ? new Span.By(change.by()) : new Span.EachYear(this.question.firstYear(), null);
	}

	private Verdict notAbove(String comparator, Span by) {
		return ofNumber(by,
				(figure) -> this.question.comparator(comparator, this.question.year())
					.map((value) -> level(figure, Bound.AT_MOST, value, by))
					.orElseGet(() -> Verdict.of(Reason.COMPARATOR_UNKNOWN)));
	}

	private Verdict level(BigDecimal figure, Bound bound, BigDecimal required, Span when) {
		return new LevelRule(this.question, figure, bound, required).verdict(when);
	}

	private Verdict ofNumber(Span when, Function<BigDecimal, Verdict> rule) {
		return this.question.reasonForNoValue()
			.or(() -> new TargetYears(this.question).reasonForNoTarget(when))
			.map(Verdict::of)
			.orElseGet(() -> this.question.measured()
				.flatMap(Question::number)
				.map((figure) -> ofNumber(figure, rule))
				.orElseGet(() -> Verdict.of(Reason.NOT_A_NUMBER)));
	}

	private Verdict ofNumber(BigDecimal figure, Function<BigDecimal, Verdict> rule) {
		Optional<SeriesBreak> broken = this.question.broken();
		return broken.isPresent() ? Verdict.of(Reason.SERIES_BROKEN) : rule.apply(figure);
	}

}
