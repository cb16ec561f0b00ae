package dk.aftalebog.agreement.openrevision;

import dk.aftalebog.access.LedgerUser;
import dk.aftalebog.agreement.Scenario;
import dk.aftalebog.agreement.TermsDraft;
import dk.aftalebog.agreement.attach.NoAttachments;
import dk.aftalebog.agreement.governance.Edge.Side;
import dk.aftalebog.agreement.governance.Edge;
import dk.aftalebog.agreement.governance.Rule;
import dk.aftalebog.model.agreement.RevisionTerms.Cadence;
import dk.aftalebog.model.agreement.RevisionTerms.ProposalScope;
import dk.aftalebog.model.agreement.RevisionTerms;
import dk.aftalebog.model.change.Change;
import dk.aftalebog.model.event.AgreementEvent.Citation;
import dk.aftalebog.model.event.AgreementEvent.RevisionOpened;
import dk.aftalebog.model.event.AgreementEvent.RevisionRejected;
import dk.aftalebog.model.event.AgreementEvent.RevisionWithdrawn;
import dk.aftalebog.model.event.RevisionKind;
import dk.aftalebog.model.plan.Plan;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static dk.aftalebog.agreement.Scenario.day;
import static dk.aftalebog.agreement.Scenario.decision;

class OpenRevisionTest {

	private static final String PAPER = "ab".repeat(32);

	private static final OpenRevision OPEN = new OpenRevision("aftale",
			new OpenRevision.Draft(RevisionKind.URGENT, "Titel", "Grund", day("2022-08-01"), null, null),
			Scenario.SECRETARIAT);

	private static final RevisionTerms CHIEF = TermsDraft.terms()
		.proposer("Chefen", ProposalScope.AGREEMENT)
		.urgent(false)
		.build();

	private final Scenario scenario = scenario(Scenario.PLAN);

	@Test
	void a_revision_is_opened_as_a_draft_with_the_next_number() {
		this.scenario.givenAgreement()
			.givenDraft(1, "2022-08-01")
			.when(OPEN)
			.expectEvents(new RevisionOpened(2, RevisionKind.URGENT, "Titel", "Grund", day("2022-08-01"), null, null));
	}

	@Test
	void only_a_registered_agreement_is_revised() {
		this.scenario.whenRefused(OPEN, "unknown-agreement");
	}

	@Test
	void a_number_once_given_is_not_given_again() {
		this.scenario.givenAgreement()
			.givenDraft(1, "2022-08-01")
			.given(new RevisionWithdrawn(1, "Fortrudt"))
			.when(OPEN)
			.expectEvents(new RevisionOpened(2, RevisionKind.URGENT, "Titel", "Grund", day("2022-08-01"), null, null));
	}

	@Test
	@Edge(rule = Rule.PROPOSER_NOT_NAMED, side = Side.REFUSED)
	void whom_the_terms_do_not_name_opens_no_revision() {
		this.scenario.givenAgreement(CHIEF)
			.whenRefused(open(RevisionKind.ORDINARY, Scenario.SECRETARIAT), "proposer-not-named");
	}

	@Test
	@Edge(rule = Rule.PROPOSER_NOT_NAMED, side = Side.ALLOWED)
	void whose_role_the_plan_maps_the_title_to_opens_one() {
		scenario(Scenario.plan(RevisionTerms.SILENT, new Plan.Title("chefen", "secretariat"))).givenAgreement(CHIEF)
			.when(open(RevisionKind.ORDINARY, Scenario.SECRETARIAT))
			.expectEvents(opened(1, RevisionKind.ORDINARY));
	}

	@Test
	void a_title_mapped_to_another_role_is_not_held() {
		scenario(Scenario.plan(RevisionTerms.SILENT, new Plan.Title("chefen", "administrator"))).givenAgreement(CHIEF)
			.whenRefused(open(RevisionKind.ORDINARY, Scenario.SECRETARIAT), "proposer-not-named");
	}

	@Test
	void where_agreement_and_plan_are_silent_the_secretariat_proposes() {
		this.scenario.givenAgreement()
			.when(open(RevisionKind.ORDINARY, Scenario.SECRETARIAT))
			.expectEvents(opened(1, RevisionKind.ORDINARY));
	}

	@Test
	void and_nobody_else_does() {
		this.scenario.givenAgreement().whenRefused(open(RevisionKind.ORDINARY, Scenario.MEMBER), "proposer-not-named");
	}

	@Test
	void the_plans_default_names_who_proposes_where_the_agreement_is_silent() {
		Plan plan = Scenario.plan(CHIEF, new Plan.Title("chefen", "board-member"));
		scenario(plan).givenAgreement()
			.when(open(RevisionKind.ORDINARY, Scenario.MEMBER))
			.expectEvents(opened(1, RevisionKind.ORDINARY));
		scenario(plan).givenAgreement()
			.whenRefused(open(RevisionKind.ORDINARY, Scenario.SECRETARIAT), "proposer-not-named");
	}

