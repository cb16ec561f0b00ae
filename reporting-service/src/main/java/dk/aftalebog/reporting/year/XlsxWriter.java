package dk.aftalebog.reporting.year;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

import dk.aftalebog.reporting.web.Moment;
import dk.aftalebog.reporting.witness.SealedCheckpoint;
import dk.aftalebog.wording.Wording;
import org.dhatim.fastexcel.Position;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/**
 * Rows as a workbook: numbers are numbers, the headings stay in sight. The foot of each
 * page and a second sheet say what it is of.
 */
final class XlsxWriter implements RowWriter, AutoCloseable {

	/** Rows that are kept in memory before they are written. */
	private static final int BATCH = 500;

	private static final int WIDE = 24;

	private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d. MMMM yyyy", Locale.of("da"));

	private static final DateTimeFormatter SECOND = DateTimeFormatter.ofPattern("d. MMMM yyyy 'kl.' HH.mm.ss",
			Locale.of("da"));

	private final Workbook workbook;

	private final Worksheet sheet;

	private final Moment moment;

	private int row;

	private int column;

	XlsxWriter(OutputStream out, Moment moment) {
		this.workbook = new Workbook(out, "Aftalebog", "1.0");
		this.workbook.properties().setTitle("Aftalebog");
		this.sheet = this.workbook.newWorksheet("Rækker");
		this.sheet.freezePane(0, 1);
		this.sheet.repeatRows(0);
		this.sheet.pageOrientation("landscape");
		this.sheet.footer("I kraft %s, som kendt %s, loggen til og med nr. %d".formatted(DAY.format(moment.inForceOn()),
				SECOND.format(known(moment)), moment.logPosition()), Position.LEFT);
		this.moment = moment;
	}

	@Override
	public XlsxWriter text(@Nullable Object text) {
		if (text != null) {
			this.sheet.inlineString(this.row, this.column, RowWriter.harmless(text.toString()));
		}
		return next();
	}

	@Override
	public XlsxWriter number(@Nullable BigDecimal number) {
		if (number != null) {
			this.sheet.value(this.row, this.column, number);
		}
		return next();
	}

	private static LocalDateTime known(Moment moment) {
		return moment.knownAt().atZone(Wording.ZONE).toLocalDateTime();
	}

	private XlsxWriter next() {
		if (this.row == 0) {
			this.sheet.style(0, this.column).bold().fillColor("EBE9E1").set();
			this.sheet.width(this.column, WIDE);
		}
		this.column++;
		return this;
	}

	@Override
	public void end() {
		this.row++;
		this.column = 0;
		if (this.row % BATCH == 0) {
			try {
				this.sheet.flush();
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		}
	}

	@Override
	public void close() throws IOException {
		this.sheet.finish();
		Worksheet about = this.workbook.newWorksheet("Om");
		about.width(0, WIDE);
		about.width(1, WIDE);
		about.value(0, 0, "I kraft den");
		about.value(0, 1, this.moment.inForceOn());
		about.style(0, 1).format("d. mmmm yyyy").set();
		about.value(1, 0, "Som kendt (dansk tid)");
		about.value(1, 1, known(this.moment));
		about.style(1, 1).format("d. mmmm yyyy hh:mm:ss").set();
		about.value(2, 0, "Loggen til og med nr.");
		about.value(2, 1, this.moment.logPosition());
		SealedCheckpoint checkpoint = this.moment.checkpoint();
		if (checkpoint != null) {
			about.value(3, 0, "Kontrolpunkt for de første");
			about.value(3, 1, checkpoint.size());
			about.value(4, 0, "Underskrevet kontrolpunkt");
			about.value(4, 1, checkpoint.note());
		}
		about.finish();
		this.workbook.close();
	}

}
