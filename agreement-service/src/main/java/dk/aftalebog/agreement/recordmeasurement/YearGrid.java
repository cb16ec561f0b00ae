package dk.aftalebog.agreement.recordmeasurement;

import java.time.MonthDay;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import dk.aftalebog.agreement.governance.Rule;
import dk.aftalebog.agreement.pages.Desk;
import dk.aftalebog.agreement.pages.Form;
import dk.aftalebog.agreement.refusal.Ground;
import dk.aftalebog.model.agreement.Cell;
import dk.aftalebog.model.agreement.CellKey;
import dk.aftalebog.model.agreement.Comparator;
import dk.aftalebog.model.agreement.Indicator;
import dk.aftalebog.model.agreement.Predecessor;
import dk.aftalebog.model.agreement.Scope;
import dk.aftalebog.model.agreement.TargetRule;
import dk.aftalebog.model.plan.Plan;
import dk.aftalebog.model.record.AgreementRecord.MeasurementKey;
import dk.aftalebog.model.record.AgreementRecord;
import dk.aftalebog.model.timeline.InYear;
import dk.aftalebog.model.timeline.Version;
import org.jspecify.annotations.Nullable;

/**
 * What is measured in a year: a table for each indicator in force in it, a row for each
 * of its cells and for each comparator.
 *
 * @param year the year
 * @param sections its indicators
 */
record YearGrid(int year, List<Section> sections) {

	/**
	 * An indicator with its rows.
	 *
	 * @param indicator the indicator
	 * @param rows its rows
	 */
	record Section(Indicator indicator, List<MeasuredRow> rows) {

		/**
		 * Whether anything is recorded that could be corrected.
		 * @return true where a row asks for a reason when it is changed
		 */
		public boolean isCorrectable() {
			return this.rows.stream().anyMatch((row) -> row.recorded() != null);
		}

	}

	/**
	 * Lays out a year.
	 * @param desk the agreement
	 * @param year the year
	 * @param predecessor the agreement of the years before, where it can be seen
	 * @param form knows where rows stand that were shown already
	 * @return the grid
	 * @throws dk.aftalebog.agreement.refusal.Refusal where the agreement has no such
	 * year, or it has not begun
	 */
	static YearGrid of(Desk desk, int year, @Nullable AgreementRecord predecessor, Form form) {
		List<Indicator> inForce = inForce(desk, year);
		if (inForce.isEmpty()) {
			throw Ground.NOTHING_TO_MEASURE.refusal(Integer.toString(year));
		}
		Layout layout = new Layout(desk, year, predecessor, form);
		List<Section> sections = inForce.stream()
			.filter((indicator) -> hasBegun(indicator, year, desk))
			.map((indicator) -> new Section(indicator, layout.rows(indicator)))
			.toList();
		if (sections.isEmpty()) {
			throw Rule.YEAR_NOT_BEGUN.refusal(year);
		}
		return new YearGrid(year, sections);
	}

	/** Whether anything is measured in a year. */
	static boolean is(Desk desk, int year) {
		return inForce(desk, year).stream().anyMatch((indicator) -> hasBegun(indicator, year, desk));
	}

	private static List<Indicator> inForce(Desk desk, int year) {
		List<Version> versions = desk.situation().timeline().versions();
		Set<String> keys = new LinkedHashSet<>();
		for (Version version : versions.reversed()) {
			version.agreement().indicators().forEach((indicator) -> keys.add(indicator.key()));
		}
		return keys.stream()
			.map((key) -> InYear.indicator(desk.situation().timeline(), key, year))
			.flatMap(Optional::stream)
			.toList();
	}

	private static boolean hasBegun(Indicator indicator, int year, Desk desk) {
		MonthDay begins = (indicator.yearBegins() != null) ? indicator.yearBegins() : MonthDay.of(1, 1);
		return !begins.atYear(year).isAfter(desk.situation().today());
	}

	/** All its rows. */
	List<MeasuredRow> rows() {
		return this.sections.stream().flatMap((section) -> section.rows().stream()).toList();
	}

	/**
	 * What tells this state of the grid from another.
	 * @return a tag that goes back with the form
	 */
	public String tag() {
		StringBuilder stands = new StringBuilder();
		rows().forEach((row) -> stands.append(row.id()).append(row.stands()));
		return Integer.toHexString(stands.toString().hashCode());
	}

