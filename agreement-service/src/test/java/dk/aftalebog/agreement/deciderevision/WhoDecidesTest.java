package dk.aftalebog.agreement.deciderevision;

import java.util.Set;

import dk.aftalebog.access.LedgerUser;
import dk.aftalebog.access.Role;
import dk.aftalebog.agreement.Scenario;
import dk.aftalebog.agreement.deciderevision.DecideRevision.Result;
import dk.aftalebog.agreement.governance.Edge.Side;
import dk.aftalebog.agreement.governance.Edge;
import dk.aftalebog.agreement.governance.Rule;
import dk.aftalebog.model.change.Change;
import dk.aftalebog.model.event.AgreementEvent.ContentFact;
import dk.aftalebog.model.event.AgreementEvent.RevisionApproved;
import dk.aftalebog.model.event.AgreementEvent.RevisionRejected;
import dk.aftalebog.model.event.RevisionKind;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static dk.aftalebog.agreement.Scenario.day;

/** Seats, votes, the quorum, who opened it, and decisions recorded from minutes. */
class WhoDecidesTest {

	private static final Change END_A = new Change.ActivityEnded("a");

	@Test
	@Edge(rule = Rule.NOT_SEATED, side = Side.ALLOWED)
	void a_seat_votes_from_the_first_day_of_its_mandate() {
		Scenario scenario = submitted(2, Scenario.SECRETARIAT);
		Verdicts verdict = Verdicts.of("2022-01-01").by("kommunen", "formand").is(Result.REJECTED, "Nej").late();
		scenario.when(verdict.by(Scenario.MEMBER)).expectEvents(new RevisionRejected(1, verdict.in("formand")));
	}

	@Test
	@Edge(rule = Rule.NOT_SEATED, side = Side.REFUSED)
	void and_not_on_the_day_before() {
		submitted(null, Scenario.SECRETARIAT).whenRefused(Verdicts.of("2021-12-31")
			.by("kommunen", "formand")
			.is(Result.REJECTED, "Nej")
			.late()
			.by(Scenario.MEMBER), "not-seated");
	}

	@Test
	void a_member_enters_no_decision_of_a_day_on_which_the_seat_was_not_his() {
		submitted(null, Scenario.SECRETARIAT).whenRefused(
				Verdicts.of("2021-12-31").is(Result.REJECTED, "Nej").late().by(Scenario.OTHER_MEMBER), "not-seated");
	}

	@Test
	@Edge(rule = Rule.SEAT_VOTES_TWICE, side = Side.REFUSED)
	void a_seat_has_one_vote() {
		submitted(null, Scenario.SECRETARIAT).whenRefused(Verdicts.of("2022-06-10")
			.is(Result.REJECTED, "Nej")
			.by("formand", "kommunen", "formand")
			.by(Scenario.MEMBER), "seat-votes-twice");
	}

	@Test
	@Edge(rule = Rule.SEAT_VOTES_TWICE, side = Side.ALLOWED)
	@Edge(rule = Rule.QUORUM_MISSING, side = Side.ALLOWED)
	void two_seats_have_two_and_meet_a_quorum_of_two() {
		Scenario scenario = submitted(2, Scenario.SECRETARIAT);
		Verdicts verdict = Verdicts.of("2022-06-10").is(Result.REJECTED, "Nej").by("formand", "kommunen");
		scenario.when(verdict.by(Scenario.MEMBER)).expectEvents(new RevisionRejected(1, verdict.in("formand")));
	}

	@Test
	@Edge(rule = Rule.QUORUM_MISSING, side = Side.REFUSED)
	void one_seat_does_not_meet_it() {
		submitted(2, Scenario.SECRETARIAT).whenRefused(
				Verdicts.of("2022-06-10").is(Result.REJECTED, "Nej").by("formand").by(Scenario.MEMBER),
				"quorum-missing");
	}

	@Test
	@Edge(rule = Rule.OPENER_DECIDES_ALONE, side = Side.REFUSED)
	void who_opened_a_revision_does_not_decide_it_alone() {
		submitted(null, Scenario.MEMBER).whenRefused(
				Verdicts.of("2022-06-10").is(Result.REJECTED, "Nej").by("formand").by(Scenario.MEMBER),
				"opener-decides-alone");
	}

	@Test
	void nor_with_nobody_on_record() {
		submitted(null, Scenario.MEMBER).whenRefused(
				Verdicts.of("2022-06-10").is(Result.REJECTED, "Nej").by().by(Scenario.MEMBER), "opener-decides-alone");
	}

