package dk.aftalebog.reporting.diff;

import java.util.ArrayList;
import java.util.List;

import dk.aftalebog.paper.Block;
import dk.aftalebog.paper.Paper;
import dk.aftalebog.paper.Run;
import dk.aftalebog.redline.Piece;
import dk.aftalebog.reporting.asof.State;
import dk.aftalebog.reporting.diff.Redlines.Told;
import dk.aftalebog.reporting.web.Moment;
import dk.aftalebog.reporting.witness.Sealing;
import dk.aftalebog.wording.Redline;
import dk.aftalebog.wording.Wording;

/** What changed, for the agenda of a board. */
final class RedlinePaper {

	private RedlinePaper() {
	}

	static Paper of(Told told, Wording say) {
		DiffAnswer answer = told.answer();
		Moment from = answer.from().asOf();
		Moment to = answer.to().asOf();
		List<Block> blocks = new ArrayList<>();
		if (answer.projection() != null) {
			blocks.add(Paper.paragraph(say.message("agreement.standstill", say.instant(answer.projection().since()),
					answer.projection().reason())));
		}
		if (answer.from().state() == State.NOT_YET_IN_FORCE) {
			blocks.add(Paper.paragraph(say.message("redline.from-nothing")));
		}
		if (told.elements().isEmpty()) {
			blocks.add(Paper.paragraph(say.message("redline.none")));
		}
		else {
			blocks.add(new Block.Paragraph(List.of(new Run(say.message("paper.redline.added"), Run.Style.ADDED),
					Run.plain(" · "), new Run(say.message("paper.redline.removed"), Run.Style.REMOVED))));
		}
		for (Redline.Element element : told.elements()) {
			blocks.add(new Block.Heading(1, say.choice("kind", element.kind()) + ": " + element.name()));
			element.lines().forEach((line) -> blocks.add(new Block.Paragraph(runs(line))));
		}
		blocks.addAll(Sealing.blocks(to.checkpoint(), say));
		return new Paper(say.message("redline.title") + ": " + told.name(),
				say.message("paper.redline.stamp", say.day(from.inForceOn()), say.instant(from.knownAt()),
						say.day(to.inForceOn()), say.instant(to.knownAt()), Long.toString(to.logPosition())) + " · "
						+ Sealing.line(to.checkpoint(), say),
				say.locale(), blocks);
	}

	static String fileName(Told told) {
		return told.answer().id() + "-" + told.answer().from().asOf().inForceOn() + "-"
				+ told.answer().to().asOf().inForceOn();
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

}
