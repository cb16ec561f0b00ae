package dk.aftalebog.model.year;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import dk.aftalebog.model.agreement.Agreement;
import dk.aftalebog.model.agreement.Indicator;
import dk.aftalebog.model.agreement.Period;
import dk.aftalebog.model.agreement.Predecessor;
import dk.aftalebog.model.agreement.Scope;
import dk.aftalebog.model.plan.Plan;
import dk.aftalebog.model.record.AgreementRecord;
import dk.aftalebog.model.timeline.InYear;
import dk.aftalebog.model.timeline.PlanTimeline;
import dk.aftalebog.model.timeline.Timeline;
import dk.aftalebog.model.timeline.Version;
import org.jspecify.annotations.Nullable;

/**
 * The years of an agreement, by what its record, its plan and its predecessors say. What
 * was known at an instant comes of records that hold nothing later.
 */
public final class AgreementYears {

	private final AgreementRecord record;

	private final Timeline timeline;

	private final @Nullable PlanTimeline plan;

	private final @Nullable LocalDate planEnd;

	private final RecordedSeries series;

	private AgreementYears(AgreementRecord record, @Nullable PlanTimeline plan, Map<String, AgreementRecord> earlier) {
		this.record = record;
		this.timeline = record.timeline();
		this.plan = plan;
		this.planEnd = (plan != null) ? plan.latest().period().to() : null;
		this.series = RecordedSeries.of(this, earlier);
	}

	/**
	 * Looks at an agreement by its years.
	 * @param record the agreement
	 * @param plan its plan, where it is known
	 * @param earlier the agreements before it that are known, by their ids
	 * @return its years
	 */
	public static AgreementYears of(AgreementRecord record, @Nullable PlanTimeline plan,
			Map<String, AgreementRecord> earlier) {
		return new AgreementYears(record, plan, earlier);
	}

	static AgreementYears alone(AgreementRecord record) {
		return new AgreementYears(record, null, Map.of());
	}

	AgreementRecord record() {
		return this.record;
	}

	Timeline timeline() {
		return this.timeline;
	}

	@Nullable PlanTimeline plan() {
		return this.plan;
	}

	/**
	 * Returns the agreement's first year.
	 * @return the year of its first day; an earlier one where an indicator counts that
	 * day to it
	 */
	public int first() {
		LocalDate begins = this.timeline.versions().getLast().agreement().period().from();
		return indicators().mapToInt((indicator) -> Years.of(indicator).of(begins)).reduce(begins.getYear(), Math::min);
	}

	/**
	 * Returns the agreement's last year.
	 * @param today the civil date of today
	 * @return the year of its last day; where its end is open, that of its plan's end or
	 * of today, whichever is later
	 */
	public int last(LocalDate today) {
		LocalDate ends = this.timeline.versions().getLast().agreement().period().to();
		if (ends != null) {
			return ends.getYear();
		}
		return (this.planEnd != null) ? Math.max(this.planEnd.getYear(), today.getYear()) : today.getYear();
	}

	/**
	 * Tells what a year was.
	 * @param year the year
	 * @param today the civil date of today, by which duties are overdue
	 * @return the year
	 */
	public YearOfAgreement year(int year, LocalDate today) {
		Agreement said = said(year).agreement();
		LocalDate on = saidOn(said.period(), year);
		List<YearOfIndicator> indicators = figures(year);
		YearEvents events = new YearEvents(this, year);
		return new YearOfAgreement(year, said.name(), said.period(), said.predecessor(), on, areas(indicators, on),
				indicators, events.activities(), said.resources(), said.resourceTotal(), said.budget(),
				events.decisions(), events.evaluations(), events.duties(today).orElse(null));
	}

	/**
	 * Tells a year's figures.
	 * @param year the year, as each indicator counts years
	 * @return the indicators that were in force in it, in the order of the paper
	 */
	public List<YearOfIndicator> figures(int year) {
		Agreement said = said(year).agreement();
		IndicatorYears years = new IndicatorYears(this.record, this.series, closed(said.period()), said);
		Set<String> keys = new LinkedHashSet<>();
		said.indicators().forEach((indicator) -> keys.add(indicator.key()));
		indicators().forEach((indicator) -> keys.add(indicator.key()));
		return keys.stream()
			.flatMap((key) -> InYear.indicator(this.timeline, key, year).stream())
			.map((indicator) -> years.of(indicator, year))
			.toList();
	}

	/**
	 * Returns the name of the effort.
	 * @param year the year
	 * @return the name, as it was when the year ended
	 */
	public String name(int year) {
		return said(year).agreement().name();
	}

	/**
	 * Returns the areas that figures are of.
	 * @param year the year
	 * @param figures the figures
	 * @return the names that the plan has for them, by their keys
	 */
	public Map<String, String> areas(int year, List<YearOfIndicator> figures) {
		return areas(figures, saidOn(said(year).agreement().period(), year));
	}

	/** The agreement before this one, as it is named last. */
	@Nullable Predecessor predecessor() {
		return this.timeline.versions().getLast().agreement().predecessor();
	}

	private Stream<Indicator> indicators() {
		return this.timeline.versions().stream().flatMap((version) -> version.agreement().indicators().stream());
	}

	/** What is said when the year ends. */
	private Version said(int year) {
		Version said = this.timeline.versions().getFirst();
		for (Version version : this.timeline.versions()) {
			if (version.from().getYear() <= year) {
				said = version;
			}
		}
		return said;
	}

	private static LocalDate saidOn(Period period, int year) {
		LocalDate last = LocalDate.of(year, 12, 31);
		LocalDate ends = period.to();
		LocalDate on = (ends != null && ends.isBefore(last)) ? ends : last;
		return on.isBefore(period.from()) ? period.from() : on;
	}

	/** An open end lasts as long as the plan. */
	private Period closed(Period period) {
		return (period.to() != null) ? period : new Period(period.from(), this.planEnd);
	}

	private Map<String, String> areas(List<YearOfIndicator> indicators, LocalDate on) {
		Map<String, String> names = new LinkedHashMap<>();
		if (this.plan != null) {
			Plan known = this.plan.on(on);
			indicators.stream().flatMap((indicator) -> indicator.cells().stream()).forEach((cell) -> {
				if (cell.scope() instanceof Scope.Area(String area)) {
					Optional<Plan.HousingArea> found = known.area(area);
					found.ifPresent((named) -> names.put(area, named.name()));
				}
			});
		}
		return names;
	}

}
