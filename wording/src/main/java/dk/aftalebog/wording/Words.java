package dk.aftalebog.wording;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Objects;

import dk.aftalebog.model.agreement.PaperDate;
import dk.aftalebog.model.agreement.Period;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import tools.jackson.databind.JsonNode;

/** Texts, days and numbers in a reader's language. */
class Words {

	/** The civil time of the ledger. */
	public static final ZoneId ZONE = ZoneId.of("Europe/Copenhagen");

	private final MessageSource messages;

	private final Locale locale;

	Words(MessageSource messages, Locale locale) {
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
		return FormInstant.shown(instant);
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
	 * Returns the language.
	 * @return the language that words are said in
	 */
	public Locale locale() {
		return this.locale;
	}

	private boolean isDanish() {
		return !this.locale.getLanguage().equals("en");
	}

	private DateTimeFormatter format(String pattern) {
		return DateTimeFormatter.ofPattern(pattern, isDanish() ? Locale.of("da") : Locale.ENGLISH);
	}

}
