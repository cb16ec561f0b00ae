package dk.aftalebog.model.duty;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import dk.aftalebog.model.agreement.Cell;
import dk.aftalebog.model.agreement.CellKey;
import dk.aftalebog.model.agreement.Comparator;
import dk.aftalebog.model.agreement.DataSource;
import dk.aftalebog.model.agreement.EndedActivity;
import dk.aftalebog.model.agreement.Indicator;
import dk.aftalebog.model.agreement.Missing;
import dk.aftalebog.model.agreement.Period;
import dk.aftalebog.model.agreement.TargetRule;
import dk.aftalebog.model.duty.Duty.Kind;
import dk.aftalebog.model.duty.Duty.Subject;
import dk.aftalebog.model.record.AgreementRecord.MeasurementKey;
import dk.aftalebog.model.terms.Titled;
import dk.aftalebog.model.timeline.InYear;
import dk.aftalebog.model.timeline.Version;
import org.jspecify.annotations.Nullable;

/** Figures that are due: what the paper awaits, and what has not been measured. */
final class FigureDuties {

	private final Duties duties;

	private final List<Duty> found = new ArrayList<>();

	private FigureDuties(Duties duties) {
		this.duties = duties;
	}

	static List<Duty> of(Duties duties) {
		FigureDuties figures = new FigureDuties(duties);
		figures.awaited();
		figures.measurements();
		return figures.found;
	}

	/** As the agreement says today, or said last, or will say first. */
	private void awaited() {
		Version said = this.duties.timeline().versions().getFirst();
		for (Version version : this.duties.timeline().versions()) {
			if (!version.from().isAfter(this.duties.today())) {
				said = version;
			}
		}
		for (Indicator indicator : said.agreement().indicators()) {
			indicator.baselines().forEach((cell) -> awaited(indicator, null, cell));
			indicator.comparators().forEach((comparator) -> awaited(indicator, comparator, comparator.cell()));
		}
	}

	private void awaited(Indicator indicator, @Nullable Comparator comparator, Cell cell) {
		if (cell.missing() == Missing.AWAITED || (cell.value() != null && cell.expectedBy() != null)) {
			this.found.add(new Duty(Kind.AWAITED_VALUE,
					Subject.ofFigure(indicator.key(), (comparator != null) ? comparator.key() : null,
							cell.key().toString(), null),
					(cell.expectedBy() != null) ? cell.expectedBy().latest() : null, null, holder(indicator), null));
		}
	}

	/**
	 * Of each year that is over; an indicator's year is over when its next one begins.
	 */
	private void measurements() {
		Period period = this.duties.period();
		LocalDate end = period.to();
		int last = Math.min(this.duties.today().getYear(), (end != null) ? end.getYear() : 9999);
		for (int year = period.from().getYear(); year <= last; year++) {
			for (Indicator indicator : inForce(year)) {
				LocalDate next = begins(indicator).atYear(year + 1);
				if (!next.isAfter(this.duties.today())) {
					measurements(indicator, year, next.minusDays(1).plusMonths(Duties.MONTHS_TO_REPORT));
				}
			}
		}
	}

	private void measurements(Indicator indicator, int year, LocalDate dueOn) {
		for (CellKey cell : cells(indicator)) {
			if (!this.duties.record()
				.measurements()
				.containsKey(new MeasurementKey(indicator.key(), null, year, cell))) {
				this.found
					.add(new Duty(Kind.MEASUREMENT, Subject.ofFigure(indicator.key(), null, cell.toString(), year),
							dueOn, null, holder(indicator), null));
			}
		}
	}

	/** Indicators of an ended activity stay, but nobody measures them any more. */
	private List<Indicator> inForce(int year) {
		Map<String, Indicator> found = new LinkedHashMap<>();
		for (Version version : this.duties.timeline().versions()) {
			for (Indicator indicator : version.agreement().indicators()) {
				InYear.indicator(this.duties.timeline(), indicator.key(), year)
					.filter((known) -> !endedBefore(known, year))
					.ifPresent((known) -> found.put(known.key(), known));
			}
		}
		return List.copyOf(found.values());
	}

	private boolean endedBefore(Indicator indicator, int year) {
		LocalDate first = begins(indicator).atYear(year);
		return this.duties.timeline()
			.versions()
			.getLast()
			.agreement()
			.endedActivities()
			.stream()
			.filter((ended) -> ended.activity().key().equals(indicator.activity()))
			.map(EndedActivity::endedFrom)
			.anyMatch((from) -> !from.isAfter(first));
	}

	/** A baseline that cannot exist has no later figures; a target asks for its own. */
	private static Set<CellKey> cells(Indicator indicator) {
		Set<CellKey> cells = new LinkedHashSet<>();
		indicator.baselines()
			.stream()
			.filter((cell) -> cell.missing() != Missing.CANNOT_EXIST)
			.map(Cell::key)
			.forEach(cells::add);
		if (indicator.baselines().isEmpty()) {
			indicator.targets()
				.stream()
				.filter((target) -> !(target.rule() instanceof TargetRule.NoTarget))
				.forEach((target) -> cells.add(target.cellKey()));
		}
		return cells;
	}

	private static MonthDay begins(Indicator indicator) {
		return (indicator.yearBegins() != null) ? indicator.yearBegins() : MonthDay.of(1, 1);
	}

	private Titled holder(Indicator indicator) {
		DataSource source = indicator.dataSource();
		return this.duties.measurer((source != null) ? source.responsible() : null);
	}

}
