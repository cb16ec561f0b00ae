package dk.aftalebog.reporting.year;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;

import dk.aftalebog.model.agreement.Cell;
import dk.aftalebog.model.agreement.Comparator;
import dk.aftalebog.model.agreement.Indicator;
import dk.aftalebog.model.year.Status;
import dk.aftalebog.model.year.YearOfCell;
import dk.aftalebog.model.year.YearOfIndicator;
import dk.aftalebog.paper.Block;
import dk.aftalebog.paper.Paper;
import dk.aftalebog.paper.Run;
import dk.aftalebog.reporting.web.BadRequest;
import dk.aftalebog.reporting.witness.Sealing;
import dk.aftalebog.reporting.year.AgreementYear.Count;
import dk.aftalebog.reporting.year.YearQuestion.Asked;
import dk.aftalebog.wording.Places;
import dk.aftalebog.wording.Wording;
import org.jspecify.annotations.Nullable;

/**
 * A year of a plan's agreements, or of all, for print: what they say together, a line for
 * each, then the figures of each. A paper lies in memory until it is sent, so there is a
 * bound to what it may hold.
 */
final class YearsPaper {

	/** More than a hundred pages; nobody reads more on paper. */
	static final int MOST_FIGURES = 3_000;

	private final @Nullable String plan;

	private final Map<String, String> plans;

	private final Asked asked;

	private final Wording say;

	private final AllTogether.Tally tally = new AllTogether.Tally();

	private final List<Line> lines = new ArrayList<>();

	private final List<Block> figures = new ArrayList<>();

	private long rows;

	YearsPaper(@Nullable String plan, Map<String, String> plans, Asked asked, Wording say) {
		this.plan = plan;
		this.plans = plans;
		this.asked = asked;
		this.say = say;
	}

	/** An agreement of the overview; the rest of its year is not kept. */
	private record Line(String name, String focusArea, List<Count> statuses) {
	}

	/**
	 * Adds an agreement.
	 * @param places how its places are called
	 * @throws BadRequest where the paper would hold too much
	 */
	void add(AgreementYear year, Supplier<Places> places) {
		this.rows += 1 + year.says().indicators().stream().mapToLong((indicator) -> indicator.cells().size()).sum();
		if (this.rows > MOST_FIGURES) {
			throw new BadRequest("too-much-for-paper", "format",
					"A paper holds at most %d agreements and figures together; take format=xlsx, which holds all, or the paper of one plan, one agreement, or of a page (limit, after)"
						.formatted(MOST_FIGURES));
		}
		this.tally.add(year);
		this.lines.add(new Line(year.says().name(), year.focusArea(), year.statuses()));
		this.figures.add(new Block.Heading(1, year.says().name()));
		this.figures.add(Paper.paragraph(this.say.message("yearpaper.of", year.focusArea(), planName(year.plan()),
				this.say.period(year.says().period()), year.id())));
		if (year.projection() != null) {
			this.figures.add(Paper.paragraph(this.say.message("agreement.standstill",
					this.say.instant(year.projection().since()), year.projection().reason())));
		}
		if (year.says().indicators().isEmpty()) {
			this.figures.add(Paper.paragraph(this.say.message("year.no-indicators")));
		}
		else {
			this.figures.add(figures(year, places.get()));
		}
	}

	Paper paper() {
		AllTogether all = this.tally.counted();
		List<Block> blocks = new ArrayList<>();
		if (this.lines.isEmpty()) {
			blocks.add(Paper.paragraph(this.say.message("year.no-agreements")));
		}
		else {
			blocks.add(new Block.Heading(1, this.say.message("year.statuses")));
			blocks.add(Paper.paragraph(this.say.message("year.all-together", all.agreements())
					+ ((all.standing() > 0) ? " " + this.say.message("year.standing", all.standing()) : "")));
			blocks.add(overview(all.statuses()));
		}
		blocks.addAll(this.figures);
		blocks.addAll(Sealing.blocks(this.asked.moment().checkpoint(), this.say));
		String of = (this.plan != null) ? planName(this.plan) : this.say.message("year.everything");
		return new Paper(of + " " + this.asked.year(),
				YearPapers.stamp(this.asked.year(), this.asked.moment(), this.say), this.say.locale(), blocks,
				Paper.Orientation.LANDSCAPE);
	}

