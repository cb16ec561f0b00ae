package dk.aftalebog.reporting.year;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dk.aftalebog.model.agreement.Amount;
import dk.aftalebog.model.agreement.Budget;
import dk.aftalebog.model.agreement.DataSource;
import dk.aftalebog.model.agreement.Indicator;
import dk.aftalebog.model.agreement.Resource;
import dk.aftalebog.model.year.FigureState;
import dk.aftalebog.model.year.YearOfAgreement.DutyState;
import dk.aftalebog.model.year.YearOfAgreement;
import dk.aftalebog.paper.Block;
import dk.aftalebog.paper.Paper;
import dk.aftalebog.paper.Run;
import dk.aftalebog.reporting.web.Moment;
import dk.aftalebog.reporting.witness.Sealing;
import dk.aftalebog.reporting.year.AgreementYearView.DutyLine;
import dk.aftalebog.reporting.year.IndicatorView.Card;
import dk.aftalebog.reporting.year.YearTable.Kind;
import dk.aftalebog.reporting.year.YearTable.Line;
import dk.aftalebog.wording.Places;
import dk.aftalebog.wording.Wording;
import org.jspecify.annotations.Nullable;

/** A year of one agreement for print: what its page says, the charts aside. */
final class YearPaper {

	/** Between a number and its unit no line ends. */
	static final char UNBROKEN = '\u00A0';

	/**
	 * So many years stand beside the one asked about; those before it have a table of
	 * their own.
	 */
	private static final int BESIDE = 4;

	private static final int IN_A_TABLE = 8;

	private final AgreementYearView view;

	private final YearOfAgreement says;

	private final Places places;

	private final String planName;

	private final @Nullable RestatementView since;

	private final Wording say;

	private final List<Block> blocks = new ArrayList<>();

	YearPaper(AgreementYearView view, Places places, String planName, @Nullable RestatementView since, Wording say) {
		this.view = view;
		this.says = view.answer().agreement().says();
		this.places = places;
		this.planName = planName;
		this.since = since;
		this.say = say;
	}

	Paper paper() {
		AgreementYear year = this.view.answer().agreement();
		text(this.say.message("yearpaper.of", year.focusArea(), this.planName, this.say.period(this.says.period()),
				year.id()));
		if (year.projection() != null) {
			text(this.say.message("agreement.standstill", this.say.instant(year.projection().since()),
					year.projection().reason()));
		}
		if (!year.planKnown()) {
			text(this.say.message("year.plan-unknown"));
		}
		if (this.says.predecessor() != null) {
			text(this.say.message(
					Boolean.TRUE.equals(year.predecessorRead()) ? "year.predecessor" : "year.predecessor-unread",
					this.says.predecessor().agreement()));
		}
		heading(1, this.say.message("year.statuses"));
		if (this.view.indicators().isEmpty()) {
			text(this.say.message("year.no-indicators"));
		}
		else {
			text(counts(year.statuses(), this.say));
		}
		this.view.indicators().forEach(this::indicator);
		activities();
		resources();
		budget();
		decisions();
		evaluations();
		duties();
		restated();
		this.blocks.addAll(Sealing.blocks(this.view.answer().asOf().checkpoint(), this.say));
		return new Paper(this.says.name() + " " + asked(),
				YearPapers.stamp(asked(), this.view.answer().asOf(), this.say), this.say.locale(), this.blocks,
				Paper.Orientation.LANDSCAPE);
	}

	private int asked() {
		return this.view.answer().year();
	}

	private String ofYear(String code) {
		return this.say.message(code, Integer.toString(asked()));
	}

	static String counts(List<AgreementYear.Count> counts, Wording say) {
		return counts.stream()
			.map((count) -> say.choice("status", count.status()) + ":" + UNBROKEN + say.number(count.figures()))
			.collect(Collectors.joining(" · "));
	}

	private void indicator(IndicatorView shown) {
		Indicator indicator = shown.indicator();
		heading(2, indicator.name());
		List<String> about = new ArrayList<>(List.of(this.say.choice("level", indicator.level()),
				this.say.choice("unit", indicator.unit()), this.say.choice("direction", indicator.direction())));
		DataSource source = indicator.dataSource();
		if (source != null) {
			about.add(this.say.message("figures.source", source.name()));
			if (source.responsible() != null) {
				about.add(this.say.message("figures.responsible", source.responsible()));
			}
		}
		text(String.join(" · ", about));
		if (indicator.definition() != null) {
			text(indicator.definition());
		}
		if (shown.year().activityEndedFrom() != null) {
			text(this.say.message("year.activity-ended", this.say.day(shown.year().activityEndedFrom())));
		}
		if (shown.shared() != null) {
			labelled(this.say.message("figures.target"), shown.shared());
		}
		shown.comparators()
			.forEach((comparator) -> labelled(comparator.label(), String.join(" · ", comparator.figures())));
		if (!shown.cards().isEmpty()) {
			tables(shown);
		}
		if (shown.hasTotal()) {
			this.blocks.add(new Block.Paragraph(List.of(Run.strong(ofYear("year.total") + ": "),
					Run.plain(shown.total(shown.year().total(), this.say) + " · "),
					Run.strong(this.say.message("year.baseline-total") + ": "),
					Run.plain(shown.total(shown.year().baselineTotal(), this.say)))));
		}
	}

