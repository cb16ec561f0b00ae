package dk.aftalebog.agreement.deciderevision;

import java.util.List;
import java.util.Set;

import dk.aftalebog.access.LedgerUser;
import dk.aftalebog.access.Role;
import dk.aftalebog.agreement.Scenario;
import dk.aftalebog.agreement.attach.NoAttachments;
import dk.aftalebog.agreement.deciderevision.DecideRevision.Result;
import dk.aftalebog.agreement.deciderevision.DecideRevision.Verdict;
import dk.aftalebog.agreement.governance.DecisionEntry;
import dk.aftalebog.agreement.governance.Edge.Side;
import dk.aftalebog.agreement.governance.Edge;
import dk.aftalebog.agreement.governance.Rule;
import dk.aftalebog.agreement.record.AgreementStream;
import dk.aftalebog.model.agreement.Period;
import dk.aftalebog.model.change.Change;
import dk.aftalebog.model.event.AgreementEvent.ContentFact;
import dk.aftalebog.model.event.AgreementEvent.MeasurementRecorded;
import dk.aftalebog.model.event.AgreementEvent.RevisionApproved;
import dk.aftalebog.model.event.AgreementEvent.RevisionRejected;
import dk.aftalebog.model.event.AgreementEvent.RevisionReturned;
import dk.aftalebog.model.event.AgreementEvent.RevisionWithdrawn;
import dk.aftalebog.model.event.Decision;
import dk.aftalebog.model.timeline.AsOf;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static dk.aftalebog.agreement.Scenario.activity;
import static dk.aftalebog.agreement.Scenario.count;
import static dk.aftalebog.agreement.Scenario.day;
import static dk.aftalebog.agreement.Scenario.refusal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

class DecideRevisionTest {

	private static final String MINUTES = "ab".repeat(32);

	private static final Change END_A = new Change.ActivityEnded("a");

	private static final Change ADD_C = new Change.ActivityAdded(activity("c"));

	private final Scenario scenario = new Scenario((ledger, situations) -> new DecideRevisionHandler(ledger, situations,
			new DecisionEntry(NoAttachments.holding(MINUTES))))
		.givenAgreement();

	@Test
	void who_holds_no_seat_on_the_day_of_the_meeting_does_not_decide() {
		LedgerUser stranger = new LedgerUser("fremmed", Role.BOARD_MEMBER, "Boligselskabet", Set.of("plan"),
				Set.of("plan/kasserer", "anden-plan/formand"));
		this.scenario.givenSubmitted(1, "2022-08-01", END_A)
			.whenRefused(new DecideRevision("aftale", 1, "*", verdict("2022-06-10", "formand", false), stranger),
					"not-seated");
	}

	@Test
	void what_the_secretariat_records_from_the_minutes_names_no_seat() {
		this.scenario.givenSubmitted(1, "2022-08-01", END_A);
		String basis = this.scenario.basis(1, "2022-06-10");
		Verdict recorded = new Verdict(Result.APPROVED, day("2022-06-10"), "Referat", votes("formand"), false, null,
				MINUTES, basis);
		this.scenario.when(new DecideRevision("aftale", 1, "*", recorded, Scenario.SECRETARIAT))
			.expectEvents(new RevisionApproved(1, new Decision(day("2022-06-10"), "Referat", votes("formand"), false,
					null, NoAttachments.attachment(MINUTES), null, basis)), fact("2022-08-01", END_A));
	}

	@Test
	@Edge(rule = Rule.REVISION_NOT_SUBMITTED, side = Side.ALLOWED)
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
	@Edge(rule = Rule.CHANGE_DOES_NOT_APPLY, side = Side.REFUSED)
	void what_is_approved_already_still_applies_afterwards() {
		this.scenario.givenSubmitted(1, "2022-07-01", END_A)
			.givenApproved(2, "2022-08-01", new Change.ActivityRenamed("a", null, "A'"))
			.whenRefused(decide(Result.APPROVED, "2022-06-10", null), "change-does-not-apply");
	}

	@Test
	@Edge(rule = Rule.REASON_MISSING, side = Side.ALLOWED)
	void a_rejection_says_why() {
		this.scenario.givenSubmitted(1, "2022-08-01", END_A)
			.when(decide(Result.REJECTED, "2022-06-10", "For dyrt"))
			.expectEvents(new RevisionRejected(1, decision("2022-06-10", "For dyrt")));
	}

	@Test
	@Edge(rule = Rule.REASON_MISSING, side = Side.REFUSED)
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
	@Edge(rule = Rule.REVISION_NOT_SUBMITTED, side = Side.REFUSED)
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
	@Edge(rule = Rule.MEETING_IN_FUTURE, side = Side.ALLOWED)
	void a_meeting_of_today_counts() {
		this.scenario.givenSubmitted(1, "2022-08-01", END_A)
			.when(decide(Result.APPROVED, "2022-06-15", null))
			.expectSuccessfulHandlerExecution();
	}

