package dk.aftalebog.reporting.erasurereceipt;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import dk.aftalebog.paper.Block;
import dk.aftalebog.paper.Paper;
import dk.aftalebog.paper.Run;
import dk.aftalebog.reporting.erasurereceipt.ErasureReceipt.Form;
import dk.aftalebog.reporting.erasurereceipt.ErasureReceipt.HandedOut;
import dk.aftalebog.wording.Wording;

/** The receipt on paper. */
final class ErasurePaper {

	private ErasurePaper() {
	}

	static Paper of(ErasureReceipt receipt, Wording say) {
		String position = Long.toString(receipt.logPosition());
		List<Block> blocks = new ArrayList<>();
		blocks.add(Paper.paragraph(say.message("receipt.intro")));
		blocks.add(fact(say, "receipt.person", receipt.person()));
		blocks.add(fact(say, "receipt.plan", receipt.plan()));
		blocks.add(fact(say, "receipt.erased-at", say.instant(receipt.erasedAt())));
		blocks.add(fact(say, "receipt.role", say.role(receipt.role())));
		blocks.add(fact(say, "receipt.reason", receipt.reason()));
		blocks.add(fact(say, "receipt.position", position));
		blocks.add(fact(say, "receipt.hash", receipt.hash()));
		blocks.add(new Block.Heading(1, say.message("receipt.fields")));
		List<String> fields = receipt.fields();
		blocks.add((fields != null)
				? Paper.list(fields.stream().map((field) -> say.message("receipt.field." + field)).toList())
				: Paper.paragraph(say.message("receipt.fields-unknown")));
		blocks.add(new Block.Heading(1, say.message("receipt.handed-out")));
		if (receipt.handedOut().isEmpty()) {
			blocks.add(Paper.paragraph(say.message("receipt.none")));
		}
		else {
			blocks.add(Paper.paragraph(say.message("receipt.handed-out-text")));
			blocks.add(new Block.Table(say.message("receipt.handed-out"),
					Stream.of("receipt.at", "receipt.who", "receipt.as", "receipt.what")
						.map((code) -> new Block.Column(say.message(code), false))
						.toList(),
					receipt.handedOut().stream().map((one) -> row(one, say)).toList()));
		}
		blocks.add(Paper.paragraph(say.message("receipt.elsewhere", receipt.elsewhere())));
		blocks.add(Paper.paragraph(say.message("receipt.proof", receipt.proof())));
		return new Paper(say.message("receipt.title"), say.message("receipt.stamp", receipt.person(), position),
				say.locale(), blocks);
	}

	private static List<List<Run>> row(HandedOut one, Wording say) {
		Form form = one.form();
		String address = one.address();
		return Stream
			.of(say.instant(one.at()), one.subject() + ", " + say.role(one.role()),
					(form != null) ? say.choice("receipt.as", form) : say.message("receipt.as.unknown"),
					(address != null) ? address : one.what())
			.map((text) -> List.of(Run.plain(text)))
			.toList();
	}

	private static Block fact(Wording say, String label, String text) {
		return new Block.Paragraph(List.of(Run.strong(say.message(label) + ": "), Run.plain(text)));
	}

}
