package dk.aftalebog.reporting.agreement;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.Objects;
import java.util.Set;

import dk.aftalebog.paper.PaperFormat;
import jakarta.xml.bind.JAXBElement;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineNode;
import org.apache.pdfbox.text.PDFTextStripper;
import org.docx4j.TextUtils;
import org.docx4j.TraversalUtil;
import org.docx4j.finders.ClassFinder;
import org.docx4j.openpackaging.exceptions.Docx4JException;
import org.docx4j.openpackaging.packages.WordprocessingMLPackage;
import org.docx4j.wml.P;
import org.docx4j.wml.Tbl;
import org.docx4j.wml.Tr;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/** The sample agreements on paper, read again by libraries that did not write them. */
class AgreementPaperTest {

	private static final String AALBORG = "aalborg-tryghed-2017";

	private static final String VIBORG = "viborg-sammenhaengskraft-2021";

	private static final String RANDERS = "randers-sammenhaengskraft-2025";

	/** What a reader is not told as it is written: it is named, or reworded. */
	private static final Set<String> NOT_TOLD = Set.of("key", "goal", "activity", "areas", "scope", "unit", "level",
			"direction", "cadence", "fundInvolvement", "indicators", "indicator", "partOf", "asOf", "expectedBy",
			"missing", "from", "to", "year", "by", "comparator", "type", "kind", "rule", "yearBegins", "form",
			"contact", "of", "other", "asPrinted");

	@ParameterizedTest
	@ValueSource(strings = { AALBORG, VIBORG, RANDERS })
	void every_figure_and_every_text_of_an_agreement_is_in_its_word_file(String id) throws Docx4JException {
		PaperAgreement of = PaperAgreement.of(id, "da");
		assertHolds(text(word(of)), of);
	}

	@ParameterizedTest
	@ValueSource(strings = { AALBORG, VIBORG, RANDERS })
	void every_figure_and_every_text_of_an_agreement_is_in_its_pdf(String id) throws IOException {
		PaperAgreement of = PaperAgreement.of(id, "da");
		try (PDDocument pdf = pdf(of)) {
			assertHolds(withoutFeet(pdf, of), of);
		}
	}

	@Test
	void headings_are_those_of_the_template_in_its_order() throws Docx4JException {
		assertThat(headings(word(PaperAgreement.of(VIBORG, "da")), "Heading1")).containsExactly("Bestyrelsens ansvar",
				"Problemkompleks", "Navn på den boligsociale indsats, som delaftalen vedrører",
				"Delaftalen gælder fra – til", "Delaftalens parter", "Operationel gruppe og civilsamfund",
				"Delmål og indikatorer for indsatsområdet",
				"Aktiviteter, som skal bidrage til indfrielsen af delmålene for indsatsområdet",
				"Medarbejderressourcer for indsatsområdet", "Sammenhæng med den kommunale indsats",
				"Revision af delaftalen", "Aktivitetsnavn: Den sociale platform", "Aktivitetsnavn: Bo Godt",
				"Sådan efterprøves papiret");
		assertThat(headings(word(PaperAgreement.of(AALBORG, "da")), "Heading1"))
			.startsWith("Bestyrelsens ansvar", "Navn på den boligsociale indsats, som delaftalen vedrører",
					"Aftalens parter", "Problemkompleks", "Formål og lokalt opstillede målinger for indsatsområdet")
			.containsSubsequence("Samspil med den kommunale indsats", "Indsatsområdets økonomi",
					"Konflikthåndtering og underretning", "Revision af delaftalen", "Delaftalen gælder fra");
	}

	@ParameterizedTest
	@ValueSource(strings = { AALBORG, VIBORG, RANDERS })
	void every_table_of_the_word_file_has_a_header_row_and_as_many_cells_in_each(String id) throws Docx4JException {
		List<Tbl> tables = all(word(PaperAgreement.of(id, "da")), Tbl.class);
		assertThat(tables).isNotEmpty();
		for (Tbl table : tables) {
			List<Tr> rows = table.getContent().stream().map((row) -> (Tr) unwrapped(row)).toList();
			assertThat(rows.getFirst()
				.getTrPr()
				.getCnfStyleOrDivIdOrGridBefore()
				.stream()
				.map((one) -> one.getName().getLocalPart())).contains("tblHeader");
			assertThat(rows.stream().map((row) -> row.getContent().size()).distinct()).hasSize(1);
		}
	}

	@Test
	void the_word_file_says_its_language_and_what_it_is_of() throws Docx4JException {
		WordprocessingMLPackage word = word(PaperAgreement.of(VIBORG, "da"));
		assertThat(word.getMainDocumentPart()
			.getStyleDefinitionsPart()
			.getJaxbElement()
			.getDocDefaults()
			.getRPrDefault()
			.getRPr()
			.getLang()
			.getVal()).isEqualTo("da-DK");
		assertThat(text(word)).contains(
				"I kraft 31. januar 2026 · som kendt 1. februar 2026 kl. 13.00.00 · loggen" + " til og med nr. 4321",
				"aftalens id: viborg-sammenhaengskraft-2021");
	}

