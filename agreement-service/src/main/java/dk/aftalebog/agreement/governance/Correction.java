package dk.aftalebog.agreement.governance;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import dk.aftalebog.model.change.Change;
import dk.aftalebog.model.record.RevisionRecord;
import dk.aftalebog.model.timeline.Fact;
import dk.aftalebog.model.timeline.Timeline;
import dk.aftalebog.model.timeline.TimelineBroken;
import dk.aftalebog.model.validity.Problem;

/**
 * What a transcription correction may do (rule 2): it mends the ledger's copy of the
 * signed paper, from the date of what it corrects, and never touches what the board
 * decided.
 */
public final class Correction {

	private Correction() {
	}

	/**
	 * Returns the date that a correction takes.
	 * @param situation the agreement
	 * @return the day from which what was registered is in force
	 */
	public static LocalDate inForceFrom(Situation situation) {
		return situation.record().facts().getFirst().inForceFrom();
	}

	/**
	 * Returns the day on which what a correction corrects was decided.
	 * @param situation the agreement
	 * @return the date of the meeting that adopted the agreement
	 */
	public static LocalDate decidedOn(Situation situation) {
		return situation.record().facts().getFirst().decidedOn();
	}

	/**
	 * Finds each change of a correction that makes no difference on any day, because the
	 * board has decided there, or the copy says so already.
	 * @param revision the correction
	 * @param situation the agreement
	 * @return the breaches, at {@code /changes/<index>}
	 */
	public static List<Problem> problems(RevisionRecord revision, Situation situation) {
		List<Change> changes = List.copyOf(revision.changes().values());
		List<Fact> facts = situation.record().facts();
		List<Problem> problems = new ArrayList<>();
		for (int i = 0; i < changes.size(); i++) {
			Fact correcting = new Fact(Long.MAX_VALUE - changes.size() + i, revision.number(), decidedOn(situation),
					inForceFrom(situation), changes.get(i));
			if (isWithoutEffect(correcting, facts)) {
				problems.add(inVain(correcting, situation).at("/changes/" + i));
			}
			facts = and(facts, correcting);
		}
		return problems;
	}

	/** The latest decision of the board that stands where the correction would. */
	private static Problem inVain(Fact correcting, Situation situation) {
		List<Fact> decided = situation.record()
			.facts()
			.stream()
			.filter((fact) -> fact.change().getClass() == correcting.change().getClass())
			.filter((fact) -> isDecision(fact, situation))
			.toList();
		List<Fact> copied = new ArrayList<>(situation.record().facts());
		copied.removeAll(decided);
		return isWithoutEffect(correcting, copied) ? Rule.CORRECTION_WITHOUT_EFFECT.problem("")
				: Rule.CORRECTION_TOUCHES_DECISION.problem("", String.valueOf(decided.getLast().revision()),
						decided.getLast().decidedOn());
	}

	/** What does not apply has no effect, but is told by the outcome: here it has one. */
	private static boolean isWithoutEffect(Fact fact, List<Fact> facts) {
		try {
			return Timeline.of(facts).equals(Timeline.of(and(facts, fact)));
		}
		catch (TimelineBroken ex) {
			return false;
		}
	}

	private static boolean isDecision(Fact fact, Situation situation) {
		Integer number = fact.revision();
		return number != null && situation.record()
			.revision(number)
			.filter((revision) -> revision.kind().isDecidedByBoard())
			.isPresent();
	}

	private static List<Fact> and(List<Fact> facts, Fact fact) {
		List<Fact> more = new ArrayList<>(facts);
		more.add(fact);
		return more;
	}

}
