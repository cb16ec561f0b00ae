package dk.aftalebog.agreement.governance;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Map;
import java.util.Set;

import dk.aftalebog.model.agreement.Activity;
import dk.aftalebog.model.agreement.ActivityText;
import dk.aftalebog.model.agreement.Amount;
import dk.aftalebog.model.agreement.Budget;
import dk.aftalebog.model.agreement.Cell;
import dk.aftalebog.model.agreement.Comparator;
import dk.aftalebog.model.agreement.Direction;
import dk.aftalebog.model.agreement.Goal;
import dk.aftalebog.model.agreement.Indicator;
import dk.aftalebog.model.agreement.Level;
import dk.aftalebog.model.agreement.PaperDate;
import dk.aftalebog.model.agreement.Party;
import dk.aftalebog.model.agreement.Period;
import dk.aftalebog.model.agreement.Predecessor;
import dk.aftalebog.model.agreement.Resource;
import dk.aftalebog.model.agreement.ResourceTotal;
import dk.aftalebog.model.agreement.RevisionTerms.Cadence;
import dk.aftalebog.model.agreement.RevisionTerms;
import dk.aftalebog.model.agreement.Scope;
import dk.aftalebog.model.agreement.Section;
import dk.aftalebog.model.agreement.Span;
import dk.aftalebog.model.agreement.SuccessCriterion;
import dk.aftalebog.model.agreement.Target;
import dk.aftalebog.model.agreement.TargetRule;
import dk.aftalebog.model.agreement.Unit;
import dk.aftalebog.model.agreement.Value;
import dk.aftalebog.model.change.Change;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import org.jspecify.annotations.Nullable;

/**
 * Random proposals for a short agreement over the turn of a year. Few keys and few days,
 * so that they meet, and references to what may be gone.
 */
final class Tries {

	static final LocalDate FIRST = LocalDate.parse("2021-12-16");

	/** The agreement runs over so many days. */
	static final int DAYS = 40;

	/** What is in force after the registered end, where the period is prolonged. */
	static final LocalDate LAST = FIRST.plusDays(DAYS + 20L);

	private static final Arbitrary<String> KEYS = Arbitraries.of("k1", "k2", "k3");

	private static final Arbitrary<String> TEXTS = Arbitraries.of("rød", "grøn", "blå");

	private static final PaperDate YEAR = new PaperDate("2022");

	/** Every fourth day, from before the first to after the last. */
	private static final Arbitrary<LocalDate> DATES = Arbitraries.integers()
		.between(0, DAYS / 4)
		.map((step) -> FIRST.plusDays(4L * step));

	private Tries() {
	}

	/** Something that is tried on an agreement. */
	sealed interface Try {

	}

	/** Changes, submitted and decided at a meeting. */
	record Revision(LocalDate meetingOn, LocalDate inForceFrom, List<Change> changes) implements Try {
	}

	/** A year's figure. */
	record Measured(String indicator, int year) implements Try {
	}

	static List<Change> registration() {
		return List.of(new Change.AgreementConcluded("Aftalen", new Period(FIRST, FIRST.plusDays(DAYS))),
				new Change.PartyAdded(party("k1", "Kommunen")), new Change.SectionSet(section("k1", "rød")),
				new Change.GoalAdded(new Goal("k1", "Mål")), new Change.IndicatorAdded(indicator("k1", Unit.COUNT)),
				new Change.IndicatorAdded(indicator("k2", Unit.COUNT)),
				new Change.IndicatorBaselineSet("k1", count("nord", 5)), new Change.ActivityAdded(activity("k1")),
				new Change.ActivityAdded(activity("k2")), new Change.ResourceSet(resource("k1", "k1")),
				new Change.ComparatorSet("k1", new Comparator("k1", "Label", count("nord", 4))),
				new Change.ComparatorSet("k2", new Comparator("k2", "Label", count("nord", 4))),
				new Change.TargetSet("k1", target("nord", new TargetRule.Milestone(YEAR))),
				new Change.SuccessCriterionSet("k1", new SuccessCriterion("k1", "Kriterium", null, List.of())),
				new Change.SuccessCriterionSet("k2", new SuccessCriterion("k1", "Kriterium", null, List.of())),
				new Change.BudgetSet(new Budget(List.of(), null)));
	}

	static Arbitrary<List<Try>> tries() {
		Arbitrary<Try> measured = Combinators
			.combine(Arbitraries.of("k1", "k2", "k3"), Arbitraries.of(2021, 2022, 2023))
			.as(Measured::new);
		return Arbitraries
			.frequencyOf(Tuple.of(8, revisions().map((revision) -> (Try) revision)), Tuple.of(2, measured))
			.list()
			.ofMinSize(4)
			.ofMaxSize(12);
	}

