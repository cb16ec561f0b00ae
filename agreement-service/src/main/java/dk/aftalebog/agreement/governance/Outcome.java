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
	 * Finds everything that stands against the changes.
	 * @param changes the changes
	 * @return the faults, each at the change that brings it: {@code /changes/<index>}
	 */
	public List<Problem> problems(Collection<Change> changes) {
		List<Change> all = List.copyOf(changes);
		List<Problem> against = faults(all);
		if (against.isEmpty()) {
			return against;
		}
		List<Problem> placed = new ArrayList<>();
		Set<Problem> seen = new HashSet<>();
		for (int i = 0; i < all.size(); i++) {
			for (Problem fault : faults(all.subList(0, i + 1))) {
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

	private List<Problem> faults(List<Change> changes) {
		Timeline timeline;
		try {
			timeline = this.situation.record().timelineWith(facts(changes));
		}
		catch (TimelineBroken ex) {
			Fact fact = ex.fact();
			return List.of(Rule.CHANGE_DOES_NOT_APPLY.problem("", Speech.of(fact), fact.inForceFrom(),
					String.valueOf(ex.getMessage())));
		}
		return Stream
			.of(invalid(timeline), contradictions(timeline), outsidePeriod(timeline), prolonged(timeline),
					orphans(timeline))
			.flatMap(List::stream)
			.toList();
	}

	/** Each fault once, on the first of the days on which it would stand. */
	private List<Problem> invalid(Timeline timeline) {
		Map<List<String>, Problem> faults = new LinkedHashMap<>();
		for (Version version : timeline.versions()) {
			for (Problem problem : AgreementValidity.problems(version.agreement(), this.plan)) {
				faults.putIfAbsent(List.of(problem.code(), problem.pointer(), problem.message()),
						onDay(problem, version));
			}
		}
		return List.copyOf(faults.values());
	}

	/** Says on which day, and with which facts that take force then. */
	private Problem onDay(Problem problem, Version version) {
		Rule.Words others = Basis.named(othersFrom(version.from()));
		String way = others.english().isEmpty() ? "" : ", when " + others.english();
		return new Problem("", problem.code(), "%s (from %s%s, at %s of the agreement)".formatted(problem.message(),
				version.from(), way, problem.pointer()));
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
	private List<Problem> contradictions(Timeline timeline) {
		Set<String> before = new HashSet<>(inFigures(this.situation.timeline()).map(Finding::message).toList());
		return inFigures(timeline).map(Finding::message)
			.filter((message) -> !before.contains(message))
			.distinct()
			.map((message) -> Rule.CONTRADICTION_IN_FIGURES.problem("", message))
			.toList();
	}

	private static Stream<Finding> inFigures(Timeline timeline) {
		return timeline.versions()
			.stream()
			.flatMap((version) -> Findings.in(version.agreement()).stream())
			.filter((finding) -> finding.kind().inFigures());
	}

	private List<Problem> outsidePeriod(Timeline timeline) {
		Period period = resulting(timeline);
		List<Problem> problems = new ArrayList<>();
		if (!period.contains(this.inForceFrom)) {
			problems.add(Rule.IN_FORCE_OUTSIDE_PERIOD.problem("", this.inForceFrom, period.from(), end(period)));
		}
		if (!period.equals(resulting(this.situation.timeline()))) {
			this.situation.record()
				.facts()
				.stream()
				.filter((fact) -> !period.contains(fact.inForceFrom()))
				.map((fact) -> Rule.FACT_OUTSIDE_PERIOD.problem("", Speech.of(fact), fact.inForceFrom(), period.from(),
						end(period)))
				.distinct()
				.forEach(problems::add);
		}
		return problems;
	}

	/**
	 * Ended is ended: nothing is prolonged by a decision taken after the end (rule 11).
	 */
	private List<Problem> prolonged(Timeline timeline) {
		@Nullable LocalDate end = resulting(this.situation.timeline()).to();
		LocalDate then = resulting(timeline).to();
		if (end == null || !this.decidedOn.isAfter(end)) {
			return List.of();
		}
		return (then == null || then.isAfter(end)) ? List.of(Rule.PROLONGED_AFTER_END.problem("", end, this.decidedOn))
				: List.of();
	}

	private List<Problem> orphans(Timeline timeline) {
		return this.situation.record()
			.measurements()
			.keySet()
			.stream()
			.filter((measured) -> InYear.indicator(timeline, measured.indicator(), measured.year()).isEmpty())
			.map((measured) -> Rule.MEASUREMENT_LOSES_INDICATOR.problem("", measured.indicator(), measured.year()))
			.distinct()
			.toList();
	}

	private static Period resulting(Timeline timeline) {
		return timeline.versions().getLast().agreement().period();
	}

	private static Object end(Period period) {
		@Nullable LocalDate to = period.to();
		return (to != null) ? to : new Rule.Words("an open end", "en åben slutdato");
	}

}
