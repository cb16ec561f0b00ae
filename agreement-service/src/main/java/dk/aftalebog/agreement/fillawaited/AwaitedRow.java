package dk.aftalebog.agreement.fillawaited;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import dk.aftalebog.agreement.pages.Desk;
import dk.aftalebog.agreement.pages.FigureText;
import dk.aftalebog.agreement.pages.Form;
import dk.aftalebog.model.agreement.Cell;
import dk.aftalebog.model.agreement.Comparator;
import dk.aftalebog.model.agreement.Indicator;
import org.jspecify.annotations.Nullable;

/**
 * A cell that awaits its value.
 *
 * @param at the field that it begins with, the pointer to its value
 * @param indicator its indicator
 * @param comparator its comparator's key, where it is one's
 * @param cell what stands there
 * @param name what it is about
 */
record AwaitedRow(String at, Indicator indicator, @Nullable String comparator, Cell cell, String name) {

	/**
	 * Finds all cells of an agreement that await their values, on the day from which they
	 * hold.
	 */
	static List<AwaitedRow> of(Desk desk, Form form) {
		Map<String, Integer> known = new HashMap<>();
		for (int row : form.rows("/values", 0)) {
			known.put(form.value("/values/" + row + "/row"), row);
		}
		List<AwaitedRow> rows = new ArrayList<>();
		for (Indicator indicator : desk.situation()
			.saidOn(FillAwaitedHandler.inForceFrom(desk.situation()))
			.indicators()) {
			indicator.baselines()
				.stream()
				.filter(FillAwaitedHandler::isAwaited)
				.forEach((cell) -> rows.add(new AwaitedRow("", indicator, null, cell, desk.places().cell(cell.key()))));
			indicator.comparators()
				.stream()
				.filter((comparator) -> FillAwaitedHandler.isAwaited(comparator.cell()))
				.forEach((comparator) -> rows.add(of(indicator, comparator)));
		}
		int next = known.values().stream().mapToInt((row) -> row + 1).max().orElse(0);
		List<AwaitedRow> placed = new ArrayList<>();
		for (AwaitedRow row : rows) {
			Integer shown = known.get(row.id());
			placed.add(row.at("/values/" + ((shown != null) ? shown : next++)));
		}
		return placed;
	}

	private static AwaitedRow of(Indicator indicator, Comparator comparator) {
		return new AwaitedRow("", indicator, comparator.key(), comparator.cell(), comparator.label());
	}

	private AwaitedRow at(String pointer) {
		return new AwaitedRow(pointer, this.indicator, this.comparator, this.cell, this.name);
	}

	/**
	 * Tells the row from others.
	 * @return what goes back with the form
	 */
	public String id() {
		return this.indicator.key() + "|" + FigureText.plain(this.comparator) + "|" + this.cell.key();
	}

	/** Whether a value was typed, or why there will be none. */
	boolean isFilled(Form form) {
		return form.value(this.at + "/row").equals(id()) && (!form.value(this.at + "/cell/value").isBlank()
				|| !form.value(this.at + "/cell/missing").isEmpty() || !form.value(this.at + "/cell/asOf").isBlank()
				|| !FigureText.plain(form.value(this.at + "/cell/note")).equals(FigureText.plain(this.cell.note())));
	}

	/** Says which cell it is, and keeps what the form does not ask for. */
	void identify(Form form) {
		form.put(this.at + "/indicator", this.indicator.key());
		form.put(this.at + "/comparator", FigureText.plain(this.comparator));
		form.put(this.at + "/cell/scope", this.cell.scope().toString());
		form.put(this.at + "/cell/qualifier", FigureText.plain(this.cell.qualifier()));
		form.put(this.at + "/cell/asPrinted", FigureText.plain(this.cell.asPrinted()));
		form.put(this.at + "/cell/seriesBreak", FigureText.plain(this.cell.seriesBreak()));
	}

}
