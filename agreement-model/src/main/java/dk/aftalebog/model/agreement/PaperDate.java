package dk.aftalebog.model.agreement;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A date with the precision of the paper it comes from. Written as {@code 2021-08-31},
 * {@code 2021-08}, {@code 2021-autumn} ({@code spring}, {@code summer}, {@code autumn},
 * {@code winter}), {@code 2021-q3}, {@code 2021-h2}, {@code 2021} or {@code 2021-end}
 * (<em>ved udgangen af 2021</em>).
 *
 * @param text the date as written above
 */
public record PaperDate(String text) {

	private static final Pattern FORM = Pattern
		.compile("(\\d{4})(?:-(?:(\\d{2})(?:-(\\d{2}))?|(spring|summer|autumn|winter|q[1-4]|h[12]|end)))?");

	/**
	 * Refuses a text of another form.
	 * @throws IllegalArgumentException where the text is no such date
	 */
	public PaperDate {
		try {
			span(text);
		}
		catch (DateTimeException ex) {
			throw new IllegalArgumentException("'%s' is no date of the calendar".formatted(text), ex);
		}
	}

	/**
	 * Returns the date of a whole year.
	 * @param year the calendar year
	 * @return the year as a date
	 */
	public static PaperDate ofYear(int year) {
		return new PaperDate("%04d".formatted(year));
	}

	/**
	 * Returns the first day the text can mean.
	 * @return the earliest day
	 */
	public LocalDate earliest() {
		return span(this.text).first();
	}

	/**
	 * Returns the last day the text can mean; a duty falls due then.
	 * @return the latest day
	 */
	public LocalDate latest() {
		return span(this.text).last();
	}

	@Override
	public String toString() {
		return this.text;
	}

	private static Span span(String text) {
		Matcher matcher = FORM.matcher(text);
		if (!matcher.matches()) {
			throw new IllegalArgumentException(
					"'%s' is no date: write 2021-08-31, 2021-08, 2021-autumn, 2021-q3, 2021-h2, 2021 or 2021-end"
						.formatted(text));
		}
		int year = Integer.parseInt(matcher.group(1));
		String month = matcher.group(2);
		String day = matcher.group(3);
		String part = matcher.group(4);
		if (day != null) {
			LocalDate date = LocalDate.of(year, Integer.parseInt(month), Integer.parseInt(day));
			return new Span(date, date);
		}
		if (month != null) {
			return Span.months(year, Integer.parseInt(month), 1);
		}
		return (part != null) ? part(year, part) : Span.months(year, 1, 12);
	}

	private static Span part(int year, String part) {
		return switch (part) {
			case "spring" -> Span.months(year, 3, 3);
			case "summer" -> Span.months(year, 6, 3);
			case "autumn" -> Span.months(year, 9, 3);
			case "winter" -> Span.months(year, 12, 3);
			case "h1" -> Span.months(year, 1, 6);
			case "h2" -> Span.months(year, 7, 6);
			case "end" -> new Span(LocalDate.of(year, Month.DECEMBER, 31), LocalDate.of(year, Month.DECEMBER, 31));
			default -> Span.months(year, 3 * (part.charAt(1) - '1') + 1, 3);
		};
	}

	private record Span(LocalDate first, LocalDate last) {

		static Span months(int year, int firstMonth, int count) {
			YearMonth first = YearMonth.of(year, firstMonth);
			return new Span(first.atDay(1), first.plusMonths(count - 1L).atEndOfMonth());
		}

	}

}
