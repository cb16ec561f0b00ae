package dk.aftalebog.agreement.proposechange;

import java.math.BigDecimal;
import java.util.List;

import dk.aftalebog.access.LedgerUser;
import dk.aftalebog.agreement.Scenario;
import dk.aftalebog.agreement.TermsDraft;
import dk.aftalebog.agreement.governance.Edge.Side;
import dk.aftalebog.agreement.governance.Edge;
import dk.aftalebog.agreement.governance.Rule;
import dk.aftalebog.agreement.persons.NoPersons;
import dk.aftalebog.model.agreement.Amount;
import dk.aftalebog.model.agreement.Budget;
import dk.aftalebog.model.agreement.Resource;
import dk.aftalebog.model.agreement.RevisionTerms.ProposalScope;
import dk.aftalebog.model.agreement.RevisionTerms;
import dk.aftalebog.model.change.Change;
import dk.aftalebog.model.event.AgreementEvent.ChangeProposed;
import dk.aftalebog.model.event.AgreementEvent.ContentFact;
import dk.aftalebog.model.event.RevisionKind;
import dk.aftalebog.model.plan.Plan;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static dk.aftalebog.agreement.Scenario.day;

/** An activity steering group proposes changes of activities only (rule 1). */
class ScopeOfProposalTest {

	private static final RevisionTerms TERMS = TermsDraft.terms()
		.proposer("Aktivitetsstyregruppen", ProposalScope.ACTIVITIES)
		.proposer("Chefen", ProposalScope.AGREEMENT)
		.build();

	private static final Change END_A = new Change.ActivityEnded("a");

	private static final Change RENAMED = new Change.AgreementRenamed("Trivsel");

	private final Scenario scenario = new Scenario(
			Scenario.plan(RevisionTerms.SILENT, new Plan.Title("aktivitetsstyregruppen", "housing-organisation"),
					new Plan.Title("chefen", "board-member")),
			(ledger, situations) -> new ProposeChangesHandler(ledger, situations, NoPersons.none()))
		.givenAgreement(TERMS);

	@Test
	@Edge(rule = Rule.PROPOSAL_OUT_OF_SCOPE, side = Side.ALLOWED)
	void the_steering_group_proposes_to_end_an_activity() {
		proposed(END_A, Scenario.HOUSING);
	}

	@Test
	@Edge(rule = Rule.PROPOSAL_OUT_OF_SCOPE, side = Side.REFUSED)
	void it_does_not_propose_to_rename_the_agreement() {
		refused(RENAMED, Scenario.HOUSING);
	}

	@Test
	void the_chief_does() {
		proposed(RENAMED, Scenario.MEMBER);
	}

	@Test
	void nor_does_it_touch_the_budget() {
		refused(new Change.BudgetSet(new Budget(List.of(), null)), Scenario.HOUSING);
	}

	@Test
	void it_proposes_a_resource_of_an_activity() {
		proposed(new Change.ResourceSet(resource("vært", "a")), Scenario.HOUSING);
	}

	@Test
	void not_one_of_the_agreement() {
		refused(new Change.ResourceSet(resource("vært", null)), Scenario.HOUSING);
	}

	@Test
	void nor_does_it_draw_one_of_the_agreement_to_an_activity() {
		this.scenario.given(new ContentFact(0, day("2021-06-01"), day("2021-08-01"),
				new Change.ResourceSet(resource("leder", null))));
		refused(new Change.ResourceSet(resource("leder", "a")), Scenario.HOUSING);
	}

	@Test
	void an_indicator_of_the_agreement_is_not_the_steering_groups() {
		refused(new Change.IndicatorBaselineSet("udsættelser", Scenario.count("10")), Scenario.HOUSING);
	}

	@Test
	void it_is_told_by_what_title_it_came_and_whom_to_ask() {
		this.scenario.givenDraft(1, "2022-08-01")
			.when(new ProposeChanges("aftale", 1, "*", List.of(RENAMED), Scenario.HOUSING))
			.expectExceptionMessage("The terms let 'Aktivitetsstyregruppen' propose changes of activities only, "
					+ "and this change is of the agreement; ask 'Chefen' to propose it");
	}

	@Test
	void one_change_out_of_scope_refuses_them_all() {
		this.scenario.givenDraft(1, "2022-08-01")
			.whenRefused(new ProposeChanges("aftale", 1, "*", List.of(END_A, RENAMED), Scenario.HOUSING),
					"proposal-out-of-scope");
	}

	@Test
	void whom_the_terms_do_not_name_proposes_nothing() {
		this.scenario.givenDraft(1, "2022-08-01")
			.whenRefused(new ProposeChanges("aftale", 1, "*", List.of(END_A), Scenario.SECRETARIAT),
					"proposer-not-named");
	}

	@Test
	void wording_is_the_secretariats_whatever_the_terms_name() {
		this.scenario.givenDraft(1, RevisionKind.EDITORIAL, "2022-08-01")
			.when(new ProposeChanges("aftale", 1, "*", List.of(RENAMED), Scenario.SECRETARIAT))
			.expectEvents(new ChangeProposed(1, 1, RENAMED));
	}

	private void proposed(Change change, LedgerUser by) {
		this.scenario.givenDraft(1, "2022-08-01")
			.when(new ProposeChanges("aftale", 1, "*", List.of(change), by))
			.expectEvents(new ChangeProposed(1, 1, change));
	}

	private void refused(Change change, LedgerUser by) {
		this.scenario.givenDraft(1, "2022-08-01")
			.whenRefused(new ProposeChanges("aftale", 1, "*", List.of(change), by), "proposal-out-of-scope");
	}

	private static Resource resource(String key, @Nullable String activity) {
		return new Resource(key, activity, "Boligsocial vært", null,
				List.of(new Amount.HoursPerWeek(BigDecimal.TEN, false)), null, null);
	}

}
