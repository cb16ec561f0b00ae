package dk.aftalebog.wording;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import dk.aftalebog.model.agreement.Agreement;
import dk.aftalebog.model.agreement.Amount;
import dk.aftalebog.model.agreement.Cell;
import dk.aftalebog.model.agreement.CellKey;
import dk.aftalebog.model.agreement.Comparator;
import dk.aftalebog.model.agreement.Indicator;
import dk.aftalebog.model.agreement.PaperDate;
import dk.aftalebog.model.agreement.Scope;
import dk.aftalebog.model.agreement.Span;
import dk.aftalebog.model.agreement.Target;
import dk.aftalebog.model.agreement.TargetRule;
import dk.aftalebog.model.agreement.Unit;
import dk.aftalebog.model.agreement.Value;
import dk.aftalebog.model.finding.Finding;
import dk.aftalebog.model.plan.Plan;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;

/** How the values of an agreement are told to a reader, in his or her language. */
public final class Wording extends Words {

	/**
	 * Says words in a language.
	 * @param messages where the words stand: {@code wording/messages} and the service's
	 * own
	 * @param locale the language
	 */
	public Wording(MessageSource messages, Locale locale) {
		super(messages, locale);
	}

	/**
	 * Tells the value of an indicator.
	 * @param value the value
	 * @param unit its unit
	 * @return the value with its unit
	 */
	public String value(Value value, Unit unit) {
		return switch (value) {
			case Value.Quantity(BigDecimal number) -> quantity(number, unit);
			case Value.YesNo(boolean yes) -> message(yes ? "say.yes" : "say.no");
			case Value.Text(String text) -> text;
		};
	}

	private String quantity(BigDecimal number, Unit unit) {
		return switch (unit) {
			case PERCENT -> message("say.percent", number(number));
			case DKK -> kroner(number);
			case COUNT, INDEX_SCORE, YES_NO, TEXT -> number(number);
		};
	}

	/**
	 * Tells a figure, or why there is none.
	 * @param cell the figure
	 * @param unit its unit
	 * @return the value, or the reason
	 */
	public String figure(Cell cell, Unit unit) {
		if (cell.missing() != null) {
			return choice("missing", cell.missing());
		}
		return (cell.value() != null) ? value(cell.value(), unit) : "–";
	}

	/**
	 * Tells what stands beside a figure.
	 * @param cell the figure
	 * @return its counts, what is expected, where its series breaks, its note
	 */
	public List<String> notes(Cell cell) {
		List<String> notes = new ArrayList<>();
		if (cell.fraction() != null) {
			notes.add(message("say.fraction", number(cell.fraction().numerator()),
					number(cell.fraction().denominator())));
		}
		if (cell.expectedBy() != null) {
			notes.add(message("say.expected", paperDate(cell.expectedBy())));
		}
		if (cell.seriesBreak() != null) {
			notes.add(message("say.break", cell.seriesBreak()));
		}
		Optional.ofNullable(cell.note()).ifPresent(notes::add);
		return notes;
	}

	/**
	 * Tells what a figure is about.
	 * @param key its scope and qualifier
	 * @param plan the plan whose areas it may name
	 * @return the name of the area or group
	 */
	public String scope(CellKey key, @Nullable Plan plan) {
		String scope = switch (key.scope()) {
			case Scope.Area(String area) -> area(area, plan);
			case Scope.Group(String group) -> group;
			case Scope.AllAreas() -> message("say.all-areas");
			case Scope.Unscoped() -> message("say.unscoped");
		};
		return (key.qualifier() != null) ? scope + " – " + key.qualifier() : scope;
	}

	/**
	 * Tells an area.
	 * @param area its key
	 * @param plan the plan it belongs to
	 * @return its name
	 */
	public String area(String area, @Nullable Plan plan) {
		return Optional.ofNullable(plan).flatMap((known) -> known.area(area)).map(Plan.HousingArea::name).orElse(area);
	}

