package dk.aftalebog.reporting.pages;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

import dk.aftalebog.model.agreement.Agreement;
import dk.aftalebog.model.agreement.Amount;
import dk.aftalebog.model.agreement.Cell;
import dk.aftalebog.model.agreement.CellKey;
import dk.aftalebog.model.agreement.Comparator;
import dk.aftalebog.model.agreement.Indicator;
import dk.aftalebog.model.agreement.PaperDate;
import dk.aftalebog.model.agreement.Period;
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
import tools.jackson.databind.JsonNode;

/** How values are told to a reader, in his or her language. */
public final class Wording {

	/** The civil time of the ledger. */
	public static final ZoneId ZONE = ZoneId.of("Europe/Copenhagen");

	private final MessageSource messages;

	private final Locale locale;

	Wording(MessageSource messages, Locale locale) {
		this.messages = messages;
		this.locale = locale;
	}

	/**
	 * Looks a text up.
	 * @param code its code
	 * @param arguments what stands in it
	 * @return the text; the code's last part where there is none
	 */
	public String message(String code, Object... arguments) {
		String text = this.messages.getMessage(code, arguments, code.substring(code.indexOf('.') + 1), this.locale);
		return Objects.requireNonNull(text);
	}

	/**
	 * Looks a word up.
	 * @param code its code
	 * @param otherwise what is said where there is none
	 * @return the word
	 */
	public String word(String code, String otherwise) {
		return Objects.requireNonNull(this.messages.getMessage(code, null, otherwise, this.locale));
	}

	/**
	 * Tells a choice.
	 * @param kind what is chosen, as the codes of its texts begin
	 * @param choice the choice
	 * @return its name
	 */
	public String choice(String kind, Enum<?> choice) {
		return message(kind + "." + choice.name());
	}

	/**
	 * Tells a role.
	 * @param role the role as on the record
	 * @return its name
	 */
	public String role(@Nullable String role) {
		return (role != null) ? message("role." + role) : "–";
	}

	/**
	 * Tells a day.
	 * @param day the day
	 * @return such as <i>1. juni 2023</i>
	 */
	public String day(@Nullable LocalDate day) {
		return (day != null) ? format(isDanish() ? "d. MMMM yyyy" : "d MMMM yyyy").format(day) : "–";
	}

	/**
	 * Tells an instant, in Danish time.
	 * @param instant the instant
	 * @return such as <i>1. juni 2023 kl. 14.05.00</i>
	 */
	public String instant(Instant instant) {
		return format(isDanish() ? "d. MMMM yyyy 'kl.' HH.mm.ss" : "d MMMM yyyy, HH:mm:ss")
			.format(instant.atZone(ZONE));
	}

	/**
	 * Tells an instant to the minute, in Danish time.
	 * @param instant the instant
	 * @return such as <i>1. juni 2023 kl. 14.05</i>
	 */
	public String minute(Instant instant) {
		return format(isDanish() ? "d. MMMM yyyy 'kl.' HH.mm" : "d MMMM yyyy, HH:mm").format(instant.atZone(ZONE));
	}

	/**
	 * Tells an instant for a form to begin with, to the second that contains it.
	 * @param instant the instant
	 * @return the Danish time
	 */
	public LocalDateTime local(Instant instant) {
		Instant whole = instant.truncatedTo(ChronoUnit.SECONDS);
		return LocalDateTime.ofInstant(whole.equals(instant) ? whole : whole.plusSeconds(1), ZONE);
	}

	/**
	 * Tells a period.
	 * @param period the period
	 * @return from when to when
	 */
	public String period(@Nullable Period period) {
		if (period == null) {
			return "–";
		}
		return (period.to() != null) ? message("say.period", day(period.from()), day(period.to()))
				: message("say.period-open", day(period.from()));
	}

	/**
	 * Tells a number with the decimals it has.
	 * @param number the number
	 * @return such as <i>1.234,50</i>
	 */
	public String number(Number number) {
		BigDecimal exact = (number instanceof BigDecimal decimal) ? decimal : new BigDecimal(number.toString());
		DecimalFormat format = new DecimalFormat("#,##0", DecimalFormatSymbols.getInstance(this.locale));
		format.setMinimumFractionDigits(Math.max(exact.scale(), 0));
		format.setMaximumFractionDigits(Math.max(exact.scale(), 0));
		return format.format(exact).replace('-', '−');
	}

	/**
	 * Tells kroner.
	 * @param amount the amount
	 * @return with their unit
	 */
	public String kroner(@Nullable BigDecimal amount) {
		return (amount != null) ? message("say.kroner", number(amount)) : "–";
	}

	/**
	 * Tells a date with the precision of the paper.
	 * @param date the date
	 * @return such as <i>efteråret 2021</i>
	 */
	public String paperDate(PaperDate date) {
		String text = date.text();
		if (text.length() == 4) {
			return text;
		}
		String part = text.substring(5);
		if (part.matches("\\d{2}-\\d{2}")) {
			return day(date.earliest());
		}
		return part.matches("\\d{2}") ? format("MMMM yyyy").format(date.earliest())
				: message("paper-date." + part, text.substring(0, 4));
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
	 * Tells a single value of an agreement as it is.
	 * @param leaf the value
	 * @return the value in words
	 */
	public String leaf(JsonNode leaf) {
		if (leaf.isNumber()) {
			return number(leaf.decimalValue());
		}
		if (leaf.isBoolean()) {
			return message(leaf.booleanValue() ? "say.yes" : "say.no");
		}
		return leaf.isString() ? text(leaf.asString()) : leaf.toString();
	}

	/**
	 * Tells a text, or the day that it is.
	 * @param text the text
	 * @return the text; a day in words
	 */
	public String text(String text) {
		return text.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}") ? day(LocalDate.parse(text)) : text;
	}

	/**
	 * Turns a text into HTML.
	 * @param text the text in Markdown
	 * @return HTML in which no markup of the text runs
	 */
	public String html(String text) {
		return Markdown.html(text);
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

	private boolean isDanish() {
		return !this.locale.getLanguage().equals("en");
	}

	private DateTimeFormatter format(String pattern) {
		return DateTimeFormatter.ofPattern(pattern, isDanish() ? Locale.of("da") : Locale.ENGLISH);
	}

}