	private void tables(IndicatorView shown) {
		Notes notes = new Notes();
		List<String> earlier = List.copyOf(shown.cards()
			.stream()
			.flatMap((card) -> card.lines().stream())
			.filter((line) -> line.kind() != Kind.BASELINE && !line.asked())
			.map((line) -> Objects.requireNonNull(line.year()))
			.collect(Collectors.toCollection(TreeSet::new)));
		int beside = Math.max(0, earlier.size() - BESIDE);
		this.blocks.add(yearTable(shown, earlier.subList(beside, earlier.size()), notes));
		for (int end = beside; end > 0; end -= IN_A_TABLE) {
			this.blocks.add(earlierTable(shown, earlier.subList(Math.max(0, end - IN_A_TABLE), end), notes));
		}
		if (!notes.texts.isEmpty()) {
			this.blocks.add(new Block.Items(true,
					notes.texts.keySet().stream().map((note) -> List.of(Run.plain(note))).toList()));
		}
	}

	private Block yearTable(IndicatorView shown, List<String> earlier, Notes notes) {
		boolean targets = shown.shared() == null;
		List<Block.Column> columns = new ArrayList<>();
		columns.add(column("figures.about"));
		columns.add(number(this.say.message("figures.baseline")));
		earlier.forEach((year) -> columns.add(number(year)));
		columns.add(number(Integer.toString(asked())));
		columns.add(number(this.say.message("year.change")));
		if (targets) {
			columns.add(column("figures.target"));
		}
		columns.add(column("year.status"));
		columns.add(column("yearpaper.why"));
		List<List<List<Run>>> rows = new ArrayList<>();
		for (Card card : shown.cards()) {
			List<List<Run>> row = new ArrayList<>();
			row.add(List.of(Run.plain(card.title())));
			row.add(baseline(card, notes));
			earlier.forEach((year) -> row.add(earlier(card, year, notes)));
			row.add(figure(card.lines().getLast(), true, notes));
			row.add(List.of(Run.plain(Objects.requireNonNullElse(card.change(), "–"))));
			if (targets) {
				row.add(List.of(Run.plain(Objects.requireNonNullElse(card.target(), "–"))));
			}
			row.add(List.of(Run.strong(this.say.choice("status", card.cell().status()).replace(' ', UNBROKEN))));
			row.add(List.of(Run.plain(card.reason())));
			rows.add(row);
		}
		return new Block.Table(shown.indicator().name(), columns, rows);
	}

	private Block earlierTable(IndicatorView shown, List<String> years, Notes notes) {
		List<Block.Column> columns = new ArrayList<>();
		columns.add(column("yearpaper.earlier"));
		years.forEach((year) -> columns.add(number(year)));
		List<List<List<Run>>> rows = new ArrayList<>();
		for (Card card : shown.cards()) {
			List<List<Run>> row = new ArrayList<>();
			row.add(List.of(Run.plain(card.title())));
			years.forEach((year) -> row.add(earlier(card, year, notes)));
			rows.add(row);
		}
		return new Block.Table(shown.indicator().name() + ": " + this.say.message("yearpaper.earlier"), columns, rows);
	}

	private List<Run> baseline(Card card, Notes notes) {
		List<Run> runs = new ArrayList<>();
		card.lines().stream().filter((line) -> line.kind() == Kind.BASELINE).findFirst().ifPresentOrElse((line) -> {
			runs.addAll(figure(line, false, notes));
			if (line.year() != null) {
				runs.add(Run.plain(" (" + line.year() + ")"));
			}
		}, () -> runs.add(Run.plain("–")));
		return runs;
	}

	/** The figure, how far it was from the baseline, and how it stood. */
	private List<Run> earlier(Card card, String year, Notes notes) {
		List<Run> runs = new ArrayList<>();
		card.lines()
			.stream()
			.filter((line) -> line.kind() != Kind.BASELINE && !line.asked() && year.equals(line.year()))
			.findFirst()
			.ifPresent((line) -> {
				runs.addAll(figure(line, false, notes));
				if (line.change() != null) {
					runs.add(Run.plain("\n(" + line.change() + ")"));
				}
				// Why there is no figure says it already.
				if (line.status() != null && line.state() == FigureState.MEASURED) {
					runs.add(new Run("\n" + this.say.choice("status", line.status()), Run.Style.EMPHASIS));
				}
				if (line.kind() == Kind.EARLIER) {
					runs.add(new Run("\n" + this.say.choice("line", line.kind()), Run.Style.EMPHASIS));
				}
			});
		return runs;
	}

