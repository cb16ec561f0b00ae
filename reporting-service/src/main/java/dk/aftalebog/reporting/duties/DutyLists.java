package dk.aftalebog.reporting.duties;

import java.util.List;
import java.util.function.Predicate;

import dk.aftalebog.reporting.duties.DutiesAnswer.Due;
import dk.aftalebog.wording.Places;

/**
 * Duties as a board looks at them: what is overdue first, then what comes, then what is
 * met.
 */
final class DutyLists {

	private DutyLists() {
	}

	/**
	 * Duties that stand alike.
	 *
	 * @param code how they stand, as the codes of its texts begin
	 * @param lines the duties
	 */
	record DutyList(String code, List<Line> lines) {
	}

	/**
	 * A duty.
	 *
	 * @param due the duty
	 * @param about what it is due for, by the names that a reader knows
	 */
	record Line(Due due, String about) {
	}

	static List<DutyList> of(List<Due> duties, Places places) {
		return List.of(list("duties.overdue", Due::overdue, duties, places),
				list("duties.is-open", (due) -> due.metOn() == null && !due.overdue(), duties, places),
				list("duties.met", (due) -> due.metOn() != null, duties, places));
	}

	private static DutyList list(String code, Predicate<Due> holds, List<Due> duties, Places places) {
		return new DutyList(code,
				duties.stream().filter(holds).map((due) -> new Line(due, places.about(due.about()))).toList());
	}

}