	@Test
	@Edge(rule = Rule.OPENER_DECIDES_ALONE, side = Side.ALLOWED)
	void with_another_on_record_he_decides() {
		Scenario scenario = submitted(null, Scenario.MEMBER);
		Verdicts verdict = Verdicts.of("2022-06-10").is(Result.REJECTED, "Nej").by("formand", "kommunen");
		scenario.when(verdict.by(Scenario.MEMBER)).expectEvents(new RevisionRejected(1, verdict.in("formand")));
	}

	@Test
	void another_member_decides_it_alone() {
		Scenario scenario = submitted(null, Scenario.MEMBER);
		Verdicts verdict = Verdicts.of("2022-06-10").is(Result.REJECTED, "Nej").by("kommunen");
		scenario.when(verdict.by(Scenario.OTHER_MEMBER)).expectEvents(new RevisionRejected(1, verdict.in("kommunen")));
	}

	@Test
	@Edge(rule = Rule.MINUTES_NOT_ATTACHED, side = Side.REFUSED)
	void who_was_not_at_the_meeting_attaches_its_minutes() {
		submitted(null, Scenario.SECRETARIAT).whenRefused(
				Verdicts.of("2022-06-10").is(Result.REJECTED, "Nej").by(Scenario.SECRETARIAT), "minutes-not-attached");
	}

	@Test
	@Edge(rule = Rule.MINUTES_NOT_ATTACHED, side = Side.ALLOWED)
	void from_the_attached_minutes_the_secretariat_records_a_decision_in_no_seat() {
		Scenario scenario = submitted(null, Scenario.SECRETARIAT);
		Verdicts verdict = Verdicts.of("2022-06-10").is(Result.REJECTED, "Nej").from(Verdicts.MINUTES);
		scenario.when(verdict.by(Scenario.SECRETARIAT)).expectEvents(new RevisionRejected(1, verdict.in(null)));
	}

	@Test
	void a_member_needs_no_minutes_but_may_attach_them() {
		Scenario scenario = submitted(null, Scenario.SECRETARIAT);
		Verdicts verdict = Verdicts.of("2022-06-10").is(Result.REJECTED, "Nej").from(Verdicts.MINUTES);
		scenario.when(verdict.by(Scenario.MEMBER)).expectEvents(new RevisionRejected(1, verdict.in("formand")));
	}

	@Test
	void minutes_that_were_never_handed_in_are_none() {
		submitted(null, Scenario.SECRETARIAT).whenRefused(
				Verdicts.of("2022-06-10").is(Result.REJECTED, "Nej").from("cd".repeat(32)).by(Scenario.SECRETARIAT),
				"unknown-attachment");
	}

	@Test
	void a_member_of_another_plan_holds_no_seat_here() {
		LedgerUser elsewhere = new LedgerUser("fremmed", Role.BOARD_MEMBER, "Boligselskabet", Set.of("anden"),
				Set.of("anden/formand"));
		submitted(null, Scenario.SECRETARIAT)
			.whenRefused(Verdicts.of("2022-06-10").is(Result.REJECTED, "Nej").by(elsewhere), "not-seated");
	}

	@Test
	@Edge(rule = Rule.SETTLED_NOT_DECIDED, side = Side.REFUSED)
	void the_board_does_not_decide_an_editorial_revision() {
		Verdicts.scenario(Scenario.PLAN)
			.givenAgreement()
			.givenSubmitted(1, RevisionKind.EDITORIAL, "2022-08-01", new Change.AgreementRenamed("Trygheden"))
			.whenRefused(Verdicts.of("2022-06-10").is(Result.REJECTED, "Nej").by(Scenario.MEMBER),
					"settled-not-decided");
	}

	@Test
	@Edge(rule = Rule.SETTLED_NOT_DECIDED, side = Side.ALLOWED)
	void it_decides_an_urgent_one() {
		Scenario scenario = Verdicts.scenario(Scenario.PLAN)
			.givenAgreement()
			.givenSubmitted(1, RevisionKind.URGENT, "2022-08-01", END_A);
		Verdicts verdict = Verdicts.of("2022-06-10").seeing(scenario.basis(1, "2022-06-10"));
		scenario.when(verdict.by(Scenario.MEMBER))
			.expectEvents(new RevisionApproved(1, verdict.in("formand")),
					new ContentFact(1, day("2022-06-10"), day("2022-08-01"), END_A));
	}

	private static Scenario submitted(@Nullable Integer quorum, LedgerUser opener) {
		return Verdicts.scenario(Scenario.boardOfTwo(quorum))
			.givenAgreement()
			.by(opener)
			.givenSubmitted(1, "2022-08-01", END_A);
	}

}
