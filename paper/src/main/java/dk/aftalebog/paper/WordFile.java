package dk.aftalebog.paper;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

import org.apache.poi.common.usermodel.PictureType;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.util.Units;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.Borders;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.UnderlinePatterns;
import org.apache.poi.xwpf.usermodel.XWPFAbstractNum;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFNumbering;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFStyles;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.apache.xmlbeans.XmlException;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTAbstractNum;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTLvl;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblGrid;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblGridCol;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STNumberFormat;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STPageOrientation;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.StylesDocument;

/**
 * A paper for Word: real headings, lists and tables, whose looks are the styles of
 * {@code paper/styles.xml}, so that it can be gone on with.
 */
final class WordFile {

	private static final String TITLE = "Title";

	private static final int MILLIMETRE = 57;

	/** Above a line to write on, so that a hand has room. */
	private static final int BLANK_SPACE = 5 * MILLIMETRE;

	private static final int MARGIN = 22 * MILLIMETRE;

	private static final int SHORT = 210 * MILLIMETRE;

	private static final int LONG = 297 * MILLIMETRE;

	/** 45 mm, as wide as in print. */
	private static final double CODE_POINTS = 45 / 25.4 * 72;

	private final Paper paper;

	private final XWPFDocument document = new XWPFDocument();

	WordFile(Paper paper) {
		this.paper = paper;
	}

	byte[] write() {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		try (this.document) {
			styles();
			properties();
			page();
			paragraph(TITLE).createRun().setText(this.paper.title());
			paragraph("Stamp").createRun().setText(this.paper.stamp());
			this.paper.blocks().forEach(this::add);
			this.document.write(out);
		}
		catch (IOException | XmlException ex) {
			throw new IllegalStateException("A paper could not be written", ex);
		}
		return out.toByteArray();
	}

	private void styles() throws IOException, XmlException {
		try (InputStream in = Objects.requireNonNull(WordFile.class.getResourceAsStream("/paper/styles.xml"))) {
			XWPFStyles styles = this.document.createStyles();
			styles.setStyles(StylesDocument.Factory.parse(in).getStyles());
			styles.setSpellingLanguage(this.paper.languageTag());
		}
	}

	private void properties() {
		POIXMLProperties properties = this.document.getProperties();
		properties.getCoreProperties().setTitle(this.paper.title());
		properties.getCoreProperties().setCreator("Aftalebog");
		properties.getCoreProperties().setDescription(this.paper.stamp());
		properties.getCoreProperties().getUnderlyingProperties().setLanguageProperty(this.paper.languageTag());
	}

	private void page() {
		CTSectPr section = this.document.getDocument().getBody().addNewSectPr();
		CTPageSz size = section.addNewPgSz();
		size.setW(BigInteger.valueOf(width()));
		size.setH(BigInteger.valueOf(isLandscape() ? SHORT : LONG));
		if (isLandscape()) {
			size.setOrient(STPageOrientation.LANDSCAPE);
		}
		CTPageMar margins = section.addNewPgMar();
		BigInteger margin = BigInteger.valueOf(MARGIN);
		margins.setTop(margin);
		margins.setBottom(margin);
		margins.setLeft(margin);
		margins.setRight(margin);
		margins.setHeader(BigInteger.valueOf(10 * MILLIMETRE));
		margins.setFooter(BigInteger.valueOf(10 * MILLIMETRE));
		margins.setGutter(BigInteger.ZERO);
		XWPFParagraph foot = this.document.createFooter(HeaderFooterType.DEFAULT).createParagraph();
		foot.setStyle("Footer");
		foot.createRun().setText(this.paper.stamp() + " · ");
		foot.getCTP().addNewFldSimple().setInstr("PAGE");
	}

	private boolean isLandscape() {
		return this.paper.orientation() == Paper.Orientation.LANDSCAPE;
	}

	private int width() {
		return isLandscape() ? LONG : SHORT;
	}

	private void add(Block block) {
		switch (block) {
			case Block.Heading(int level, String text) ->
				paragraph("Heading" + Math.min(level, 4)).createRun().setText(text);
			case Block.Paragraph(List<Run> runs) -> add(runs, this.document.createParagraph());
			case Block.Items(boolean numbered, List<List<Run>> items) -> {
				BigInteger list = list(numbered);
				for (List<Run> item : items) {
					XWPFParagraph paragraph = paragraph("ListParagraph");
					paragraph.setNumID(list);
					add(item, paragraph);
				}
			}
			case Block.Table table -> add(table);
			case Block.Code code -> add(code);
			case Block.Blank(String label) -> {
				XWPFParagraph line = this.document.createParagraph();
				line.setSpacingBefore(BLANK_SPACE);
				line.setBorderBottom(Borders.SINGLE);
				line.createRun().setText(label);
			}
		}
	}

