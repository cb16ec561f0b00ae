package dk.aftalebog.reporting.duties;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

import dk.aftalebog.model.duty.Duty;
import dk.aftalebog.reporting.duties.DutiesAnswer.Due;
import dk.aftalebog.wording.Places;
import dk.aftalebog.wording.Wording;

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

	static List<DutyList> of(List<Due> duties, Wording say, Places places) {
		return List.of(list("duties.overdue", Due::overdue, duties, say, places),
				list("duties.is-open", (due) -> due.metOn() == null && !due.overdue(), duties, say, places),
				list("duties.met", (due) -> due.metOn() != null, duties, say, places));
	}

	private static DutyList list(String code, Predicate<Due> holds, List<Due> duties, Wording say, Places places) {
		return new DutyList(code,
				duties.stream().filter(holds).map((due) -> new Line(due, about(due.about(), say, places))).toList());
	}

	private static String about(Duty.Subject subject, Wording say, Places places) {
		List<String> parts = new ArrayList<>();
		Optional.ofNullable(subject.revision())
			.ifPresent((revision) -> parts
				.add((revision == 0) ? say.message("clock.registered") : say.message("clock.revision", revision)));
		Optional.ofNullable(subject.activity()).ifPresent((key) -> parts.add(places.name("activities", key)));
		String indicator = subject.indicator();
		if (indicator != null) {
			parts.add(places.name("indicators", indicator));
			Optional.ofNullable(subject.comparator())
				.ifPresent((comparator) -> parts.add(places.comparator(indicator, comparator)));
		}
		Optional.ofNullable(subject.cell()).ifPresent((cell) -> parts.add(places.cell(cell)));
		Optional.ofNullable(subject.year()).ifPresent((year) -> parts.add(Integer.toString(year)));
		return String.join(" · ", parts);
	}

}
