package dk.aftalebog.agreement.recordmeasurement;

import java.time.Clock;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import dk.aftalebog.agreement.record.Ledger;
import dk.aftalebog.agreement.recordmeasurement.RecordMeasurements.Measurement;
import dk.aftalebog.agreement.refusal.Refusal;
import dk.aftalebog.model.agreement.Cell;
import dk.aftalebog.model.agreement.Indicator;
import dk.aftalebog.model.event.AgreementEvent.MeasurementCorrected;
import dk.aftalebog.model.event.AgreementEvent.MeasurementRecorded;
import dk.aftalebog.model.event.AgreementEvent;
import dk.aftalebog.model.plan.Plan;
import dk.aftalebog.model.record.AgreementRecord.MeasurementKey;
import dk.aftalebog.model.record.AgreementRecord;
import dk.aftalebog.model.timeline.InYear;
import dk.aftalebog.model.timeline.Timeline;
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

	private final Clock clock;

	RecordMeasurementsHandler(Ledger ledger, Clock clock) {
		this.ledger = ledger;
		this.clock = clock;
	}

	@CommandHandler
	void handle(RecordMeasurements command) {
		this.ledger.decide(command.agreement(), (record) -> measure(record, command.measurements()));
	}

	private List<AgreementEvent> measure(AgreementRecord record, List<Measurement> measurements) {
		if (measurements.isEmpty()) {
			throw Refusal.of(List.of(new Problem("/measurements", "no-measurement", "Hand in at least one figure")));
		}
		Plan plan = this.ledger.plan(record.registration().plan()).latest();
		Timeline timeline = record.timeline();
		Map<MeasurementKey, Cell> known = new HashMap<>(record.measurements());
		List<Problem> problems = new ArrayList<>();
		List<AgreementEvent> events = new ArrayList<>();
		for (int i = 0; i < measurements.size(); i++) {
			Measurement measurement = measurements.get(i);
			String pointer = "/measurements/" + i;
			problems.addAll(problems(measurement, timeline, plan, pointer));
			MeasurementKey key = new MeasurementKey(measurement.indicator(), null, measurement.year(),
					measurement.cell().key());
			event(measurement, known.putIfAbsent(key, measurement.cell()) != null, pointer, problems)
				.ifPresent(events::add);
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
			problems.add(new Problem(pointer, "measured-already",
					"'%s' is recorded for %d and %s already; say in \"correction\" why it is corrected"
						.formatted(measured.indicator(), measured.year(), measured.cell().key())));
			return Optional.empty();
		}
		if (!known && why != null) {
			problems.add(new Problem(pointer + "/correction", "nothing-to-correct",
					"Nothing is recorded for this cell and year; leave the correction out"));
			return Optional.empty();
		}
		return Optional.of((why != null)
				? new MeasurementCorrected(measured.indicator(), null, measured.year(), measured.cell(), why)
				: new MeasurementRecorded(measured.indicator(), null, measured.year(), measured.cell()));
	}

	private List<Problem> problems(Measurement measurement, Timeline timeline, Plan plan, String pointer) {
		List<Problem> problems = new ArrayList<>();
		Optional<Indicator> found = InYear.indicator(timeline, measurement.indicator(), measurement.year());
		if (found.isEmpty()) {
			problems.add(new Problem(pointer + "/indicator", "indicator-not-in-force",
					"There is no indicator '%s' in force in %d".formatted(measurement.indicator(),
							measurement.year())));
			return problems;
		}
		Indicator indicator = found.get();
		if (measurement.unit() != null && measurement.unit() != indicator.unit()) {
			problems.add(new Problem(pointer + "/unit", "wrong-unit", "'%s' is measured in %s, not in %s"
				.formatted(indicator.name(), indicator.unit(), measurement.unit())));
		}
		MonthDay begins = (indicator.yearBegins() != null) ? indicator.yearBegins() : MonthDay.of(1, 1);
		LocalDate today = LocalDate.ofInstant(this.clock.instant(), AgreementRecord.ZONE);
		if (begins.atYear(measurement.year()).isAfter(today)) {
			problems.add(new Problem(pointer + "/year", "year-not-begun",
					"The year %d has not begun".formatted(measurement.year())));
		}
		MeasurementValidity.problems(measurement.cell(), indicator, plan)
			.forEach((problem) -> problems.add(problem.under(pointer + "/cell")));
		return problems;
	}

}