	private XWPFParagraph paragraph(String style) {
		XWPFParagraph paragraph = this.document.createParagraph();
		paragraph.setStyle(style);
		return paragraph;
	}

	/** Each list has a numbering of its own, so that each begins with 1. */
	private BigInteger list(boolean numbered) {
		XWPFNumbering numbering = this.document.createNumbering();
		CTAbstractNum kind = CTAbstractNum.Factory.newInstance();
		kind.setAbstractNumId(BigInteger.valueOf(numbering.getAbstractNums().size()));
		CTLvl level = kind.addNewLvl();
		level.setIlvl(BigInteger.ZERO);
		level.addNewStart().setVal(BigInteger.ONE);
		level.addNewNumFmt().setVal(numbered ? STNumberFormat.DECIMAL : STNumberFormat.BULLET);
		level.addNewLvlText().setVal(numbered ? "%1." : "•");
		return numbering.addNum(numbering.addAbstractNum(new XWPFAbstractNum(kind)));
	}

	private void add(Block.Code code) {
		try {
			this.document.createParagraph()
				.createRun()
				.addPicture(new ByteArrayInputStream(CodePicture.png(code.text())), PictureType.PNG, "code.png",
						Units.toEMU(CODE_POINTS), Units.toEMU(CODE_POINTS))
				.getCTPicture()
				.getNvPicPr()
				.getCNvPr()
				.setDescr(code.title());
		}
		catch (IOException | InvalidFormatException ex) {
			throw new IllegalStateException("A code could not be put on a paper", ex);
		}
	}

	private void add(Block.Table table) {
		int columns = table.columns().size();
		XWPFTable made = this.document.createTable(table.rows().size() + 1, columns);
		made.setStyleID("PaperTable");
		made.setWidth("100%");
		CTTblPr properties = made.getCTTbl().getTblPr();
		properties.unsetTblBorders();
		properties.addNewTblLook().setFirstRow(true);
		properties.getTblLook().setNoVBand(true);
		properties.addNewTblCaption().setVal(table.title());
		int[] widths = widths(table);
		CTTblGrid grid = (made.getCTTbl().getTblGrid() != null) ? made.getCTTbl().getTblGrid()
				: made.getCTTbl().addNewTblGrid();
		grid.setGridColArray(new CTTblGridCol[0]);
		for (int width : widths) {
			grid.addNewGridCol().setW(BigInteger.valueOf(width));
		}
		XWPFTableRow header = made.getRow(0);
		header.setRepeatHeader(true);
		for (int i = 0; i < columns; i++) {
			cell(header, i, table, widths[i], List.of(Run.strong(table.columns().get(i).heading())));
		}
		for (int row = 0; row < table.rows().size(); row++) {
			XWPFTableRow line = made.getRow(row + 1);
			line.setCantSplitRow(true);
			for (int i = 0; i < columns; i++) {
				cell(line, i, table, widths[i], table.rows().get(row).get(i));
			}
		}
		// Two tables without a paragraph between them would be one.
		paragraph("AfterTable");
	}

	/** Numbers need less room than words. */
	private int[] widths(Block.Table table) {
		int[] parts = table.columns().stream().mapToInt((column) -> column.numbers() ? 2 : 3).toArray();
		int all = Arrays.stream(parts).sum();
		return Arrays.stream(parts).map((part) -> (width() - 2 * MARGIN) * part / all).toArray();
	}

	private static void cell(XWPFTableRow row, int column, Block.Table table, int width, List<Run> runs) {
		row.getCell(column).setWidth(Integer.toString(width));
		XWPFParagraph paragraph = row.getCell(column).getParagraphs().getFirst();
		paragraph.setStyle("TableText");
		if (table.columns().get(column).numbers()) {
			paragraph.setAlignment(ParagraphAlignment.RIGHT);
		}
		add(runs, paragraph);
	}

	private static void add(List<Run> runs, XWPFParagraph paragraph) {
		for (Run run : runs) {
			XWPFRun made = paragraph.createRun();
			switch (run.style()) {
				case PLAIN -> {
				}
				case STRONG -> made.setBold(true);
				case EMPHASIS -> made.setItalic(true);
				case ADDED -> made.setUnderline(UnderlinePatterns.SINGLE);
				case REMOVED -> made.setStrikeThrough(true);
				case RAISED -> made.setVerticalAlignment("superscript");
			}
			String[] lines = run.text().split("\n", -1);
			for (int i = 0; i < lines.length; i++) {
				if (i > 0) {
					made.addBreak();
				}
				made.setText(lines[i], i);
			}
		}
	}

}
