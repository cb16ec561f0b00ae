package dk.aftalebog.agreement.withdrawrevision;

import dk.aftalebog.agreement.Scenario;
import dk.aftalebog.model.change.Change;
import dk.aftalebog.model.event.AgreementEvent.RevisionWithdrawn;
import org.junit.jupiter.api.Test;

class WithdrawRevisionTest {

	private static final WithdrawRevision WITHDRAW = new WithdrawRevision("aftale", 1, "*", "Ikke længere aktuelt");

	private static final Change END_A = new Change.ActivityEnded("a");

	private final Scenario scenario = new Scenario((ledger, clock) -> new WithdrawRevisionHandler(ledger))
		.givenAgreement();

	@Test
	void a_draft_is_withdrawn() {
		this.scenario.givenDraft(1, "2022-08-01")
			.when(WITHDRAW)
			.expectEvents(new RevisionWithdrawn(1, "Ikke længere aktuelt"));
	}

	@Test
	void a_submitted_revision_is_withdrawn() {
		this.scenario.givenSubmitted(1, "2022-08-01", END_A)
			.when(WITHDRAW)
			.expectEvents(new RevisionWithdrawn(1, "Ikke længere aktuelt"));
	}

	@Test
	void an_approved_revision_is_not() {
		this.scenario.givenApproved(1, "2022-08-01", END_A).whenRefused(WITHDRAW, "revision-settled");
	}

}
