package dk.aftalebog.reporting.agreement;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

import dk.aftalebog.model.agreement.Cell;
import dk.aftalebog.model.agreement.CellKey;
import dk.aftalebog.model.agreement.Comparator;
import dk.aftalebog.model.agreement.Indicator;
import dk.aftalebog.model.agreement.Target;
import dk.aftalebog.reporting.agreement.AgreementAnswer.Measurement;
import org.jspecify.annotations.Nullable;

/**
 * An indicator's figures as a table: a row for each of its cells and comparators, a
 * column for each year that was measured.
 *
 * @param indicator the indicator
 * @param years the years
 * @param rows the rows
 */
record Figures(Indicator indicator, List<Integer> years, List<Row> rows) {

	/**
	 * A row of the table.
	 *
	 * @param cell what the figures are about
	 * @param comparator the comparator they belong to, if one
	 * @param baseline the starting value
	 * @param measured the measured figures by their years
	 * @param target what is to be reached
	 */
	record Row(CellKey cell, @Nullable Comparator comparator, @Nullable Cell baseline,
			Map<Integer, Measurement> measured, @Nullable Target target) {

		/** Where the baseline stands in the agreement. */
		public String path() {
			String key = this.cell.scope().toString().replace("~", "~0").replace("/", "~1");
			return (this.comparator != null) ? "/comparators/" + this.comparator.key() + "/cell"
					: "/baselines/" + ((this.cell.qualifier() != null) ? key + "/" + this.cell.qualifier() : key);
		}

		/** Where the target stands in the agreement. */
		public String targetPath() {
			return path().replaceFirst("/baselines/", "/targets/");
		}

	}

	static Figures of(Indicator indicator, List<Measurement> all) {
		List<Measurement> own = all.stream().filter((one) -> one.indicator().equals(indicator.key())).toList();
		Map<CellKey, Cell> baselines = new LinkedHashMap<>();
		indicator.baselines().forEach((cell) -> baselines.put(cell.key(), cell));
		Map<CellKey, Target> targets = new LinkedHashMap<>();
		indicator.targets().forEach((target) -> targets.put(target.cellKey(), target));
		Map<CellKey, Map<Integer, Measurement>> measured = new LinkedHashMap<>();
		own.stream()
			.filter((one) -> one.comparator() == null)
			.forEach((one) -> measured.computeIfAbsent(one.cell().key(), (first) -> new TreeMap<>())
				.put(one.year(), one));
		List<CellKey> keys = new ArrayList<>(baselines.keySet());
		measured.keySet().stream().filter((key) -> !keys.contains(key)).forEach(keys::add);
		targets.keySet().stream().filter((key) -> !keys.contains(key)).forEach(keys::add);
		List<Row> rows = new ArrayList<>();
		keys.forEach((key) -> rows
			.add(new Row(key, null, baselines.get(key), measured.getOrDefault(key, Map.of()), targets.get(key))));
		for (Comparator comparator : indicator.comparators()) {
			Map<Integer, Measurement> later = new TreeMap<>();
			own.stream()
				.filter((one) -> comparator.key().equals(one.comparator()))
				.forEach((one) -> later.put(one.year(), one));
			rows.add(new Row(comparator.cell().key(), comparator, comparator.cell(), later, null));
		}
		return new Figures(indicator, List.copyOf(new TreeSet<>(own.stream().map(Measurement::year).toList())), rows);
	}

}
