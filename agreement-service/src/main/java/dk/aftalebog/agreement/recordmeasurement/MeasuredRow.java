package dk.aftalebog.agreement.recordmeasurement;

import java.util.List;

import dk.aftalebog.agreement.pages.FigureText;
import dk.aftalebog.agreement.pages.Form;
import dk.aftalebog.json.ModelNames;
import dk.aftalebog.model.agreement.Cell;
import dk.aftalebog.model.agreement.Fraction;
import dk.aftalebog.model.agreement.Missing;
import dk.aftalebog.model.agreement.Unit;
import dk.aftalebog.model.record.AgreementRecord.MeasurementKey;
import dk.aftalebog.wording.Wording;
import org.jspecify.annotations.Nullable;

/**
 * A row of the grid: one cell of an indicator or a comparator in the year.
 *
 * @param at the field that it begins with, the pointer to its measurement
 * @param key which figure it is
 * @param unit its unit
 * @param name what it is about
 * @param baseline its starting value, in words
 * @param before last year's figure, in words
 * @param recorded what is recorded already
 */
record MeasuredRow(String at, MeasurementKey key, Unit unit, String name, String baseline, String before,
		@Nullable Cell recorded) {

	/** Tells the row from others, whatever else has come into the grid meanwhile. */
	static String id(MeasurementKey key) {
		return key.indicator() + "|" + FigureText.plain(key.comparator()) + "|" + key.cell();
	}

	/**
	 * Tells the row from others.
	 * @return what goes back with the form
	 */
	public String id() {
		return id(this.key);
	}

	/**
	 * Tells what is recorded, so that only what differs is sent.
	 * @return figure, reason and note as they stand in the fields
	 */
	public String stands() {
		return (this.recorded != null) ? joined(FigureText.of(this.recorded.value()), missing(this.recorded),
				FigureText.plain(this.recorded.note())) : joined("", "", "");
	}

	private static String missing(Cell cell) {
		return (cell.missing() != null) ? ModelNames.nameOf(cell.missing()) : "";
	}

	private static String joined(String value, String missing, String note) {
		return value + "|" + missing + "|" + note;
	}

	/**
	 * Whether what was typed is neither what stood there when the form was shown nor what
	 * stands there now.
	 */
	boolean isChanged(Form form) {
		String typed = typed(form);
		return form.value(this.at + "/row").equals(id()) && !typed.equals(form.value(this.at + "/stood"))
				&& !typed.equals(stands());
	}

	/** Whether somebody else has recorded something since the form was shown. */
	boolean isOvertaken(Form form) {
		return !form.value(this.at + "/stood").equals(stands());
	}

	private String typed(Form form) {
		return joined(FigureText.plain(form.value(this.at + "/cell/value"), this.unit),
				form.value(this.at + "/cell/missing"), FigureText.plain(form.value(this.at + "/cell/note")));
	}

	/** Fills the fields of a row that nobody has touched. */
	void fill(Form form) {
		if (!isChanged(form)) {
			form.put(this.at + "/cell/value", (this.recorded != null) ? FigureText.of(this.recorded.value()) : "");
			form.put(this.at + "/cell/missing", (this.recorded != null) ? missing(this.recorded) : "");
			form.put(this.at + "/cell/note", (this.recorded != null) ? FigureText.plain(this.recorded.note()) : "");
		}
		form.put(this.at + "/row", id());
		form.put(this.at + "/stood", stands());
	}

	/** Says which figure it is, and keeps what the form does not ask for. */
	void identify(Form form) {
		form.put(this.at + "/indicator", this.key.indicator());
		form.put(this.at + "/comparator", FigureText.plain(this.key.comparator()));
		form.put(this.at + "/year", Integer.toString(this.key.year()));
		form.put(this.at + "/cell/scope", this.key.cell().scope().toString());
		form.put(this.at + "/cell/qualifier", FigureText.plain(this.key.cell().qualifier()));
		String value = FigureText.plain(form.value(this.at + "/cell/value"), this.unit);
		if (!value.isEmpty()) {
			form.put(this.at + "/cell/asOf", (this.recorded != null && this.recorded.asOf() != null)
					? this.recorded.asOf().text() : Integer.toString(this.key.year()));
		}
		if (this.recorded == null) {
			return;
		}
		form.put(this.at + "/cell/seriesBreak", FigureText.plain(this.recorded.seriesBreak()));
		form.put(this.at + "/cell/asPrinted", FigureText.plain(this.recorded.asPrinted()));
		Fraction fraction = this.recorded.fraction();
		if (fraction != null && value.equals(FigureText.of(this.recorded.value()))) {
			form.put(this.at + "/cell/fraction/numerator", Long.toString(fraction.numerator()));
			form.put(this.at + "/cell/fraction/denominator", Long.toString(fraction.denominator()));
		}
		if (this.recorded.expectedBy() != null
				&& form.value(this.at + "/cell/missing").equals(missing(this.recorded))) {
			form.put(this.at + "/cell/expectedBy", this.recorded.expectedBy().text());
		}
	}

	/** Asks for the reasons that are missing. */
	void askWhy(Form form, Wording say) {
		if (this.recorded != null && isOvertaken(form)) {
			form.wrong(this.at + "/cell/value", say.message("measure.overtaken", say.figure(this.recorded, this.unit)));
		}
		if (this.recorded != null && form.value(this.at + "/correction").isBlank()) {
			form.wrong(this.at + "/correction", say.message("measure.why-corrected"));
		}
		if (form.value(this.at + "/cell/missing").equals(ModelNames.nameOf(Missing.NOT_MEASURED))
				&& form.value(this.at + "/cell/note").isBlank()) {
			form.wrong(this.at + "/cell/note", say.message("measure.why-not-measured"));
		}
	}

	/**
	 * Points out what the ledger takes, and what is yet hardly meant.
	 * @param form what stands in the fields
	 * @param say how words are said
	 * @return what to look at again
	 */
	public List<String> findings(Form form, Wording say) {
		return FigureText.findings(form.value(this.at + "/cell/value"), this.unit, form.value(this.at + "/cell/note"),
				say);
	}

}
