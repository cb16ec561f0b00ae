package dk.aftalebog.agreement.withdrawchange;

import dk.aftalebog.agreement.Scenario;
import dk.aftalebog.model.change.Change;
import dk.aftalebog.model.event.AgreementEvent.ChangeWithdrawn;
import org.junit.jupiter.api.Test;

class WithdrawChangeTest {

	private static final Change END_A = new Change.ActivityEnded("a");

	private final Scenario scenario = new Scenario((ledger, clock) -> new WithdrawChangeHandler(ledger))
		.givenAgreement();

	@Test
	void a_proposed_change_is_withdrawn_from_a_draft() {
		this.scenario.givenDraft(1, "2022-08-01", END_A).when(withdraw(1)).expectEvents(new ChangeWithdrawn(1, 1));
	}

	@Test
	void only_a_proposed_change_is_withdrawn() {
		this.scenario.givenDraft(1, "2022-08-01", END_A).whenRefused(withdraw(2), "unknown-change");
	}

	@Test
	void a_submitted_revision_is_frozen() {
		this.scenario.givenSubmitted(1, "2022-08-01", END_A).whenRefused(withdraw(1), "revision-frozen");
	}

	private static WithdrawChange withdraw(int change) {
		return new WithdrawChange("aftale", 1, "*", change);
	}

}
