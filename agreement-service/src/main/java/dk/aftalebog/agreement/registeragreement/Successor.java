package dk.aftalebog.agreement.registeragreement;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import dk.aftalebog.model.agreement.Activity;
import dk.aftalebog.model.agreement.Agreement;
import dk.aftalebog.model.agreement.Cell;
import dk.aftalebog.model.agreement.CellKey;
import dk.aftalebog.model.agreement.Comparator;
import dk.aftalebog.model.agreement.Indicator;
import dk.aftalebog.model.agreement.Missing;
import dk.aftalebog.model.agreement.PaperDate;
import dk.aftalebog.model.agreement.Period;
import dk.aftalebog.model.agreement.Predecessor;
import dk.aftalebog.model.agreement.Resource;
import dk.aftalebog.model.agreement.RevisionTerms;
import dk.aftalebog.model.agreement.SuccessCriterion;
import dk.aftalebog.model.agreement.TargetRule;
import dk.aftalebog.model.record.AgreementRecord.MeasurementKey;
import dk.aftalebog.model.record.AgreementRecord;
import org.jspecify.annotations.Nullable;

/**
 * The structure of an agreement, taken over by the one of the years after it: what it is
 * about and how it is followed, without what is to be reached, which the board decides
 * anew.
 */
final class Successor {

	private final AgreementRecord record;

	private final Agreement earlier;

	private final Set<Part> parts;

	private final Map<String, Start> starts;

	private Successor(AgreementRecord record, Set<Part> parts, Map<String, Start> starts) {
		this.record = record;
		this.earlier = said(record);
		this.parts = parts;
		this.starts = starts;
	}

	/** What can be taken over. */
	enum Part {

		PARTIES, SECTIONS, INDICATORS, ACTIVITIES, RESOURCES, BUDGET, TERMS

	}

	/** Where an indicator begins; one that begins nowhere is left out. */
	enum Start {

		/** At the latest figures measured; where there are none they are awaited. */
		LATEST,
		/** At figures that are still to come. */
		AWAITED

	}

	/** What the earlier agreement says at its end, as far as is decided. */
	static Agreement said(AgreementRecord record) {
		return record.timeline().versions().getLast().agreement();
	}

	/**
	 * Makes the next agreement.
	 * @param record the earlier one
	 * @param name its name
	 * @param period its period
	 * @param parts what it takes over
	 * @param starts where each indicator begins, by its key
	 * @return the agreement, which names the earlier one as its predecessor
	 */
	static Agreement of(AgreementRecord record, String name, Period period, Set<Part> parts,
			Map<String, Start> starts) {
		return new Successor(record, parts, starts).agreement(name, period);
	}

	private Agreement agreement(String name, Period period) {
		List<Indicator> indicators = taken(Part.INDICATORS, this.earlier.indicators()).stream()
			.filter((indicator) -> this.starts.containsKey(indicator.key()))
			.toList();
		Set<String> keys = indicators.stream().map(Indicator::key).collect(Collectors.toSet());
		List<Activity> activities = taken(Part.ACTIVITIES, this.earlier.activities());
		Set<String> sheets = activities.stream().map(Activity::key).collect(Collectors.toSet());
		Map<String, String> goesOn = keys.stream().collect(Collectors.toMap((key) -> key, (key) -> key));
		return new Agreement(name, period, new Predecessor(this.record.registration().agreement(), goesOn),
				taken(Part.PARTIES, this.earlier.parties()), taken(Part.SECTIONS, this.earlier.sections()),
				taken(Part.INDICATORS, this.earlier.goals()),
				indicators.stream().map((indicator) -> begun(indicator, keys, sheets)).toList(),
				activities.stream().map((activity) -> taken(activity, period, keys)).toList(), List.of(),
				resources(period, sheets), this.parts.contains(Part.RESOURCES) ? this.earlier.resourceTotal() : null,
				this.parts.contains(Part.BUDGET) ? this.earlier.budget() : null,
				this.parts.contains(Part.TERMS) ? this.earlier.revisionTerms() : RevisionTerms.SILENT);
	}

