package dk.aftalebog.model.year;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import dk.aftalebog.model.agreement.Agreement;
import dk.aftalebog.model.agreement.Cell;
import dk.aftalebog.model.agreement.CellKey;
import dk.aftalebog.model.agreement.Comparator;
import dk.aftalebog.model.agreement.EndedActivity;
import dk.aftalebog.model.agreement.Indicator;
import dk.aftalebog.model.agreement.Missing;
import dk.aftalebog.model.agreement.Period;
import dk.aftalebog.model.agreement.Scope;
import dk.aftalebog.model.agreement.Target;
import dk.aftalebog.model.agreement.TargetRule;
import dk.aftalebog.model.record.AgreementRecord;
import dk.aftalebog.model.record.AgreementRecord.MeasurementKey;
import org.jspecify.annotations.Nullable;

/**
 * Puts together what an indicator shows in a year.
 *
 * @param record what was entered
 * @param series the same, with the years of predecessors
 * @param period the agreement's period, or its plan's end where its own is open
 * @param said what the agreement says when the year ends
 */
record IndicatorYears(AgreementRecord record, RecordedSeries series, Period period, Agreement said) {

	private static final CellKey INDICATOR_AS_SUCH = new CellKey(new Scope.Unscoped(), null);

	YearOfIndicator of(Indicator indicator, int year) {
		Set<CellKey> cells = cells(indicator, year);
		Judge judge = new Judge(this.period, this.series);
		return new YearOfIndicator(indicator.withoutFigures(), activityEndedFrom(indicator),
				cells.stream().map((cell) -> cell(judge, indicator, cell, year)).toList(),
				indicator.comparators().stream().map((comparator) -> comparator(indicator, comparator, year)).toList(),
				Total.ofBaselines(indicator), Total.measured(indicator,
						cells.stream().filter((cell) -> canExist(indicator, cell, year)).toList(), year, this.series));
	}

	/** Where everything is said of cells, the indicator as such is none of them. */
	private Set<CellKey> cells(Indicator indicator, int year) {
		Set<CellKey> cells = new LinkedHashSet<>();
		indicator.baselines().stream().map(Cell::key).forEach(cells::add);
		indicator.targets()
			.stream()
			.filter((target) -> !(target.rule() instanceof TargetRule.NoTarget))
			.map(Target::cellKey)
			.filter((key) -> !key.equals(INDICATOR_AS_SUCH))
			.forEach(cells::add);
		measured(indicator, null).filter((key) -> key.year() <= year)
			.map(MeasurementKey::cell)
			.sorted(java.util.Comparator.comparing(CellKey::toString))
			.forEach(cells::add);
		return cells.isEmpty() ? Set.of(INDICATOR_AS_SUCH) : cells;
	}

	private Stream<MeasurementKey> measured(Indicator indicator, @Nullable String comparator) {
		return this.record.measurements()
			.keySet()
			.stream()
			.filter((key) -> key.indicator().equals(indicator.key()) && Objects.equals(key.comparator(), comparator));
	}

	/**
	 * A cell that could have no baseline has no later figures, unless one was entered.
	 */
	private boolean canExist(Indicator indicator, CellKey cell, int year) {
		return this.series.measured(indicator.key(), cell, year).isPresent() || indicator.baselines()
			.stream()
			.noneMatch((baseline) -> baseline.key().equals(cell) && baseline.missing() == Missing.CANNOT_EXIST);
	}

	private YearOfCell cell(Judge judge, Indicator indicator, CellKey cell, int year) {
		Judgement judgement = judge.judge(indicator, cell, year);
		int first = Years.of(indicator).of(this.period.from());
		List<YearFigure> earlier = IntStream
			.range(this.series.firstYear(indicator.key(), cell, Math.min(first, year)), year)
			.mapToObj((each) -> this.series.figure(indicator.key(), cell, each))
			.filter((figure) -> figure.year() >= first || figure.cell() != null)
			.toList();
		return new YearOfCell(cell.scope(), cell.qualifier(), judgement.baseline(), judgement.target(),
				this.series.figure(indicator.key(), cell, year), earlier, judgement.change(), judgement.status(),
				judgement.verdict(), judgement.broken());
	}

	private YearOfComparator comparator(Indicator indicator, Comparator comparator, int year) {
		Set<Integer> years = new TreeSet<>();
		measured(indicator, comparator.key()).map(MeasurementKey::year)
			.filter((each) -> each <= year)
			.forEach(years::add);
		return new YearOfComparator(comparator.key(), comparator.label(), comparator.cell(),
				years.stream()
					.map((each) -> YearFigure.of(each,
							this.series.comparator(indicator.key(), comparator.key(), each).orElse(null), null))
					.toList());
	}

	private @Nullable LocalDate activityEndedFrom(Indicator indicator) {
		return this.said.endedActivities()
			.stream()
			.filter((ended) -> ended.activity().key().equals(indicator.activity()))
			.map(EndedActivity::endedFrom)
			.findFirst()
			.orElse(null);
	}

}
