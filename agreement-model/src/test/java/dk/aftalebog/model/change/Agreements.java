package dk.aftalebog.model.change;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import dk.aftalebog.model.agreement.Activity;
import dk.aftalebog.model.agreement.ActivityText;
import dk.aftalebog.model.agreement.Agreement;
import dk.aftalebog.model.agreement.Amount;
import dk.aftalebog.model.agreement.Budget;
import dk.aftalebog.model.agreement.Cell;
import dk.aftalebog.model.agreement.Comparator;
import dk.aftalebog.model.agreement.DataSource;
import dk.aftalebog.model.agreement.Direction;
import dk.aftalebog.model.agreement.Fraction;
import dk.aftalebog.model.agreement.Goal;
import dk.aftalebog.model.agreement.Indicator;
import dk.aftalebog.model.agreement.Level;
import dk.aftalebog.model.agreement.Missing;
import dk.aftalebog.model.agreement.PaperDate;
import dk.aftalebog.model.agreement.Party;
import dk.aftalebog.model.agreement.Period;
import dk.aftalebog.model.agreement.Predecessor;
import dk.aftalebog.model.agreement.Resource;
import dk.aftalebog.model.agreement.ResourceTotal;
import dk.aftalebog.model.agreement.RevisionTerms;
import dk.aftalebog.model.agreement.Scope;
import dk.aftalebog.model.agreement.Section;
import dk.aftalebog.model.agreement.Span;
import dk.aftalebog.model.agreement.SuccessCriterion;
import dk.aftalebog.model.agreement.Target;
import dk.aftalebog.model.agreement.TargetRule;
import dk.aftalebog.model.agreement.Unit;
import dk.aftalebog.model.agreement.Value;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.jspecify.annotations.Nullable;

/**
 * Random agreements in which everything may be there and anything may be absent. Keys are
 * unique in their lists; whether they refer to something does not matter here.
 */
public final class Agreements {

	private static final Arbitrary<String> KEYS = Arbitraries.of("a", "b", "c", "d", "e", "æ-1");

	private static final Arbitrary<String> TEXTS = Arbitraries.of("Text", "Æblegrød", "**bold**\n\nnext", "0");

	private static final Arbitrary<@Nullable String> PERHAPS_TEXT = TEXTS.injectNull(0.5);

	private static final Arbitrary<LocalDate> DAYS = Arbitraries.integers()
		.between(0, 2000)
		.map((day) -> LocalDate.of(2021, 1, 1).plusDays(day));

	private static final Arbitrary<PaperDate> PAPER_DATES = Arbitraries
		.of("2021", "2021-autumn", "2021-end", "2021-h2", "2021-08-31")
		.map(PaperDate::new);

	private static final Arbitrary<BigDecimal> NUMBERS = Arbitraries.bigDecimals()
		.between(new BigDecimal(-1000), new BigDecimal(100000))
		.ofScale(2);

	private static final Arbitrary<@Nullable Period> PERHAPS_PERIOD = periods().injectNull(0.5);

	private Agreements() {
	}

	public static Arbitrary<Agreement> agreements() {
		return Combinators
			.combine(head(), unique(parties(), Party::key), unique(sections(), Section::key),
					unique(goals(), Goal::key), unique(indicators(), Indicator::key),
					unique(activities(), Activity::key), unique(resources(), Resource::key), tail())
			.as((head, parties, sections, goals, indicators, activities, resources, tail) -> new Agreement(head.name(),
					head.period(), head.predecessor(), parties, sections, goals, indicators, activities, List.of(),
					resources, tail.total(), tail.budget(), tail.terms()));
	}

	private record Head(String name, Period period, @Nullable Predecessor predecessor) {
	}

	private static Arbitrary<Head> head() {
		Arbitrary<@Nullable Predecessor> predecessors = Combinators
			.combine(TEXTS, Arbitraries.maps(KEYS, KEYS).ofMaxSize(3))
			.as(Predecessor::new)
			.injectNull(0.5);
		return Combinators.combine(TEXTS, periods(), predecessors).as(Head::new);
	}

	private record Tail(@Nullable ResourceTotal total, @Nullable Budget budget, RevisionTerms terms) {
	}

