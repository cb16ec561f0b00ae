package dk.aftalebog.model.year;

import dk.aftalebog.model.agreement.Cell;
import dk.aftalebog.model.agreement.PaperDate;
import dk.aftalebog.model.agreement.Value;

/**
 * Something done by a date. What was done in an earlier year of the agreement stays done
 * until a year says no: nobody measures again what has been set up.
 *
 * @param question what is asked
 * @param by by when
 */
record MilestoneRule(Question question, PaperDate by) {

	Reason reason() {
		return this.question.reasonForNoValue()
			.map((missing) -> doneBefore() ? Reason.MILESTONE_DONE : missing)
			.orElseGet(() -> this.question.measured().map(Cell::value).map(this::reason).orElse(Reason.NOT_YES_OR_NO));
	}

	private Reason reason(Value value) {
		return switch (value) {
			case Value.YesNo(boolean yes) -> yes ? Reason.MILESTONE_DONE : notDone();
			case Value.Quantity quantity -> Reason.NOT_YES_OR_NO;
			case Value.Text text -> Reason.NOT_YES_OR_NO;
		};
	}

	private Reason notDone() {
		return (this.question.year() >= this.question.years().of(this.by)) ? Reason.MILESTONE_OVERDUE
				: Reason.MILESTONE_NOT_DUE;
	}

	private boolean doneBefore() {
		for (int year = this.question.year() - 1; year >= this.question.firstYear(); year--) {
			Cell cell = this.question.measured(year).orElse(null);
			if (cell != null && cell.value() instanceof Value.YesNo(boolean yes)) {
				return yes;
			}
		}
		return false;
	}

}
