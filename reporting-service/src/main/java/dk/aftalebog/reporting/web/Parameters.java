package dk.aftalebog.reporting.web;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/** The parameters of a question; one that is not known is a typing error, not a wish. */
public final class Parameters {

	private final Map<String, String> sent;

	private Parameters(Map<String, String> sent) {
		this.sent = sent;
	}

	/**
	 * Takes the parameters of a request.
	 * @param sent the parameters as sent
	 * @param known the names that the question knows
	 * @return the parameters
	 * @throws BadRequest where one is not known
	 */
	public static Parameters of(Map<String, String> sent, String... known) {
		for (String name : sent.keySet()) {
			if (!List.of(known).contains(name)) {
				throw new BadRequest("unknown-parameter", name,
						"There is no parameter '%s' here; known are %s".formatted(name, String.join(", ", known)));
			}
		}
		return new Parameters(sent);
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
	 * Returns a whole number.
	 * @param name the parameter's name
	 * @param usual what holds where it was not sent
	 * @param highest the highest allowed; the lowest is 0
	 * @return the number
	 * @throws BadRequest where it is no such number
	 */
	public long number(String name, long usual, long highest) {
		String text = this.sent.get(name);
		if (text == null) {
			return usual;
		}
		if (text.matches("\\d{1,18}") && Long.parseLong(text) <= highest) {
			return Long.parseLong(text);
		}
		throw new BadRequest("bad-number", name, "'%s' is no whole number from 0 to %d".formatted(text, highest));
	}

}
