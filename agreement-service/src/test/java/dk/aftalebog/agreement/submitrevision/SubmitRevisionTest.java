package dk.aftalebog.agreement.submitrevision;

import dk.aftalebog.agreement.Scenario;
import dk.aftalebog.agreement.TermsDraft;
import dk.aftalebog.agreement.governance.Edge.Side;
import dk.aftalebog.agreement.governance.Edge;
import dk.aftalebog.agreement.governance.Rule;
import dk.aftalebog.model.change.Change;
import dk.aftalebog.model.event.AgreementEvent.ChangeWithdrawn;
import dk.aftalebog.model.event.AgreementEvent.RevisionRejected;
import dk.aftalebog.model.event.AgreementEvent.RevisionReturned;
import dk.aftalebog.model.event.AgreementEvent.RevisionSubmitted;
import dk.aftalebog.model.event.AgreementEvent.RevisionWithdrawn;
import org.junit.jupiter.api.Test;

import static dk.aftalebog.agreement.Scenario.activity;
import static dk.aftalebog.agreement.Scenario.decision;

class SubmitRevisionTest {

	private static final Change END_A = new Change.ActivityEnded("a");

	private final Scenario scenario = new Scenario(SubmitRevisionHandler::new).givenAgreement();

	@Test
	@Edge(rule = Rule.REVISION_EMPTY, side = Side.ALLOWED)
	@Edge(rule = Rule.REVISION_FROZEN, side = Side.ALLOWED)
	void a_draft_is_submitted() {
		this.scenario.givenDraft(1, "2022-08-01", END_A).when(submit(1)).expectEvents(new RevisionSubmitted(1));
	}

	@Test
	@Edge(rule = Rule.REVISION_FROZEN, side = Side.REFUSED)
	void a_revision_is_submitted_once() {
		this.scenario.givenSubmitted(1, "2022-08-01", END_A).whenRefused(submit(1), "revision-frozen");
	}

	@Test
	@Edge(rule = Rule.REVISION_EMPTY, side = Side.REFUSED)
	void an_empty_draft_is_not_submitted() {
		this.scenario.givenDraft(1, "2022-08-01").whenRefused(submit(1), "revision-empty");
	}

	@Test
	void submitting_looks_again_at_what_the_draft_rests_on() {
		this.scenario.givenDraft(1, "2022-08-01", END_A)
			.givenApproved(2, "2022-07-01", END_A)
			.whenRefused(submit(1), "timeline-broken");
	}

	@Test
	void a_returned_revision_is_submitted_again() {
		this.scenario.givenSubmitted(1, "2022-08-01", END_A)
			.given(new RevisionReturned(1, decision("2022-06-10")))
			.when(submit(1))
			.expectEvents(new RevisionSubmitted(1));
	}

	@Test
	void a_rejected_revision_is_not_submitted_again() {
		this.scenario.givenSubmitted(1, "2022-08-01", END_A)
			.given(new RevisionRejected(1, decision("2022-06-10")))
			.whenRefused(submit(1), "revision-frozen");
	}

	@Test
	void a_withdrawn_revision_is_not_submitted() {
		this.scenario.givenDraft(1, "2022-08-01", END_A)
			.given(new RevisionWithdrawn(1, "Fortrudt"))
			.whenRefused(submit(1), "revision-frozen");
	}

	@Test
	void a_draft_whose_every_change_was_withdrawn_is_empty() {
		this.scenario.givenDraft(1, "2022-08-01", END_A)
			.given(new ChangeWithdrawn(1, 1))
			.whenRefused(submit(1), "revision-empty");
	}

	@Test
	void a_change_that_rests_on_one_withdrawn_does_not_go_to_the_board() {
		this.scenario
			.givenDraft(1, "2022-08-01", new Change.ActivityAdded(activity("c")),
					new Change.ActivityRenamed("c", null, "C'"))
			.given(new ChangeWithdrawn(1, 1))
			.whenRefused(submit(1), "timeline-broken", "change-does-not-apply");
	}

	@Test
	void nobody_submits_what_they_have_not_seen() {
		this.scenario.givenDraft(1, "2022-08-01", END_A)
			.whenRefused(new SubmitRevision("aftale", 1, "\"revision-1-1\"", Scenario.SECRETARIAT), "stale-revision");
	}

	@Test
	void what_was_seen_is_submitted() {
		this.scenario.givenDraft(1, "2022-08-01", END_A)
			.when(new SubmitRevision("aftale", 1, "\"revision-1-2\"", Scenario.SECRETARIAT))
			.expectEvents(new RevisionSubmitted(1));
	}

	@Test
	void there_is_such_a_revision() {
		this.scenario.whenRefused(submit(1), "unknown-revision");
	}

	@Test
	void whom_the_terms_do_not_name_submits_nothing() {
		this.scenario.givenDraft(1, "2022-08-01", END_A)
			.whenRefused(new SubmitRevision("aftale", 1, "*", Scenario.MEMBER), "proposer-not-named");
	}

	@Test
	void terms_that_have_come_to_say_once_a_year_since_are_kept() {
		this.scenario.givenDraft(1, "2022-08-01", END_A)
			.givenApproved(2, "2022-06-01", new Change.RevisionTermsSet(TermsDraft.onceAYear()))
			.whenRefused(submit(1), "ordinary-used-up");
	}

	private static SubmitRevision submit(int revision) {
		return new SubmitRevision("aftale", revision, "*", Scenario.SECRETARIAT);
	}

}
