package dk.aftalebog.model.timeline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import dk.aftalebog.model.change.ChangeDoesNotApply;
import dk.aftalebog.model.change.PlanBuilder;
import dk.aftalebog.model.event.PlanEvent.PlanFact;
import dk.aftalebog.model.plan.Plan;

/**
 * A plan on every day: as it was registered, and the facts since. An agreement is judged
 * by the plan of its day.
 *
 * @param registered the plan as registered
 * @param facts the facts, in the order in which they were recorded
 */
public record PlanTimeline(Plan registered, List<PlanFact> facts) {

	/**
	 * Keeps a copy.
	 */
	public PlanTimeline {
		facts = List.copyOf(facts);
	}

	/**
	 * Returns this timeline and further facts.
	 * @param further the facts, recorded after all others
	 * @return the timeline
	 */
	public PlanTimeline with(List<PlanFact> further) {
		List<PlanFact> all = new ArrayList<>(this.facts);
		all.addAll(further);
		return new PlanTimeline(this.registered, all);
	}

	/**
	 * Returns the plan on a day; before the first fact it is as registered.
	 * @param day the day
	 * @return the plan
	 * @throws ChangeDoesNotApply where a fact does not apply at its place
	 */
	public Plan on(LocalDate day) {
		return fold(this.facts.stream().filter((fact) -> !fact.inForceFrom().isAfter(day)).toList());
	}

	/**
	 * Returns the plan once every fact so far is in force.
	 * @return the plan
	 * @throws ChangeDoesNotApply where a fact does not apply at its place
	 */
	public Plan latest() {
		return fold(this.facts);
	}

	/**
	 * Returns the days from which the plan says something else.
	 * @return the days, in their order, each once
	 */
	public List<LocalDate> days() {
		return this.facts.stream().map(PlanFact::inForceFrom).distinct().sorted().toList();
	}

	private Plan fold(List<PlanFact> facts) {
		PlanBuilder builder = new PlanBuilder(this.registered);
		// The sort is stable: facts in force from one day apply as they were recorded.
		facts.stream()
			.sorted(Comparator.comparing(PlanFact::inForceFrom))
			.forEach((fact) -> builder.apply(fact.change()));
		return builder.build();
	}

}
