package dk.aftalebog.agreement.proposechange;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

import dk.aftalebog.json.ModelNames;
import dk.aftalebog.model.agreement.Activity;
import dk.aftalebog.model.agreement.Agreement;
import dk.aftalebog.model.agreement.Budget;
import dk.aftalebog.model.agreement.CellKey;
import dk.aftalebog.model.agreement.Comparator;
import dk.aftalebog.model.agreement.Direction;
import dk.aftalebog.model.agreement.Goal;
import dk.aftalebog.model.agreement.Indicator;
import dk.aftalebog.model.agreement.Keyed;
import dk.aftalebog.model.agreement.Level;
import dk.aftalebog.model.agreement.Missing;
import dk.aftalebog.model.agreement.RevisionTerms;
import dk.aftalebog.model.agreement.Scope;
import dk.aftalebog.model.agreement.Unit;
import dk.aftalebog.model.change.ChangeNames;
import dk.aftalebog.model.plan.Plan;
import dk.aftalebog.wording.Wording;

/** What the fields of the forms can hold, by the names that a reader knows. */
final class Choices {

	private Choices() {
	}

	static Map<String, Map<String, String>> of(Drafting drafting) {
		Wording say = drafting.desk().say();
		Agreement reads = drafting.reads();
		Plan plan = drafting.desk().situation().latestPlan();
		Map<String, Map<String, String>> choices = new LinkedHashMap<>();
		choices.put("unit", of(Unit.values(), "unit", say));
		choices.put("level", of(Level.values(), "level", say));
		choices.put("direction", of(Direction.values(), "direction", say));
		choices.put("missing", of(Missing.values(), "missing", say));
		choices.put("form", of(Budget.Form.values(), "form", say));
		choices.put("cadence", of(RevisionTerms.Cadence.values(), "cadence", say));
		choices.put("fund", of(RevisionTerms.FundInvolvement.values(), "fund", say));
		choices.put("proposalScope", of(RevisionTerms.ProposalScope.values(), "scope", say));
		choices.put("yesNo", ordered("true", say.message("say.yes"), "false", say.message("say.no")));
		choices.put("goals", keyed(reads.goals(), Goal::text));
		choices.put("activities", keyed(reads.activities(), Activity::name));
		choices.put("indicators", keyed(reads.indicators(), Indicator::name));
		choices.put("areas", keyed(plan.areas(), Plan.HousingArea::name));
		choices.put("scopes", scopes(plan, reads, say));
		choices.put("titles", named(Stream.concat(plan.titles().stream().map(Plan.Title::title),
				reads.revisionTerms().proposers().stream().map(RevisionTerms.Proposer::title))));
		choices.put("kinds", kinds(say));
		choices.put("amount", types("amount", say, "hours-per-week", "hours-per-year", "share-of-whole"));
		choices.put("rule", types("rule", say, "at-least", "at-most", "relative-change", "gap-narrows",
				"not-above-comparator", "share-of", "milestone", "no-target"));
		choices.put("span", types("span", say, "by", "each-year", "whole-period"));
		return choices;
	}

	/** What an indicator's figures are held against. */
	static Map<String, String> comparators(Drafting drafting, String indicator) {
		return drafting.reads()
			.indicators()
			.stream()
			.filter((known) -> known.key().equals(indicator))
			.findFirst()
			.map((known) -> keyed(known.comparators(), Comparator::label))
			.orElse(Map.of());
	}

	private static Map<String, String> of(Enum<?>[] constants, String code, Wording say) {
		Map<String, String> choices = new LinkedHashMap<>();
		for (Enum<?> constant : constants) {
			choices.put(ModelNames.nameOf(constant), say.choice(code, constant));
		}
		return choices;
	}

	private static Map<String, String> types(String code, Wording say, String... types) {
		Map<String, String> choices = new LinkedHashMap<>();
		for (String type : types) {
			choices.put(type, say.message("field." + code + "." + type));
		}
		return choices;
	}

	private static Map<String, String> ordered(String... pairs) {
		Map<String, String> ordered = new LinkedHashMap<>();
		for (int i = 0; i < pairs.length; i += 2) {
			ordered.put(pairs[i], pairs[i + 1]);
		}
		return ordered;
	}

	private static <T extends Keyed> Map<String, String> keyed(List<T> elements, Function<T, String> name) {
		Map<String, String> choices = new LinkedHashMap<>();
		elements.forEach((element) -> choices.put(element.key(), name.apply(element)));
		return choices;
	}

	private static Map<String, String> named(Stream<String> names) {
		Map<String, String> choices = new LinkedHashMap<>();
		names.forEach((name) -> choices.put(name, name));
		return choices;
	}

	private static Map<String, String> kinds(Wording say) {
		Map<String, String> choices = new LinkedHashMap<>();
		ChangeNames.kinds().forEach((kind) -> choices.put(kind, say.message("event.agreement." + kind + ".v1")));
		return choices;
	}

	/** The areas of the plan, the groups that figures know already, all areas, none. */
	private static Map<String, String> scopes(Plan plan, Agreement reads, Wording say) {
		Map<String, String> choices = new LinkedHashMap<>();
		plan.areas().forEach((area) -> choices.put(new Scope.Area(area.key()).toString(), area.name()));
		reads.indicators()
			.stream()
			.flatMap((indicator) -> indicator.baselines().stream())
			.map((cell) -> cell.scope())
			.filter(Scope.Group.class::isInstance)
			.forEach((group) -> choices.put(group.toString(), say.scope(new CellKey(group, null), plan)));
		choices.put(new Scope.AllAreas().toString(), say.message("say.all-areas"));
		choices.put(new Scope.Unscoped().toString(), say.message("say.unscoped"));
		return choices;
	}

}
