package dk.aftalebog.model.validity;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

import dk.aftalebog.model.agreement.Cell;
import dk.aftalebog.model.agreement.Comparator;
import dk.aftalebog.model.agreement.Fraction;
import dk.aftalebog.model.agreement.Indicator;
import dk.aftalebog.model.agreement.Scope;
import dk.aftalebog.model.agreement.Span;
import dk.aftalebog.model.agreement.Target;
import dk.aftalebog.model.agreement.TargetRule;
import dk.aftalebog.model.agreement.Unit;
import dk.aftalebog.model.language.Kind;
import dk.aftalebog.model.plan.Plan;

/** What must be true of an indicator and its figures. */
final class IndicatorValidity {

	private final Problems problems;

	private final Plan plan;

	private final Set<String> goals;

	private final Set<String> activities;

	private final Set<String> indicators;

	IndicatorValidity(Problems problems, Plan plan, Set<String> goals, Set<String> activities, Set<String> indicators) {
		this.problems = problems;
		this.plan = plan;
		this.goals = goals;
		this.activities = activities;
		this.indicators = indicators;
	}

	void check(Indicator indicator, String pointer) {
		if (indicator.goal() != null) {
			this.problems.reference(this.goals.contains(indicator.goal()), pointer + "/goal", Kind.GOAL,
					indicator.goal());
		}
		if (indicator.activity() != null) {
			this.problems.reference(this.activities.contains(indicator.activity()), pointer + "/activity",
					Kind.ACTIVITY, indicator.activity());
		}
		if (indicator.partOf() != null) {
			this.problems.reference(this.indicators.contains(indicator.partOf()), pointer + "/partOf", Kind.INDICATOR,
					indicator.partOf());
		}
		this.problems.unique(indicator.baselines(), Cell::key, pointer + "/baselines", Kind.BASELINE);
		for (int i = 0; i < indicator.baselines().size(); i++) {
			cell(indicator.baselines().get(i), indicator.unit(), pointer + "/baselines/" + i);
		}
		this.problems.keys(indicator.comparators(), pointer + "/comparators", Kind.COMPARATOR);
		for (int i = 0; i < indicator.comparators().size(); i++) {
			cell(indicator.comparators().get(i).cell(), indicator.unit(), pointer + "/comparators/" + i + "/cell");
		}
		this.problems.unique(indicator.targets(), Target::cellKey, pointer + "/targets", Kind.TARGET);
		for (int i = 0; i < indicator.targets().size(); i++) {
			target(indicator, indicator.targets().get(i), pointer + "/targets/" + i);
		}
	}

	void cell(Cell cell, Unit unit, String pointer) {
		scope(cell.scope(), pointer);
		spelling(cell, pointer);
		if ((cell.value() == null) == (cell.missing() == null)) {
			this.problems.add(pointer, Fault.VALUE_OR_MISSING);
		}
		if (cell.value() != null && !unit.fits(cell.value())) {
			this.problems.add(pointer + "/value", Fault.WRONG_UNIT, unit.words());
		}
		Fraction fraction = cell.fraction();
		if (fraction != null && (fraction.numerator() < 0 || fraction.denominator() < 1
				|| fraction.numerator() > fraction.denominator())) {
			this.problems.add(pointer + "/fraction", Fault.BAD_FRACTION, fraction.numerator(), fraction.denominator());
		}
	}

	private void scope(Scope scope, String pointer) {
		if (scope instanceof Scope.Area(String area)) {
			this.problems.reference(this.plan.area(area).isPresent(), pointer + "/scope", Kind.AREA, area);
		}
	}

	private void spelling(Cell cell, String pointer) {
		String printed = cell.asPrinted();
		if (printed != null && cell.scope() instanceof Scope.Area(String area)) {
			this.plan.area(area)
				.filter((known) -> !known.isSpelled(printed))
				.ifPresent((known) -> this.problems.add(pointer + "/asPrinted", Fault.UNKNOWN_SPELLING, printed,
						known.name()));
		}
	}

	private void target(Indicator indicator, Target target, String pointer) {
		scope(target.scope(), pointer);
		switch (target.rule()) {
			case TargetRule.GapNarrows rule -> comparator(indicator, rule.comparator(), pointer);
			case TargetRule.NotAboveComparator rule -> comparator(indicator, rule.comparator(), pointer);
			case TargetRule.ShareOf rule -> {
				this.problems.reference(this.indicators.contains(rule.indicator()), pointer + "/rule/indicator",
						Kind.INDICATOR, rule.indicator());
				span(rule.when(), pointer);
			}
			case TargetRule.AtLeast rule -> span(rule.when(), pointer);
			case TargetRule.AtMost rule -> span(rule.when(), pointer);
			case TargetRule.RelativeChange rule -> {
			}
			case TargetRule.Milestone rule -> {
			}
			case TargetRule.NoTarget rule -> {
			}
		}
	}

	private void comparator(Indicator indicator, String key, String pointer) {
		Set<String> keys = new HashSet<>(indicator.comparators().stream().map(Comparator::key).toList());
		this.problems.reference(keys.contains(key), pointer + "/rule/comparator", Kind.COMPARATOR, key);
	}

	private void span(Span span, String pointer) {
		if (span instanceof Span.EachYear(int from, Integer to) && to != null && to < from) {
			this.problems.add(pointer + "/rule/when", Fault.YEARS_REVERSED, to, from);
		}
	}

	static List<Problem> ofCell(Cell cell, Indicator indicator, Plan plan, String pointer) {
		Problems problems = new Problems();
		new IndicatorValidity(problems, plan, Set.of(), Set.of(), Set.of()).cell(cell, indicator.unit(), pointer);
		return problems.toList();
	}

}
