package dk.aftalebog.paper;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Where pages end. */
class PagesTest {

	@Test
	void no_page_ends_between_a_table_and_the_lines_that_lead_to_it() throws Exception {
		List<Block> blocks = new ArrayList<>();
		for (int i = 0; i < 20; i++) {
			blocks.add(new Block.Heading(2, "Om tabel " + i));
			blocks.add(Paper.paragraph("Om den første linje"));
			blocks.add(Paper.paragraph("Om den anden linje"));
			List<List<List<Run>>> rows = new ArrayList<>();
			for (int row = 0; row <= i % 4; row++) {
				rows.add(List.of(List.of(Run.plain("Område")), List.of(Run.plain("17"))));
			}
			blocks.add(new Block.Table("Tal", List.of(new Block.Column("Hvor", false), new Block.Column("Tal", true)),
					rows));
		}
		byte[] file = PaperFormat.PDF
			.write(new Paper("Papir", "Stempel", Locale.of("da"), blocks, Paper.Orientation.LANDSCAPE));
		try (PDDocument pdf = Loader.loadPDF(file)) {
			assertThat(pdf.getNumberOfPages()).isGreaterThan(3);
			for (int page = 1; page <= pdf.getNumberOfPages(); page++) {
				PDFTextStripper stripper = new PDFTextStripper();
				stripper.setSortByPosition(true);
				stripper.setStartPage(page);
				stripper.setEndPage(page);
				List<String> lines = stripper.getText(pdf).strip().lines().toList();
				assertThat(lines.get(lines.size() - 2)).isEqualTo("Område 17");
			}
		}
	}

	@Test
	void a_code_stands_on_the_page_of_the_line_that_leads_to_it_however_full_the_page_is() throws IOException {
		for (int lines = 30; lines < 50; lines++) {
			List<Block> blocks = new ArrayList<>();
			for (int line = 0; line < lines; line++) {
				blocks.add(Paper.paragraph("Linje"));
			}
			blocks.add(new Block.Heading(1, "Sådan efterprøves papiret"));
			blocks.add(Paper.paragraph("Koden er kontrolpunktet."));
			blocks.add(new Block.Code("Kontrolpunkt", "rod"));
			byte[] file = PaperFormat.PDF.write(new Paper("Papir", "Stempel", Locale.of("da"), blocks));
			try (PDDocument pdf = Loader.loadPDF(file)) {
				PDFTextStripper stripper = new PDFTextStripper();
				stripper.setStartPage(pdf.getNumberOfPages());
				PDPage last = pdf.getPage(pdf.getNumberOfPages() - 1);
				assertThat(last.getResources().getXObjectNames()).as("%d lines", lines).isNotEmpty();
				assertThat(stripper.getText(pdf)).as("%d lines", lines).contains("Koden er kontrolpunktet.");
			}
		}
	}

}
