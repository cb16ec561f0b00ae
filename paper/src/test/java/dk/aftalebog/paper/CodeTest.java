package dk.aftalebog.paper;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

import javax.imageio.ImageIO;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.usermodel.Borders;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What a scanner takes from a paper, read by a library that did not write it. */
class CodeTest {

	private static final String CHECKPOINT = """
			aftalebog.example/log
			12345
			Xk1iPUFZ3Ea2sXrP0x0bB8b7g8rQxv9hYkqM1wZkG3c=

			— aftalebog.example/log 1hQ9eMZ4a0qBdGzJ1x0uVw8RZkq3o6sXh4n7Yb2cP5mTQf0iLr9KjWvE3aUyD8gNsO6tCpHxB1zMnRkYqVwLe5I=
			""";

	/** Points to an inch, as a scanner of an office has them. */
	private static final int SCANNER = 300;

	private final Paper paper = new Paper("Beslutningsark", "I kraft i dag", Locale.of("da"),
			List.of(Paper.paragraph("Scan koden."), new Block.Code("Kontrolpunkt", CHECKPOINT)));

	@Test
	void a_code_is_read_from_print_to_the_letter() throws Exception {
		try (PDDocument pdf = Loader.loadPDF(PaperFormat.PDF.write(this.paper))) {
			assertThat(read(new PDFRenderer(pdf).renderImageWithDPI(0, SCANNER))).isEqualTo(CHECKPOINT);
		}
	}

	@Test
	void a_code_is_read_from_word_to_the_letter_and_says_what_it_is() throws Exception {
		try (XWPFDocument word = new XWPFDocument(new ByteArrayInputStream(PaperFormat.DOCX.write(this.paper)))) {
			assertThat(read(ImageIO.read(new ByteArrayInputStream(word.getAllPictures().getFirst().getData()))))
				.isEqualTo(CHECKPOINT);
			assertThat(word.getDocument().xmlText()).contains("descr=\"Kontrolpunkt\"");
		}
	}

	@Test
	void a_code_on_a_page_is_read_to_the_letter() throws Exception {
		CodePath code = CodePath.of(CHECKPOINT);
		BufferedImage picture = new BufferedImage(code.size() * 4, code.size() * 4, BufferedImage.TYPE_INT_RGB);
		Graphics2D pen = picture.createGraphics();
		pen.setColor(Color.WHITE);
		pen.fillRect(0, 0, picture.getWidth(), picture.getHeight());
		pen.setColor(Color.BLACK);
		Pattern.compile("M([0-9]+),([0-9]+)h1v1h-1z")
			.matcher(code.path())
			.results()
			.forEach((module) -> pen.fillRect(Integer.parseInt(module.group(1)) * 4,
					Integer.parseInt(module.group(2)) * 4, 4, 4));
		assertThat(read(picture)).isEqualTo(CHECKPOINT);
	}

	@Test
	void a_line_to_write_on_says_what_goes_there_in_print_and_in_word() throws Exception {
		Paper sheet = new Paper("Beslutningsark", "", Locale.of("da"), List.of(new Block.Blank("Mødet holdt den")));
		try (PDDocument pdf = Loader.loadPDF(PaperFormat.PDF.write(sheet))) {
			assertThat(new PDFTextStripper().getText(pdf)).contains("Mødet holdt den");
		}
		try (XWPFDocument word = new XWPFDocument(new ByteArrayInputStream(PaperFormat.DOCX.write(sheet)))) {
			assertThat(word.getParagraphs()).anySatisfy((line) -> {
				assertThat(line.getText()).isEqualTo("Mødet holdt den");
				assertThat(line.getBorderBottom()).isEqualTo(Borders.SINGLE);
			});
		}
	}

	private static String read(BufferedImage picture) throws Exception {
		int width = picture.getWidth();
		int height = picture.getHeight();
		int[] pixels = picture.getRGB(0, 0, width, height, null, 0, width);
		return new QRCodeReader()
			.decode(new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(width, height, pixels))),
					Map.of(DecodeHintType.TRY_HARDER, true))
			.getText();
	}

}
