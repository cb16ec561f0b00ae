package dk.aftalebog.agreement.deciderevision;

import dk.aftalebog.agreement.Scenario;
import dk.aftalebog.agreement.deciderevision.DecideRevision.Result;
import dk.aftalebog.agreement.governance.Edge.Side;
import dk.aftalebog.agreement.governance.Edge;
import dk.aftalebog.agreement.governance.Rule;
import dk.aftalebog.model.agreement.Period;
import dk.aftalebog.model.change.Change;
import dk.aftalebog.model.event.AgreementEvent.ChangeProposed;
import dk.aftalebog.model.event.AgreementEvent.ContentFact;
import dk.aftalebog.model.event.AgreementEvent.RevisionApproved;
import dk.aftalebog.model.event.AgreementEvent.RevisionOpened;
import dk.aftalebog.model.event.AgreementEvent.RevisionRejected;
import dk.aftalebog.model.event.AgreementEvent.RevisionSubmitted;
import dk.aftalebog.model.event.RevisionKind;
import org.junit.jupiter.api.Test;

import static dk.aftalebog.agreement.Scenario.day;

/** When the meeting may have been, held against submission, proposal and the end. */
class MeetingDateTest {

	private static final Change END_A = new Change.ActivityEnded("a");

	private final Scenario scenario = Verdicts.scenario(Scenario.PLAN).givenAgreement();

	@Test
	@Edge(rule = Rule.NOT_A_LATE_ENTRY, side = Side.REFUSED)
	void a_meeting_on_the_day_of_submission_is_no_late_entry() {
		this.scenario.givenSubmitted(1, "2022-08-01", END_A)
			.whenRefused(Verdicts.of("2022-06-05").is(Result.REJECTED, "Nej").late().by(Scenario.MEMBER),
					"not-a-late-entry");
	}

	@Test
	@Edge(rule = Rule.NOT_A_LATE_ENTRY, side = Side.ALLOWED)
	void one_on_the_day_before_is() {
		this.scenario.givenSubmitted(1, "2022-08-01", END_A);
		Verdicts verdict = Verdicts.of("2022-06-04").is(Result.REJECTED, "Nej").late();
		this.scenario.when(verdict.by(Scenario.MEMBER)).expectEvents(new RevisionRejected(1, verdict.in("formand")));
	}

	@Test
	@Edge(rule = Rule.MEETING_BEFORE_PROPOSAL, side = Side.REFUSED)
	void nothing_was_decided_before_it_was_proposed() {
		proposedOn("2022-05-02").whenRefused(
				Verdicts.of("2022-05-01").is(Result.REJECTED, "Nej").late().by(Scenario.MEMBER),
				"meeting-before-proposal");
	}

	@Test
	@Edge(rule = Rule.MEETING_BEFORE_PROPOSAL, side = Side.ALLOWED)
	void it_may_have_been_on_the_same_day() {
		Verdicts verdict = Verdicts.of("2022-05-02").is(Result.REJECTED, "Nej").late();
		proposedOn("2022-05-02").when(verdict.by(Scenario.MEMBER))
			.expectEvents(new RevisionRejected(1, verdict.in("formand")));
	}

	@Test
	@Edge(rule = Rule.PROLONGED_AFTER_END, side = Side.REFUSED)
	void nothing_is_prolonged_by_a_meeting_after_the_end() {
		endedOn("2022-06-09").whenRefused(prolonged("2022-06-10").by(Scenario.MEMBER), "prolonged-after-end");
	}

	@Test
	@Edge(rule = Rule.PROLONGED_AFTER_END, side = Side.ALLOWED)
	void a_meeting_on_the_last_day_prolongs() {
		Scenario ended = endedOn("2022-06-10");
		Verdicts verdict = prolonged("2022-06-10");
		ended.when(verdict.by(Scenario.MEMBER))
			.expectEvents(new RevisionApproved(1, verdict.in("formand")),
					new ContentFact(1, day("2022-06-10"), day("2022-06-01"), until("2022-12-31")));
	}

	private Scenario proposedOn(String day) {
		return this.scenario
			.given(new RevisionOpened(1, RevisionKind.ORDINARY, "Titel", "Grund", day("2022-08-01"), day(day), null))
			.given(new ChangeProposed(1, 1, END_A))
			.given(new RevisionSubmitted(1));
	}

	private Scenario endedOn(String day) {
		return this.scenario.givenSubmitted(1, "2022-06-01", until("2022-12-31"))
			.givenApproved(2, "2022-05-15", "2022-05-20", until(day));
	}

	private Verdicts prolonged(String meetingOn) {
		return Verdicts.of(meetingOn).seeing(this.scenario.basis(1, meetingOn));
	}

	private static Change until(String end) {
		return new Change.PeriodChanged(new Period(day("2021-08-01"), day(end)));
	}

}