	static Arbitrary<Revision> revisions() {
		Arbitrary<LocalDate> meetings = Arbitraries.integers()
			.between(-5, DAYS / 4 + 2)
			.map((step) -> FIRST.plusDays(4L * step));
		Arbitrary<LocalDate> inForce = Arbitraries.frequencyOf(Tuple.of(12, DATES),
				Tuple.of(1, Arbitraries.of(FIRST.minusDays(4), FIRST.plusDays(DAYS + 4L))));
		return Combinators.combine(meetings, inForce, changes().list().ofMinSize(1).ofMaxSize(2)).as(Revision::new);
	}

	static Arbitrary<Change> changes() {
		return Arbitraries.oneOf(ofHeader(), ofNarrative(), ofIndicators(), ofFigures(), ofActivities(), ofResources());
	}

	private static Arbitrary<Change> ofHeader() {
		Arbitrary<Change> periods = Combinators
			.combine(Arbitraries.frequency(Tuple.of(6, 0), Tuple.of(1, 4)),
					Arbitraries.integers().between(1, DAYS / 4 + 3).injectNull(0.2))
			.as((from, to) -> new Change.PeriodChanged(
					new Period(FIRST.plusDays(from), (to != null) ? FIRST.plusDays(4L * to) : null)));
		Arbitrary<Change> renamed = TEXTS.map(Change.AgreementRenamed::new);
		Arbitrary<Change> terms = Arbitraries.of(Cadence.ANY_TIME)
			.map((cadence) -> new Change.RevisionTermsSet(
					new RevisionTerms(List.of(), cadence, null, null, List.of(), null, null, null, null, null, null)));
		Arbitrary<Change> predecessor = KEYS
			.map((key) -> new Change.PredecessorSet(new Predecessor("før", Map.of("x", key))));
		return Arbitraries.frequencyOf(Tuple.of(6, periods), Tuple.of(2, renamed), Tuple.of(1, terms),
				Tuple.of(1, predecessor));
	}

	private static Arbitrary<Change> ofNarrative() {
		return Combinators.combine(Arbitraries.integers().between(0, 7), KEYS, TEXTS)
			.as((variant, key, text) -> switch (variant) {
				case 0 -> new Change.PartyAdded(party(key, text));
				case 1 -> new Change.PartyChanged(party(key, text));
				case 2 -> new Change.PartyRemoved(key);
				case 3 -> new Change.SectionSet(section(key, text));
				case 4 -> new Change.SectionRemoved(key);
				case 5 -> new Change.GoalAdded(new Goal(key, text));
				case 6 -> new Change.GoalReworded(new Goal(key, text));
				default -> new Change.GoalRemoved(key);
			});
	}

	private static Arbitrary<Change> ofIndicators() {
		Arbitrary<Unit> units = Arbitraries.frequency(Tuple.of(5, Unit.COUNT), Tuple.of(1, Unit.YES_NO));
		Arbitrary<@Nullable String> perhaps = KEYS.injectNull(0.5);
		return Combinators.combine(Arbitraries.integers().between(0, 3), KEYS, units, perhaps, perhaps, perhaps)
			.as((variant, key, unit, goal, activity, whole) -> switch (variant) {
				case 0, 1 -> new Change.IndicatorAdded(indicator(key, unit, goal, activity, whole));
				case 2 -> new Change.IndicatorRedefined(indicator(key, unit, goal, activity, whole));
				default -> new Change.IndicatorRemoved(key);
			});
	}

	private static Arbitrary<Change> ofFigures() {
		Arbitrary<String> areas = Arbitraries.frequency(Tuple.of(8, "nord"), Tuple.of(3, "syd"), Tuple.of(1, "månen"));
		return Combinators
			.combine(Arbitraries.integers().between(0, 9), KEYS, KEYS, areas, Arbitraries.integers().between(0, 9))
			.as((variant, key, other, area, number) -> switch (variant) {
				case 0, 1, 2 -> new Change.IndicatorBaselineSet(key, count(area, number));
				case 3 -> new Change.IndicatorBaselineRemoved(key, new Scope.Area(area), null);
				case 4 -> new Change.ComparatorSet(key, new Comparator(other, "Label", count(area, number)));
				case 5 -> new Change.ComparatorRemoved(key, other);
				case 6 -> new Change.TargetSet(key, target(area, new TargetRule.NotAboveComparator(other, YEAR)));
				case 7 -> new Change.TargetSet(key,
						target(area, new TargetRule.ShareOf(other, BigDecimal.TEN, new Span.WholePeriod())));
				case 8 -> new Change.TargetSet(key, target(area, new TargetRule.Milestone(YEAR)));
				default -> new Change.TargetRemoved(key, new Scope.Area(area), null);
			});
	}

