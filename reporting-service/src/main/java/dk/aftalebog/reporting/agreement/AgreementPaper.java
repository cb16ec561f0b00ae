package dk.aftalebog.reporting.agreement;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

import dk.aftalebog.model.agreement.Activity;
import dk.aftalebog.model.agreement.Agreement;
import dk.aftalebog.model.agreement.Amount;
import dk.aftalebog.model.agreement.Budget;
import dk.aftalebog.model.agreement.DataSource;
import dk.aftalebog.model.agreement.Indicator;
import dk.aftalebog.model.agreement.Party;
import dk.aftalebog.model.agreement.Resource;
import dk.aftalebog.model.agreement.Section;
import dk.aftalebog.model.terms.Term;
import dk.aftalebog.model.terms.TermsInForce;
import dk.aftalebog.paper.Block;
import dk.aftalebog.paper.MarkdownBlocks;
import dk.aftalebog.paper.Paper;
import dk.aftalebog.paper.Run;
import dk.aftalebog.reporting.agreement.Figures.Figure;
import dk.aftalebog.reporting.agreement.PaperTemplate.Part;
import dk.aftalebog.reporting.agreement.PaperTemplate.SheetPart;
import dk.aftalebog.reporting.asof.State;
import dk.aftalebog.reporting.persons.NamedPerson;
import dk.aftalebog.reporting.web.Moment;
import dk.aftalebog.reporting.witness.Sealing;
import dk.aftalebog.wording.Wording;
import org.jspecify.annotations.Nullable;

/** An agreement as a paper, in the order and with the headings of its template. */
final class AgreementPaper {

	/** Between a number and its unit no line ends. */
	private static final char UNBROKEN = '\u00A0';

	private final AgreementView view;

	private final Agreement says;

	private final Wording say;

	private final PaperTemplate template;

	private final List<Block> blocks = new ArrayList<>();

	AgreementPaper(AgreementView view) {
		this.view = view;
		this.says = Objects.requireNonNull(view.says());
		this.say = view.say();
		this.template = PaperTemplate.of(this.says);
	}

	Paper paper() {
		AgreementAnswer answer = this.view.answer();
		Moment moment = answer.asOf();
		text(this.say.message("paper.of", this.view.planName(), answer.id()));
		if (answer.projection() != null) {
			text(this.say.message("agreement.standstill", this.say.instant(answer.projection().since()),
					answer.projection().reason()));
		}
		if (answer.state() == State.ENDED) {
			text(this.say.message("agreement.ended.text", this.say.day(answer.endedOn())));
		}
		this.template.parts(this.says).forEach(this::add);
		this.blocks.addAll(Sealing.blocks(moment.checkpoint(), this.say));
		return new Paper(this.say.message("paper.title", answer.focusArea()),
				this.say.message("paper.stamp", this.say.day(moment.inForceOn()), this.say.instant(moment.knownAt()),
						Long.toString(moment.logPosition())) + " · " + Sealing.line(moment.checkpoint(), this.say),
				this.say.locale(), this.blocks);
	}

	private void add(Part part, List<Section> sections) {
		switch (part) {
			case INTRODUCTION, PROBLEM, OTHER, MUNICIPALITY, CONFLICTS ->
				sections.forEach((section) -> section(section, 1));
			case NAME -> {
				heading(part);
				text(this.says.name());
			}
			case PERIOD -> {
				heading(part);
				text(this.say.period(this.says.period()));
			}
			case PARTIES -> {
				heading(part);
				this.blocks.add(new Block.Items(false, this.says.parties().stream().map(this::party).toList()));
			}
			case GOALS -> goals(sections);
			case ACTIVITIES -> {
				begin(part, sections);
				this.blocks.add(Paper.list(this.says.activities().stream().map(AgreementPaper::name).toList()));
			}
			case RESOURCES -> resources(sections);
			case BUDGET -> budget();
			case TERMS -> terms();
			case SHEETS -> sheets();
		}
	}

	/** What has a heading of its own holds the texts that belong to it. */
	private void begin(Part part, List<Section> sections) {
		heading(part);
		sections.forEach((section) -> section(section, 2));
	}

