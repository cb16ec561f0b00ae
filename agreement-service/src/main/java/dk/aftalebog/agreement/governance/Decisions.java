package dk.aftalebog.agreement.governance;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import dk.aftalebog.access.LedgerUser;
import dk.aftalebog.model.event.Decision;
import dk.aftalebog.model.plan.Plan;
import dk.aftalebog.model.record.RevisionRecord;
import dk.aftalebog.model.validity.Problem;

/** What must be true of a decision of the board (rule 5). */
public final class Decisions {

	private Decisions() {
	}

	/**
	 * Finds every fault of a decision as such, whatever it decides on.
	 * @param decision the decision
	 * @param plan the plan of the day of the meeting
	 * @param today the civil date of today
	 * @return the faults, each with its pointer into the decision's JSON
	 */
	public static List<Problem> problems(Decision decision, Plan plan, LocalDate today) {
		List<Problem> problems = new ArrayList<>();
		if (decision.meetingOn().isAfter(today)) {
			problems.add(Rule.MEETING_IN_FUTURE.problem("/meetingOn", decision.meetingOn()));
		}
		Set<String> seated = new HashSet<>(plan.seated(decision.meetingOn()).stream().map(Plan.Seat::key).toList());
		Set<String> voted = new HashSet<>();
		for (int i = 0; i < decision.votes().size(); i++) {
			String seat = decision.votes().get(i).seat();
			String pointer = "/votes/" + i + "/seat";
			if (!seated.contains(seat)) {
				problems.add(Rule.NOT_SEATED.problem(pointer, seat, decision.meetingOn()));
			}
			if (!voted.add(seat)) {
				problems.add(Rule.SEAT_VOTES_TWICE.problem(pointer, seat));
			}
		}
		return problems;
	}

	/**
	 * Finds every fault of a decision on a revision.
	 * @param decision the decision
	 * @param revision the submitted revision
	 * @param plan the plan of the day of the meeting
	 * @param today the civil date of today
	 * @return the faults, each with its pointer into the decision's JSON
	 */
	public static List<Problem> problems(Decision decision, RevisionRecord revision, Plan plan, LocalDate today) {
		List<Problem> problems = new ArrayList<>(problems(decision, plan, today));
		LocalDate submittedOn = revision.submittedOn().orElse(today);
		boolean beforeSubmission = decision.meetingOn().isBefore(submittedOn);
		if (beforeSubmission && !decision.lateEntry()) {
			problems.add(Rule.MEETING_BEFORE_SUBMISSION.problem("/meetingOn", decision.meetingOn(), submittedOn));
		}
		if (!beforeSubmission && decision.lateEntry()) {
			problems.add(Rule.NOT_A_LATE_ENTRY.problem("/lateEntry", decision.meetingOn(), submittedOn));
		}
		LocalDate stated = revision.opened().proposedOn();
		if (stated != null && decision.meetingOn().isBefore(stated)) {
			problems.add(Rule.MEETING_BEFORE_PROPOSAL.problem("/meetingOn", decision.meetingOn(), stated));
		}
		return problems;
	}

	/**
	 * Refuses a decision in which too few seats took part, where the plan states how many
	 * must.
	 * @param decision the decision
	 * @param plan the plan of the day of the meeting
	 */
	public static void requireQuorum(Decision decision, Plan plan) {
		Integer quorum = plan.quorum();
		if (quorum != null && decision.votes().size() < quorum) {
			throw Rule.QUORUM_MISSING.refusal(quorum, decision.votes().size());
		}
	}

	/**
	 * Refuses where who opened a revision would decide it with nobody else on record as
	 * having taken part.
	 * @param decision the decision
	 * @param revision the revision
	 * @param by who enters it
	 */
	public static void requireNotAlone(Decision decision, RevisionRecord revision, LedgerUser by) {
		boolean others = decision.votes().stream().anyMatch((vote) -> !vote.seat().equals(decision.seat()));
		if (decision.seat() != null && isOpener(revision, by) && !others) {
			throw Rule.OPENER_DECIDES_ALONE.refusal(revision.number());
		}
	}

	/**
	 * Whether a user opened a revision.
	 * @param revision the revision
	 * @param user the user
	 * @return true for the same subject
	 */
	public static boolean isOpener(RevisionRecord revision, LedgerUser user) {
		return revision.openedBy().filter((actor) -> actor.subject().equals(user.subject())).isPresent();
	}

}
