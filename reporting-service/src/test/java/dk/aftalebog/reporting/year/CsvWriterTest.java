package dk.aftalebog.reporting.year;

import java.io.StringWriter;
import java.math.BigDecimal;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class CsvWriterTest {

	private final StringWriter written = new StringWriter();

	private final CsvWriter csv = new CsvWriter(this.written);

	@Test
	void numbers_keep_their_decimals_and_have_a_comma() {
		this.csv.number(new BigDecimal("17.0")).number(new BigDecimal("-1250000.5")).number(BigDecimal.ZERO).end();
		assertThat(this.written).hasToString("\uFEFF17,0;-1250000,5;0\r\n");
	}

	@Test
	void what_is_not_there_is_neither_zero_nor_an_empty_text() {
		this.csv.number((BigDecimal) null).text(null).text("").end();
		assertThat(this.written).hasToString("\uFEFF;;\"\"\r\n");
	}

	@Test
	void a_text_may_hold_whatever_parts_rows_and_columns() {
		this.csv.text("a;b\"c\r\nd").end();
		assertThat(this.written).hasToString("\uFEFF\"a;b\"\"c\r\nd\"\r\n");
	}

	@ParameterizedTest
	@ValueSource(strings = { "=1+1", "+45", "-x", "@SUM(A1)", "\t=1", "\r=1" })
	void a_text_is_never_run_as_a_formula(String text) {
		this.csv.text(text).end();
		assertThat(this.written).hasToString("\uFEFF\"'" + text + "\"\r\n");
	}

}