	private static List<Run> figure(Line line, boolean strong, Notes notes) {
		List<Run> runs = new ArrayList<>();
		boolean measured = line.state() == FigureState.MEASURED;
		String text = measured ? line.figure().replace(' ', UNBROKEN) : line.figure();
		runs.add(measured ? (strong ? Run.strong(text) : Run.plain(text)) : new Run(text, Run.Style.EMPHASIS));
		if (!line.notes().isEmpty()) {
			runs.add(new Run(notes.numbers(line.notes()), Run.Style.RAISED));
		}
		return runs;
	}

	/** What stands beside the figures of an indicator, each text once. */
	private static final class Notes {

		private final Map<String, Integer> texts = new LinkedHashMap<>();

		String numbers(List<String> notes) {
			return notes.stream()
				.map((note) -> this.texts.computeIfAbsent(note, (added) -> this.texts.size() + 1))
				.map(String::valueOf)
				.collect(Collectors.joining(","));
		}

	}

	private void activities() {
		heading(1, ofYear("year.activities"));
		items(this.says.activities()
			.stream()
			.map((activity) -> List.of(Run.strong(((activity.number() != null) ? activity
				.number() + " " : "") + activity.name()), Run.plain(", "
						+ this.say.message("say.period", this.say.day(activity.from()), this.say.day(activity.to()))
						+ (activity.areas().isEmpty() ? "" : " · "
								+ activity.areas().stream().map(this.places::area).collect(Collectors.joining(", "))))))
			.toList(), "year.none");
	}

	private void resources() {
		if (this.says.resources().isEmpty()) {
			return;
		}
		heading(1, this.say.message("agreement.resources"));
		text(this.say.message("year.said-on", this.say.day(this.says.saidOn())));
		List<List<List<Run>>> rows = new ArrayList<>();
		for (Resource resource : this.says.resources()) {
			String what = Stream
				.of((resource.activity() != null) ? this.places.name("activities", resource.activity()) : null,
						resource.task())
				.filter(Objects::nonNull)
				.collect(Collectors.joining(" – "));
			String note = Stream
				.of((resource.period() != null) ? this.say.period(resource.period()) : null, resource.note())
				.filter(Objects::nonNull)
				.collect(Collectors.joining(". "));
			rows.add(row(resource.who(), what.isEmpty() ? "–" : what,
					resource.amounts().isEmpty() ? "–" : amounts(resource.amounts()), note));
		}
		this.blocks.add(new Block.Table(
				this.say.message("agreement.resources"), List.of(column("paper.resource.who"),
						column("paper.resource.task"), column("paper.resource.amount"), column("paper.resource.note")),
				rows));
		if (this.says.resourceTotal() != null) {
			String note = this.says.resourceTotal().note();
			labelled(this.say.message("resource.total"),
					amounts(this.says.resourceTotal().amounts()) + ((note != null) ? ". " + note : ""));
		}
	}

	private String amounts(List<Amount> amounts) {
		return amounts.stream().map(this.say::amount).collect(Collectors.joining("; "));
	}

	private void budget() {
		Budget budget = this.says.budget();
		if (budget == null) {
			return;
		}
		heading(1, this.say.message("agreement.budget"));
		text(this.say.message("year.said-on", this.say.day(this.says.saidOn())));
		List<List<List<Run>>> rows = new ArrayList<>();
		budget.lines()
			.forEach((line) -> rows.add(row(line.funder(), this.say.kroner(line.amount()),
					(line.form() != null) ? this.say.choice("form", line.form()) : "–")));
		boolean stated = budget.total() != null;
		rows.add(row(this.say.message("budget.total"), this.say.kroner(stated ? budget.total() : budget.sum()),
				stated ? "" : this.say.message("budget.summed")));
		this.blocks.add(new Block.Table(this.say.message("agreement.budget"),
				List.of(column("budget.funder"), number(this.say.message("budget.amount")), column("budget.form")),
				rows));
	}

	private void decisions() {
		heading(1, ofYear("year.decisions"));
		items(this.says.decisions()
			.stream()
			.map((decided) -> List.of(Run.strong(decided.revision() + ". " + decided.title()),
					Run.plain(": " + this.say.choice("outcome", decided.outcome()) + ", "
							+ this.say.day(decided.decidedOn())
							+ ((decided.minutes() != null) ? ", " + decided.minutes() : "") + " · "
							+ this.say.message("origin.in-force", this.say.day(decided.inForceFrom())) + " · "
							+ this.say.choice("revision-kind", decided.kind())
							+ (decided.lateEntry() ? " · " + this.say.message("year.late-entry") : "") + " – "
							+ decided.reason())))
			.toList(), "year.none");
	}

