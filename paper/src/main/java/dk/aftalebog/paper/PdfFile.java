package dk.aftalebog.paper;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import org.springframework.web.util.HtmlUtils;

/**
 * A paper as PDF: tagged, with bookmarks, a language and its own fonts, so that a screen
 * reader can read it and every printer prints it alike.
 */
final class PdfFile {

	private static final String FONTS = "/net/sf/jasperreports/fonts/dejavu/DejaVuSansCondensed";

	private static final String STYLE = style();

	/** Longer than that it is a text of its own. */
	private static final int LEADING = 6;

	private final Paper paper;

	private final StringBuilder html = new StringBuilder();

	private final StringBuilder bookmarks = new StringBuilder();

	private int headings;

	private int openBookmarks;

	PdfFile(Paper paper) {
		this.paper = paper;
	}

	byte[] write() {
		String body = body();
		String page = """
				<html lang="%s"><head><title>%s</title><meta name="description" content="%s"/>
				<meta name="subject" content="%s"/><style>%s
				@page { size: A4 %s; @bottom-left { content: "%s"; width: 85%%; font-family: Paper; font-size: 7.5pt; color: #444 } }</style><bookmarks>%s</bookmarks></head><body>%s</body></html>
				"""
			.formatted(this.paper.languageTag(), escaped(this.paper.title()), escaped(this.paper.stamp()),
					escaped(this.paper.stamp()), STYLE, this.paper.orientation().name().toLowerCase(Locale.ROOT),
					escaped(inStyle(this.paper.stamp())), this.bookmarks, body);
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		PdfRendererBuilder builder = new PdfRendererBuilder().usePdfUaAccessibility(true)
			.withProducer("Aftalebog")
			.withHtmlContent(page, null)
			.toStream(out);
		font(builder, "", 400, FontStyle.NORMAL);
		font(builder, "-Bold", 700, FontStyle.NORMAL);
		font(builder, "-Oblique", 400, FontStyle.ITALIC);
		try {
			builder.run();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return out.toByteArray();
	}

	private static void font(PdfRendererBuilder builder, String face, int weight, FontStyle style) {
		builder.useFont(() -> resource(FONTS + face + ".ttf"), "Paper", weight, style, true);
	}

	private String body() {
		this.html.append("<h1>").append(escaped(this.paper.title())).append("</h1>");
		this.html.append("<p class=\"stamp\">").append(escaped(this.paper.stamp())).append("</p>");
		List<Block> blocks = this.paper.blocks();
		for (int i = 0; i < blocks.size(); i++) {
			if (blocks.get(i) instanceof Block.Paragraph(List<Run> runs) && leads(blocks.subList(i, blocks.size()))) {
				element("p", " class=\"leads\"", runs);
			}
			else {
				add(blocks.get(i));
			}
		}
		closeBookmarks(0);
		return this.html.toString();
	}

	/** A few lines that say what a table or a code is about stay with it. */
	private static boolean leads(List<Block> blocks) {
		return blocks.stream()
			.limit(LEADING)
			.dropWhile(Block.Paragraph.class::isInstance)
			.findFirst()
			.filter((block) -> block instanceof Block.Table || block instanceof Block.Code)
			.isPresent();
	}

	private void add(Block block) {
		switch (block) {
			case Block.Heading heading -> add(heading);
			case Block.Paragraph(List<Run> runs) -> element("p", "", runs);
			case Block.Items(boolean numbered, List<List<Run>> items) -> {
				String tag = numbered ? "ol" : "ul";
				this.html.append('<').append(tag).append('>');
				items.forEach((item) -> element("li", "", item));
				this.html.append("</").append(tag).append('>');
			}
			case Block.Table table -> add(table);
			case Block.Blank(String label) ->
				this.html.append("<p class=\"blank\">").append(escaped(label)).append("</p>");
			case Block.Code(String title, String text) ->
				this.html.append("<p><img class=\"code\" alt=\"%s\" src=\"data:image/png;base64,%s\"/></p>"
					.formatted(escaped(title), Base64.getEncoder().encodeToString(CodePicture.png(text))));
		}
	}

	private void add(Block.Heading heading) {
		String id = "h" + ++this.headings;
		int level = Math.min(heading.level(), 4) + 1;
		this.html.append("<h%d id=\"%s\">%s</h%d>".formatted(level, id, escaped(heading.text()), level));
		closeBookmarks(heading.level() - 1);
		this.bookmarks.append("<bookmark name=\"%s\" href=\"#%s\">".formatted(escaped(heading.text()), id));
		this.openBookmarks++;
	}

	private void closeBookmarks(int downTo) {
		for (; this.openBookmarks > downTo; this.openBookmarks--) {
			this.bookmarks.append("</bookmark>");
		}
	}

	private void add(Block.Table table) {
		this.html.append("<table title=\"%s\"><thead><tr>".formatted(escaped(table.title())));
		table.columns()
			.forEach((column) -> this.html
				.append("<th scope=\"col\"%s>%s</th>".formatted(numbers(column), escaped(column.heading()))));
		this.html.append("</tr></thead><tbody>");
		for (List<List<Run>> row : table.rows()) {
			this.html.append("<tr>");
			for (int i = 0; i < row.size(); i++) {
				String tag = (i == 0) ? "th" : "td";
				this.html.append('<')
					.append(tag)
					.append((i == 0) ? " scope=\"row\"" : numbers(table.columns().get(i)))
					.append('>');
				add(row.get(i));
				this.html.append("</").append(tag).append('>');
			}
			this.html.append("</tr>");
		}
		this.html.append("</tbody></table>");
	}

	private static String numbers(Block.Column column) {
		return column.numbers() ? " class=\"number\"" : "";
	}

	private void element(String tag, String attributes, List<Run> runs) {
		this.html.append('<').append(tag).append(attributes).append('>');
		add(runs);
		this.html.append("</").append(tag).append('>');
	}

	private void add(List<Run> runs) {
		for (Run run : runs) {
			String tag = switch (run.style()) {
				case PLAIN -> "span";
				case STRONG -> "strong";
				case EMPHASIS -> "em";
				case ADDED -> "ins";
				case REMOVED -> "del";
				case RAISED -> "sup";
			};
			this.html.append('<').append(tag).append('>');
			this.html.append(escaped(run.text()).replace("\n", "<br/>"));
			this.html.append("</").append(tag).append('>');
		}
	}

	private static String escaped(String text) {
		return HtmlUtils.htmlEscape(text, StandardCharsets.UTF_8.name());
	}

	private static String inStyle(String text) {
		return text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", " ");
	}

	private static String style() {
		try (InputStream in = resource("/paper/paper.css")) {
			return new String(in.readAllBytes(), StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static InputStream resource(String path) {
		return Objects.requireNonNull(PdfFile.class.getResourceAsStream(path), path);
	}

}
