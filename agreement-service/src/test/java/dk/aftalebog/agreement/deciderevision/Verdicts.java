package dk.aftalebog.agreement.deciderevision;

import java.util.List;
import java.util.stream.Stream;

import dk.aftalebog.access.LedgerUser;
import dk.aftalebog.agreement.Scenario;
import dk.aftalebog.agreement.attach.NoAttachments;
import dk.aftalebog.agreement.deciderevision.DecideRevision.Result;
import dk.aftalebog.agreement.deciderevision.DecideRevision.Verdict;
import dk.aftalebog.agreement.governance.DecisionEntry;
import dk.aftalebog.model.event.Decision;
import dk.aftalebog.model.plan.Plan;
import org.jspecify.annotations.Nullable;

import static dk.aftalebog.agreement.Scenario.day;

/** A verdict on revision 1 of which a test names only what it is about. */
final class Verdicts {

	static final String MINUTES = "ab".repeat(32);

	private Result outcome = Result.APPROVED;

	private final String meetingOn;

	private List<Decision.Vote> votes = votes("formand");

	private boolean late;

	private @Nullable String reason;

	private @Nullable String minutes;

	private @Nullable String basis;

	private Verdicts(String meetingOn) {
		this.meetingOn = meetingOn;
	}

	/** An approval by the first seat. */
	static Verdicts of(String meetingOn) {
		return new Verdicts(meetingOn);
	}

	/** The feature under test, under a plan. */
	static Scenario scenario(Plan plan) {
		return new Scenario(plan, (ledger, situations) -> new DecideRevisionHandler(ledger, situations,
				new DecisionEntry(NoAttachments.holding(MINUTES))));
	}

	Verdicts is(Result outcome, @Nullable String reason) {
		this.outcome = outcome;
		this.reason = reason;
		return this;
	}

	Verdicts by(String... seats) {
		this.votes = votes(seats);
		return this;
	}

	Verdicts late() {
		this.late = true;
		return this;
	}

	Verdicts from(String minutes) {
		this.minutes = minutes;
		return this;
	}

	Verdicts seeing(@Nullable String basis) {
		this.basis = basis;
		return this;
	}

	DecideRevision by(LedgerUser user) {
		return new DecideRevision("aftale", 1, "*", new Verdict(this.outcome, day(this.meetingOn), "Referat",
				this.votes, this.late, this.reason, this.minutes, this.basis), user);
	}

	/** What is written of it in the seat; absent where the secretariat records it. */
	Decision in(@Nullable String seat) {
		return new Decision(day(this.meetingOn), "Referat", this.votes, this.late, this.reason,
				(this.minutes != null) ? NoAttachments.attachment(this.minutes) : null, seat,
				(this.outcome == Result.APPROVED) ? this.basis : null);
	}

	private static List<Decision.Vote> votes(String... seats) {
		return Stream.of(seats).map((seat) -> new Decision.Vote(seat, Decision.Ballot.FOR)).toList();
	}

}