	private static final class Layout {

		private final Desk desk;

		private final int year;

		private final @Nullable AgreementRecord predecessor;

		private final Map<String, String> keysBefore = new HashMap<>();

		private final Map<String, Integer> known = new HashMap<>();

		private int next;

		Layout(Desk desk, int year, @Nullable AgreementRecord predecessor, Form form) {
			this.desk = desk;
			this.year = year;
			this.predecessor = predecessor;
			Predecessor before = desk.situation().saidOn(desk.situation().today()).predecessor();
			if (before != null) {
				before.indicators().forEach((there, here) -> this.keysBefore.put(here, there));
			}
			for (int row : form.rows("/measurements", 0)) {
				String id = form.value("/measurements/" + row + "/row");
				if (!id.isEmpty()) {
					this.known.put(id, row);
					this.next = row + 1;
				}
			}
		}

		List<MeasuredRow> rows(Indicator indicator) {
			List<MeasuredRow> rows = new ArrayList<>();
			cells(indicator).forEach(
					(key, baseline) -> rows.add(row(indicator, null, key, this.desk.places().cell(key), baseline)));
			for (Comparator comparator : indicator.comparators()) {
				CellKey key = comparator.cell().key();
				String scope = (key.scope() instanceof Scope.Unscoped) ? "" : " – " + this.desk.places().cell(key);
				rows.add(row(indicator, comparator.key(), key, comparator.label() + scope, comparator.cell()));
			}
			return rows;
		}

		/** An indicator whose paper shows no figure can be followed for any area. */
		private Map<CellKey, Cell> cells(Indicator indicator) {
			Map<CellKey, Cell> cells = new LinkedHashMap<>();
			indicator.baselines().forEach((cell) -> cells.put(cell.key(), cell));
			Set<CellKey> bare = new HashSet<>();
			indicator.targets()
				.stream()
				.filter((target) -> !(target.rule() instanceof TargetRule.NoTarget))
				.filter((target) -> !cells.containsKey(target.cellKey()))
				.forEach((target) -> bare.add(target.cellKey()));
			Stream<CellKey> more = (cells.isEmpty() && bare.isEmpty()) ? anywhere() : bare.stream();
			more.forEach((key) -> cells.put(key,
					new Cell(key.scope(), key.qualifier(), null, null, null, null, null, null, null, null)));
			return cells;
		}

		private Stream<CellKey> anywhere() {
			Stream<Scope> areas = this.desk.situation()
				.latestPlan()
				.areas()
				.stream()
				.map(Plan.HousingArea::key)
				.map(Scope.Area::new);
			return Stream.concat(Stream.of(new Scope.Unscoped()), areas).map((scope) -> new CellKey(scope, null));
		}

		private MeasuredRow row(Indicator indicator, @Nullable String comparator, CellKey cell, String name,
				Cell baseline) {
			MeasurementKey key = new MeasurementKey(indicator.key(), comparator, this.year, cell);
			int row = this.known.computeIfAbsent(MeasuredRow.id(key), (id) -> this.next++);
			return new MeasuredRow("/measurements/" + row, key, indicator.unit(), name, told(baseline, indicator),
					before(key, indicator), this.desk.situation().record().measurements().get(key));
		}

		private String told(Cell baseline, Indicator indicator) {
			String figure = this.desk.say().figure(baseline, indicator.unit());
			return (baseline.asOf() != null) ? figure + " (" + this.desk.say().paperDate(baseline.asOf()) + ")"
					: figure;
		}

		private String before(MeasurementKey key, Indicator indicator) {
			Cell own = this.desk.situation()
				.record()
				.measurements()
				.get(new MeasurementKey(key.indicator(), key.comparator(), this.year - 1, key.cell()));
			Cell found = (own != null) ? own : predecessors(key);
			return (found != null) ? this.desk.say().figure(found, indicator.unit()) : "–";
		}

		private @Nullable Cell predecessors(MeasurementKey key) {
			String there = this.keysBefore.get(key.indicator());
			return (this.predecessor != null && there != null && key.comparator() == null)
					? this.predecessor.measurements().get(new MeasurementKey(there, null, this.year - 1, key.cell()))
					: null;
		}

	}

}
