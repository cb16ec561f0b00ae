package dk.aftalebog.model.year;

import java.util.Optional;

import dk.aftalebog.model.agreement.CellKey;
import dk.aftalebog.model.agreement.Indicator;
import dk.aftalebog.model.agreement.Period;
import dk.aftalebog.model.agreement.Target;
import dk.aftalebog.model.agreement.TargetRule;

/**
 * Judges figures of years. The same figure may be judged by an indicator as it was and as
 * it is proposed: what differs is the indicator that is handed in.
 */
public final class Judge {

	private final Period period;

	private final Series series;

	/**
	 * A judge of one agreement's figures.
	 * @param period the agreement's period; hand in the plan's end where its own is open
	 * @param series the figures of the years
	 */
	public Judge(Period period, Series series) {
		this.period = period;
		this.series = series;
	}

	/**
	 * Judges one figure. Applied is the target of the cell itself, else that of the
	 * indicator as such; a target of an area is not that of a part of the area. The
	 * baseline is the cell's own.
	 * @param indicator the indicator, as it stood in the year or as it is proposed
	 * @param cell what the figure is about
	 * @param year the year, as the indicator counts years
	 * @return how the figure stands
	 */
	public Judgement judge(Indicator indicator, CellKey cell, int year) {
		Question question = new Question(indicator, cell, year, this.period, this.series);
		TargetRule rule = question.target().map(Target::rule).orElseGet(TargetRule.NoTarget::new);
		return new Judgement(new Rules(question).verdict(rule), question.target().orElse(null),
				question.baseline().orElse(null), question.measured().orElse(null), change(question).orElse(null),
				question.broken().orElse(null));
	}

	private static Optional<Difference> change(Question question) {
		if (question.broken().isPresent()) {
			return Optional.empty();
		}
		return question.start()
			.filter((start) -> start.year() == null || start.year() <= question.year())
			.flatMap((start) -> question.measured()
				.flatMap(Question::number)
				.map((figure) -> Difference.between(start.number(), figure)));
	}

}
