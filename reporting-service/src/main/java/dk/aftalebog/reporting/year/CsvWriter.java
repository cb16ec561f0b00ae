package dk.aftalebog.reporting.year;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.math.BigDecimal;

import org.jspecify.annotations.Nullable;

/**
 * Rows as Danish spreadsheets read them: a byte order mark, semicolons, decimal commas,
 * lines that end in CR and LF.
 */
final class CsvWriter implements RowWriter {

	private final Writer writer;

	private boolean begun;

	CsvWriter(Writer writer) {
		this.writer = writer;
		write("\uFEFF");
	}

	@Override
	public CsvWriter text(@Nullable Object text) {
		begin();
		if (text != null) {
			write("\"" + RowWriter.harmless(text.toString()).replace("\"", "\"\"") + "\"");
		}
		return this;
	}

	@Override
	public CsvWriter number(@Nullable BigDecimal number) {
		begin();
		if (number != null) {
			write(number.toPlainString().replace('.', ','));
		}
		return this;
	}

	@Override
	public void end() {
		write("\r\n");
		this.begun = false;
	}

	private void begin() {
		if (this.begun) {
			write(";");
		}
		this.begun = true;
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
