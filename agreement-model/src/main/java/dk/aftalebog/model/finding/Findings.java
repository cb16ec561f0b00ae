package dk.aftalebog.model.finding;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import dk.aftalebog.model.agreement.Activity;
import dk.aftalebog.model.agreement.Agreement;
import dk.aftalebog.model.agreement.Budget;
import dk.aftalebog.model.agreement.Cell;
import dk.aftalebog.model.agreement.Indicator;
import dk.aftalebog.model.agreement.Scope;

/**
 * Finds the contradictions in an agreement. They are derived, never stored: real papers
 * contradict themselves, and what is registered stands as it is.
 */
public final class Findings {

	private final List<Finding> found = new ArrayList<>();

	private final Agreement agreement;

	private Findings(Agreement agreement) {
		this.agreement = agreement;
	}

	/**
	 * Finds the contradictions.
	 * @param agreement the agreement
	 * @return the findings, in the order of the agreement
	 */
	public static List<Finding> in(Agreement agreement) {
		Findings findings = new Findings(agreement);
		findings.indicators();
		findings.spellings();
		findings.activities();
		findings.found.addAll(ResourceFindings.in(agreement));
		findings.budget();
		findings.found.addAll(PersonalData.in(agreement));
		return List.copyOf(findings.found);
	}

	private void indicators() {
		Map<String, Indicator> byKey = new HashMap<>();
		this.agreement.indicators().forEach((indicator) -> byKey.put(indicator.key(), indicator));
		for (int i = 0; i < this.agreement.indicators().size(); i++) {
			Indicator indicator = this.agreement.indicators().get(i);
			Indicator whole = (indicator.partOf() != null) ? byKey.get(indicator.partOf()) : null;
			this.found.addAll(FigureFindings.in(indicator, whole, "/indicators/" + i));
		}
	}

	private void spellings() {
		Map<String, Set<String>> spellings = new LinkedHashMap<>();
		this.agreement.indicators()
			.stream()
			.flatMap((indicator) -> indicator.baselines().stream())
			.forEach((cell) -> spelling(cell, spellings));
		spellings.forEach((area, names) -> {
			if (names.size() > 1) {
				this.found
					.add(Finding.of(Finding.Kind.SEVERAL_SPELLINGS, "/indicators", area, String.join(" / ", names)));
			}
		});
	}

	private static void spelling(Cell cell, Map<String, Set<String>> spellings) {
		if (cell.scope() instanceof Scope.Area(String area) && cell.asPrinted() != null) {
			spellings.computeIfAbsent(area, (key) -> new TreeSet<>()).add(cell.asPrinted());
		}
	}

	private void activities() {
		Map<String, String> numbers = new HashMap<>();
		for (int i = 0; i < this.agreement.activities().size(); i++) {
			Activity activity = this.agreement.activities().get(i);
			String other = (activity.number() != null) ? numbers.putIfAbsent(activity.number(), activity.name()) : null;
			if (other != null) {
				this.found.add(Finding.of(Finding.Kind.NUMBER_USED_TWICE, "/activities/" + i + "/number", other,
						activity.name(), activity.number()));
			}
		}
	}

	private void budget() {
		Budget budget = this.agreement.budget();
		if (budget != null && !budget.addsUp()) {
			this.found.add(Finding.of(Finding.Kind.TOTAL_IS_NOT_SUM, "/budget/total", budget.total(), budget.sum()));
		}
	}

}
