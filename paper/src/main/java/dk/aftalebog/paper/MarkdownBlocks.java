package dk.aftalebog.paper;

import java.util.ArrayList;
import java.util.List;

import dk.aftalebog.paper.Run.Style;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BulletList;
import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Link;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;

/**
 * The parts of a text in Markdown. As on a page, a heading in it is a paragraph, HTML is
 * text and a picture is what is said of it; a list in a list goes on in the outer one.
 */
public final class MarkdownBlocks extends AbstractVisitor {

	private static final Parser PARSER = Parser.builder().build();

	private final List<Block> blocks = new ArrayList<>();

	private List<Run> runs = new ArrayList<>();

	private List<List<Run>> items = new ArrayList<>();

	private Style style = Style.PLAIN;

	private int lists;

	private MarkdownBlocks() {
	}

	/**
	 * Reads a text.
	 * @param text the text in Markdown
	 * @return its parts
	 */
	public static List<Block> of(String text) {
		MarkdownBlocks reader = new MarkdownBlocks();
		PARSER.parse(text).accept(reader);
		return reader.blocks;
	}

	@Override
	public void visit(Paragraph paragraph) {
		paragraph(paragraph, Style.PLAIN);
	}

	@Override
	public void visit(Heading heading) {
		paragraph(heading, Style.STRONG);
	}

	private void paragraph(Node node, Style within) {
		styled(node, within);
		end();
	}

	/** The paragraphs of an item are lines of it. */
	private void end() {
		if (this.lists > 0) {
			add("\n");
		}
		else if (!this.runs.isEmpty()) {
			this.blocks.add(new Block.Paragraph(List.copyOf(this.runs)));
			this.runs = new ArrayList<>();
		}
	}

	@Override
	public void visit(BulletList list) {
		list(list, false);
	}

	@Override
	public void visit(OrderedList list) {
		list(list, true);
	}

	private void list(Node list, boolean numbered) {
		if (this.lists++ == 0) {
			this.items = new ArrayList<>();
		}
		visitChildren(list);
		if (--this.lists == 0) {
			this.blocks.add(new Block.Items(numbered, List.copyOf(this.items)));
		}
	}

	@Override
	public void visit(ListItem item) {
		takeItem();
		visitChildren(item);
		takeItem();
	}

	private void takeItem() {
		while (!this.runs.isEmpty() && this.runs.getLast().text().equals("\n")) {
			this.runs.removeLast();
		}
		if (!this.runs.isEmpty()) {
			this.items.add(List.copyOf(this.runs));
			this.runs = new ArrayList<>();
		}
	}

	@Override
	public void visit(Text text) {
		add(text.getLiteral());
	}

	@Override
	public void visit(Code code) {
		add(code.getLiteral());
	}

	@Override
	public void visit(HtmlInline html) {
		add(html.getLiteral());
	}

	@Override
	public void visit(HtmlBlock html) {
		whole(html.getLiteral());
	}

	@Override
	public void visit(FencedCodeBlock code) {
		whole(code.getLiteral());
	}

	@Override
	public void visit(IndentedCodeBlock code) {
		whole(code.getLiteral());
	}

	private void whole(String text) {
		add(text.strip());
		end();
	}

	@Override
	public void visit(SoftLineBreak lineEnd) {
		add(" ");
	}

	@Override
	public void visit(HardLineBreak lineEnd) {
		add("\n");
	}

	@Override
	public void visit(Emphasis emphasis) {
		styled(emphasis, Style.EMPHASIS);
	}

	@Override
	public void visit(StrongEmphasis emphasis) {
		styled(emphasis, Style.STRONG);
	}

	/** On paper nobody can follow a link, so it says where it leads. */
	@Override
	public void visit(Link link) {
		visitChildren(link);
		boolean said = link.getFirstChild() instanceof Text text && text.getLiteral().equals(link.getDestination());
		if (!said) {
			add(" (" + link.getDestination() + ")");
		}
	}

	private void styled(Node node, Style within) {
		Style outer = this.style;
		if (outer == Style.PLAIN) {
			this.style = within;
		}
		visitChildren(node);
		this.style = outer;
	}

	private void add(String text) {
		this.runs.add(new Run(text, this.style));
	}

}
