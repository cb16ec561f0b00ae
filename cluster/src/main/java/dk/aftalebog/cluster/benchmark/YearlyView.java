package dk.aftalebog.cluster.benchmark;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * A year of all agreements, as pages and as one spreadsheet of all years up to it;
 * against COPY of the events that it is computed from, as they lie.
 */
final class YearlyView {

	private static final int PAGE = 200;

	/** Few, as each of them reads everything. */
	private static final int COUNT = 1;

	private static final int COUNT_OF_TENTH = 5;

	private final List<Figure> figures = new ArrayList<>();

	private double pagesOfTenth;

	private double sheetOfTenth;

	void measure(Country country) throws SQLException, IOException {
		int count = (country.agreements() == Country.TENTH) ? COUNT_OF_TENTH : COUNT;
		String pages = year(country, Decade.LAST) + "&limit=" + PAGE;
		country.side().checkPages(pages, country.agreements());
		Turns ofPages = Turns.of(count, () -> country.side().pages(pages), () -> events(country));
		Turns ofSheet = Turns.of(count, () -> sheet(country, Decade.LAST), () -> events(country));
		String of = "of %,d agreements after 10 years, against COPY of their %,d events".formatted(country.agreements(),
				country.events());
		this.figures.add(ofPages.figure("yearly view as JSON " + of));
		this.figures.add(ofSheet.figure("yearly view as CSV " + of));
		if (country.agreements() == Country.TENTH) {
			this.pagesOfTenth = ofPages.ours();
			this.sheetOfTenth = ofSheet.ours();
		}
		else {
			double ofFirstYear = Turns.median(3, () -> sheet(country, Decade.FIRST));
			this.figures.addAll(List.of(
					Figure.linear("yearly view as JSON, 4,000 agreements against 400", "ms", ofPages.ours(),
							this.pagesOfTenth),
					Figure.linear("yearly view as CSV, 4,000 agreements against 400", "ms", ofSheet.ours(),
							this.sheetOfTenth),
					Figure.linear("yearly view as CSV, 4,000 agreements after 10 years against 1 year", "ms",
							ofSheet.ours(), ofFirstYear)));
		}
	}

	List<Figure> figures() {
		return this.figures;
	}

	private static void sheet(Country country, int year) throws IOException {
		country.side().get(year(country, year) + "&format=csv");
	}

	/** As it was known when the year's work was done: nothing of later years is read. */
	private static String year(Country country, int year) {
		return "/api/years/%d?knownAt=%s".formatted(year, country.after(year));
	}

	private static void events(Country country) throws SQLException {
		country.side().copyOut("""
				SELECT stream, position, recorded_at, event_type, payload FROM ledger.event
				WHERE recorded_at <= timestamptz '%s'""".formatted(country.after(Decade.LAST)));
	}

}