	/** A column for each status that there is. */
	private Block overview(List<Count> together) {
		List<Block.Column> columns = new ArrayList<>();
		columns.add(column("yearpaper.agreement"));
		columns.add(column("yearpaper.focus-area"));
		together.forEach((count) -> columns.add(new Block.Column(this.say.choice("status", count.status()), true)));
		List<List<List<Run>>> rows = new ArrayList<>();
		for (Line line : this.lines) {
			List<List<Run>> row = new ArrayList<>();
			row.add(plain(line.name()));
			row.add(plain(line.focusArea()));
			together.forEach((count) -> row.add(plain(figures(line.statuses(), count.status()))));
			rows.add(row);
		}
		List<List<Run>> sums = new ArrayList<>();
		sums.add(List.of(Run.strong(this.say.message("yearpaper.sum"))));
		sums.add(List.of());
		together.forEach((count) -> sums.add(List.of(Run.strong(this.say.number(count.figures())))));
		rows.add(sums);
		return new Block.Table(this.say.message("year.statuses"), columns, rows);
	}

	private String figures(List<Count> counts, Status status) {
		return this.say
			.number(counts.stream().filter((count) -> count.status() == status).mapToLong(Count::figures).sum());
	}

	private Block figures(AgreementYear year, Places places) {
		List<Indicator> named = year.says().indicators().stream().map(YearOfIndicator::definition).toList();
		List<List<List<Run>>> rows = new ArrayList<>();
		for (YearOfIndicator indicator : year.says().indicators()) {
			Indicator definition = indicator.definition()
				.withFigures(List.of(),
						indicator.comparators()
							.stream()
							.map((one) -> new Comparator(one.key(), one.label(), one.stated()))
							.toList(),
						List.of());
			YearTable table = new YearTable(definition.unit(), this.say);
			for (YearOfCell cell : indicator.cells()) {
				String target = (cell.target() != null)
						? this.say.target(cell.target(), definition, AgreementYearView.named("", named))
						: this.say.message("target.none");
				rows.add(List.of(plain(definition.name()), plain(places.cell(cell.key())),
						plain(baseline(cell.baseline(), definition)), plain(unbroken(table.figure(cell.measured()))),
						plain(Objects.requireNonNullElse(table.change(cell.change()), "–")), plain(target), List.of(Run
							.strong(this.say.choice("status", cell.status()).replace(' ', YearPaper.UNBROKEN)))));
			}
		}
		return new Block.Table(year.says().name(),
				List.of(column("yearpaper.indicator"), column("figures.about"),
						new Block.Column(this.say.message("figures.baseline"), true),
						new Block.Column(Integer.toString(this.asked.year()), true),
						new Block.Column(this.say.message("year.change"), true), column("figures.target"),
						column("year.status")),
				rows);
	}

	private String baseline(@Nullable Cell baseline, Indicator indicator) {
		if (baseline == null) {
			return "–";
		}
		return unbroken(this.say.figure(baseline, indicator.unit()))
				+ ((baseline.asOf() != null) ? " (" + this.say.paperDate(baseline.asOf()) + ")" : "");
	}

	/** Between a number and its unit no line ends. */
	private static String unbroken(String figure) {
		return Character.isDigit(figure.charAt(0)) ? figure.replace(' ', YearPaper.UNBROKEN) : figure;
	}

	private String planName(String id) {
		return this.plans.getOrDefault(id, id);
	}

	private Block.Column column(String code) {
		return new Block.Column(this.say.message(code), false);
	}

	private static List<Run> plain(String text) {
		return List.of(Run.plain(text));
	}

}
