package dk.aftalebog.reporting.web;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import dk.aftalebog.wording.FormInstant;
import org.jspecify.annotations.Nullable;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/** The parameters of a question; one that is not known is a typing error, not a wish. */
public final class Parameters {

	/** Years of four digits: Java would read others that no date of ours has. */
	private static final String DAY = "[1-9][0-9]{3}-[0-9]{2}-[0-9]{2}";

	private final Map<String, String> sent;

	private Parameters(Map<String, String> sent) {
		this.sent = sent;
	}

	/**
	 * Takes the parameters of a request.
	 * @param sent the parameters as sent
	 * @param known the names that the question knows
	 * @return the parameters
	 * @throws BadRequest where one is not known, is sent twice, or holds control
	 * characters
	 */
	public static Parameters of(MultiValueMap<String, String> sent, String... known) {
		sent.forEach((name, values) -> {
			if (!List.of(known).contains(name)) {
				throw new BadRequest("unknown-parameter", name, (known.length == 0) ? "There are no parameters here"
						: "There is no parameter '%s' here; known are %s".formatted(name, String.join(", ", known)));
			}
			if (values.size() > 1) {
				throw new BadRequest("repeated-parameter", name, "'%s' is sent twice; send it once".formatted(name));
			}
			if (values.getFirst().chars().anyMatch(Character::isISOControl)) {
				throw new BadRequest("bad-text", name, "'%s' holds control characters".formatted(name));
			}
		});
		return new Parameters(sent.toSingleValueMap());
	}

	/**
	 * Takes what a page's address or form holds: a field that was left empty is not sent,
	 * and the language is the frame's.
	 * @param sent what was sent
	 * @param known the names of the parameters that there are
	 * @return the parameters
	 */
	public static Parameters ofPage(MultiValueMap<String, String> sent, String... known) {
		MultiValueMap<String, String> filled = new LinkedMultiValueMap<>();
		sent.forEach((name, values) -> {
			if (!name.equals("lang") && !isBeside(name, known) && !values.stream().allMatch(String::isBlank)) {
				String exact = sent.getFirst(name + FormInstant.EXACT);
				filled.put(name, values.stream().map((value) -> FormInstant.read(value, exact)).toList());
			}
		});
		return of(filled, known);
	}

	private static boolean isBeside(String name, String... known) {
		return Arrays.stream(known).anyMatch((one) -> name.equals(one + FormInstant.EXACT));
	}

	/**
	 * Returns a parameter as sent.
	 * @param name its name
	 * @return its text, if it was sent
	 */
	public @Nullable String text(String name) {
		return this.sent.get(name);
	}

	/**
	 * Returns a parameter that the question cannot do without.
	 * @param name its name
	 * @param example what it is written like
	 * @return its text
	 * @throws BadRequest where it was not sent
	 */
	public String required(String name, String example) {
		String text = text(name);
		if (text == null) {
			throw new BadRequest("missing-parameter", name,
					"'%s' is missing; send it like %s".formatted(name, example));
		}
		return text;
	}

	/**
	 * Returns a choice.
	 * @param name its name
	 * @return whether it was sent as {@code true}; false where it was not sent
	 * @throws BadRequest where it is neither {@code true} nor {@code false}
	 */
	public boolean flag(String name) {
		String text = this.sent.getOrDefault(name, "false");
		if (!text.equals("true") && !text.equals("false")) {
			throw new BadRequest("bad-choice", name, "'%s' is no choice; write true or false".formatted(text));
		}
		return text.equals("true");
	}

	/**
	 * Returns how many lines a page shall have.
	 * @param usual what holds where it was not sent
	 * @param highest the highest allowed; the lowest is 1
	 * @return the number
	 * @throws BadRequest where it is no such number
	 */
	public int limit(int usual, int highest) {
		return (int) number("limit", usual, 1, highest, Integer.toString(usual));
	}

	/**
	 * Returns the position in the log to go on after.
	 * @return the position; 0 where it was not sent
	 * @throws BadRequest where it is no position
	 */
	public long afterPosition() {
		return number("after", 0, 0, Long.MAX_VALUE, "1200");
	}

	/**
	 * Returns a number.
	 * @param name its name
	 * @param highest the highest allowed; the lowest is 0
	 * @return the number, if it was sent
	 * @throws BadRequest where it is no such number
	 */
	public @Nullable Integer number(String name, int highest) {
		return (text(name) != null) ? (int) number(name, 0, 0, highest, "2") : null;
	}

	/**
	 * Returns a day.
	 * @param name its name
	 * @return the day, if it was sent
	 * @throws BadRequest where it is no day
	 */
	public @Nullable LocalDate day(String name) {
		String text = text(name);
		try {
			if (text == null || text.matches(DAY)) {
				return (text != null) ? LocalDate.parse(text) : null;
			}
		}
		catch (DateTimeException ex) {
			// Not in the calendar: refused below.
		}
		throw new BadRequest("bad-date", name, "'%s' is no day; write it like 2023-06-01".formatted(text));
	}

	/**
	 * Returns an instant. Recorded instants have microseconds; what is finer would be
	 * rounded, perhaps up.
	 * @param name its name
	 * @return the instant, to the microsecond, if it was sent
	 * @throws BadRequest where it is no instant
	 */
	public @Nullable Instant instant(String name) {
		String text = text(name);
		try {
			if (text == null || text.matches(DAY + "T.*")) {
				return (text != null) ? OffsetDateTime.parse(text).toInstant().truncatedTo(ChronoUnit.MICROS) : null;
			}
		}
		catch (DateTimeException ex) {
			// No instant: refused below.
		}
		throw new BadRequest("bad-instant", name,
				"'%s' is no instant; write it with its zone, like 2023-07-01T12:00:00Z (in an address a + is written %%2B)"
					.formatted(text));
	}

	/**
	 * Returns one of several choices, as answers write them.
	 * @param <E> the choices
	 * @param name its name
	 * @param choices the choices
	 * @return the choice, if one was sent
	 * @throws BadRequest where it is none of them
	 */
	public <E extends Enum<E>> @Nullable E choice(String name, Class<E> choices) {
		String text = text(name);
		if (text == null) {
			return null;
		}
		List<String> written = new ArrayList<>();
		for (E choice : choices.getEnumConstants()) {
			written.add(choice.name().toLowerCase(Locale.ROOT).replace('_', '-'));
			if (written.getLast().equals(text)) {
				return choice;
			}
		}
		throw new BadRequest("bad-choice", name,
				"'%s' is no choice; write %s".formatted(text, String.join(", ", written)));
	}

	private long number(String name, long usual, long lowest, long highest, String example) {
		String text = this.sent.get(name);
		if (text == null) {
			return usual;
		}
		if (text.matches("[0-9]{1,18}")) {
			long number = Long.parseLong(text);
			if (number >= lowest && number <= highest) {
				return number;
			}
		}
		throw new BadRequest("bad-number", name,
				"'%s' is no whole number from %d to %d; write it like %s".formatted(text, lowest, highest, example));
	}

}
