package dk.aftalebog.model.provenance;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import dk.aftalebog.model.agreement.ActivityText;
import dk.aftalebog.model.agreement.Budget;
import dk.aftalebog.model.agreement.Cell;
import dk.aftalebog.model.agreement.Comparator;
import dk.aftalebog.model.agreement.Goal;
import dk.aftalebog.model.agreement.Indicator;
import dk.aftalebog.model.agreement.Party;
import dk.aftalebog.model.agreement.Period;
import dk.aftalebog.model.agreement.Predecessor;
import dk.aftalebog.model.agreement.Resource;
import dk.aftalebog.model.agreement.RevisionTerms;
import dk.aftalebog.model.agreement.Section;
import dk.aftalebog.model.agreement.SuccessCriterion;
import dk.aftalebog.model.agreement.Target;
import dk.aftalebog.model.change.Change;
import org.jspecify.annotations.Nullable;

/**
 * The values that a change states, nested as they stand in an agreement. It is held
 * against the fold: what is stated stands there afterwards.
 */
final class Statement {

	private Statement() {
	}

	static Map<String, ?> of(Change change) {
		return switch (change) {
			case Change.AgreementConcluded(String name, Period period) -> Map.of("name", name, "period", period);
			case Change.AgreementRenamed(String name) -> Map.of("name", name);
			case Change.PeriodChanged(Period period) -> Map.of("period", period);
			case Change.PredecessorSet(Predecessor predecessor) -> Map.of("predecessor", predecessor);
			case Change.PartyAdded(Party party) -> Map.of("parties", List.of(party));
			case Change.PartyChanged(Party party) -> Map.of("parties", List.of(party));
			case Change.SectionSet(Section section) -> Map.of("sections", List.of(section));
			case Change.GoalAdded(Goal goal) -> Map.of("goals", List.of(goal));
			case Change.GoalReworded(Goal goal) -> Map.of("goals", List.of(goal));
			case Change.IndicatorAdded(Indicator indicator) -> Map.of("indicators", List.of(indicator));
			case Change.IndicatorRedefined(Indicator definition) ->
				Map.of("indicators", List.of(definition.withoutFigures()));
			case Change.IndicatorBaselineSet(String key, Cell cell) -> indicator(key, "baselines", List.of(cell));
			case Change.ComparatorSet(String key, Comparator comparator) ->
				indicator(key, "comparators", List.of(comparator));
			case Change.TargetSet(String key, Target target) -> indicator(key, "targets", List.of(target));
			case Change.ActivityAdded added -> Map.of("activities", List.of(added.activity()));
			case Change.ActivityRenamed renamed -> activity(renamed.activity(), named(renamed));
			case Change.ActivityTextSet set -> activity(set.activity(), one("texts", text(set.part(), set.text())));
			case Change.ActivityTargetGroupsSet(String key, List<String> groups) ->
				activity(key, one("targetGroups", groups));
			case Change.ActivityAreasSet(String key, List<String> areas) -> activity(key, one("areas", areas));
			case Change.ActivityPeriodSet set -> activity(set.activity(), one("period", set.period()));
			case Change.SuccessCriterionSet(String key, SuccessCriterion criterion) ->
				activity(key, one("successCriteria", List.of(criterion)));
			case Change.ResourceSet(Resource resource) -> Map.of("resources", List.of(resource));
			case Change.ResourceTotalSet set -> one("resourceTotal", set.total());
			case Change.BudgetSet(Budget budget) -> Map.of("budget", budget);
			case Change.RevisionTermsSet(RevisionTerms terms) -> Map.of("revisionTerms", terms);
			case Change.PartyRemoved removed -> Map.of();
			case Change.SectionRemoved removed -> Map.of();
			case Change.GoalRemoved removed -> Map.of();
			case Change.IndicatorRemoved removed -> Map.of();
			case Change.IndicatorBaselineRemoved removed -> Map.of();
			case Change.ComparatorRemoved removed -> Map.of();
			case Change.TargetRemoved removed -> Map.of();
			case Change.ActivityEnded ended -> Map.of();
			case Change.SuccessCriterionRemoved removed -> Map.of();
			case Change.ResourceRemoved removed -> Map.of();
		};
	}

	private static Map<String, ?> indicator(String key, String figures, List<?> stated) {
		return Map.of("indicators", Map.of(key, Map.of(figures, stated)));
	}

	private static Map<String, ?> activity(String key, Map<String, ?> stated) {
		return Map.of("activities", Map.of(key, stated));
	}

	private static Map<String, ?> named(Change.ActivityRenamed renamed) {
		Map<String, Object> stated = new HashMap<>(one("number", renamed.number()));
		stated.put("name", renamed.name());
		return stated;
	}

	private static Map<ActivityText, ?> text(ActivityText part, @Nullable String text) {
		return (text != null) ? Map.of(part, text) : Map.of();
	}

	private static Map<String, ?> one(String name, @Nullable Object stated) {
		return (stated != null) ? Map.of(name, stated) : Map.of();
	}

}
