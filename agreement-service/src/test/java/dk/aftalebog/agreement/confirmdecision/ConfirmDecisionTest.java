package dk.aftalebog.agreement.confirmdecision;

import java.util.List;
import java.util.Set;

import dk.aftalebog.access.LedgerUser;
import dk.aftalebog.access.Role;
import dk.aftalebog.agreement.Scenario;
import dk.aftalebog.model.event.AgreementEvent.DecisionConfirmed;
import dk.aftalebog.model.event.AgreementEvent.RevisionApproved;
import dk.aftalebog.model.event.AgreementEvent.RevisionRejected;
import dk.aftalebog.model.event.AgreementEvent.RevisionReturned;
import dk.aftalebog.model.event.Decision;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ConfirmDecisionTest {

	@Test
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
	void who_held_no_seat_on_the_day_of_the_meeting_does_not_confirm() {
		LedgerUser stranger = new LedgerUser("fremmed", Role.BOARD_MEMBER, "Boligselskabet", Set.of("plan"),
				Set.of("plan/kasserer"));
		scenario().given(new RevisionApproved(1, decision(null))).whenRefused(confirm(stranger), "not-seated");
	}

	private static Scenario scenario() {
		return new Scenario((ledger, clock) -> new ConfirmDecisionHandler(ledger)).givenAgreement()
			.givenSubmitted(1, "2022-08-01");
	}

	private static ConfirmDecision confirm(LedgerUser by) {
		return new ConfirmDecision("aftale", 1, "*", by);
	}

	private static Decision decision(@Nullable String seat) {
		return new Decision(Scenario.day("2022-06-04"), "Referat", List.of(), true, "Sådan", null, seat, null);
	}

}
