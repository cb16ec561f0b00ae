package dk.aftalebog.agreement.governance;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

import dk.aftalebog.agreement.refusal.Refusal;
import dk.aftalebog.model.agreement.Period;
import dk.aftalebog.model.change.Change;
import dk.aftalebog.model.event.AgreementEvent.ContentFact;
import dk.aftalebog.model.finding.Finding;
import dk.aftalebog.model.finding.Findings;
import dk.aftalebog.model.language.Words;
import dk.aftalebog.model.plan.Plan;
import dk.aftalebog.model.timeline.Fact;
import dk.aftalebog.model.timeline.InYear;
import dk.aftalebog.model.timeline.Timeline;
import dk.aftalebog.model.timeline.TimelineBroken;
import dk.aftalebog.model.timeline.Version;
import dk.aftalebog.model.validity.AgreementValidity;
import dk.aftalebog.model.validity.Problem;
import org.jspecify.annotations.Nullable;

/**
 * What changes would make of an agreement, judged on every day of its timeline (rules 6,
 * 7 and 11): they must apply at their place, every change already approved must still
 * apply after them and stay within the period, and no recorded measurement may lose its
 * indicator.
 */
public final class Outcome {

	private final Situation situation;

	private final Plan plan;

	private final int revision;

	private final LocalDate decidedOn;

	private final LocalDate inForceFrom;

	/**
	 * Creates it.
	 * @param situation the agreement
	 * @param revision the revision that would bring the changes
	 * @param decidedOn the day on which it would be decided
	 * @param inForceFrom the day from which it would be in force
	 */
	public Outcome(Situation situation, int revision, LocalDate decidedOn, LocalDate inForceFrom) {
		this.situation = situation;
		this.plan = situation.latestPlan();
		this.revision = revision;
		this.decidedOn = decidedOn;
		this.inForceFrom = inForceFrom;
	}

	/**
	 * Returns the facts that would be written.
	 * @param changes the changes
	 * @return the facts, in the order of the changes
	 */
	public List<ContentFact> facts(Collection<Change> changes) {
		return changes.stream()
			.map((change) -> new ContentFact(this.revision, this.decidedOn, this.inForceFrom, change))
			.toList();
	}

	/**
	 * Something that stands against the changes, and the day that it names.
	 *
	 * @param problem the fault
	 * @param day the first day that it would break
	 */
	record Breach(Problem problem, LocalDate day) {
	}

	/**
	 * Finds everything that stands against the changes together, each with its day.
	 * @param changes the changes
	 * @return the breaches, at no place
	 */
	List<Breach> breaches(Collection<Change> changes) {
		return faults(List.copyOf(changes));
	}

	/**
	 * Finds everything that stands against the changes.
	 * @param changes the changes
	 * @return the faults, each at the change that brings it: {@code /changes/<index>}
	 */
	public List<Problem> problems(Collection<Change> changes) {
		List<Change> all = List.copyOf(changes);
		List<Problem> against = problemsIn(faults(all));
		if (against.isEmpty()) {
			return against;
		}
		List<Problem> placed = new ArrayList<>();
		Set<Problem> seen = new HashSet<>();
		for (int i = 0; i < all.size(); i++) {
			for (Problem fault : problemsIn(faults(all.subList(0, i + 1)))) {
				if (against.contains(fault) && seen.add(fault)) {
					placed.add(fault.at("/changes/" + i));
				}
			}
		}
		return placed;
	}

	/**
	 * Refuses where anything stands against the changes.
	 * @param changes the changes
	 * @throws Refusal {@code timeline-broken}, with every fault
	 */
	public void check(Collection<Change> changes) {
		List<Problem> problems = problems(changes);
		if (!problems.isEmpty()) {
			throw Refusal.because(409, "timeline-broken",
					"Approved, this revision would break the agreement; mend the draft: ",
					"Godkendt ville denne revision ødelægge delaftalen; ret udkastet: ", problems);
		}
	}

	private static List<Problem> problemsIn(List<Breach> breaches) {
		return breaches.stream().map(Breach::problem).distinct().toList();
	}

	private List<Breach> faults(List<Change> changes) {
		Timeline timeline;
		try {
			timeline = this.situation.record().timelineWith(facts(changes));
		}
		catch (TimelineBroken ex) {
			Fact fact = ex.fact();
			return List
				.of(new Breach(Rule.CHANGE_DOES_NOT_APPLY.problem("", Speech.of(fact), fact.inForceFrom(), ex.words()),
						fact.inForceFrom()));
		}
		return Stream
			.of(invalid(timeline), contradictions(timeline), outsidePeriod(timeline), gaps(timeline),
					prolonged(timeline), orphans(timeline))
			.flatMap(List::stream)
			.toList();
	}

	/** Each fault once, on the first of the days on which it would stand. */
	private List<Breach> invalid(Timeline timeline) {
		Map<List<String>, Breach> faults = new LinkedHashMap<>();
		for (Version version : timeline.versions()) {
			for (Problem problem : AgreementValidity.problems(version.agreement(), this.plan)) {
				faults.putIfAbsent(List.of(problem.code(), problem.pointer(), problem.message()),
						new Breach(onDay(problem, version), version.from()));
			}
		}
		return List.copyOf(faults.values());
	}

