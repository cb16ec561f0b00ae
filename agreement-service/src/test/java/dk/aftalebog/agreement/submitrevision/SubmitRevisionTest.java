package dk.aftalebog.agreement.submitrevision;

import dk.aftalebog.agreement.Scenario;
import dk.aftalebog.model.change.Change;
import dk.aftalebog.model.event.AgreementEvent.RevisionSubmitted;
import org.junit.jupiter.api.Test;

class SubmitRevisionTest {

	private static final Change END_A = new Change.ActivityEnded("a");

	private final Scenario scenario = new Scenario((ledger, clock) -> new SubmitRevisionHandler(ledger, clock))
		.givenAgreement();

	@Test
	void a_draft_is_submitted() {
		this.scenario.givenDraft(1, "2022-08-01", END_A).when(submit(1)).expectEvents(new RevisionSubmitted(1));
	}

	@Test
	void a_revision_is_submitted_once() {
		this.scenario.givenSubmitted(1, "2022-08-01", END_A).whenRefused(submit(1), "revision-frozen");
	}

	@Test
	void an_empty_draft_is_not_submitted() {
		this.scenario.givenDraft(1, "2022-08-01").whenRefused(submit(1), "revision-empty");
	}

	@Test
	void submitting_looks_again_at_what_the_draft_rests_on() {
		this.scenario.givenDraft(1, "2022-08-01", END_A)
			.givenApproved(2, "2022-07-01", END_A)
			.whenRefused(submit(1), "timeline-broken");
	}

	private static SubmitRevision submit(int revision) {
		return new SubmitRevision("aftale", revision, "*");
	}

}
