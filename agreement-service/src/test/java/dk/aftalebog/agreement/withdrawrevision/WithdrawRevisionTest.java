package dk.aftalebog.agreement.withdrawrevision;

import dk.aftalebog.agreement.Scenario;
import dk.aftalebog.agreement.governance.Edge.Side;
import dk.aftalebog.agreement.governance.Edge;
import dk.aftalebog.agreement.governance.Rule;
import dk.aftalebog.model.change.Change;
import dk.aftalebog.model.event.AgreementEvent.RevisionRejected;
import dk.aftalebog.model.event.AgreementEvent.RevisionReturned;
import dk.aftalebog.model.event.AgreementEvent.RevisionWithdrawn;
import org.junit.jupiter.api.Test;

import static dk.aftalebog.agreement.Scenario.decision;

class WithdrawRevisionTest {

	private static final WithdrawRevision WITHDRAW = new WithdrawRevision("aftale", 1, "*", "Ikke længere aktuelt",
			Scenario.SECRETARIAT);

	private static final Change END_A = new Change.ActivityEnded("a");

	private final Scenario scenario = new Scenario((ledger, situations) -> new WithdrawRevisionHandler(ledger))
		.givenAgreement();

	@Test
	void a_draft_is_withdrawn() {
		this.scenario.givenDraft(1, "2022-08-01")
			.when(WITHDRAW)
			.expectEvents(new RevisionWithdrawn(1, "Ikke længere aktuelt"));
	}

	@Test
	@Edge(rule = Rule.REVISION_SETTLED, side = Side.ALLOWED)
	void a_submitted_revision_is_withdrawn() {
		this.scenario.givenSubmitted(1, "2022-08-01", END_A)
			.when(WITHDRAW)
			.expectEvents(new RevisionWithdrawn(1, "Ikke længere aktuelt"));
	}

	@Test
	@Edge(rule = Rule.REVISION_SETTLED, side = Side.REFUSED)
	void an_approved_revision_is_not() {
		this.scenario.givenApproved(1, "2022-08-01", END_A).whenRefused(WITHDRAW, "revision-settled");
	}

	@Test
	void a_returned_revision_is_withdrawn() {
		this.scenario.givenSubmitted(1, "2022-08-01", END_A)
			.given(new RevisionReturned(1, decision("2022-06-10")))
			.when(WITHDRAW)
			.expectEvents(new RevisionWithdrawn(1, "Ikke længere aktuelt"));
	}

	@Test
	void a_rejected_revision_is_not() {
		this.scenario.givenSubmitted(1, "2022-08-01", END_A)
			.given(new RevisionRejected(1, decision("2022-06-10")))
			.whenRefused(WITHDRAW, "revision-settled");
	}

	@Test
	void a_revision_is_withdrawn_once() {
		this.scenario.givenDraft(1, "2022-08-01")
			.given(new RevisionWithdrawn(1, "Fortrudt"))
			.whenRefused(WITHDRAW, "revision-settled");
	}

	@Test
	void nobody_withdraws_what_they_have_not_seen() {
		this.scenario.givenSubmitted(1, "2022-08-01", END_A)
			.whenRefused(new WithdrawRevision("aftale", 1, "\"revision-1-2\"", "Fortrudt", Scenario.SECRETARIAT),
					"stale-revision");
	}

	@Test
	void there_is_such_a_revision() {
		this.scenario.whenRefused(WITHDRAW, "unknown-revision");
	}

	@Test
	@Edge(rule = Rule.NOT_THE_PROPOSER, side = Side.REFUSED)
	void a_role_that_did_not_open_a_revision_does_not_withdraw_it() {
		this.scenario.by(Scenario.MEMBER).givenDraft(1, "2022-08-01").whenRefused(WITHDRAW, "not-the-proposer");
	}

	@Test
	@Edge(rule = Rule.NOT_THE_PROPOSER, side = Side.ALLOWED)
	void a_colleague_in_the_role_that_opened_it_does() {
		this.scenario.by(Scenario.COLLEAGUE)
			.givenDraft(1, "2022-08-01")
			.when(WITHDRAW)
			.expectEvents(new RevisionWithdrawn(1, "Ikke længere aktuelt"));
	}

}
