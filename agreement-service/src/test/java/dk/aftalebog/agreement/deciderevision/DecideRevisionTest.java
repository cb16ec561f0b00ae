package dk.aftalebog.agreement.deciderevision;

import java.util.List;

import dk.aftalebog.agreement.Scenario;
import dk.aftalebog.agreement.attach.NoAttachments;
import dk.aftalebog.agreement.deciderevision.DecideRevision.Result;
import dk.aftalebog.agreement.deciderevision.DecideRevision.Verdict;
import dk.aftalebog.model.change.Change;
import dk.aftalebog.model.event.AgreementEvent.ContentFact;
import dk.aftalebog.model.event.AgreementEvent.RevisionApproved;
import dk.aftalebog.model.event.AgreementEvent.RevisionRejected;
import dk.aftalebog.model.event.AgreementEvent.RevisionReturned;
import dk.aftalebog.model.event.Decision;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static dk.aftalebog.agreement.Scenario.activity;
import static dk.aftalebog.agreement.Scenario.day;

class DecideRevisionTest {

	private static final Change END_A = new Change.ActivityEnded("a");

	private static final Change ADD_C = new Change.ActivityAdded(activity("c"));

	private final Scenario scenario = new Scenario(
			(ledger, clock) -> new DecideRevisionHandler(ledger, NoAttachments.none(), clock))
		.givenAgreement();

	@Test
	void approval_writes_the_decision_and_every_fact_together() {
		this.scenario.givenSubmitted(1, "2022-08-01", END_A, ADD_C)
			.when(decide(Result.APPROVED, "2022-06-10", null))
			.expectEvents(new RevisionApproved(1, decision("2022-06-10", null)), fact("2022-08-01", END_A),
					fact("2022-08-01", ADD_C));
	}

	@Test
	void approval_may_reach_back_before_the_decision() {
		this.scenario.givenSubmitted(1, "2022-05-01", ADD_C)
			.when(decide(Result.APPROVED, "2022-06-10", null))
			.expectEvents(new RevisionApproved(1, decision("2022-06-10", null)), fact("2022-05-01", ADD_C));
	}

	@Test
	void approval_is_all_or_nothing() {
		this.scenario.givenSubmitted(1, "2022-08-01", ADD_C, END_A)
			.givenApproved(2, "2022-07-01", END_A)
			.whenRefused(decide(Result.APPROVED, "2022-06-10", null), "timeline-broken");
	}

	@Test
	void what_is_approved_already_still_applies_afterwards() {
		this.scenario.givenSubmitted(1, "2022-07-01", END_A)
			.givenApproved(2, "2022-08-01", new Change.ActivityRenamed("a", null, "A'"))
			.whenRefused(decide(Result.APPROVED, "2022-06-10", null), "change-does-not-apply");
	}

	@Test
	void a_rejection_says_why() {
		this.scenario.givenSubmitted(1, "2022-08-01", END_A)
			.when(decide(Result.REJECTED, "2022-06-10", "For dyrt"))
			.expectEvents(new RevisionRejected(1, decision("2022-06-10", "For dyrt")));
	}

	@Test
	void a_rejection_without_a_reason_is_refused() {
		this.scenario.givenSubmitted(1, "2022-08-01", END_A)
			.whenRefused(decide(Result.REJECTED, "2022-06-10", null), "reason-missing");
	}

	@Test
	void a_return_makes_it_a_draft_again() {
		this.scenario.givenSubmitted(1, "2022-08-01", END_A)
			.when(decide(Result.RETURNED, "2022-06-10", "Mangler tal"))
			.expectEvents(new RevisionReturned(1, decision("2022-06-10", "Mangler tal")));
	}

	@Test
	void there_is_no_change_without_submission() {
		this.scenario.givenDraft(1, "2022-08-01", END_A)
			.whenRefused(decide(Result.APPROVED, "2022-06-10", null), "revision-not-submitted");
	}

	@Test
	void a_revision_is_approved_once() {
		this.scenario.givenApproved(1, "2022-08-01", END_A)
			.whenRefused(decide(Result.APPROVED, "2022-06-10", null), "revision-not-submitted");
	}

	@Test
	void a_meeting_of_today_counts() {
		this.scenario.givenSubmitted(1, "2022-08-01", END_A)
			.when(decide(Result.APPROVED, "2022-06-15", null))
			.expectSuccessfulHandlerExecution();
	}

	@Test
	void a_meeting_of_tomorrow_does_not() {
		this.scenario.givenSubmitted(1, "2022-08-01", END_A)
			.whenRefused(decide(Result.APPROVED, "2022-06-16", null), "meeting-in-future");
	}

	@Test
	void a_meeting_on_the_day_of_submission_counts() {
		this.scenario.givenSubmitted(1, "2022-08-01", END_A)
			.when(decide(Result.APPROVED, "2022-06-05", null))
			.expectSuccessfulHandlerExecution();
	}

	@Test
	void a_meeting_before_submission_is_a_late_entry() {
		this.scenario.givenSubmitted(1, "2022-08-01", END_A)
			.whenRefused(decide(Result.APPROVED, "2022-06-04", null), "meeting-before-submission");
	}

	@Test
	void a_late_entry_says_that_it_is_one() {
		Verdict late = new Verdict(Result.APPROVED, day("2022-06-04"), "Referat", votes("formand"), true, null, null);
		this.scenario.givenSubmitted(1, "2022-08-01", END_A)
			.when(new DecideRevision("aftale", 1, "*", late))
			.expectSuccessfulHandlerExecution();
	}

	@Test
	void only_seats_of_the_board_vote() {
		Verdict stranger = new Verdict(Result.APPROVED, day("2022-06-10"), "Referat", votes("ukendt"), false, null,
				null);
		this.scenario.givenSubmitted(1, "2022-08-01", END_A)
			.whenRefused(new DecideRevision("aftale", 1, "*", stranger), "not-seated");
	}

	private static DecideRevision decide(Result result, String meetingOn, @Nullable String reason) {
		return new DecideRevision("aftale", 1, "*",
				new Verdict(result, day(meetingOn), "Referat", votes("formand"), false, reason, null));
	}

	private static List<Decision.Vote> votes(String seat) {
		return List.of(new Decision.Vote(seat, Decision.Ballot.FOR));
	}

	private static Decision decision(String meetingOn, @Nullable String reason) {
		return new Decision(day(meetingOn), "Referat", votes("formand"), false, reason, null);
	}

	private static ContentFact fact(String inForceFrom, Change change) {
		return new ContentFact(1, day("2022-06-10"), day(inForceFrom), change);
	}

}
