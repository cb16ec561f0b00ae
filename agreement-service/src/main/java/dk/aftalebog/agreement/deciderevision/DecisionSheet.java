package dk.aftalebog.agreement.deciderevision;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dk.aftalebog.agreement.pages.Desk;
import dk.aftalebog.agreement.pages.MeetingFields;
import dk.aftalebog.agreement.preview.PreviewView;
import dk.aftalebog.agreement.web.RevisionAnswer;
import dk.aftalebog.model.event.AgreementEvent.FundInvolved;
import dk.aftalebog.model.event.Decision.Ballot;
import dk.aftalebog.model.plan.Plan;
import dk.aftalebog.model.record.Actor;
import dk.aftalebog.model.record.RevisionRecord;
import dk.aftalebog.paper.Block;
import dk.aftalebog.paper.Paper;
import dk.aftalebog.paper.Run;
import dk.aftalebog.redline.Piece;
import dk.aftalebog.wording.Redline;
import dk.aftalebog.wording.Wording;
import org.jspecify.annotations.Nullable;

/**
 * A revision for the board's table: what it changes, what follows, room for the decision,
 * and what was shown of the log when the board decided.
 */
final class DecisionSheet {

	private static final String BOX = "☐ ";

	private final Desk desk;

	private final RevisionRecord revision;

	private final PreviewView preview;

	private final @Nullable Witnessed witnessed;

	private final Wording say;

	private final List<Block> blocks = new ArrayList<>();

	DecisionSheet(Desk desk, RevisionRecord revision, PreviewView preview, @Nullable Witnessed witnessed) {
		this.desk = desk;
		this.revision = revision;
		this.preview = preview;
		this.witnessed = witnessed;
		this.say = desk.say();
	}

	Paper paper() {
		proposal();
		redline();
		consequences();
		decision();
		proof();
		String stamp = this.say.message("sheet.stamp", this.say.day(this.preview.meetingOn()),
				(this.witnessed != null) ? this.say.message("sheet.root-short", this.witnessed.root().brief())
						: this.say.message("sheet.no-checkpoint-short"));
		return new Paper(this.desk.places().revision(this.revision.number()) + ": " + this.revision.opened().title(),
				stamp, this.say.locale(), this.blocks);
	}

	private void proposal() {
		Plan plan = this.desk.situation().plan().on(this.preview.meetingOn());
		boolean retroactive = this.revision.inForceFrom().isBefore(this.preview.meetingOn());
		RevisionAnswer answer = RevisionAnswer.of(this.desk.situation().record(), this.revision);
		FundInvolved fund = answer.fundInvolved();
		Map<String, String> facts = new LinkedHashMap<>();
		facts.put("sheet.agreement", this.desk.name());
		facts.put("sheet.plan", plan.name() + " · " + plan.municipality());
		facts.put("decide.proposer", proposer());
		facts.put("revision.reason", this.revision.opened().reason());
		facts.put("revision.kind", this.say.choice("revision-kind", this.revision.kind()));
		facts.put("revision.from", this.say.day(this.revision.inForceFrom())
				+ (retroactive ? " " + this.say.message("decide.retroactive") : ""));
		if (fund != null) {
			facts.put("revision.fund", this.say.day(fund.involvedOn()) + ": " + fund.how());
		}
		lines(facts.entrySet()
			.stream()
			.map((fact) -> List.of(Run.strong(this.say.message(fact.getKey()) + ": "), Run.plain(fact.getValue())))
			.toList());
		if (!answer.movedSince().isEmpty()) {
			text("revision.moved");
			this.blocks.add(Paper.list(answer.movedSince().stream().map(this::moved).toList()));
		}
	}

	private String proposer() {
		String role = this.say.role(this.revision.openedBy().map(Actor::role).orElse(null));
		return role + ", " + this.say.day(this.revision.proposedOn());
	}

	private String moved(RevisionAnswer.Moved moved) {
		Integer by = moved.revision();
		return this.say.message(
				"revision.moved-by", this.say.message("event.agreement." + moved.change() + ".v1"), (by != null)
						? this.desk.places().revision(by) : this.say.message("event.agreement.awaited-value-filled.v1"),
				this.say.day(moved.decidedOn()));
	}

	private void redline() {
		heading(1, this.say.message("preview.title"));
		if (this.preview.intervals().isEmpty()) {
			text("preview.nothing");
			return;
		}
		this.blocks.add(new Block.Paragraph(List.of(new Run(this.say.message("sheet.added"), Run.Style.ADDED),
				Run.plain(" · "), new Run(this.say.message("sheet.removed"), Run.Style.REMOVED))));
		for (PreviewView.Interval interval : this.preview.intervals()) {
			heading(2, interval.when());
			for (Redline.Element element : interval.elements()) {
				heading(3, this.say.choice("kind", element.kind()) + ": " + element.name());
				lines(element.lines().stream().map(DecisionSheet::runs).toList());
			}
			interval.superseded().forEach((one) -> this.blocks.add(Paper.paragraph(one)));
		}
	}

	private static List<Run> runs(Redline.Line line) {
		List<Run> runs = new ArrayList<>();
		if (!line.label().isEmpty()) {
			runs.add(Run.strong(line.label() + ": "));
		}
		for (Piece piece : line.pieces()) {
			runs.add(new Run(piece.text(), switch (piece.kind()) {
				case KEPT -> Run.Style.PLAIN;
				case ADDED -> Run.Style.ADDED;
				case REMOVED -> Run.Style.REMOVED;
			}));
		}
		return runs;
	}

