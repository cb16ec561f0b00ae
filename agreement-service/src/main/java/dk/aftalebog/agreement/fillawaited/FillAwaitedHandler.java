package dk.aftalebog.agreement.fillawaited;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import dk.aftalebog.agreement.fillawaited.FillAwaited.Awaited;
import dk.aftalebog.agreement.governance.Rule;
import dk.aftalebog.agreement.governance.Situation;
import dk.aftalebog.agreement.governance.Situations;
import dk.aftalebog.agreement.record.Ledger;
import dk.aftalebog.agreement.refusal.Ground;
import dk.aftalebog.agreement.refusal.Refusal;
import dk.aftalebog.model.agreement.Cell;
import dk.aftalebog.model.agreement.Comparator;
import dk.aftalebog.model.agreement.Indicator;
import dk.aftalebog.model.agreement.Missing;
import dk.aftalebog.model.agreement.Period;
import dk.aftalebog.model.change.Change;
import dk.aftalebog.model.event.AgreementEvent.AwaitedValueFilled;
import dk.aftalebog.model.language.Words;
import dk.aftalebog.model.timeline.Timeline;
import dk.aftalebog.model.timeline.TimelineBroken;
import dk.aftalebog.model.timeline.Version;
import dk.aftalebog.model.validity.AgreementValidity;
import dk.aftalebog.model.validity.MeasurementValidity;
import dk.aftalebog.model.validity.Problem;
import org.axonframework.commandhandling.CommandHandler;
import org.springframework.stereotype.Component;

/**
 * Data entry by who measures: what the paper awaits, and nothing that it has set (rule
 * 9). The agreement holds the value from the day of entry on, within its period.
 */
@Component
class FillAwaitedHandler {

	private final Ledger ledger;

	private final Situations situations;

	FillAwaitedHandler(Ledger ledger, Situations situations) {
		this.ledger = ledger;
		this.situations = situations;
	}

	@CommandHandler
	void handle(FillAwaited command) {
		this.ledger.decide(command.agreement(), (record) -> fill(this.situations.of(record), command.values()));
	}

	private static List<AwaitedValueFilled> fill(Situation situation, List<Awaited> values) {
		if (values.isEmpty()) {
			throw Refusal.of(List.of(Ground.NOTHING_FILLED.problem("/values")));
		}
		LocalDate from = inForceFrom(situation);
		List<Problem> problems = new ArrayList<>();
		List<AwaitedValueFilled> filled = new ArrayList<>();
		for (int i = 0; i < values.size(); i++) {
			fill(values.get(i), situation, from, "/values/" + i, problems)
				.map((change) -> new AwaitedValueFilled(situation.today(), from, change))
				.ifPresent(filled::add);
		}
		if (!problems.isEmpty()) {
			throw Refusal.of(problems);
		}
		requireApplies(situation, filled);
		return filled;
	}

	private static Optional<Change> fill(Awaited value, Situation situation, LocalDate from, String pointer,
			List<Problem> problems) {
		Optional<Indicator> found = situation.saidOn(from)
			.indicators()
			.stream()
			.filter((known) -> known.key().equals(value.indicator()))
			.findFirst();
		if (found.isEmpty()) {
			problems
				.add(Rule.INDICATOR_NOT_IN_FORCE.problem(pointer + "/indicator", value.indicator(), from.getYear()));
			return Optional.empty();
		}
		Indicator indicator = found.get();
		MeasurementValidity.problems(value.cell(), indicator, situation.latestPlan())
			.forEach((problem) -> problems.add(problem.under(pointer + "/cell")));
		if (value.cell().missing() == Missing.AWAITED || value.cell().missing() == Missing.BLANK_IN_PAPER) {
			problems.add(Rule.VALUE_STILL_MISSING.problem(pointer + "/cell", value.cell().key()));
		}
		return (value.comparator() != null) ? comparator(value, value.comparator(), indicator, pointer, problems)
				: baseline(value, indicator, pointer, problems);
	}

	private static Optional<Change> baseline(Awaited value, Indicator indicator, String pointer,
			List<Problem> problems) {
		if (indicator.baselines().stream().noneMatch((cell) -> isAwaited(cell, value.cell()))) {
			problems.add(Rule.VALUE_NOT_AWAITED.problem(pointer + "/cell", value.cell().key()));
		}
		return Optional.of(new Change.IndicatorBaselineSet(indicator.key(), value.cell()));
	}

	private static Optional<Change> comparator(Awaited value, String key, Indicator indicator, String pointer,
			List<Problem> problems) {
		Optional<Comparator> found = indicator.comparators()
			.stream()
			.filter((known) -> known.key().equals(key))
			.findFirst();
		if (found.isEmpty()) {
			problems.add(Rule.UNKNOWN_COMPARATOR.problem(pointer + "/comparator", indicator.name(), key,
					indicator.comparators().stream().map(Comparator::key).toList()));
			return Optional.empty();
		}
		if (!isAwaited(found.get().cell(), value.cell())) {
			problems.add(Rule.VALUE_NOT_AWAITED.problem(pointer + "/cell", value.cell().key()));
		}
		return Optional
			.of(new Change.ComparatorSet(indicator.key(), new Comparator(key, found.get().label(), value.cell())));
	}

	/** Awaited, or a value whose update is expected. */
	private static boolean isAwaited(Cell stands, Cell entered) {
		return stands.key().equals(entered.key())
				&& (stands.missing() == Missing.AWAITED || (stands.value() != null && stands.expectedBy() != null));
	}

	/** Today, but nothing takes effect outside the agreement's period. */
	private static LocalDate inForceFrom(Situation situation) {
		Period period = situation.timeline().versions().getLast().agreement().period();
		LocalDate today = situation.today();
		if (today.isBefore(period.from())) {
			return period.from();
		}
		LocalDate end = period.to();
		return (end != null && today.isAfter(end)) ? end : today;
	}

	/**
	 * A revision in force from a later day may have taken the indicator out already, or
	 * have given it another unit.
	 */
	private static void requireApplies(Situation situation, List<AwaitedValueFilled> filled) {
		Timeline timeline;
		try {
			timeline = situation.record().timelineWith(filled);
		}
		catch (TimelineBroken ex) {
			throw Rule.CHANGE_DOES_NOT_APPLY.refusal(Situation.words(ex.fact()), ex.fact().inForceFrom(), ex.words());
		}
		for (Version version : timeline.versions()) {
			List<Problem> problems = AgreementValidity.problems(version.agreement(), situation.latestPlan());
			if (!problems.isEmpty()) {
				throw Refusal.of(problems.stream().map((problem) -> onDay(problem, version)).toList());
			}
		}
	}

	private static Problem onDay(Problem problem, Version version) {
		return new Problem("/values", problem.code(), Words.of("%s (from %s, at %s of the agreement)",
				"%s (fra %s, ved %s i delaftalen)", problem.words(), version.from(), problem.pointer()));
	}

}