	private void heading(Part part) {
		heading(1, this.say.message("paper." + this.template.name() + "." + part.name()));
	}

	private void heading(int level, String text) {
		this.blocks.add(new Block.Heading(level, text));
	}

	private void text(String text) {
		this.blocks.add(Paper.paragraph(text));
	}

	private void section(Section section, int level) {
		heading(level, section.title());
		this.blocks.addAll(MarkdownBlocks.of(section.text()));
	}

	private List<Run> party(Party party) {
		StringBuilder rest = new StringBuilder();
		party.units().forEach((unit) -> rest.append(", ").append(unit));
		if (party.role() != null) {
			rest.append(" – ").append(party.role());
		}
		if (Boolean.TRUE.equals(party.primary())) {
			rest.append(" (").append(this.say.message("party.primary")).append(')');
		}
		if (party.note() != null) {
			rest.append(". ").append(party.note());
		}
		NamedPerson person = (party.contact() != null) ? this.view.person(party.contact()) : null;
		if (person != null) {
			String name = person.name();
			rest.append(". ")
				.append(this.say.message("party.contact",
						(name != null) ? name : this.say.choice("person", person.state())));
			if (person.mail() != null) {
				rest.append(", ").append(person.mail());
			}
			if (person.telephone() != null) {
				rest.append(", ").append(person.telephone());
			}
		}
		return List.of(Run.strong(party.organisation()), Run.plain(rest.toString()));
	}

	private void goals(List<Section> sections) {
		begin(Part.GOALS, sections);
		this.says.goals().forEach((goal) -> {
			heading(2, goal.text());
			this.view.figuresOf(goal.key()).forEach(this::figures);
		});
		this.view.figuresOfNone().forEach(this::figures);
	}

	private void figures(Figures figures) {
		Indicator indicator = figures.indicator();
		heading(3, indicator.name());
		List<String> about = new ArrayList<>(List.of(this.say.choice("level", indicator.level()),
				this.say.choice("unit", indicator.unit()), this.say.choice("direction", indicator.direction())));
		DataSource source = indicator.dataSource();
		if (source != null) {
			about.add(this.say.message("figures.source", source.name()));
			if (source.responsible() != null) {
				about.add(this.say.message("figures.responsible", source.responsible()));
			}
			if (source.note() != null) {
				about.add(source.note());
			}
		}
		text(String.join(" · ", about));
		if (indicator.definition() != null) {
			text(indicator.definition());
		}
		if (!figures.rows().isEmpty()) {
			this.blocks.add(table(figures));
		}
		if (!figures.notes().isEmpty()) {
			this.blocks
				.add(new Block.Items(true, figures.notes().stream().map((note) -> List.of(Run.plain(note))).toList()));
		}
	}

	private Block table(Figures figures) {
		List<Block.Column> columns = new ArrayList<>();
		columns.add(column("figures.about"));
		columns.add(new Block.Column(this.say.message("figures.baseline"), true));
		figures.years().forEach((year) -> columns.add(new Block.Column(Integer.toString(year), true)));
		columns.add(column("figures.target"));
		List<List<List<Run>>> rows = new ArrayList<>();
		for (Figures.Row row : figures.rows()) {
			List<List<Run>> cells = new ArrayList<>();
			cells.add(List.of(Run.plain(row.label())));
			cells.add(figure(row.baseline()));
			figures.years().forEach((year) -> cells.add(figure(row.measured().get(year))));
			cells.add((row.target() != null) ? List.of(Run.plain(row.target().text())) : List.of());
			rows.add(cells);
		}
		return new Block.Table(figures.indicator().name(), columns, rows);
	}

	private Block.Column column(String code) {
		return new Block.Column(this.say.message(code), false);
	}