	@Test
	void what_needs_no_decision_of_the_board_is_the_secretariats_to_open() {
		this.scenario.givenAgreement(CHIEF)
			.when(open(RevisionKind.EDITORIAL, Scenario.SECRETARIAT))
			.expectEvents(opened(1, RevisionKind.EDITORIAL));
	}

	@Test
	void but_not_any_bodys() {
		this.scenario.givenAgreement(CHIEF)
			.whenRefused(open(RevisionKind.EDITORIAL, Scenario.MEMBER), "proposer-not-named");
	}

	@Test
	@Edge(rule = Rule.ORDINARY_USED_UP, side = Side.REFUSED)
	void where_the_terms_say_once_a_year_the_second_ordinary_one_waits() {
		this.scenario.givenAgreement(TermsDraft.onceAYear())
			.givenDraft(1, "2022-08-01")
			.whenRefused(open(RevisionKind.ORDINARY, Scenario.SECRETARIAT), "ordinary-used-up");
	}

	@Test
	void an_approved_one_uses_the_year_up_too() {
		this.scenario.givenAgreement(TermsDraft.onceAYear())
			.givenApproved(1, "2022-08-01")
			.whenRefused(open(RevisionKind.ORDINARY, Scenario.SECRETARIAT), "ordinary-used-up");
	}

	@Test
	@Edge(rule = Rule.ORDINARY_USED_UP, side = Side.ALLOWED)
	void a_rejected_one_does_not_use_the_year_up() {
		this.scenario.givenAgreement(TermsDraft.onceAYear())
			.givenSubmitted(1, "2022-08-01")
			.given(new RevisionRejected(1, decision("2022-06-10")))
			.when(open(RevisionKind.ORDINARY, Scenario.SECRETARIAT))
			.expectEvents(opened(2, RevisionKind.ORDINARY));
	}

	@Test
	void nor_does_a_withdrawn_one() {
		this.scenario.givenAgreement(TermsDraft.onceAYear())
			.givenDraft(1, "2022-08-01")
			.given(new RevisionWithdrawn(1, "Fortrudt"))
			.when(open(RevisionKind.ORDINARY, Scenario.SECRETARIAT))
			.expectEvents(opened(2, RevisionKind.ORDINARY));
	}

	@Test
	void nor_does_an_urgent_one() {
		this.scenario.givenAgreement(TermsDraft.onceAYear())
			.givenDraft(1, RevisionKind.URGENT, "2022-08-01")
			.when(open(RevisionKind.ORDINARY, Scenario.SECRETARIAT))
			.expectEvents(opened(2, RevisionKind.ORDINARY));
	}

	@Test
	void where_the_terms_say_at_any_time_the_second_one_comes() {
		this.scenario.givenAgreement(TermsDraft.terms().every(Cadence.ANY_TIME).build())
			.givenDraft(1, "2022-08-01")
			.when(open(RevisionKind.ORDINARY, Scenario.SECRETARIAT))
			.expectEvents(opened(2, RevisionKind.ORDINARY));
	}

	@Test
	@Edge(rule = Rule.URGENT_NOT_ALLOWED, side = Side.REFUSED)
	void terms_without_urgent_revisions_know_none() {
		this.scenario.givenAgreement(TermsDraft.terms().urgent(false).build())
			.whenRefused(open(RevisionKind.URGENT, Scenario.SECRETARIAT), "urgent-not-allowed");
	}

	@Test
	@Edge(rule = Rule.URGENT_NOT_ALLOWED, side = Side.ALLOWED)
	void an_urgent_one_comes_beside_the_ordinary_one_where_they_allow_it() {
		this.scenario.givenAgreement(TermsDraft.onceAYear())
			.givenDraft(1, "2022-08-01")
			.when(open(RevisionKind.URGENT, Scenario.SECRETARIAT))
			.expectEvents(opened(2, RevisionKind.URGENT));
	}

	@Test
	@Edge(rule = Rule.PAPER_NOT_CITED, side = Side.REFUSED)
	void a_correction_says_where_the_paper_reads_otherwise() {
		this.scenario.givenAgreement()
			.whenRefused(open(draft(RevisionKind.TRANSCRIPTION_CORRECTION, "2021-08-01", null, null)),
					"paper-not-cited");
	}

