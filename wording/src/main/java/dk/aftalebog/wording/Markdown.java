package dk.aftalebog.wording;

import java.util.Objects;

import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/**
 * Texts as they are meant to look. Markup in them is shown, never run: HTML is escaped,
 * addresses of scripts are left out, and so are pictures.
 */
final class Markdown {

	private static final Parser PARSER = Parser.builder().build();

	private static final HtmlRenderer RENDERER = HtmlRenderer.builder().escapeHtml(true).sanitizeUrls(true).build();

	private Markdown() {
	}

	static String html(String text) {
		Node document = PARSER.parse(text);
		document.accept(new HeadingsAsParagraphs());
		return Objects.requireNonNull(RENDERER.render(document));
	}

	/** A heading in a text must not break the order of the page's own. */
	private static final class HeadingsAsParagraphs extends AbstractVisitor {

		@Override
		public void visit(Heading heading) {
			Paragraph paragraph = new Paragraph();
			for (Node child = heading.getFirstChild(); child != null; child = heading.getFirstChild()) {
				paragraph.appendChild(child);
			}
			heading.insertAfter(paragraph);
			heading.unlink();
		}

	}

}