	/** Says on which day, and with which facts that take force then. */
	private Problem onDay(Problem problem, Version version) {
		Words others = Basis.named(othersFrom(version.from()));
		Words way = others.english().isEmpty() ? Words.same("") : Words.of(", when %s", ", hvor %s", others);
		return new Problem("", problem.code(), Words.of("%s (from %s%s, at %s of the agreement)",
				"%s (fra %s%s, ved %s i delaftalen)", problem.words(), version.from(), way, problem.pointer()));
	}

	private List<Fact> othersFrom(LocalDate day) {
		return this.situation.record()
			.facts()
			.stream()
			.filter((fact) -> fact.inForceFrom().equals(day) && !Objects.equals(fact.revision(), 0))
			.toList();
	}

	/**
	 * What is registered stands as it is; a revision may not bring a new contradiction.
	 */
	private List<Breach> contradictions(Timeline timeline) {
		Set<Words> known = new HashSet<>();
		for (Version version : this.situation.timeline().versions()) {
			inFigures(version).forEach(known::add);
		}
		List<Breach> brought = new ArrayList<>();
		for (Version version : timeline.versions()) {
			inFigures(version).filter(known::add)
				.map((words) -> new Breach(Rule.CONTRADICTION_IN_FIGURES.problem("", words, version.from()),
						version.from()))
				.forEach(brought::add);
		}
		return brought;
	}

	private static Stream<Words> inFigures(Version version) {
		return Findings.in(version.agreement())
			.stream()
			.filter((finding) -> finding.kind().inFigures())
			.map(Finding::words);
	}

	private List<Breach> outsidePeriod(Timeline timeline) {
		Period period = resulting(timeline);
		List<Breach> breaches = new ArrayList<>();
		if (!period.contains(this.inForceFrom)) {
			breaches
				.add(new Breach(Rule.IN_FORCE_OUTSIDE_PERIOD.problem("", this.inForceFrom, period.from(), end(period)),
						this.inForceFrom));
		}
		if (!period.equals(resulting(this.situation.timeline()))) {
			this.situation.record()
				.facts()
				.stream()
				.filter((fact) -> !period.contains(fact.inForceFrom()))
				.map((fact) -> new Breach(Rule.FACT_OUTSIDE_PERIOD.problem("", Speech.of(fact), fact.inForceFrom(),
						period.from(), end(period)), fact.inForceFrom()))
				.distinct()
				.forEach(breaches::add);
		}
		return breaches;
	}

	/**
	 * What has ended does not come back: each day of the period as it results lies in the
	 * period that stands on that day.
	 */
	private List<Breach> gaps(Timeline timeline) {
		Period results = resulting(timeline);
		Set<LocalDate> known = new HashSet<>();
		missing(this.situation.timeline()).forEach((day, period) -> known.add(day));
		List<Breach> breaches = new ArrayList<>();
		missing(timeline).forEach((day, period) -> {
			if (!known.contains(day)) {
				breaches.add(new Breach(Rule.PERIOD_WITH_A_GAP.problem("", day, period.from(), end(period),
						results.from(), end(results)), day));
			}
		});
		return breaches;
	}

	/** The first day of each gap, with the period that stands then. */
	private static Map<LocalDate, Period> missing(Timeline timeline) {
		Period results = resulting(timeline);
		Map<LocalDate, Period> missing = new LinkedHashMap<>();
		for (Version version : timeline.versions()) {
			Period stands = version.agreement().period();
			LocalDate first = version.from().isBefore(results.from()) ? results.from() : version.from();
			LocalDate end = stands.to();
			LocalDate gone = (stands.contains(first) && end != null) ? end.plusDays(1) : first;
			LocalDate until = version.until();
			if (!stands.contains(gone) && results.contains(gone) && (until == null || gone.isBefore(until))) {
				missing.put(gone, stands);
			}
		}
		return missing;
	}

	/**
	 * Ended is ended: nothing is prolonged by a decision taken after the end (rule 11).
	 */
	private List<Breach> prolonged(Timeline timeline) {
		@Nullable LocalDate end = resulting(this.situation.timeline()).to();
		LocalDate then = resulting(timeline).to();
		if (end == null || !this.decidedOn.isAfter(end)) {
			return List.of();
		}
		return (then == null || then.isAfter(end))
				? List.of(new Breach(Rule.PROLONGED_AFTER_END.problem("", end, this.decidedOn), end.plusDays(1)))
				: List.of();
	}

	private List<Breach> orphans(Timeline timeline) {
		return this.situation.record()
			.measurements()
			.keySet()
			.stream()
			.filter((measured) -> InYear.indicator(timeline, measured.indicator(), measured.year()).isEmpty())
			.map((measured) -> new Breach(
					Rule.MEASUREMENT_LOSES_INDICATOR.problem("", measured.indicator(), measured.year()),
					LocalDate.of(measured.year(), 1, 1)))
			.distinct()
			.toList();
	}

	private static Period resulting(Timeline timeline) {
		return timeline.versions().getLast().agreement().period();
	}

	private static Object end(Period period) {
		@Nullable LocalDate to = period.to();
		return (to != null) ? to : new Words("an open end", "en åben slutdato");
	}

}