	private static List<Run> figure(@Nullable Figure figure) {
		List<Run> runs = new ArrayList<>();
		if (figure != null) {
			runs.add(figure.missing() ? new Run(figure.text(), Run.Style.EMPHASIS)
					: Run.plain(figure.text().replace(' ', UNBROKEN)));
			if (figure.asOf() != null) {
				runs.add(Run.plain(" (" + figure.asOf() + ")"));
			}
			if (!figure.notes().isEmpty()) {
				runs.add(new Run(figure.notes().stream().map(String::valueOf).collect(Collectors.joining(",")),
						Run.Style.RAISED));
			}
		}
		return runs;
	}

	/** In the older template they stand on the sheets alone. */
	private void resources(List<Section> sections) {
		List<Resource> all = this.view.resources(null);
		if (all.isEmpty() && this.says.resourceTotal() == null && sections.isEmpty()) {
			return;
		}
		begin(Part.RESOURCES, sections);
		resourceTable(all);
		if (this.says.resourceTotal() != null) {
			String note = this.says.resourceTotal().note();
			this.blocks.add(new Block.Paragraph(List.of(Run.strong(this.say.message("resource.total") + ": "),
					Run.plain(amounts(this.says.resourceTotal().amounts()) + ((note != null) ? ". " + note : "")))));
		}
	}

	private void resourceTable(List<Resource> resources) {
		if (resources.isEmpty()) {
			return;
		}
		List<List<List<Run>>> rows = new ArrayList<>();
		for (Resource resource : resources) {
			List<String> more = new ArrayList<>();
			if (resource.period() != null) {
				more.add(this.say.period(resource.period()));
			}
			if (resource.note() != null) {
				more.add(resource.note());
			}
			rows.add(row(resource.who(), Objects.requireNonNullElse(resource.task(), "–"),
					resource.amounts().isEmpty() ? "–" : amounts(resource.amounts()), String.join(". ", more)));
		}
		this.blocks.add(new Block.Table(
				this.say.message("agreement.resources"), List.of(column("paper.resource.who"),
						column("paper.resource.task"), column("paper.resource.amount"), column("paper.resource.note")),
				rows));
	}

	private String amounts(List<Amount> amounts) {
		return amounts.stream().map(this.say::amount).collect(Collectors.joining("; "));
	}

	private static List<List<Run>> row(String... cells) {
		return List.of(cells).stream().map((cell) -> List.of(Run.plain(cell))).toList();
	}

	private void budget() {
		Budget budget = this.says.budget();
		if (budget == null) {
			return;
		}
		heading(Part.BUDGET);
		List<List<List<Run>>> rows = new ArrayList<>();
		budget.lines()
			.forEach((line) -> rows.add(row(line.funder(), this.say.kroner(line.amount()),
					(line.form() != null) ? this.say.choice("form", line.form()) : "–")));
		boolean stated = budget.total() != null;
		rows.add(row(this.say.message("budget.total"), this.say.kroner(stated ? budget.total() : budget.sum()),
				stated ? "" : this.say.message("budget.summed")));
		this.blocks.add(new Block.Table(this.say.message("agreement.budget"), List.of(column("budget.funder"),
				new Block.Column(this.say.message("budget.amount"), true), column("budget.form")), rows));
	}

	private void terms() {
		heading(Part.TERMS);
		if (this.says.revisionTerms().text() != null) {
			this.blocks.addAll(MarkdownBlocks.of(this.says.revisionTerms().text()));
		}
		TermsInForce terms = this.view.terms();
		if (terms == null) {
			return;
		}
		List<List<List<Run>>> rows = new ArrayList<>();
		rows.add(term("proposers", terms.proposers(),
				terms.proposers()
					.value()
					.stream()
					.map((one) -> one.who().title() + " (" + this.say.choice("scope", one.scope()) + ")")
					.collect(Collectors.joining(", "))));
		rows.add(term("cadence", terms.cadence(), this.say.choice("cadence", terms.cadence().value())));
		rows.add(term("urgent", terms.urgentAllowed(),
				this.say.message(terms.urgentAllowed().value() ? "say.yes" : "say.no")));
		rows.add(term("decider", terms.decider(), terms.decider().value().title()));
		rows.add(term("evidence", terms.evidence(), terms.evidence().value()));
		rows.add(term("fund", terms.fundInvolvement(), this.say.choice("fund", terms.fundInvolvement().value())));
		rows.add(
				term("upload", terms.upload(),
						(terms.upload() != null) ? this.say.message("terms.upload-by",
								terms.upload().value().by().title(), terms.upload().value().withinDays())
								: this.say.message("terms.nobody")));
		rows.add(term("evaluation", terms.agreementEvaluation(), (terms.agreementEvaluation() != null)
				? every(terms.agreementEvaluation().value().everyYears()) : this.say.message("terms.not-asked")));
		rows.add(term("activity-evaluation", terms.activityEvaluation(), (terms.activityEvaluation() != null)
				? every(terms.activityEvaluation().value().everyYears()) : this.say.message("terms.not-asked")));
		this.blocks.add(new Block.Table(this.say.message("agreement.terms"),
				List.of(column("paper.terms.what"), column("paper.terms.holds")), rows));
	}