	@Test
	@Edge(rule = Rule.PAPER_NOT_CITED, side = Side.ALLOWED)
	@Edge(rule = Rule.CORRECTION_DATE, side = Side.ALLOWED)
	void a_correction_cites_the_paper_and_takes_the_date_of_what_it_corrects() {
		this.scenario.givenAgreement()
			.when(open(draft(RevisionKind.TRANSCRIPTION_CORRECTION, "2021-08-01", null,
					new OpenRevision.Place("side 4", PAPER))))
			.expectEvents(new RevisionOpened(1, RevisionKind.TRANSCRIPTION_CORRECTION, "Titel", "Grund",
					day("2021-08-01"), null, new Citation("side 4", NoAttachments.attachment(PAPER))));
	}

	@Test
	void the_cited_paper_has_been_handed_in() {
		this.scenario.givenAgreement()
			.whenRefused(open(draft(RevisionKind.TRANSCRIPTION_CORRECTION, "2021-08-01", null,
					new OpenRevision.Place("side 4", "cd".repeat(32)))), "unknown-attachment");
	}

	@Test
	@Edge(rule = Rule.CORRECTION_DATE, side = Side.REFUSED)
	void a_correction_holds_from_no_other_date() {
		this.scenario.givenAgreement()
			.whenRefused(open(draft(RevisionKind.TRANSCRIPTION_CORRECTION, "2021-08-02", null,
					new OpenRevision.Place("side 4", null))), "correction-date");
	}

	@Test
	@Edge(rule = Rule.PAPER_CITED_IN_VAIN, side = Side.REFUSED)
	void another_kind_cites_no_paper() {
		this.scenario.givenAgreement()
			.whenRefused(open(draft(RevisionKind.ORDINARY, "2022-08-01", null, new OpenRevision.Place("side 4", null))),
					"paper-cited-in-vain");
	}

	@Test
	@Edge(rule = Rule.PAPER_CITED_IN_VAIN, side = Side.ALLOWED)
	@Edge(rule = Rule.PROPOSED_IN_FUTURE, side = Side.ALLOWED)
	void a_revision_proposed_today_is_opened_without_a_paper() {
		this.scenario.givenAgreement()
			.when(open(draft(RevisionKind.ORDINARY, "2022-08-01", "2022-06-15", null)))
			.expectEvents(new RevisionOpened(1, RevisionKind.ORDINARY, "Titel", "Grund", day("2022-08-01"),
					day("2022-06-15"), null));
	}

	@Test
	@Edge(rule = Rule.PROPOSED_IN_FUTURE, side = Side.REFUSED)
	void nothing_was_proposed_tomorrow() {
		this.scenario.givenAgreement()
			.whenRefused(open(draft(RevisionKind.ORDINARY, "2022-08-01", "2022-06-16", null)), "proposed-in-future");
	}

	@Test
	void a_past_proposal_is_judged_by_the_terms_of_its_day() {
		RevisionTerms before = TermsDraft.terms().urgent(true).build();
		RevisionTerms since = TermsDraft.terms().urgent(false).build();
		this.scenario.givenAgreement(before)
			.givenApproved(1, "2022-05-01", new Change.RevisionTermsSet(since))
			.when(open(draft(RevisionKind.URGENT, "2022-08-01", "2022-04-30", null)))
			.expectEvents(new RevisionOpened(2, RevisionKind.URGENT, "Titel", "Grund", day("2022-08-01"),
					day("2022-04-30"), null));
	}

	@Test
	void a_proposal_of_the_day_on_which_the_terms_changed_is_judged_by_the_new_ones() {
		RevisionTerms since = TermsDraft.terms().urgent(false).build();
		this.scenario.givenAgreement()
			.givenApproved(1, "2022-05-01", new Change.RevisionTermsSet(since))
			.whenRefused(open(draft(RevisionKind.URGENT, "2022-08-01", "2022-05-01", null)), "urgent-not-allowed");
	}

	private static Scenario scenario(Plan plan) {
		return new Scenario(plan,
				(ledger, situations) -> new OpenRevisionHandler(ledger, situations, NoAttachments.holding(PAPER)));
	}

	private static OpenRevision open(RevisionKind kind, LedgerUser by) {
		return new OpenRevision("aftale", draft(kind, "2022-08-01", null, null), by);
	}

	private static OpenRevision open(OpenRevision.Draft draft) {
		return new OpenRevision("aftale", draft, Scenario.SECRETARIAT);
	}

	private static OpenRevision.Draft draft(RevisionKind kind, String inForceFrom, @Nullable String proposedOn,
			OpenRevision.@Nullable Place paper) {
		return new OpenRevision.Draft(kind, "Titel", "Grund", day(inForceFrom),
				(proposedOn != null) ? day(proposedOn) : null, paper);
	}

	private static RevisionOpened opened(int revision, RevisionKind kind) {
		return new RevisionOpened(revision, kind, "Titel", "Grund", day("2022-08-01"), null, null);
	}

}
