package dk.aftalebog.reporting.year;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.math.BigDecimal;

import dk.aftalebog.model.agreement.Value;
import org.jspecify.annotations.Nullable;

/**
 * Rows as Danish spreadsheets read them: a byte order mark, semicolons, decimal commas,
 * lines that end in CR and LF. A text that a spreadsheet would run as a formula has an
 * apostrophe before it.
 */
final class CsvWriter {

	private final Writer writer;

	private boolean begun;

	CsvWriter(Writer writer) {
		this.writer = writer;
		write("\uFEFF");
	}

	CsvWriter text(@Nullable Object text) {
		begin();
		if (text != null) {
			write("\"" + harmless(text.toString()).replace("\"", "\"\"") + "\"");
		}
		return this;
	}

	CsvWriter number(@Nullable BigDecimal number) {
		begin();
		if (number != null) {
			write(number.toPlainString().replace('.', ','));
		}
		return this;
	}

	CsvWriter number(@Nullable Long number) {
		return number((number != null) ? BigDecimal.valueOf(number) : null);
	}

	CsvWriter value(@Nullable Value value) {
		return switch (value) {
			case null -> text(null);
			case Value.Quantity(BigDecimal number) -> number(number);
			case Value.YesNo(boolean yes) -> text(yes ? "ja" : "nej");
			case Value.Text(String text) -> text(text);
		};
	}

	void end() {
		write("\r\n");
		this.begun = false;
	}

	private void begin() {
		if (this.begun) {
			write(";");
		}
		this.begun = true;
	}

	private static String harmless(String text) {
		return (!text.isEmpty() && "=+-@\t\r\n".indexOf(text.charAt(0)) >= 0) ? "'" + text : text;
	}

	private void write(String text) {
		try {
			this.writer.write(text);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
