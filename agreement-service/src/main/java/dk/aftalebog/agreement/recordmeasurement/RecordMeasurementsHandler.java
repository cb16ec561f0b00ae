package dk.aftalebog.agreement.recordmeasurement;

import java.time.MonthDay;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import dk.aftalebog.agreement.governance.Rule;
import dk.aftalebog.agreement.governance.Situation;
import dk.aftalebog.agreement.governance.Situations;
import dk.aftalebog.agreement.record.Ledger;
import dk.aftalebog.agreement.recordmeasurement.RecordMeasurements.Measurement;
import dk.aftalebog.agreement.refusal.Ground;
import dk.aftalebog.agreement.refusal.Refusal;
import dk.aftalebog.model.agreement.Cell;
import dk.aftalebog.model.agreement.CellKey;
import dk.aftalebog.model.agreement.Comparator;
import dk.aftalebog.model.agreement.Indicator;
import dk.aftalebog.model.agreement.TargetRule;
import dk.aftalebog.model.event.AgreementEvent.MeasurementCorrected;
import dk.aftalebog.model.event.AgreementEvent.MeasurementRecorded;
import dk.aftalebog.model.event.AgreementEvent;
import dk.aftalebog.model.record.AgreementRecord.MeasurementKey;
import dk.aftalebog.model.timeline.InYear;
import dk.aftalebog.model.validity.MeasurementValidity;
import dk.aftalebog.model.validity.Problem;
import org.axonframework.commandhandling.CommandHandler;
import org.springframework.stereotype.Component;

/**
 * A measurement needs an indicator in force in that year, its unit, and a year that has
 * begun (rule 10). A correction keeps the old figure and says why.
 */
@Component
class RecordMeasurementsHandler {

	private final Ledger ledger;

	private final Situations situations;

	RecordMeasurementsHandler(Ledger ledger, Situations situations) {
		this.ledger = ledger;
		this.situations = situations;
	}

	@CommandHandler
	void handle(RecordMeasurements command) {
		this.ledger.decide(command.agreement(),
				(record) -> measure(this.situations.of(record), command.measurements()));
	}

	private static List<AgreementEvent> measure(Situation situation, List<Measurement> measurements) {
		if (measurements.isEmpty()) {
			throw Refusal.of(List.of(Ground.NOTHING_MEASURED.problem("/measurements")));
		}
		Map<MeasurementKey, Cell> known = new HashMap<>(situation.record().measurements());
		List<Problem> problems = new ArrayList<>();
		List<AgreementEvent> events = new ArrayList<>();
		for (int i = 0; i < measurements.size(); i++) {
			Measurement measured = measurements.get(i);
			String pointer = "/measurements/" + i;
			problems.addAll(problems(measured, situation, pointer));
			MeasurementKey key = new MeasurementKey(measured.indicator(), measured.comparator(), measured.year(),
					measured.cell().key());
			event(measured, known.putIfAbsent(key, measured.cell()) != null, pointer, problems).ifPresent(events::add);
		}
		if (!problems.isEmpty()) {
			throw Refusal.of(problems);
		}
		return events;
	}

	private static Optional<AgreementEvent> event(Measurement measured, boolean known, String pointer,
			List<Problem> problems) {
		String why = measured.correction();
		if (known && why == null) {
			problems.add(Rule.MEASURED_ALREADY.problem(pointer, measured.indicator(), measured.year(),
					measured.cell().key()));
			return Optional.empty();
		}
		if (!known && why != null) {
			problems.add(Rule.NOTHING_TO_CORRECT.problem(pointer + "/correction"));
			return Optional.empty();
		}
		return Optional.of((why != null)
				? new MeasurementCorrected(measured.indicator(), measured.comparator(), measured.year(),
						measured.cell(), why)
				: new MeasurementRecorded(measured.indicator(), measured.comparator(), measured.year(),
						measured.cell()));
	}

	private static List<Problem> problems(Measurement measured, Situation situation, String pointer) {
		List<Problem> problems = new ArrayList<>();
		Optional<Indicator> found = InYear.indicator(situation.timeline(), measured.indicator(), measured.year());
		if (found.isEmpty()) {
			problems.add(
					Rule.INDICATOR_NOT_IN_FORCE.problem(pointer + "/indicator", measured.indicator(), measured.year()));
			return problems;
		}
		Indicator indicator = found.get();
		if (measured.unit() != null && measured.unit() != indicator.unit()) {
			problems.add(Rule.WRONG_UNIT.problem(pointer + "/unit", indicator.name(), indicator.unit().words(),
					measured.unit().words()));
		}
		MonthDay begins = (indicator.yearBegins() != null) ? indicator.yearBegins() : MonthDay.of(1, 1);
		if (begins.atYear(measured.year()).isAfter(situation.today())) {
			problems.add(Rule.YEAR_NOT_BEGUN.problem(pointer + "/year", measured.year()));
		}
		scope(measured, indicator, pointer).ifPresent(problems::add);
		MeasurementValidity.problems(measured.cell(), indicator, situation.latestPlan())
			.forEach((problem) -> problems.add(problem.under(pointer + "/cell")));
		return problems;
	}

	/**
	 * The indicator has the scopes of its baselines and targets, a comparator that of its
	 * cell. One whose paper shows no figure can be followed for any.
	 */
	private static Optional<Problem> scope(Measurement measured, Indicator indicator, String pointer) {
		Set<CellKey> scopes = new LinkedHashSet<>();
		if (measured.comparator() == null) {
			indicator.baselines().forEach((cell) -> scopes.add(cell.key()));
			indicator.targets()
				.stream()
				.filter((target) -> !(target.rule() instanceof TargetRule.NoTarget))
				.forEach((target) -> scopes.add(target.cellKey()));
		}
		else {
			Optional<Comparator> comparator = indicator.comparators()
				.stream()
				.filter((known) -> known.key().equals(measured.comparator()))
				.findFirst();
			if (comparator.isEmpty()) {
				return Optional.of(Rule.UNKNOWN_COMPARATOR.problem(pointer + "/comparator", indicator.name(),
						measured.comparator(), indicator.comparators().stream().map(Comparator::key).toList()));
			}
			scopes.add(comparator.get().cell().key());
		}
		CellKey key = measured.cell().key();
		return (scopes.isEmpty() || scopes.contains(key)) ? Optional.empty() : Optional
			.of(Rule.SCOPE_NOT_OF_INDICATOR.problem(pointer + "/cell/scope", indicator.name(), key, scopes));
	}

}
