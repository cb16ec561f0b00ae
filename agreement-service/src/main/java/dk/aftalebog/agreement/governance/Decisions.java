package dk.aftalebog.agreement.governance;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import dk.aftalebog.model.event.Decision;
import dk.aftalebog.model.plan.Plan;
import dk.aftalebog.model.validity.Problem;
import org.jspecify.annotations.Nullable;

/** What must be true of a decision of the board (rule 5). */
public final class Decisions {

	private Decisions() {
	}

	/**
	 * Finds every fault of a decision.
	 * @param decision the decision
	 * @param plan the plan whose board decides
	 * @param submittedOn when what is decided was submitted; absent for a registration
	 * @param today the civil date of today
	 * @return the faults, each with its pointer into the decision's JSON
	 */
	public static List<Problem> problems(Decision decision, Plan plan, @Nullable LocalDate submittedOn,
			LocalDate today) {
		List<Problem> problems = new ArrayList<>();
		if (decision.meetingOn().isAfter(today)) {
			problems.add(new Problem("/meetingOn", "meeting-in-future",
					"The meeting of %s has not been held yet; enter its decision afterwards"
						.formatted(decision.meetingOn())));
		}
		if (submittedOn != null && decision.meetingOn().isBefore(submittedOn) && !decision.lateEntry()) {
			problems.add(new Problem("/meetingOn", "meeting-before-submission",
					"The meeting of %s lies before the submission on %s; mark a past decision as a late entry"
						.formatted(decision.meetingOn(), submittedOn)));
		}
		for (int i = 0; i < decision.votes().size(); i++) {
			String seat = decision.votes().get(i).seat();
			boolean seated = plan.board()
				.stream()
				.anyMatch((known) -> known.key().equals(seat) && known.mandate().contains(decision.meetingOn()));
			if (!seated) {
				problems.add(new Problem("/votes/" + i + "/seat", "not-seated",
						"There was no seat '%s' on the plan's board on %s".formatted(seat, decision.meetingOn())));
			}
		}
		return problems;
	}

}
