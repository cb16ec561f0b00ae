package dk.aftalebog.reporting.year;

import java.math.BigDecimal;

import dk.aftalebog.model.agreement.Value;
import org.jspecify.annotations.Nullable;

/**
 * Writes the rows of a table for spreadsheets, cell by cell. A text that a spreadsheet
 * would run as a formula has an apostrophe before it.
 */
interface RowWriter {

	RowWriter text(@Nullable Object text);

	RowWriter number(@Nullable BigDecimal number);

	/** Ends a row; the first one holds the columns' headings. */
	void end();

	default RowWriter number(@Nullable Long number) {
		return number((number != null) ? BigDecimal.valueOf(number) : null);
	}

	default RowWriter value(@Nullable Value value) {
		return switch (value) {
			case null -> text(null);
			case Value.Quantity(BigDecimal number) -> number(number);
			case Value.YesNo(boolean yes) -> text(yes ? "ja" : "nej");
			case Value.Text(String text) -> text(text);
		};
	}

	static String harmless(String text) {
		return (!text.isEmpty() && "=+-@\t\r\n".indexOf(text.charAt(0)) >= 0) ? "'" + text : text;
	}

}
