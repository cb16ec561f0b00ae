package dk.aftalebog.agreement.changeplan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import dk.aftalebog.agreement.governance.PlanRules;
import dk.aftalebog.agreement.record.Ledger;
import dk.aftalebog.agreement.refusal.Ground;
import dk.aftalebog.agreement.refusal.Refusal;
import dk.aftalebog.agreement.web.PlanAnswer;
import dk.aftalebog.model.change.ChangeDoesNotApply;
import dk.aftalebog.model.change.PlanChange;
import dk.aftalebog.model.event.PlanEvent.PlanFact;
import dk.aftalebog.model.language.Words;
import dk.aftalebog.model.plan.Plan;
import dk.aftalebog.model.timeline.PlanTimeline;
import dk.aftalebog.model.validity.Problem;
import org.axonframework.commandhandling.CommandHandler;
import org.springframework.stereotype.Component;

/** The plan stays whole on every day: changes may hold from a day past or to come. */
@Component
class ChangePlanHandler {

	private final Ledger ledger;

	ChangePlanHandler(Ledger ledger) {
		this.ledger = ledger;
	}

	@CommandHandler
	PlanTimeline handle(ChangePlan command) {
		return this.ledger.decideOnPlan(command.plan(), (timeline) -> change(timeline, command));
	}

	private static List<PlanFact> change(PlanTimeline timeline, ChangePlan command) {
		if (!command.seen().equals("*") && !command.seen().equals(PlanAnswer.tag(timeline))) {
			throw Ground.STALE_PLAN.refusal(PlanAnswer.tag(timeline));
		}
		ChangePlan.Changes changes = command.changes();
		if (changes.changes().isEmpty()) {
			throw Refusal.of(List.of(Ground.NOTHING_CHANGED.problem("/changes")));
		}
		List<PlanFact> facts = changes.changes()
			.stream()
			.map((change) -> new PlanFact(changes.inForceFrom(), changes.reason(), change))
			.toList();
		Set<Problem> problems = new LinkedHashSet<>();
		PlanTimeline before = timeline;
		for (int i = 0; i < facts.size(); i++) {
			List<Problem> brought = problems(before, facts.get(i), "/changes/" + i);
			problems.addAll(brought);
			// What does not apply stands in no other change's way.
			before = brought.isEmpty() ? before.with(List.of(facts.get(i))) : before;
		}
		if (!problems.isEmpty()) {
			throw Refusal.of(new ArrayList<>(problems));
		}
		return facts;
	}

	/** What a change would break that was whole before it. */
	private static List<Problem> problems(PlanTimeline before, PlanFact fact, String pointer) {
		PlanTimeline after = before.with(List.of(fact));
		List<Problem> problems = new ArrayList<>(lostSpellings(fact, before, pointer));
		try {
			for (LocalDate day : after.days()) {
				List<Problem> known = PlanRules.problems(before.on(day));
				PlanRules.problems(after.on(day))
					.stream()
					.filter((problem) -> !known.contains(problem))
					.map((problem) -> new Problem(pointer, problem.code(),
							Words.of("%s (from %s, at %s of the plan)", "%s (fra %s, ved %s i helhedsplanen)",
									problem.words(), day, problem.pointer())))
					.forEach(problems::add);
			}
		}
		catch (ChangeDoesNotApply ex) {
			problems.add(Ground.PLAN_CHANGE_DOES_NOT_APPLY.problem(pointer, fact.inForceFrom(), ex.words()));
		}
		return problems;
	}

	/** Agreements speak of an area by any of its spellings: none is taken from it. */
	private static List<Problem> lostSpellings(PlanFact fact, PlanTimeline before, String pointer) {
		if (!(fact.change() instanceof PlanChange.AreaChanged(Plan.HousingArea area))) {
			return List.of();
		}
		return before.latest().area(area.key()).stream().flatMap((known) -> {
			List<String> spellings = new ArrayList<>(known.aliases());
			spellings.add(known.name());
			return spellings.stream();
		})
			.filter((spelling) -> !area.isSpelled(spelling))
			.map((spelling) -> Ground.SPELLING_TAKEN_AWAY.problem(pointer + "/area/aliases", spelling))
			.toList();
	}

}
