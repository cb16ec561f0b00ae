package dk.aftalebog.agreement.pages;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import dk.aftalebog.model.agreement.PaperDate;

/**
 * Dates with the precision of a paper, as one writes them in a field: <i>2021</i>,
 * <i>efterår 2021</i>, <i>2. halvår 2021</i>, <i>udgangen af 2021</i>, <i>juni 2021</i>,
 * <i>30.6.2021</i>; in English <i>autumn 2021</i>, <i>end of 2021</i>. What is written
 * otherwise is left as it is, for {@link PaperDate} to judge.
 */
final class WrittenDate {

	private static final List<String> MONTHS = List.of("jan", "feb", "mar", "apr", "maj", "jun", "jul", "aug", "sep",
			"okt", "nov", "dec");

	private static final Map<String, String> ENGLISH_MONTHS = Map.of("may", "maj", "oct", "okt");

	/** What the part of a year is called, and how it begins in either language. */
	private static final Map<String, Pattern> PARTS = Map.of("spring", start("forår|spring"), "summer",
			start("sommer|summer"), "autumn", start("efterår|autumn"), "winter", start("vinter|winter"), "end",
			start("udgang|slutning|ultimo|end"));

	private static final Pattern DAY = Pattern.compile("(\\d{1,2})[./-](\\d{1,2})[./-](\\d{4})");

	private static final Pattern NAMED_DAY = Pattern.compile("(\\d{1,2})\\.? (\\p{L}{3,})\\.? (\\d{4})");

	private static final Pattern NAMED = Pattern.compile("(\\p{L}{3,})\\.? (?:(?:af|of) )?(\\d{4})");

	private static final Pattern SPAN = Pattern.compile("([1-4])\\. (kvartal|halvår) (\\d{4})|(q[1-4]|h[12]) (\\d{4})");

	private WrittenDate() {
	}

	private static Pattern start(String words) {
		return Pattern.compile("(?:" + words + ")\\p{L}*");
	}

	/** Turns what was written into how the ledger writes it. */
	static String read(String written) {
		String text = written.strip().toLowerCase(Locale.of("da")).replaceAll("\\s+", " ");
		Matcher day = DAY.matcher(text);
		if (day.matches()) {
			return "%s-%s-%s".formatted(day.group(3), padded(day.group(2)), padded(day.group(1)));
		}
		Matcher namedDay = NAMED_DAY.matcher(text);
		if (namedDay.matches() && month(namedDay.group(2)) > 0) {
			return "%s-%02d-%s".formatted(namedDay.group(3), month(namedDay.group(2)), padded(namedDay.group(1)));
		}
		Matcher span = SPAN.matcher(text);
		if (span.matches()) {
			return (span.group(4) != null) ? span.group(5) + "-" + span.group(4)
					: span.group(3) + (span.group(2).equals("kvartal") ? "-q" : "-h") + span.group(1);
		}
		Matcher named = NAMED.matcher(text);
		if (named.matches()) {
			String word = named.group(1);
			for (Map.Entry<String, Pattern> part : PARTS.entrySet()) {
				if (part.getValue().matcher(word).matches()) {
					return named.group(2) + "-" + part.getKey();
				}
			}
			if (month(word) > 0) {
				return "%s-%02d".formatted(named.group(2), month(word));
			}
		}
		return written.strip();
	}

	private static String padded(String number) {
		return (number.length() == 1) ? "0" + number : number;
	}

	private static int month(String word) {
		String start = word.substring(0, 3);
		return MONTHS.indexOf(ENGLISH_MONTHS.getOrDefault(start, start)) + 1;
	}

	/** Writes a date for a field. */
	static String write(PaperDate date, boolean danish) {
		String text = date.text();
		String year = text.substring(0, 4);
		String part = (text.length() > 4) ? text.substring(5) : "";
		return switch (part) {
			case "" -> year;
			case "spring" -> (danish ? "forår " : "spring ") + year;
			case "summer" -> (danish ? "sommer " : "summer ") + year;
			case "autumn" -> (danish ? "efterår " : "autumn ") + year;
			case "winter" -> (danish ? "vinter " : "winter ") + year;
			case "end" -> (danish ? "udgangen af " : "end of ") + year;
			case "q1", "q2", "q3", "q4" -> danish ? part.charAt(1) + ". kvartal " + year : part + " " + year;
			case "h1", "h2" -> danish ? part.charAt(1) + ". halvår " + year : part + " " + year;
			default -> (part.length() == 2) ? MONTHS.get(Integer.parseInt(part) - 1) + " " + year
					: part.substring(3) + "." + part.substring(0, 2) + "." + year;
		};
	}

}