	private void consequences() {
		heading(1, this.say.message("preview.follows"));
		if (this.preview.breaches().isEmpty()) {
			text("preview.holds");
		}
		else {
			this.blocks.add(new Block.Paragraph(List.of(Run.strong(this.say.message("preview.breaks")))));
			this.blocks.add(Paper.list(this.preview.breaches()));
		}
		String substantial = this.say
			.message(this.preview.substantial() ? "preview.substantial" : "preview.not-substantial");
		this.blocks.add(
				Paper.paragraph(substantial + (this.preview.assumed() ? " " + this.say.message("terms.assumed") : "")));
		list(null, this.preview.because());
		text(this.preview.fundWanted() ? "preview.fund" : "preview.no-fund");
		list("preview.duties", this.preview.duties().stream().map(this::duty).toList());
		list("preview.duties-gone", this.preview.dutiesGone().stream().map(PreviewView.DutyLine::what).toList());
		list("preview.money",
				Stream.concat(Stream.ofNullable(this.preview.money()), this.preview.staffing().stream())
					.map((one) -> this.say.message("preview.moves", one.what(), one.before(), one.after()))
					.toList());
		list("preview.goalposts",
				this.preview.goalposts()
					.stream()
					.map((one) -> this.say.message("preview.moves", one.figure(), one.before(), one.after()))
					.toList());
		list("preview.findings",
				this.preview.findings()
					.stream()
					.map((one) -> (one.isNew() ? this.say.message("preview.finding-new") + " " : "") + one.what())
					.toList());
	}

	private String duty(PreviewView.DutyLine duty) {
		return duty.what() + " – " + ((duty.dueOn() != null)
				? this.say.message("preview.duty-due", duty.who(), this.say.day(duty.dueOn())) : duty.who());
	}

	private void decision() {
		heading(1, this.say.message("revision.decision"));
		this.blocks.add(new Block.Paragraph(
				List.of(Run.plain(this.say.message("sheet.meeting", this.say.day(this.preview.meetingOn()))))));
		this.blocks.add(Paper.paragraph(DecidePage.outcomes(this.say)
			.values()
			.stream()
			.map((outcome) -> BOX + outcome)
			.collect(Collectors.joining("\n"))));
		seats();
		for (String blank : List.of("sheet.held", "sheet.minutes", "sheet.why", "sheet.signed", "sheet.signed-too")) {
			this.blocks.add(new Block.Blank(this.say.message(blank)));
		}
	}

	/** Nobody is absent before the meeting: boxes to be set by hand. */
	private void seats() {
		Plan plan = this.desk.situation().plan().on(this.preview.meetingOn());
		List<Plan.Seat> seats = plan.seated(this.preview.meetingOn());
		if (seats.isEmpty()) {
			text("meeting.no-seats");
			this.blocks.add(new Block.Blank(this.say.message("sheet.present")));
			return;
		}
		List<Block.Column> columns = new ArrayList<>(List.of(new Block.Column(this.say.message("sheet.seat"), false)));
		for (Ballot ballot : Ballot.values()) {
			columns.add(new Block.Column(this.say.message("meeting.ballot." + ballot.name()), false));
		}
		columns.add(new Block.Column(this.say.message("meeting.absent"), false));
		this.blocks.add(new Block.Table(this.say.message("sheet.votes"), columns, seats.stream().map((seat) -> {
			List<List<Run>> row = new ArrayList<>(List.of(List.of(Run.plain(MeetingFields.who(plan, seat.key())))));
			while (row.size() < columns.size()) {
				row.add(List.of(Run.plain(BOX.strip())));
			}
			return row;
		}).toList()));
		Integer quorum = plan.quorum();
		if (quorum != null) {
			this.blocks.add(Paper.paragraph(this.say.message("meeting.quorum", quorum)));
		}
	}

	private void proof() {
		heading(1, this.say.message("sheet.proof"));
		String basis = this.preview.basis();
		if (basis != null) {
			text("sheet.basis-text");
			this.blocks.add(new Block.Paragraph(List.of(Run.strong(grouped(basis)))));
		}
		if (this.witnessed == null) {
			text("sheet.no-checkpoint");
			return;
		}
		this.blocks.add(Paper.paragraph(this.say.message("sheet.checkpoint", this.witnessed.name(),
				this.say.number(this.witnessed.events()), this.say.instant(this.witnessed.at()))));
		String root = grouped(this.witnessed.root().hex());
		String brief = this.witnessed.root().brief();
		this.blocks.add(new Block.Paragraph(List.of(Run.plain(this.say.message("sheet.root") + "\n"), Run.strong(brief),
				Run.plain(root.substring(brief.length())))));
		text("sheet.root-text");
		this.blocks.add(new Block.Code(this.say.message("sheet.code"), this.witnessed.note()));
		text("sheet.witness");
	}

	private static String grouped(String hex) {
		return hex.replaceAll("(.{4})(?=.)", "$1 ");
	}

	private void lines(List<List<Run>> lines) {
		List<Run> runs = new ArrayList<>();
		for (List<Run> line : lines) {
			if (!runs.isEmpty()) {
				runs.add(Run.plain("\n"));
			}
			runs.addAll(line);
		}
		this.blocks.add(new Block.Paragraph(runs));
	}

	private void text(String code) {
		this.blocks.add(Paper.paragraph(this.say.message(code)));
	}

	private void list(@Nullable String heading, List<String> items) {
		if (!items.isEmpty()) {
			if (heading != null) {
				heading(2, this.say.message(heading));
			}
			this.blocks.add(Paper.list(items));
		}
	}

	private void heading(int level, String text) {
		this.blocks.add(new Block.Heading(level, text));
	}

}