	@Test
	@Edge(rule = Rule.MEETING_IN_FUTURE, side = Side.REFUSED)
	void a_meeting_of_tomorrow_does_not() {
		this.scenario.givenSubmitted(1, "2022-08-01", END_A)
			.whenRefused(decide(Result.APPROVED, "2022-06-16", null), "meeting-in-future");
	}

	@Test
	@Edge(rule = Rule.MEETING_BEFORE_SUBMISSION, side = Side.ALLOWED)
	void a_meeting_on_the_day_of_submission_counts() {
		this.scenario.givenSubmitted(1, "2022-08-01", END_A)
			.when(decide(Result.APPROVED, "2022-06-05", null))
			.expectSuccessfulHandlerExecution();
	}

	@Test
	@Edge(rule = Rule.MEETING_BEFORE_SUBMISSION, side = Side.REFUSED)
	void a_meeting_before_submission_is_a_late_entry() {
		this.scenario.givenSubmitted(1, "2022-08-01", END_A)
			.whenRefused(decide(Result.APPROVED, "2022-06-04", null), "meeting-before-submission");
	}

	@Test
	void a_late_entry_says_that_it_is_one() {
		this.scenario.givenSubmitted(1, "2022-08-01", END_A);
		Decision entered = new Decision(day("2022-06-04"), "Referat", votes("formand"), true, null, null, "formand",
				this.scenario.basis(1, "2022-06-04"));
		this.scenario.when(late("2022-06-04"))
			.expectEvents(new RevisionApproved(1, entered),
					new ContentFact(1, day("2022-06-04"), day("2022-08-01"), END_A));
	}

	@Test
	void only_seats_of_the_board_vote() {
		this.scenario.givenSubmitted(1, "2022-08-01", END_A)
			.whenRefused(new DecideRevision("aftale", 1, "*", verdict("2022-06-10", "ukendt", false), Scenario.MEMBER),
					"not-seated");
	}

	@Test
	void the_fact_in_the_way_is_named_with_its_revision_and_its_day() {
		this.scenario.givenSubmitted(1, "2022-07-01", END_A)
			.givenApproved(2, "2022-08-01", new Change.ActivityRenamed("a", null, "A'"))
			.when(decide(Result.APPROVED, "2022-06-10", null))
			.expectNoEvents()
			.expectException(refusal("timeline-broken", "change-does-not-apply"))
			.expectExceptionMessage(containsString(
					"The fact of revision 2 decided on 2022-06-01 in force from 2022-08-01 does not apply"));
	}

	@Test
	@Edge(rule = Rule.CHANGE_DOES_NOT_APPLY, side = Side.ALLOWED)
	void a_change_overtaken_later_on_the_timeline_is_approved() {
		Change early = new Change.AgreementRenamed("Trivsel");
		this.scenario.givenSubmitted(1, "2022-07-01", early)
			.givenApproved(2, "2022-08-01", new Change.AgreementRenamed("Naboskab"))
			.when(decide(Result.APPROVED, "2022-06-10", null))
			.expectEvents(new RevisionApproved(1, decision("2022-06-10", null)), fact("2022-07-01", early));
	}

	@Test
	void of_two_decisions_in_force_from_one_day_the_later_meetings_stands() {
		this.scenario.givenSubmitted(1, "2022-08-01", new Change.AgreementRenamed("Trivsel"))
			.givenApproved(2, "2022-08-01", new Change.AgreementRenamed("Naboskab"))
			.when(late("2022-05-31"))
			.expectState((stream) -> assertThat(name(stream, "2022-08-01")).isEqualTo("Naboskab"));
	}

	@Test
	void of_two_decisions_of_one_meeting_the_one_entered_later_stands() {
		this.scenario.givenSubmitted(1, "2022-08-01", new Change.AgreementRenamed("Trivsel"))
			.givenApproved(2, "2022-08-01", new Change.AgreementRenamed("Naboskab"))
			.when(late("2022-06-01"))
			.expectState((stream) -> assertThat(name(stream, "2022-08-01")).isEqualTo("Trivsel"));
	}

	@Test
	void an_earlier_meetings_decision_takes_nothing_from_a_later_ones_of_the_same_day() {
		this.scenario.givenSubmitted(1, "2022-08-01", END_A)
			.givenApproved(2, "2022-08-01", new Change.ActivityRenamed("a", null, "A'"))
			.whenRefused(late("2022-05-31"), "timeline-broken");
	}

	@Test
	void a_later_meetings_decision_may_end_what_an_earlier_one_renamed_from_the_same_day() {
		this.scenario.givenSubmitted(1, "2022-08-01", END_A)
			.givenApproved(2, "2022-08-01", new Change.ActivityRenamed("a", null, "A'"))
			.when(decide(Result.APPROVED, "2022-06-10", null))
			.expectEvents(new RevisionApproved(1, decision("2022-06-10", null)), fact("2022-08-01", END_A));
	}

	@Test
	void what_no_longer_applies_can_still_be_rejected() {
		this.scenario.givenSubmitted(1, "2022-08-01", END_A)
			.givenApproved(2, "2022-07-01", END_A)
			.when(decide(Result.REJECTED, "2022-06-10", "Overhalet"))
			.expectEvents(new RevisionRejected(1, decision("2022-06-10", "Overhalet")));
	}