	private String every(int years) {
		return this.say.message("terms.every", years);
	}

	private List<List<Run>> term(String name, @Nullable Term<?> term, String text) {
		boolean assumed = term != null && term.assumed();
		return row(this.say.message("terms." + name), assumed ? text + " " + this.say.message("terms.assumed") : text);
	}

	private void sheets() {
		this.says.activities().forEach((activity) -> sheet(activity, null));
		this.says.endedActivities()
			.forEach((ended) -> sheet(ended.activity(),
					this.say.message("activity.ended", ended.activity().name(), this.say.day(ended.endedFrom()))));
	}

	private static String name(Activity activity) {
		return (activity.number() != null) ? activity.number() + " " + activity.name() : activity.name();
	}

	private void sheet(Activity activity, @Nullable String over) {
		heading(1, this.say.message("paper.sheet", name(activity)));
		if (over != null) {
			text(over);
		}
		if (activity.period() != null) {
			labelled("agreement.period", this.say.period(activity.period()));
		}
		if (!activity.areas().isEmpty()) {
			labelled("activity.areas",
					activity.areas()
						.stream()
						.map((area) -> this.say.area(area, this.view.plan()))
						.collect(Collectors.joining(", ")));
		}
		this.template.sheet().forEach((part) -> add(part, activity));
	}

	private void labelled(String code, String text) {
		this.blocks.add(new Block.Paragraph(List.of(Run.strong(this.say.message(code) + ": "), Run.plain(text))));
	}

	private void add(SheetPart part, Activity activity) {
		switch (part) {
			case PURPOSE, CONTENT, PRACTICE, ORGANISATION, ROLES, ANCHORING ->
				text(Objects.requireNonNull(part.text()), activity.texts());
			case TARGET_GROUPS -> {
				if (!activity.targetGroups().isEmpty()) {
					heading(2, this.say.message("activity.target-groups"));
					this.blocks.add(Paper.list(activity.targetGroups()));
				}
			}
			case SUCCESS -> success(activity);
			case RESOURCES -> {
				List<Resource> resources = this.view.resources(activity);
				if (!resources.isEmpty()) {
					heading(2, this.say.message("agreement.resources"));
					resourceTable(resources);
				}
			}
		}
	}

	private <K extends Enum<K>> void text(K kind, Map<K, String> texts) {
		String text = texts.get(kind);
		if (text != null) {
			heading(2, this.say.choice("activity-text", kind));
			this.blocks.addAll(MarkdownBlocks.of(text));
		}
	}

	private void success(Activity activity) {
		List<Figures> figures = this.view.figuresOnSheet(activity.key());
		if (activity.successCriteria().isEmpty() && figures.isEmpty()) {
			return;
		}
		heading(2, this.say.message("activity.success"));
		if (!activity.successCriteria().isEmpty()) {
			this.blocks.add(Paper.list(activity.successCriteria()
				.stream()
				.map((one) -> (one.dataSource() != null) ? one.text() + " (" + one.dataSource().name() + ")"
						: one.text())
				.toList()));
		}
		figures.forEach(this::figures);
	}

}
