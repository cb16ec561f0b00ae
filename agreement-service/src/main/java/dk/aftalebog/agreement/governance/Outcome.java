package dk.aftalebog.agreement.governance;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import dk.aftalebog.agreement.refusal.Refusal;
import dk.aftalebog.model.agreement.Agreement;
import dk.aftalebog.model.change.Change;
import dk.aftalebog.model.event.AgreementEvent.ContentFact;
import dk.aftalebog.model.finding.Finding;
import dk.aftalebog.model.finding.Findings;
import dk.aftalebog.model.plan.Plan;
import dk.aftalebog.model.record.AgreementRecord;
import dk.aftalebog.model.timeline.Fact;
import dk.aftalebog.model.timeline.InYear;
import dk.aftalebog.model.timeline.Timeline;
import dk.aftalebog.model.timeline.TimelineBroken;
import dk.aftalebog.model.validity.AgreementValidity;
import dk.aftalebog.model.validity.Problem;

/**
 * What changes would make of an agreement, judged on every day of its timeline (rules 6
 * and 7): they must apply at their place, every change already approved must still apply
 * after them, and no recorded measurement may lose its indicator.
 */
public final class Outcome {

	private final AgreementRecord record;

	private final Plan plan;

	private final int revision;

	private final LocalDate decidedOn;

	private final LocalDate inForceFrom;

	/**
	 * Creates it.
	 * @param record the agreement
	 * @param plan its plan
	 * @param revision the revision that would bring the changes
	 * @param decidedOn the day on which it would be decided
	 * @param inForceFrom the day from which it would be in force
	 */
	public Outcome(AgreementRecord record, Plan plan, int revision, LocalDate decidedOn, LocalDate inForceFrom) {
		this.record = record;
		this.plan = plan;
		this.revision = revision;
		this.decidedOn = decidedOn;
		this.inForceFrom = inForceFrom;
	}

	/**
	 * Returns the facts that approval would write.
	 * @param changes the changes
	 * @return the facts, in the order of the changes
	 */
	public List<ContentFact> facts(List<Change> changes) {
		return changes.stream()
			.map((change) -> new ContentFact(this.revision, this.decidedOn, this.inForceFrom, change))
			.toList();
	}

	/**
	 * Finds everything that stands against the changes.
	 * @param changes the changes
	 * @return the faults, each at the change that brings it: {@code /changes/<index>}
	 */
	public List<Problem> problems(List<Change> changes) {
		List<Problem> against = faults(changes);
		if (against.isEmpty()) {
			return against;
		}
		List<Problem> placed = new ArrayList<>();
		Set<Problem> seen = new HashSet<>();
		for (int i = 0; i < changes.size(); i++) {
			for (Problem fault : faults(changes.subList(0, i + 1))) {
				if (against.contains(fault) && seen.add(fault)) {
					placed.add(new Problem("/changes/" + i, fault.code(), fault.message() + place(fault)));
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
	public void check(List<Change> changes) {
		List<Problem> problems = problems(changes);
		if (!problems.isEmpty()) {
			throw new Refusal(409, "timeline-broken",
					"Approved, this revision would break the agreement; mend the draft: "
							+ problems.getFirst().message(),
					problems);
		}
	}

	private List<Problem> faults(List<Change> changes) {
		Timeline timeline;
		try {
			timeline = this.record.timelineWith(facts(changes));
		}
		catch (TimelineBroken ex) {
			Fact fact = ex.fact();
			return List.of(new Problem("", "change-does-not-apply",
					"The fact of revision %d in force from %s does not apply: %s".formatted(fact.revision(),
							fact.inForceFrom(), ex.getMessage())));
		}
		return Stream.of(invalid(timeline), contradictions(timeline), outsidePeriod(timeline), orphans(timeline))
			.flatMap(List::stream)
			.distinct()
			.toList();
	}

	private List<Problem> invalid(Timeline timeline) {
		return timeline.versions()
			.stream()
			.flatMap((version) -> AgreementValidity.problems(version.agreement(), this.plan).stream())
			.toList();
	}

	/**
	 * What is registered stands as it is; a revision may not bring a new contradiction.
	 */
	private List<Problem> contradictions(Timeline timeline) {
		Set<String> before = new HashSet<>(inFigures(this.record.timeline()).map(Finding::message).toList());
		return inFigures(timeline).filter((finding) -> !before.contains(finding.message()))
			.map((finding) -> new Problem(finding.pointer(), "contradiction-in-figures", finding.message()))
			.toList();
	}

	private static Stream<Finding> inFigures(Timeline timeline) {
		return timeline.versions()
			.stream()
			.flatMap((version) -> Findings.in(version.agreement()).stream())
			.filter((finding) -> finding.kind().inFigures());
	}

	private List<Problem> outsidePeriod(Timeline timeline) {
		Agreement last = timeline.versions().getLast().agreement();
		return last.period().contains(this.inForceFrom) ? List.of()
				: List.of(new Problem("", "in-force-outside-period",
						"%s lies outside the agreement's period as it results, %s to %s; choose a date within"
							.formatted(this.inForceFrom, last.period().from(), last.period().to())));
	}

	private List<Problem> orphans(Timeline timeline) {
		return this.record.measurements()
			.keySet()
			.stream()
			.filter((measured) -> InYear.indicator(timeline, measured.indicator(), measured.year()).isEmpty())
			.map((measured) -> new Problem("", "measurement-loses-indicator",
					"The indicator '%s' was measured for %d; it must stay in force in that year"
						.formatted(measured.indicator(), measured.year())))
			.toList();
	}

	private static String place(Problem fault) {
		return fault.pointer().isEmpty() ? "" : " (at %s of the agreement)".formatted(fault.pointer());
	}

}
