package dk.aftalebog.agreement.confirmdecision;

import java.util.List;
import java.util.Set;

import dk.aftalebog.access.LedgerUser;
import dk.aftalebog.access.Role;
import dk.aftalebog.agreement.Scenario;
import dk.aftalebog.agreement.governance.Edge.Side;
import dk.aftalebog.agreement.governance.Edge;
import dk.aftalebog.agreement.governance.Rule;
import dk.aftalebog.model.change.Change;
import dk.aftalebog.model.event.AgreementEvent.DecisionConfirmed;
import dk.aftalebog.model.event.AgreementEvent.RevisionApproved;
import dk.aftalebog.model.event.AgreementEvent.RevisionRejected;
import dk.aftalebog.model.event.AgreementEvent.RevisionReturned;
import dk.aftalebog.model.event.AgreementEvent.RevisionSettled;
import dk.aftalebog.model.event.Decision;
import dk.aftalebog.model.event.RevisionKind;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ConfirmDecisionTest {

	@Test
	@Edge(rule = Rule.NOTHING_TO_CONFIRM, side = Side.ALLOWED)
	void a_seated_member_confirms_an_approval_recorded_from_the_minutes() {
		scenario().given(new RevisionApproved(1, decision(null)))
			.when(confirm(Scenario.MEMBER))
			.expectEvents(new DecisionConfirmed(1, "formand"));
	}

	@Test
	void a_rejection_is_confirmed_too() {
		scenario().given(new RevisionRejected(1, decision(null)))
			.when(confirm(Scenario.MEMBER))
			.expectEvents(new DecisionConfirmed(1, "formand"));
	}

	@Test
	@Edge(rule = Rule.NOTHING_TO_CONFIRM, side = Side.REFUSED)
	void a_decision_that_a_member_entered_needs_no_confirmation() {
		scenario().given(new RevisionApproved(1, decision("formand")))
			.whenRefused(confirm(Scenario.MEMBER), "nothing-to-confirm");
	}

	@Test
	void a_decision_is_confirmed_once() {
		scenario().given(new RevisionApproved(1, decision(null)))
			.given(new DecisionConfirmed(1, "formand"))
			.whenRefused(confirm(Scenario.MEMBER), "nothing-to-confirm");
	}

	@Test
	void a_revision_that_was_returned_to_draft_has_nothing_to_confirm() {
		scenario().given(new RevisionReturned(1, decision(null)))
			.whenRefused(confirm(Scenario.MEMBER), "nothing-to-confirm");
	}

	@Test
	void a_revision_that_is_not_decided_has_nothing_to_confirm() {
		scenario().whenRefused(confirm(Scenario.MEMBER), "nothing-to-confirm");
	}

	@Test
	@Edge(rule = Rule.NOT_SEATED, side = Side.REFUSED)
	void who_held_no_seat_on_the_day_of_the_meeting_does_not_confirm() {
		LedgerUser stranger = new LedgerUser("fremmed", Role.BOARD_MEMBER, "Boligselskabet", Set.of("plan"),
				Set.of("plan/kasserer"));
		scenario().given(new RevisionApproved(1, decision(null))).whenRefused(confirm(stranger), "not-seated");
	}

	@Test
	@Edge(rule = Rule.NOT_SEATED, side = Side.ALLOWED)
	@Edge(rule = Rule.OPENER_CONFIRMS, side = Side.ALLOWED)
	void a_member_who_did_not_open_the_revision_confirms_it_in_the_seat_of_that_day() {
		openedBy(Scenario.MEMBER).given(new RevisionApproved(1, decision(null)))
			.when(confirm(Scenario.OTHER_MEMBER))
			.expectEvents(new DecisionConfirmed(1, "kommunen"));
	}

	@Test
	@Edge(rule = Rule.OPENER_CONFIRMS, side = Side.REFUSED)
	void who_opened_it_does_not() {
		openedBy(Scenario.MEMBER).given(new RevisionApproved(1, decision(null)))
			.whenRefused(confirm(Scenario.MEMBER), "opener-confirms");
	}

	@Test
	void a_member_takes_note_of_an_editorial_revision() {
		new Scenario(ConfirmDecisionHandler::new).givenAgreement()
			.givenSettled(1, "2022-06-06", new Change.AgreementRenamed("Trygheden"))
			.when(confirm(Scenario.MEMBER))
			.expectEvents(new DecisionConfirmed(1, "formand"));
	}

	@Test
	void a_correction_of_the_copy_is_nothing_to_take_note_of() {
		new Scenario(ConfirmDecisionHandler::new).givenAgreement()
			.givenSubmitted(1, RevisionKind.TRANSCRIPTION_CORRECTION, "2021-08-01")
			.given(new RevisionSettled(1))
			.whenRefused(confirm(Scenario.MEMBER), "nothing-to-confirm");
	}

	private static Scenario openedBy(LedgerUser opener) {
		return new Scenario(Scenario.boardOfTwo(null), ConfirmDecisionHandler::new).givenAgreement()
			.by(opener)
			.givenSubmitted(1, "2022-08-01");
	}

	private static Scenario scenario() {
		return new Scenario(ConfirmDecisionHandler::new).givenAgreement().givenSubmitted(1, "2022-08-01");
	}

	private static ConfirmDecision confirm(LedgerUser by) {
		return new ConfirmDecision("aftale", 1, "*", by);
	}

	private static Decision decision(@Nullable String seat) {
		return new Decision(Scenario.day("2022-06-04"), "Referat", List.of(), true, "Sådan", null, seat, null);
	}

}