	private static Arbitrary<Tail> tail() {
		Arbitrary<@Nullable ResourceTotal> totals = Combinators.combine(amounts().list().ofMaxSize(2), PERHAPS_TEXT)
			.as(ResourceTotal::new)
			.injectNull(0.5);
		Arbitrary<Budget.Line> lines = Combinators
			.combine(TEXTS, NUMBERS, Arbitraries.of(Budget.Form.class).injectNull(0.5))
			.as(Budget.Line::new);
		Arbitrary<@Nullable Budget> budgets = Combinators.combine(lines.list().ofMaxSize(3), NUMBERS.injectNull(0.5))
			.as(Budget::new)
			.injectNull(0.5);
		return Combinators.combine(totals, budgets, terms()).as(Tail::new);
	}

	private static Arbitrary<RevisionTerms> terms() {
		RevisionTerms yearly = new RevisionTerms(
				List.of(new RevisionTerms.Proposer("chefen", RevisionTerms.ProposalScope.AGREEMENT)),
				RevisionTerms.Cadence.ONCE_A_YEAR, true, "bestyrelsen", List.of("period-changed"),
				RevisionTerms.FundInvolvement.WHEN_SUBSTANTIAL, "referat", new RevisionTerms.Upload("boligorg", 14),
				new RevisionTerms.Evaluation(1), null, "Hvert år");
		return Arbitraries.of(RevisionTerms.SILENT, yearly);
	}

	private static Arbitrary<Period> periods() {
		return Combinators.combine(DAYS, DAYS.injectNull(0.3)).as(Period::new);
	}

	private static Arbitrary<Party> parties() {
		return Combinators
			.combine(KEYS, TEXTS, TEXTS.list().ofMaxSize(2), PERHAPS_TEXT, PERHAPS_TEXT,
					Arbitraries.of(true, false).injectNull(0.3), PERHAPS_TEXT)
			.as(Party::new);
	}

	private static Arbitrary<Section> sections() {
		return Combinators.combine(KEYS, TEXTS, TEXTS).as(Section::new);
	}

	private static Arbitrary<Goal> goals() {
		return Combinators.combine(KEYS, TEXTS).as(Goal::new);
	}

	private static Arbitrary<Indicator> indicators() {
		Arbitrary<Comparator> comparators = Combinators.combine(KEYS, TEXTS, cells()).as(Comparator::new);
		return Combinators
			.combine(definitions(), unique(cells(), Cell::key), unique(comparators, Comparator::key),
					unique(targets(), Target::cellKey))
			.as(Indicator::withFigures);
	}

	private static Arbitrary<Indicator> definitions() {
		Arbitrary<@Nullable MonthDay> years = Arbitraries.of(MonthDay.of(8, 1), MonthDay.of(4, 1)).injectNull(0.7);
		Arbitrary<@Nullable String> references = KEYS.injectNull(0.5);
		Arbitrary<List<@Nullable String>> three = references.list().ofSize(3);
		return Combinators
			.combine(KEYS, PERHAPS_TEXT, three, Arbitraries.of(Level.class), Arbitraries.of(Unit.class),
					Arbitraries.of(Direction.class), dataSources().injectNull(0.5), years)
			.as((key, text, refers, level, unit, direction, source, year) -> new Indicator(key, "Name " + text,
					refers.get(0), refers.get(1), level, unit, direction, text, source, refers.get(2), year, List.of(),
					List.of(), List.of()));
	}

	private static Arbitrary<DataSource> dataSources() {
		return Combinators.combine(TEXTS, PERHAPS_TEXT, PERHAPS_TEXT).as(DataSource::new);
	}