	/**
	 * Tells an amount of work.
	 * @param amount the amount
	 * @return such as <i>ca. 50 timer om ugen</i>
	 */
	public String amount(Amount amount) {
		return switch (amount) {
			case Amount.HoursPerWeek(BigDecimal hours, boolean about) ->
				about(about) + message("say.hours-per-week", number(hours));
			case Amount.HoursPerYear(BigDecimal hours, boolean about) ->
				about(about) + message("say.hours-per-year", number(hours));
			case Amount.ShareOfWhole(String whole, BigDecimal percent, boolean about) ->
				about(about) + message("say.share-of-whole", number(percent), whole);
		};
	}

	private String about(boolean approximate) {
		return approximate ? message("say.about") + " " : "";
	}

	/**
	 * Tells a target.
	 * @param target the target
	 * @param indicator the indicator it belongs to
	 * @param says the agreement it stands in
	 * @return what is to be reached, and how the paper puts it
	 */
	public String target(Target target, Indicator indicator, Agreement says) {
		String rule = rule(target.rule(), indicator, says);
		return (target.text() != null) ? rule + ". " + target.text() : rule;
	}

	private String rule(TargetRule rule, Indicator indicator, Agreement says) {
		return switch (rule) {
			case TargetRule.AtLeast(BigDecimal value, Span when) ->
				message("target.at-least", quantity(value, indicator.unit()), span(when));
			case TargetRule.AtMost(BigDecimal value, Span when) ->
				message("target.at-most", quantity(value, indicator.unit()), span(when));
			case TargetRule.RelativeChange(BigDecimal percent, var by) ->
				message("target.relative-change", number(percent)) + ((by != null) ? " " + by(by) : "");
			case TargetRule.GapNarrows(String comparator, PaperDate by) ->
				message("target.gap-narrows", comparator(comparator, indicator), by(by));
			case TargetRule.NotAboveComparator(String comparator, PaperDate by) ->
				message("target.not-above", comparator(comparator, indicator), by(by));
			case TargetRule.ShareOf(String other, BigDecimal percent, Span when) ->
				message("target.share-of", number(percent), indicator(other, says), span(when));
			case TargetRule.Milestone(PaperDate by) -> message("target.milestone", by(by));
			case TargetRule.NoTarget() -> message("target.none");
		};
	}

	private static String comparator(String key, Indicator indicator) {
		return indicator.comparators()
			.stream()
			.filter((comparator) -> comparator.key().equals(key))
			.map(Comparator::label)
			.findFirst()
			.orElse(key);
	}

	/**
	 * Tells an indicator.
	 * @param key its key
	 * @param says the agreement it stands in
	 * @return its name
	 */
	public String indicator(String key, Agreement says) {
		return says.indicators()
			.stream()
			.filter((indicator) -> indicator.key().equals(key))
			.map(Indicator::name)
			.findFirst()
			.orElse(key);
	}

	private String by(PaperDate date) {
		return message("say.by", paperDate(date));
	}

	private String span(Span span) {
		return switch (span) {
			case Span.By(PaperDate date) -> by(date);
			case Span.EachYear(int from, var to) ->
				(to != null) ? message("say.each-year", Integer.toString(from), Integer.toString(to))
						: message("say.each-year-on", Integer.toString(from));
			case Span.WholePeriod() -> message("say.whole-period");
		};
	}

	/**
	 * Tells of a contradiction.
	 * @param finding the contradiction
	 * @param plan the plan whose areas it may name
	 * @return what contradicts what
	 */
	public String finding(Finding finding, @Nullable Plan plan) {
		boolean ofArea = finding.kind() == Finding.Kind.SEVERAL_SPELLINGS;
		List<String> told = new ArrayList<>();
		for (String part : finding.about()) {
			told.add((ofArea && told.isEmpty()) ? area(part, plan) : named(part, plan));
		}
		return message("finding." + finding.kind().name(), told.toArray());
	}

	private String named(String part, @Nullable Plan plan) {
		if (part.matches("-?[0-9]+(\\.[0-9]+)?")) {
			return number(new BigDecimal(part));
		}
		return part.matches("(area|group):.+|all-areas|none") ? scope(new CellKey(Scope.parse(part), null), plan)
				: part;
	}

}