	private static Arbitrary<Change> ofActivities() {
		Arbitrary<@Nullable Period> periods = Combinators.combine(DATES, DATES.injectNull(0.3))
			.as(Period::new)
			.injectNull(0.3);
		Arbitrary<String> areas = Arbitraries.frequency(Tuple.of(8, "nord"), Tuple.of(1, "månen"));
		return Combinators.combine(Arbitraries.integers().between(0, 10), KEYS, TEXTS, areas, KEYS, periods)
			.as((variant, key, text, area, other, period) -> switch (variant) {
				case 0 -> new Change.ActivityAdded(activity(key));
				case 1 -> new Change.ActivityRenamed(key, null, text);
				case 2 -> new Change.ActivityTextSet(key, ActivityText.PURPOSE, text);
				case 3 -> new Change.ActivityTextSet(key, ActivityText.PURPOSE, null);
				case 4 -> new Change.ActivityTargetGroupsSet(key, List.of(text));
				case 5 -> new Change.ActivityAreasSet(key, List.of(area));
				case 6 -> new Change.ActivityPeriodSet(key, period);
				case 7 -> new Change.SuccessCriterionSet(key, new SuccessCriterion("k1", text, null, List.of(other)));
				case 8 -> new Change.SuccessCriterionRemoved(key, "k1");
				default -> new Change.ActivityEnded(key);
			});
	}

	private static Arbitrary<Change> ofResources() {
		return Combinators
			.combine(Arbitraries.integers().between(0, 4), KEYS, KEYS, Arbitraries.integers().between(1, 9))
			.as((variant, key, activity, number) -> switch (variant) {
				case 0, 1 -> new Change.ResourceSet(resource(key, activity));
				case 2 -> new Change.ResourceRemoved(key);
				case 3 -> new Change.ResourceTotalSet(new ResourceTotal(hours(number), null));
				default -> new Change.BudgetSet(
						new Budget(List.of(new Budget.Line("Fonden", BigDecimal.valueOf(number), null)),
								BigDecimal.valueOf((number > 6) ? 1 : number)));
			});
	}

	/** Changes that none of the random ones speaks of. */
	static Arbitrary<Change> unrelated() {
		return Arbitraries.of(new Change.PartyAdded(party("andre", "Andre")),
				new Change.SectionSet(section("andet", "Noget andet")),
				new Change.GoalAdded(new Goal("andet", "Andet")), new Change.ActivityAdded(activity("anden")),
				new Change.IndicatorAdded(indicator("andet", Unit.TEXT)),
				new Change.ResourceSet(new Resource("anden", null, "En anden", null, List.of(), null, null)));
	}

	static Set<Class<? extends Change>> kindsOf(List<Change> changes) {
		return Set.copyOf(changes.stream().map(Change::getClass).toList());
	}

	static Party party(String key, String organisation) {
		return new Party(key, organisation + " " + key, List.of(), null, null, null, null);
	}

	static Section section(String key, String text) {
		return new Section(key, "Afsnit", text);
	}

	static Indicator indicator(String key, Unit unit) {
		return indicator(key, unit, null, null, null);
	}

	static Indicator indicator(String key, Unit unit, @Nullable String goal, @Nullable String activity,
			@Nullable String whole) {
		MonthDay begins = key.equals("k2") ? MonthDay.of(1, 9) : null;
		return new Indicator(key, "Indikator " + key, goal, activity, Level.AREA, unit, Direction.LOWER_IS_BETTER, null,
				null, whole, begins, List.of(), List.of(), List.of());
	}

	static Cell count(String area, int number) {
		return Cell.of(new Scope.Area(area), new Value.Quantity(BigDecimal.valueOf(number)), null);
	}

	private static Target target(String area, TargetRule rule) {
		return new Target(new Scope.Area(area), null, rule, null);
	}

	static Activity activity(String key) {
		return new Activity(key, null, "Aktivitet " + key, Map.of(), List.of(), List.of("nord"), null, List.of());
	}

	private static Resource resource(String key, String activity) {
		return new Resource(key, activity, "Vært", null, List.of(), null, null);
	}

	private static List<Amount> hours(int number) {
		return List.of(new Amount.HoursPerWeek(BigDecimal.valueOf(number), false));
	}

}
