package dk.aftalebog.agreement.withdrawchange;

import dk.aftalebog.agreement.Scenario;
import dk.aftalebog.agreement.governance.Edge.Side;
import dk.aftalebog.agreement.governance.Edge;
import dk.aftalebog.agreement.governance.Rule;
import dk.aftalebog.model.change.Change;
import dk.aftalebog.model.event.AgreementEvent.ChangeWithdrawn;
import org.junit.jupiter.api.Test;

class WithdrawChangeTest {

	private static final Change END_A = new Change.ActivityEnded("a");

	private final Scenario scenario = new Scenario(WithdrawChangeHandler::new).givenAgreement();

	@Test
	void a_proposed_change_is_withdrawn_from_a_draft() {
		this.scenario.givenDraft(1, "2022-08-01", END_A).when(withdraw(1)).expectEvents(new ChangeWithdrawn(1, 1));
	}

	@Test
	void only_a_proposed_change_is_withdrawn() {
		this.scenario.givenDraft(1, "2022-08-01", END_A).whenRefused(withdraw(2), "unknown-change");
	}

	@Test
	@Edge(rule = Rule.REVISION_FROZEN, side = Side.REFUSED)
	void a_submitted_revision_is_frozen() {
		this.scenario.givenSubmitted(1, "2022-08-01", END_A).whenRefused(withdraw(1), "revision-frozen");
	}

	@Test
	void a_change_is_withdrawn_once() {
		this.scenario.givenDraft(1, "2022-08-01", END_A)
			.given(new ChangeWithdrawn(1, 1))
			.whenRefused(withdraw(1), "unknown-change");
	}

	@Test
	void nobody_withdraws_from_what_they_have_not_seen() {
		this.scenario.givenDraft(1, "2022-08-01", END_A)
			.whenRefused(new WithdrawChange("aftale", 1, "\"revision-1-1\"", 1, Scenario.SECRETARIAT),
					"stale-revision");
	}

	@Test
	void there_is_such_a_revision() {
		this.scenario.whenRefused(withdraw(1), "unknown-revision");
	}

	private static WithdrawChange withdraw(int change) {
		return new WithdrawChange("aftale", 1, "*", change, Scenario.SECRETARIAT);
	}

}
