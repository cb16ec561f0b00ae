package dk.aftalebog.paper;

import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Everything that a paper can hold can be read by one who does not see it. */
class PdfUaTest {

	@ParameterizedTest
	@EnumSource
	void a_paper_with_every_kind_of_part_conforms_to_pdf_ua(Paper.Orientation orientation) {
		assertThat(PdfUa.broken(PaperFormat.PDF.write(paper(orientation, 3)))).isEmpty();
	}

	@Test
	void a_table_that_goes_on_overleaf_conforms_to_pdf_ua() {
		assertThat(PdfUa.broken(PaperFormat.PDF.write(paper(Paper.Orientation.PORTRAIT, 120)))).isEmpty();
	}

	@Test
	void a_file_that_is_not_tagged_is_found_out() throws Exception {
		try (PDDocument pdf = new PDDocument()) {
			pdf.addPage(new PDPage());
			ByteArrayOutputStream out = new ByteArrayOutputStream();
			pdf.save(out);
			assertThat(PdfUa.broken(out.toByteArray())).isNotEmpty();
		}
	}

	private static Paper paper(Paper.Orientation orientation, int rows) {
		List<Run> everyStyle = List.of(Run.plain("Almindelig, æøå – "), Run.strong("fed "),
				new Run("kursiv ", Run.Style.EMPHASIS), new Run("tilføjet ", Run.Style.ADDED),
				new Run("udgået", Run.Style.REMOVED), new Run("1", Run.Style.RAISED), Run.plain("\nNæste linje"));
		List<List<List<Run>>> lines = IntStream.range(0, rows)
			.mapToObj((row) -> List.of(List.of(Run.plain("Område " + row)), everyStyle, List.<Run>of()))
			.toList();
		return new Paper("Et papir <med> \"alt\"", "I kraft i dag · som \"kendt\" nu", Locale.of("da"),
				List.of(new Block.Heading(1, "Først"), new Block.Paragraph(everyStyle), new Block.Heading(2, "Under"),
						new Block.Items(false, List.of(everyStyle, everyStyle)),
						new Block.Items(true, List.of(everyStyle, everyStyle)), new Block.Heading(1, "Så"),
						new Block.Table("Tal",
								List.of(new Block.Column("Hvad", false), new Block.Column("Hvor", false),
										new Block.Column("Tal", true)),
								lines),
						new Block.Code("Kontrolpunkt som QR-kode", "aftalebog.example/log")),
				orientation);
	}

}
