package dk.aftalebog.model;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import dk.aftalebog.model.agreement.Activity;
import dk.aftalebog.model.agreement.ActivityText;
import dk.aftalebog.model.agreement.Amount;
import dk.aftalebog.model.agreement.Cell;
import dk.aftalebog.model.agreement.Comparator;
import dk.aftalebog.model.agreement.Goal;
import dk.aftalebog.model.agreement.PaperDate;
import dk.aftalebog.model.agreement.Party;
import dk.aftalebog.model.agreement.Period;
import dk.aftalebog.model.agreement.Resource;
import dk.aftalebog.model.agreement.RevisionTerms;
import dk.aftalebog.model.agreement.Scope;
import dk.aftalebog.model.agreement.Section;
import dk.aftalebog.model.agreement.SuccessCriterion;
import dk.aftalebog.model.agreement.Target;
import dk.aftalebog.model.agreement.TargetRule;
import dk.aftalebog.model.agreement.Value;
import dk.aftalebog.model.plan.Plan;

/** Elements of an agreement of which a test names only what it is about. */
public final class Example {

	/** The period of the agreement in the worked example. */
	public static final Period FOUR_YEARS = period("2021-08-01", "2025-07-31");

	/** Its plan, with the areas nord and syd. */
	public static final Plan PLAN = new Plan("plan", "Planen", "Viborg", FOUR_YEARS, List.of(),
			List.of(area("nord", "Nordbyen"), area("syd", "Sydbyen", "Syd Byen")), List.of(), List.of(), List.of(),
			null, null, List.of(), RevisionTerms.SILENT);

	private Example() {
	}

	public static LocalDate day(String day) {
		return LocalDate.parse(day);
	}

	public static Period period(String from, String to) {
		return new Period(day(from), day(to));
	}

	public static Period openFrom(String from) {
		return new Period(day(from), null);
	}

	public static Plan.HousingArea area(String key, String name, String... aliases) {
		return new Plan.HousingArea(key, name, List.of(aliases), null, null);
	}

	public static Party party(String key) {
		return party(key, "Organisation " + key);
	}

	public static Party party(String key, String organisation) {
		return new Party(key, organisation, List.of(), null, null, null, null);
	}

	public static Section section(String key, String text) {
		return new Section(key, "Section " + key, text);
	}

	public static Goal goal(String key) {
		return new Goal(key, "Goal " + key);
	}

	/** A figure of the housing area. */
	public static Cell figure(String area, String number) {
		return Cell.of(new Scope.Area(area), quantity(number), PaperDate.ofYear(2020));
	}

	public static Value quantity(String number) {
		return new Value.Quantity(new BigDecimal(number));
	}

	public static Comparator comparator(String key, String number) {
		return new Comparator(key, "Comparator " + key, Cell.of(new Scope.Unscoped(), quantity(number), null));
	}

	/** A target of the housing area. */
	public static Target target(String area, TargetRule rule) {
		return new Target(new Scope.Area(area), null, rule, null);
	}

	public static Activity activity(String key) {
		return activity(key, "Activity " + key);
	}

	public static Activity activity(String key, String name) {
		return new Activity(key, null, name, Map.of(), List.of(), List.of(), null, List.of());
	}

	public static Activity activity(String key, Map<ActivityText, String> texts) {
		return new Activity(key, null, "Activity " + key, texts, List.of(), List.of(), null, List.of());
	}

	public static Activity activity(String key, SuccessCriterion... criteria) {
		return new Activity(key, null, "Activity " + key, Map.of(), List.of(), List.of(), null, List.of(criteria));
	}

	public static SuccessCriterion criterion(String key, String... indicators) {
		return new SuccessCriterion(key, "Criterion " + key, null, List.of(indicators));
	}

	public static Resource resource(String key, Amount... amounts) {
		return new Resource(key, null, "Who " + key, null, List.of(amounts), null, null);
	}

}
