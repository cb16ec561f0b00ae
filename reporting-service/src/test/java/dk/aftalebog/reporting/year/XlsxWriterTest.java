package dk.aftalebog.reporting.year;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;

import dk.aftalebog.reporting.web.Moment;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Workbooks, read by another library than writes them. */
class XlsxWriterTest {

	private static final Moment MOMENT = new Moment(LocalDate.parse("2022-12-31"),
			Instant.parse("2023-03-01T10:00:00Z"), 42, Instant.parse("2023-03-01T10:00:00Z"), null);

	@Test
	void numbers_are_numbers_texts_are_texts_and_what_is_not_there_is_empty() throws IOException {
		Row row = secondRow(null, new BigDecimal("17.06"), "1200");
		assertThat(row.getCell(0)).isNull();
		assertThat(row.getCell(1).getNumericCellValue()).isEqualTo(17.06);
		assertThat(row.getCell(2).getCellType()).isEqualTo(CellType.STRING);
	}

	@Test
	void a_text_is_never_run_as_a_formula() throws IOException {
		Row row = secondRow("=1+1", BigDecimal.ZERO, "@SUM(A1)");
		assertThat(row.getCell(0).getStringCellValue()).isEqualTo("'=1+1");
		assertThat(row.getCell(2).getStringCellValue()).isEqualTo("'@SUM(A1)");
	}

	@Test
	void more_rows_than_are_kept_in_memory_are_all_there_and_what_they_are_of() throws IOException {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		try (XlsxWriter writer = new XlsxWriter(out, MOMENT)) {
			for (long i = 0; i <= 1200; i++) {
				writer.number(i).end();
			}
		}
		try (XSSFWorkbook read = new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
			assertThat(read.getSheetAt(0).getLastRowNum()).isEqualTo(1200);
			assertThat(read.getSheetAt(0).getRow(1200).getCell(0).getNumericCellValue()).isEqualTo(1200);
			assertThat(read.getSheet("Om").getRow(0).getCell(1).getLocalDateTimeCellValue().toLocalDate())
				.isEqualTo("2022-12-31");
			assertThat(read.getSheet("Om").getRow(1).getCell(1).getLocalDateTimeCellValue())
				.isEqualTo("2023-03-01T11:00:00");
			assertThat(read.getSheetAt(0).getFooter().getLeft())
				.contains("I kraft 31. december 2022, som kendt 1. marts 2023 kl. 11.00.00");
			assertThat(read.getSheet("Om").getRow(2).getCell(1).getNumericCellValue()).isEqualTo(42);
		}
	}

	private static Row secondRow(@Nullable String first, BigDecimal second, String third) throws IOException {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		try (XlsxWriter writer = new XlsxWriter(out, MOMENT)) {
			writer.text("a").text("b").text("c").end();
			writer.text(first).number(second).text(third).end();
		}
		try (XSSFWorkbook read = new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
			return read.getSheetAt(0).getRow(1);
		}
	}

}