	@Test
	@Edge(rule = Rule.IN_FORCE_OUTSIDE_PERIOD, side = Side.REFUSED)
	void nothing_takes_force_after_the_agreement_was_ended_early() {
		this.scenario.givenSubmitted(1, "2024-08-01", END_A)
			.givenApproved(2, "2023-01-01", new Change.PeriodChanged(new Period(day("2021-08-01"), day("2023-12-31"))))
			.whenRefused(decide(Result.APPROVED, "2022-06-10", null), "in-force-outside-period");
	}

	@Test
	void no_measurement_made_meanwhile_loses_its_indicator() {
		this.scenario.givenSubmitted(1, "2021-08-01", new Change.IndicatorRemoved("udsættelser"))
			.given(new MeasurementRecorded("udsættelser", null, 2022, count("3")))
			.whenRefused(decide(Result.APPROVED, "2022-06-10", null), "measurement-loses-indicator");
	}

	@Test
	void a_measurement_made_meanwhile_does_not_stale_what_was_seen() {
		this.scenario.givenSubmitted(1, "2022-08-01", END_A)
			.given(new MeasurementRecorded("udsættelser", null, 2022, count("3")))
			.when(new DecideRevision("aftale", 1, "\"revision-1-3\"", verdict("2022-06-10", "formand", false),
					Scenario.MEMBER))
			.expectEvents(new RevisionApproved(1, decision("2022-06-10", null)), fact("2022-08-01", END_A));
	}

	@Test
	void nobody_decides_on_what_they_have_not_seen() {
		this.scenario.givenSubmitted(1, "2022-08-01", END_A)
			.whenRefused(new DecideRevision("aftale", 1, "\"revision-1-2\"", verdict("2022-06-10", "formand", false),
					Scenario.MEMBER), "stale-revision");
	}

	@Test
	void there_is_such_a_revision() {
		this.scenario.whenRefused(decide(Result.APPROVED, "2022-06-10", null), "unknown-revision");
	}

	@Test
	void a_withdrawn_revision_is_not_decided() {
		this.scenario.givenSubmitted(1, "2022-08-01", END_A)
			.given(new RevisionWithdrawn(1, "Fortrudt"))
			.whenRefused(decide(Result.APPROVED, "2022-06-10", null), "revision-not-submitted");
	}

	@Test
	void a_return_without_a_reason_is_refused() {
		this.scenario.givenSubmitted(1, "2022-08-01", END_A)
			.whenRefused(decide(Result.RETURNED, "2022-06-10", null), "reason-missing");
	}

	@Test
	void a_seat_votes_from_the_first_day_of_its_mandate() {
		this.scenario.givenSubmitted(1, "2022-08-01", END_A)
			.when(late("2021-01-01"))
			.expectSuccessfulHandlerExecution();
	}

	@Test
	void a_seat_does_not_vote_before_its_mandate() {
		this.scenario.givenSubmitted(1, "2022-08-01", END_A).whenRefused(late("2020-12-31"), "not-seated");
	}

	@Test
	void every_fault_of_a_decision_is_told_at_once() {
		Verdict wrong = new Verdict(Result.REJECTED, day("2022-06-16"), "Referat", votes("ukendt"), false, null, null,
				null);
		this.scenario.givenSubmitted(1, "2022-08-01", END_A)
			.whenRefused(new DecideRevision("aftale", 1, "*", wrong, Scenario.MEMBER), "reason-missing",
					"meeting-in-future", "not-seated");
	}

	private static String name(AgreementStream stream, String day) {
		AsOf answer = stream.record().timeline().on(day(day));
		return ((AsOf.InForce) answer).version().agreement().name();
	}

	private DecideRevision late(String meetingOn) {
		return new DecideRevision("aftale", 1, "*", verdict(meetingOn, "formand", true), Scenario.MEMBER);
	}

	private Verdict verdict(String meetingOn, String seat, boolean late) {
		return new Verdict(Result.APPROVED, day(meetingOn), "Referat", votes(seat), late, null, null,
				this.scenario.basis(1, meetingOn));
	}

	private DecideRevision decide(Result result, String meetingOn, @Nullable String reason) {
		return new DecideRevision("aftale", 1, "*", new Verdict(result, day(meetingOn), "Referat", votes("formand"),
				false, reason, null, (result == Result.APPROVED) ? this.scenario.basis(1, meetingOn) : null),
				Scenario.MEMBER);
	}

	private static List<Decision.Vote> votes(String seat) {
		return List.of(new Decision.Vote(seat, Decision.Ballot.FOR));
	}

	/** An approval gives no reason here. */
	private Decision decision(String meetingOn, @Nullable String reason) {
		return new Decision(day(meetingOn), "Referat", votes("formand"), false, reason, null, "formand",
				(reason == null) ? this.scenario.basis(1, meetingOn) : null);
	}

	private static ContentFact fact(String inForceFrom, Change change) {
		return new ContentFact(1, day("2022-06-10"), day(inForceFrom), change);
	}

}