	private static Arbitrary<Cell> cells() {
		Arbitrary<Value> values = Arbitraries.oneOf(NUMBERS.map(Value.Quantity::new),
				Arbitraries.of(true, false).map(Value.YesNo::new), TEXTS.map(Value.Text::new));
		Arbitrary<Cell> filled = Combinators
			.combine(scopes(), PERHAPS_TEXT, values, PAPER_DATES.injectNull(0.3), PAPER_DATES.injectNull(0.7),
					fractions().injectNull(0.5), PERHAPS_TEXT, PERHAPS_TEXT)
			.as((scope, qualifier, value, asOf, expected, fraction, seriesBreak, note) -> new Cell(scope, qualifier,
					value, asOf, null, expected, fraction, seriesBreak, null, note));
		Arbitrary<Cell> missing = Combinators
			.combine(scopes(), PERHAPS_TEXT, Arbitraries.of(Missing.class), PAPER_DATES.injectNull(0.5), PERHAPS_TEXT)
			.as((scope, qualifier, reason, expected, printed) -> new Cell(scope, qualifier, null, null, reason,
					expected, null, null, printed, null));
		return Arbitraries.oneOf(filled, missing);
	}

	private static Arbitrary<Fraction> fractions() {
		return Combinators.combine(Arbitraries.longs().between(0, 100), Arbitraries.longs().between(100, 2000))
			.as(Fraction::new);
	}

	private static Arbitrary<Scope> scopes() {
		return Arbitraries.oneOf(KEYS.map(Scope.Area::new), TEXTS.map(Scope.Group::new),
				Arbitraries.of(new Scope.AllAreas(), new Scope.Unscoped()));
	}

	private static Arbitrary<Target> targets() {
		return Combinators.combine(scopes(), PERHAPS_TEXT, rules(), PERHAPS_TEXT).as(Target::new);
	}

	private static Arbitrary<TargetRule> rules() {
		Arbitrary<Span> spans = Arbitraries.oneOf(PAPER_DATES.map(Span.By::new),
				Arbitraries.integers().between(2021, 2025).injectNull(0.5).map((to) -> new Span.EachYear(2021, to)),
				Arbitraries.just(new Span.WholePeriod()));
		return Arbitraries.oneOf(Combinators.combine(NUMBERS, spans).as(TargetRule.AtLeast::new),
				Combinators.combine(NUMBERS, spans).as(TargetRule.AtMost::new),
				Combinators.combine(NUMBERS, PAPER_DATES.injectNull(0.5)).as(TargetRule.RelativeChange::new),
				Combinators.combine(KEYS, PAPER_DATES).as(TargetRule.GapNarrows::new),
				Combinators.combine(KEYS, PAPER_DATES).as(TargetRule.NotAboveComparator::new),
				Combinators.combine(KEYS, NUMBERS, spans).as(TargetRule.ShareOf::new),
				PAPER_DATES.map(TargetRule.Milestone::new), Arbitraries.just(new TargetRule.NoTarget()));
	}

	private static Arbitrary<Activity> activities() {
		Arbitrary<SuccessCriterion> criteria = Combinators
			.combine(KEYS, TEXTS, dataSources().injectNull(0.5), KEYS.list().ofMaxSize(2))
			.as(SuccessCriterion::new);
		Arbitrary<Map<ActivityText, String>> texts = Arbitraries.maps(Arbitraries.of(ActivityText.class), TEXTS)
			.ofMaxSize(4);
		return Combinators
			.combine(KEYS, PERHAPS_TEXT, TEXTS, texts, TEXTS.list().ofMaxSize(2), KEYS.list().ofMaxSize(2),
					PERHAPS_PERIOD, unique(criteria, SuccessCriterion::key))
			.as(Activity::new);
	}

	private static Arbitrary<Amount> amounts() {
		Arbitrary<Boolean> approximate = Arbitraries.of(true, false);
		return Arbitraries.oneOf(Combinators.combine(NUMBERS, approximate).as(Amount.HoursPerWeek::new),
				Combinators.combine(NUMBERS, approximate).as(Amount.HoursPerYear::new),
				Combinators.combine(TEXTS, NUMBERS, approximate).as(Amount.ShareOfWhole::new));
	}

	private static Arbitrary<Resource> resources() {
		return Combinators
			.combine(KEYS, KEYS.injectNull(0.5), TEXTS, PERHAPS_TEXT, amounts().list().ofMaxSize(2), PERHAPS_PERIOD,
					PERHAPS_TEXT)
			.as(Resource::new);
	}

	private static <T> Arbitrary<List<T>> unique(Arbitrary<T> elements, Function<T, Object> key) {
		return elements.list().ofMaxSize(4).uniqueElements(key);
	}

}
