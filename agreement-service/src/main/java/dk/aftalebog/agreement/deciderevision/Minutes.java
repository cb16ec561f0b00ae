package dk.aftalebog.agreement.deciderevision;

import java.time.LocalDate;
import java.util.List;

import dk.aftalebog.agreement.deciderevision.DecideRevision.Result;
import dk.aftalebog.agreement.deciderevision.DecideRevision.Verdict;
import dk.aftalebog.agreement.refusal.Refusal;
import dk.aftalebog.model.event.Decision;
import dk.aftalebog.model.validity.Problem;
import org.jspecify.annotations.Nullable;

/**
 * The decisions of one meeting, as its minutes tell them.
 *
 * @param meetingOn the date of the meeting
 * @param minutes the reference of the minutes
 * @param votes who took part, by seat, and how they voted on each revision
 * @param minutesAttachment the SHA-256 of the minutes, handed in before
 * @param revisions the revisions that could be decided
 */
record Minutes(LocalDate meetingOn, String minutes, List<Decision.Vote> votes, @Nullable String minutesAttachment,
		List<Item> revisions) {

	/**
	 * A revision that could be decided.
	 *
	 * @param revision its number
	 * @param seen its tag when it was shown
	 * @param outcome what the board decided; absent: it was not treated
	 * @param reason why
	 * @param lateEntry whether a past decision is entered
	 * @param basis the hash of what was shown
	 */
	record Item(int revision, String seen, @Nullable Result outcome, @Nullable String reason, boolean lateEntry,
			@Nullable String basis) {
	}

	/**
	 * Lists that are not written are empty.
	 */
	Minutes {
		votes = (votes != null) ? List.copyOf(votes) : List.of();
		revisions = (revisions != null) ? List.copyOf(revisions) : List.of();
	}

	Verdict verdict(Result outcome, Item item) {
		return new Verdict(outcome, this.meetingOn, this.minutes, this.votes, item.lateEntry(), item.reason(),
				this.minutesAttachment, item.basis());
	}

	/** What is wrong with one of the decisions, at its place among them. */
	static Refusal at(int index, Refusal refusal) {
		List<Problem> problems = refusal.problems().isEmpty()
				? List.of(new Problem("", refusal.code(), refusal.words())) : refusal.problems();
		return Refusal.because(refusal.status(), refusal.code(), "", "",
				problems.stream().map((problem) -> at(index, problem)).toList());
	}

	private static Problem at(int index, Problem problem) {
		String pointer = switch (problem.pointer()) {
			case "" -> "/outcome";
			case "/reason", "/lateEntry", "/basis", "/outcome" -> problem.pointer();
			default -> null;
		};
		return (pointer != null) ? new Problem("/revisions/" + index + pointer, problem.code(), problem.words())
				: problem;
	}

}