	private <T> List<T> taken(Part part, List<T> elements) {
		return this.parts.contains(part) ? elements : List.of();
	}

	private Indicator begun(Indicator indicator, Set<String> indicators, Set<String> sheets) {
		return new Indicator(indicator.key(), indicator.name(), indicator.goal(), known(indicator.activity(), sheets),
				indicator.level(), indicator.unit(), indicator.direction(), indicator.definition(),
				indicator.dataSource(), known(indicator.partOf(), indicators), indicator.yearBegins(),
				cells(indicator).stream().map((key) -> start(indicator, null, key)).toList(),
				indicator.comparators()
					.stream()
					.map((comparator) -> new Comparator(comparator.key(), comparator.label(),
							start(indicator, comparator.key(), comparator.cell().key())))
					.toList(),
				List.of());
	}

	private static @Nullable String known(@Nullable String key, Set<String> keys) {
		return (key != null && keys.contains(key)) ? key : null;
	}

	private static Set<CellKey> cells(Indicator indicator) {
		Set<CellKey> cells = new LinkedHashSet<>();
		indicator.baselines().forEach((cell) -> cells.add(cell.key()));
		indicator.targets()
			.stream()
			.filter((target) -> !(target.rule() instanceof TargetRule.NoTarget))
			.forEach((target) -> cells.add(target.cellKey()));
		return cells;
	}

	private Cell start(Indicator indicator, @Nullable String comparator, CellKey key) {
		Optional<Cell> latest = (this.starts.get(indicator.key()) == Start.LATEST)
				? latest(this.record, indicator.key(), comparator, key) : Optional.empty();
		return latest.orElseGet(() -> new Cell(key.scope(), key.qualifier(), null, null, Missing.AWAITED, null, null,
				null, null, null));
	}

	/** The figure of the latest year that has one, with its year. */
	private static Optional<Cell> latest(AgreementRecord record, String indicator, @Nullable String comparator,
			CellKey key) {
		return record.measurements()
			.entrySet()
			.stream()
			.filter((entry) -> entry.getValue().value() != null)
			.filter((entry) -> entry.getKey()
				.equals(new MeasurementKey(indicator, comparator, entry.getKey().year(), key)))
			.max(Map.Entry.comparingByKey(java.util.Comparator.comparingInt(MeasurementKey::year)))
			.map((entry) -> new Cell(key.scope(), key.qualifier(), entry.getValue().value(),
					(entry.getValue().asOf() != null) ? entry.getValue().asOf()
							: PaperDate.ofYear(entry.getKey().year()),
					null, null, entry.getValue().fraction(), null, null, null));
	}

	/** The latest figures of an indicator's cells, as far as there are any. */
	static Map<CellKey, Cell> latest(AgreementRecord record, Indicator indicator) {
		Map<CellKey, Cell> latest = new LinkedHashMap<>();
		cells(indicator)
			.forEach((key) -> latest(record, indicator.key(), null, key).ifPresent((cell) -> latest.put(key, cell)));
		return latest;
	}

	private static Activity taken(Activity activity, Period period, Set<String> indicators) {
		return new Activity(activity.key(), activity.number(), activity.name(), activity.texts(),
				activity.targetGroups(), activity.areas(), within(activity.period(), period),
				activity.successCriteria()
					.stream()
					.map((criterion) -> new SuccessCriterion(criterion.key(), criterion.text(), criterion.dataSource(),
							criterion.indicators().stream().filter(indicators::contains).toList()))
					.toList());
	}

	private static @Nullable Period within(@Nullable Period own, Period whole) {
		return (own != null && whole.encloses(own)) ? own : null;
	}

	private List<Resource> resources(Period period, Set<String> sheets) {
		return taken(Part.RESOURCES, this.earlier.resources()).stream()
			.filter((resource) -> resource.activity() == null || sheets.contains(resource.activity()))
			.map((resource) -> new Resource(resource.key(), resource.activity(), resource.who(), resource.task(),
					resource.amounts(), within(resource.period(), period), resource.note()))
			.toList();
	}

}