	@ParameterizedTest
	@ValueSource(strings = { AALBORG, VIBORG, RANDERS })
	void the_pdf_is_tagged_has_a_bookmark_for_every_heading_and_its_own_fonts(String id) throws Exception {
		PaperAgreement of = PaperAgreement.of(id, "da");
		try (PDDocument pdf = pdf(of)) {
			assertThat(pdf.getDocumentCatalog().getLanguage()).isEqualTo("da-DK");
			assertThat(pdf.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
			assertThat(pdf.getDocumentCatalog().getStructureTreeRoot().getKids()).isNotEmpty();
			assertThat(pdf.getDocumentInformation().getTitle()).isEqualTo(of.paper().title());
			List<String> bookmarks = new ArrayList<>();
			collect(pdf.getDocumentCatalog().getDocumentOutline(), bookmarks);
			WordprocessingMLPackage word = word(of);
			assertThat(bookmarks).isEqualTo(headings(word, "Heading[1-4]"));
			for (PDPage page : pdf.getPages()) {
				for (COSName font : page.getResources().getFontNames()) {
					assertThat(page.getResources().getFont(font).isEmbedded()).isTrue();
				}
			}
			assertThat(new PDFTextStripper().getText(pdf)).contains("nr. 4321", "1 / " + pdf.getNumberOfPages());
		}
	}

	@Test
	void a_reader_of_english_gets_the_headings_in_english() throws Docx4JException {
		assertThat(headings(word(PaperAgreement.of(VIBORG, "en")), "Heading1")).contains("Parties of the agreement",
				"Goals and indicators of the focus area");
	}

	/** A text that goes on overleaf is one. */
	private static String withoutFeet(PDDocument pdf, PaperAgreement of) throws IOException {
		StringBuilder text = new StringBuilder();
		for (int page = 1; page <= pdf.getNumberOfPages(); page++) {
			PDFTextStripper stripper = new PDFTextStripper();
			stripper.setStartPage(page);
			stripper.setEndPage(page);
			text.append(stripper.getText(pdf)
				.replaceAll(Pattern.quote(of.paper().stamp()).replace(" ", "\\E\\s+\\Q"), "")
				.replace(page + " / " + pdf.getNumberOfPages(), ""));
		}
		return text.toString();
	}

	private static void assertHolds(String paper, PaperAgreement of) {
		String written = squeezed(paper);
		List<String> expected = new ArrayList<>();
		tell(of.document().get("agreement"), expected);
		of.measured().forEach((one) -> tell(one.get("cell"), expected));
		assertThat(expected).hasSizeGreaterThan(60);
		assertThat(expected.stream().filter((one) -> !written.contains(squeezed(one)))).isEmpty();
	}

	private static void tell(JsonNode node, List<String> told) {
		if (node.isObject()) {
			node.properties().forEach((field) -> {
				if (!NOT_TOLD.contains(field.getKey())) {
					tell(field.getValue(), told);
				}
			});
		}
		else if (node.isArray()) {
			node.forEach((item) -> tell(item, told));
		}
		else if (node.isNumber()) {
			told.add(danish(node.decimalValue()));
		}
		else if (node.isString()) {
			told.add(node.asString());
		}
	}

	/** Spelt out here, so that it is not held against itself. */
	private static String danish(BigDecimal number) {
		String[] parts = number.abs().toPlainString().split("\\.", -1);
		String whole = parts[0].replaceAll("(?<=\\d)(?=(\\d{3})+$)", ".");
		return ((number.signum() < 0) ? "−" : "") + whole + ((parts.length > 1) ? "," + parts[1] : "");
	}

	/** Without what breaks lines or marks texts up. */
	private static String squeezed(String text) {
		return text.replaceAll("(?m)^\\s*([-*]|\\d+\\.) ", "").replaceAll("[\\s\u00A0*_#\\\\•]", "");
	}

	private static WordprocessingMLPackage word(PaperAgreement of) throws Docx4JException {
		byte[] file = Objects.requireNonNull(PaperFormat.DOCX.answer("a", of.paper()).getBody());
		return WordprocessingMLPackage.load(new ByteArrayInputStream(file));
	}

	private static PDDocument pdf(PaperAgreement of) throws IOException {
		return Loader.loadPDF(Objects.requireNonNull(PaperFormat.PDF.answer("a", of.paper()).getBody()));
	}

	private static String text(WordprocessingMLPackage word) {
		return String.join("\n", all(word, P.class).stream().map(TextUtils::getText).toList());
	}

	private static List<String> headings(WordprocessingMLPackage word, String style) {
		return all(word, P.class).stream()
			.filter((p) -> p.getPPr() != null && p.getPPr().getPStyle() != null
					&& p.getPPr().getPStyle().getVal().matches(style))
			.map(TextUtils::getText)
			.toList();
	}

	private static <T> List<T> all(WordprocessingMLPackage word, Class<T> type) {
		ClassFinder finder = new ClassFinder(type);
		new TraversalUtil(word.getMainDocumentPart().getContent(), finder);
		return finder.results.stream().map(type::cast).toList();
	}

	private static Object unwrapped(Object element) {
		return (element instanceof JAXBElement<?> wrapped) ? wrapped.getValue() : element;
	}

	private static void collect(PDOutlineNode node, List<String> titles) {
		for (PDOutlineItem item : node.children()) {
			titles.add(item.getTitle());
			collect(item, titles);
		}
	}

}
