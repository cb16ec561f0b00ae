package dk.aftalebog.cluster.benchmark;

import java.io.IOException;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import dk.aftalebog.cluster.benchmark.ReadSide.Rows;

/**
 * The list of all agreements on a past day, as known at an instant since: its first page,
 * and all of it page by page; against a SELECT of the same columns, made beforehand, by
 * their key.
 */
final class AgreementList {

	private static final int PAGE = 500;

	private static final int USUAL = 50;

	private static final int COUNT = 300;

	private static final int COUNT_OF_ALL = 20;

	/** Amid the ten years, as was known three years later. */
	private static final LocalDate DAY = LocalDate.parse("2017-06-01");

	private static final int KNOWN_AFTER = 2020;

	private static final String BARE = "SELECT id, plan, focus_area, name, period_from, period_to, state FROM bare_line ORDER BY id LIMIT ?";

	private final List<Figure> figures = new ArrayList<>();

	private double pageOfTenth;

	private double allOfTenth;

	void measure(Country country) throws SQLException, IOException {
		String list = "/api/agreements?inForceOn=%s&knownAt=%s".formatted(DAY, country.after(KNOWN_AFTER));
		country.side()
			.store()
			.execute("DROP TABLE IF EXISTS bare_line",
					"""
							CREATE TABLE bare_line AS
							SELECT a.id, a.plan, a.focus_area, v.name, v.period_from, v.period_to, 'in-force' AS state
							FROM projection.agreement a JOIN projection.agreement_version v ON v.agreement = a.id
							WHERE v.in_force @> date '%s' AND v.known @> timestamptz '%s'""".formatted(DAY,
							country.after(KNOWN_AFTER)),
					"ALTER TABLE bare_line ADD PRIMARY KEY (id)", "ANALYZE bare_line");
		try (Rows lines = new Rows(country.side().store(), BARE)) {
			country.side().checkPages(list + "&limit=" + PAGE, lines.read(country.agreements()));
			Turns page = Turns.of(COUNT, () -> country.side().get(list), () -> lines.read(USUAL));
			Turns all = Turns.of(COUNT_OF_ALL, () -> country.side().pages(list + "&limit=" + PAGE),
					() -> lines.read(country.agreements()));
			this.figures.add(page.figure("list on a past day, first page of %,d agreements, against SELECT by key"
				.formatted(country.agreements())));
			this.figures.add(all.figure("list on a past day, all of %,d agreements, against SELECT by key"
				.formatted(country.agreements())));
			if (country.agreements() == Country.TENTH) {
				this.pageOfTenth = page.ours();
				this.allOfTenth = all.ours();
			}
			else {
				this.figures.add(Figure.flat("list, first page, 4,000 agreements against 400", "ms", page.ours(),
						this.pageOfTenth));
				this.figures
					.add(Figure.linear("list, all, 4,000 agreements against 400", "ms", all.ours(), this.allOfTenth));
			}
		}
	}

	List<Figure> figures() {
		return this.figures;
	}

}