	private void evaluations() {
		heading(1, ofYear("year.evaluations"));
		if (this.says.evaluations().isEmpty()) {
			text(this.say.message("year.none"));
		}
		this.says.evaluations().forEach((evaluation) -> {
			labelled(this.say.day(evaluation.heldOn()), evaluation.conclusion());
			if (!evaluation.activities().isEmpty()) {
				this.blocks.add(new Block.Items(false, evaluation.activities()
					.stream()
					.map((one) -> List.of(Run.strong(this.places.name("activities", one.activity())),
							Run.plain(" – " + this.say.message(one.relevant() ? "year.relevant" : "year.not-relevant")
									+ ": " + one.conclusion())))
					.toList()));
			}
		});
	}

	private void duties() {
		heading(1, ofYear("year.duties"));
		if (this.view.duties().isEmpty()) {
			text(this.say.message("duties.none"));
		}
		this.view.duties().forEach((state, duties) -> {
			heading(2, this.say.choice("duty-state", state) + " (" + duties.size() + ")");
			List<Block.Column> columns = new ArrayList<>(
					List.of(column("duties.what"), column("duties.about"), column("duties.who"), column("duties.due")));
			if (state == DutyState.MET) {
				columns.add(column("duties.met"));
			}
			this.blocks.add(new Block.Table(this.say.choice("duty-state", state), columns,
					duties.stream().map((duty) -> duty(duty, state)).toList()));
		});
	}

	private List<List<Run>> duty(DutyLine line, DutyState state) {
		List<String> cells = new ArrayList<>(List.of(this.say.choice("duty", line.duty().kind()), line.about(),
				line.duty().holder().title(), this.say.day(line.duty().dueOn())));
		if (state == DutyState.MET) {
			cells.add(this.say.day(line.duty().metOn()));
		}
		return row(cells.toArray(String[]::new));
	}

	/** What moved after the instant that the paper is of. */
	private void restated() {
		Moment moment = this.view.answer().asOf();
		if (this.since == null) {
			return;
		}
		heading(1, this.say.message("yearpaper.restated", this.say.instant(moment.knownAt())));
		text(this.say.message("restated.between", this.say.instant(moment.knownAt()),
				this.say.instant(moment.reachedAt())));
		if (this.since.indicators().isEmpty()) {
			text(this.say.message("restated.none"));
		}
		this.since.indicators().forEach((indicator, figures) -> {
			heading(2, indicator);
			this.blocks.add(new Block.Table(indicator,
					List.of(column("restated.figure"), column("restated.was"), column("restated.is"),
							column("restated.moved")),
					figures.stream()
						.map((figure) -> List.of(List.of(Run.plain(figure.what())),
								List.of(new Run(figure.then(), Run.Style.REMOVED)),
								List.of(new Run(figure.now(), Run.Style.ADDED)),
								List.of(Run.plain(
										figure.movedBy().stream().map(this::moved).collect(Collectors.joining("\n"))))))
						.toList()));
		});
	}

	private String moved(Mover mover) {
		StringBuilder told = new StringBuilder(this.say.message("event." + mover.type()));
		Integer revision = mover.revision();
		if (revision != null) {
			told.append(", ")
				.append((revision == 0) ? this.say.message("say.registration")
						: this.say.message("say.revision", revision));
		}
		if (mover.decidedOn() != null) {
			told.append(", ").append(this.say.message("origin.decided", this.say.day(mover.decidedOn())));
		}
		if (mover.minutes() != null) {
			told.append(", ").append(mover.minutes());
		}
		if (mover.reason() != null) {
			told.append(": ").append(mover.reason());
		}
		return told.append(" · ")
			.append(this.say.message("origin.recorded", this.say.minute(mover.recordedAt())))
			.append(" · ")
			.append(this.say.message("origin.position", Long.toString(mover.logPosition())))
			.toString();
	}

	private void heading(int level, String text) {
		this.blocks.add(new Block.Heading(level, text));
	}

	private void text(String text) {
		this.blocks.add(Paper.paragraph(text));
	}

	private void labelled(String label, String text) {
		this.blocks.add(new Block.Paragraph(List.of(Run.strong(label + ": "), Run.plain(text))));
	}

	private void items(List<List<Run>> items, String none) {
		if (items.isEmpty()) {
			text(this.say.message(none));
		}
		else {
			this.blocks.add(new Block.Items(false, items));
		}
	}

	private Block.Column column(String code) {
		return new Block.Column(this.say.message(code), false);
	}

	private static Block.Column number(String heading) {
		return new Block.Column(heading, true);
	}

	private static List<List<Run>> row(String... cells) {
		return Stream.of(cells).map((cell) -> List.of(Run.plain(cell))).toList();
	}

}
