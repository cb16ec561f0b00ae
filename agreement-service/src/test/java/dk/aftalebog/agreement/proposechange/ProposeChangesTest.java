package dk.aftalebog.agreement.proposechange;

import java.math.BigDecimal;
import java.util.List;

import dk.aftalebog.agreement.Scenario;
import dk.aftalebog.model.agreement.Budget;
import dk.aftalebog.model.agreement.Scope;
import dk.aftalebog.model.agreement.Value;
import dk.aftalebog.model.agreement.Cell;
import dk.aftalebog.model.change.Change;
import dk.aftalebog.model.event.AgreementEvent.ChangeProposed;
import dk.aftalebog.model.event.AgreementEvent.MeasurementRecorded;
import org.junit.jupiter.api.Test;

import static dk.aftalebog.agreement.Scenario.count;

class ProposeChangesTest {

	private static final Change END_A = new Change.ActivityEnded("a");

	private static final Change RENAME_A = new Change.ActivityRenamed("a", null, "A'");

	private final Scenario scenario = new Scenario((ledger, clock) -> new ProposeChangesHandler(ledger, clock))
		.givenAgreement();

	@Test
	void changes_are_proposed_in_a_draft_and_numbered_on() {
		this.scenario.givenDraft(1, "2022-08-01", RENAME_A)
			.when(propose("\"revision-1-2\"", END_A, new Change.AgreementRenamed("Trivsel")))
			.expectEvents(new ChangeProposed(1, 2, END_A),
					new ChangeProposed(1, 3, new Change.AgreementRenamed("Trivsel")));
	}

	@Test
	void a_submitted_revision_is_frozen() {
		this.scenario.givenSubmitted(1, "2022-08-01", RENAME_A).whenRefused(propose("*", END_A), "revision-frozen");
	}

	@Test
	void nobody_changes_what_they_have_not_seen() {
		this.scenario.givenDraft(1, "2022-08-01", RENAME_A)
			.whenRefused(propose("\"revision-1-1\"", END_A), "stale-revision");
	}

	@Test
	void there_is_such_a_revision() {
		this.scenario.whenRefused(propose("*", END_A), "unknown-revision");
	}

	@Test
	void at_least_one_change_is_proposed() {
		this.scenario.givenDraft(1, "2022-08-01").whenRefused(propose("*"), "no-change");
	}

	@Test
	void a_change_names_what_is_there_on_its_day() {
		this.scenario.givenApproved(1, "2022-08-01", END_A)
			.givenDraft(2, "2022-09-01")
			.whenRefused(new ProposeChanges("aftale", 2, "*", List.of(RENAME_A)), "change-does-not-apply");
	}

	@Test
	void a_change_before_the_end_of_what_it_names_applies() {
		this.scenario.givenApproved(1, "2022-08-01", END_A)
			.givenDraft(2, "2022-07-01")
			.when(new ProposeChanges("aftale", 2, "*", List.of(RENAME_A)))
			.expectEvents(new ChangeProposed(2, 1, RENAME_A));
	}

	@Test
	void a_revision_brings_no_total_that_is_not_its_sum() {
		Budget contradictory = new Budget(List.of(new Budget.Line("Fonden", BigDecimal.ONE, null)), BigDecimal.TEN);
		this.scenario.givenDraft(1, "2022-08-01")
			.whenRefused(propose("*", new Change.BudgetSet(contradictory)), "contradiction-in-figures");
	}

	@Test
	void a_baseline_stands_in_the_unit_of_its_indicator() {
		Cell words = Cell.of(new Scope.Area("nord"), new Value.Text("mange"), null);
		this.scenario.givenDraft(1, "2022-08-01")
			.whenRefused(propose("*", new Change.IndicatorBaselineSet("udsættelser", words)), "wrong-unit");
	}

	@Test
	void a_baseline_is_for_an_area_of_the_plan() {
		Cell elsewhere = Cell.of(new Scope.Area("månen"), new Value.Quantity(BigDecimal.ONE), null);
		this.scenario.givenDraft(1, "2022-08-01")
			.whenRefused(propose("*", new Change.IndicatorBaselineSet("udsættelser", elsewhere)), "unknown-area");
	}

	@Test
	void nothing_takes_force_outside_the_period() {
		this.scenario.givenDraft(1, "2025-08-01").whenRefused(propose("*", END_A), "in-force-outside-period");
	}

	@Test
	void no_measurement_loses_its_indicator() {
		this.scenario.given(new MeasurementRecorded("udsættelser", 2022, count("3")))
			.givenDraft(1, "2021-08-01")
			.whenRefused(propose("*", new Change.IndicatorRemoved("udsættelser")), "measurement-loses-indicator");
	}

	private static ProposeChanges propose(String seen, Change... changes) {
		return new ProposeChanges("aftale", 1, seen, List.of(changes));
	}

}
