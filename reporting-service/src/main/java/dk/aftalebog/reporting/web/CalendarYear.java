package dk.aftalebog.reporting.web;

/** The year that a question is about. */
public final class CalendarYear {

	private CalendarYear() {
	}

	/**
	 * Reads a year from an address.
	 * @param text the year as sent
	 * @return the year
	 * @throws BadRequest where it is none
	 */
	public static int parse(String text) {
		if (!text.matches("[1-9][0-9]{3}")) {
			throw new BadRequest("bad-year", "year", "'%s' is no year; write it like 2023".formatted(text));
		}
		return Integer.parseInt(text);
	}

}
