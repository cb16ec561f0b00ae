package dk.aftalebog.reporting.agreement;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import dk.aftalebog.model.agreement.Cell;
import dk.aftalebog.model.agreement.CellKey;
import dk.aftalebog.model.agreement.Comparator;
import dk.aftalebog.model.agreement.Indicator;
import dk.aftalebog.model.agreement.Target;
import dk.aftalebog.reporting.agreement.AgreementAnswer.Measurement;
import dk.aftalebog.reporting.agreement.Figures.Figure;
import dk.aftalebog.reporting.agreement.Figures.Row;
import dk.aftalebog.wording.Places;
import org.jspecify.annotations.Nullable;

/**
 * Makes the table of an indicator's figures. A note that several figures bear stands
 * once.
 */
final class FigureRows {

	private final Indicator indicator;

	private final AgreementView view;

	private final String path;

	private final Set<String> notes = new LinkedHashSet<>();

	FigureRows(Indicator indicator, AgreementView view) {
		this.indicator = indicator;
		this.view = view;
		this.path = "/indicators/" + indicator.key();
	}

	Figures of(List<Measurement> all) {
		List<Measurement> own = all.stream().filter((one) -> one.indicator().equals(this.indicator.key())).toList();
		List<Row> rows = new ArrayList<>();
		keys(own).forEach((key) -> rows.add(row(key, own)));
		this.indicator.comparators().forEach((comparator) -> rows.add(row(comparator, own)));
		return new Figures(this.indicator, List.copyOf(new TreeSet<>(own.stream().map(Measurement::year).toList())),
				rows, List.copyOf(this.notes));
	}

	/** In the order of the paper; what was only measured or aimed at comes after. */
	private Set<CellKey> keys(List<Measurement> own) {
		Set<CellKey> keys = new LinkedHashSet<>();
		this.indicator.baselines().forEach((cell) -> keys.add(cell.key()));
		own.stream().filter((one) -> one.comparator() == null).forEach((one) -> keys.add(one.cell().key()));
		this.indicator.targets().forEach((target) -> keys.add(target.cellKey()));
		return keys;
	}

	private Row row(CellKey key, List<Measurement> own) {
		String segment = Places.segment(key);
		Figure baseline = this.indicator.baselines()
			.stream()
			.filter((cell) -> cell.key().equals(key))
			.findFirst()
			.map((cell) -> figure(cell, null, this.view.from(this.path + "/baselines/" + segment)))
			.orElse(null);
		Figure target = this.indicator.targets()
			.stream()
			.filter((one) -> one.cellKey().equals(key))
			.findFirst()
			.map((one) -> target(one, this.view.from(this.path + "/targets/" + segment)))
			.orElse(null);
		return new Row(this.view.say().scope(key, this.view.plan()), false, baseline, measured(own, null, key), target);
	}

	private Row row(Comparator comparator, List<Measurement> own) {
		Figure baseline = figure(comparator.cell(), null,
				this.view.from(this.path + "/comparators/" + comparator.key()));
		return new Row(comparator.label(), true, baseline, measured(own, comparator.key(), null), null);
	}

	private Map<Integer, Figure> measured(List<Measurement> own, @Nullable String comparator, @Nullable CellKey key) {
		Map<Integer, Figure> measured = new TreeMap<>();
		own.stream()
			.filter((one) -> Objects.equals(one.comparator(), comparator))
			.filter((one) -> key == null || one.cell().key().equals(key))
			.forEach((one) -> measured.put(one.year(), measured(one)));
		return new LinkedHashMap<>(measured);
	}

	/** When it was counted is told where the column does not say so. */
	private Figure measured(Measurement one) {
		Figure figure = figure(one.cell(), one.correction(), this.view.measured(one.recordedAt()));
		boolean said = Integer.toString(one.year()).equals(figure.asOf());
		return said ? new Figure(figure.text(), figure.missing(), null, figure.notes(), figure.from()) : figure;
	}

	private Figure figure(Cell cell, @Nullable String correction, String from) {
		List<Integer> numbers = new ArrayList<>();
		this.view.say().notes(cell).forEach((note) -> numbers.add(number(note)));
		if (correction != null) {
			numbers.add(number(this.view.say().message("figures.corrected", correction)));
		}
		return new Figure(this.view.say().figure(cell, this.indicator.unit()), cell.missing() != null,
				(cell.asOf() != null) ? this.view.say().paperDate(cell.asOf()) : null, numbers, from);
	}

	private Figure target(Target target, String from) {
		return new Figure(this.view.say().target(target, this.indicator, Objects.requireNonNull(this.view.says())),
				false, null, List.of(), from);
	}

	private int number(String note) {
		this.notes.add(note);
		return List.copyOf(this.notes).indexOf(note) + 1;
	}

}
