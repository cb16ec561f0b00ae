package dk.aftalebog.agreement.proposechange;

import java.math.BigDecimal;
import java.util.List;

import dk.aftalebog.agreement.Scenario;
import dk.aftalebog.agreement.governance.Edge.Side;
import dk.aftalebog.agreement.governance.Edge;
import dk.aftalebog.agreement.governance.Rule;
import dk.aftalebog.agreement.persons.NoPersons;
import dk.aftalebog.agreement.refusal.Refusal;
import dk.aftalebog.model.agreement.Budget;
import dk.aftalebog.model.agreement.Cell;
import dk.aftalebog.model.agreement.Period;
import dk.aftalebog.model.agreement.Scope;
import dk.aftalebog.model.agreement.SuccessCriterion;
import dk.aftalebog.model.agreement.Value;
import dk.aftalebog.model.change.Change;
import dk.aftalebog.model.event.AgreementEvent.ChangeProposed;
import dk.aftalebog.model.event.AgreementEvent.ChangeWithdrawn;
import dk.aftalebog.model.event.AgreementEvent.ContentFact;
import dk.aftalebog.model.event.AgreementEvent.MeasurementRecorded;
import dk.aftalebog.model.event.AgreementEvent.RevisionReturned;
import org.hamcrest.CustomTypeSafeMatcher;
import org.hamcrest.Matcher;
import org.junit.jupiter.api.Test;

import static dk.aftalebog.agreement.Scenario.count;
import static dk.aftalebog.agreement.Scenario.day;
import static dk.aftalebog.agreement.Scenario.decision;
import static org.hamcrest.Matchers.allOf;

class ProposeChangesTest {

	private static final Change END_A = new Change.ActivityEnded("a");

	private static final Change RENAME_A = new Change.ActivityRenamed("a", null, "A'");

	private final Scenario scenario = new Scenario(
			(ledger, situations) -> new ProposeChangesHandler(ledger, situations, NoPersons.none()))
		.givenAgreement();

	@Test
	void changes_are_proposed_in_a_draft_and_numbered_on() {
		this.scenario.givenDraft(1, "2022-08-01", RENAME_A)
			.when(propose("\"revision-1-2\"", END_A, new Change.AgreementRenamed("Trivsel")))
			.expectEvents(new ChangeProposed(1, 2, END_A),
					new ChangeProposed(1, 3, new Change.AgreementRenamed("Trivsel")));
	}

	@Test
	@Edge(rule = Rule.REVISION_FROZEN, side = Side.REFUSED)
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
	@Edge(rule = Rule.CHANGE_DOES_NOT_APPLY, side = Side.REFUSED)
	void a_change_names_what_is_there_on_its_day() {
		this.scenario.givenApproved(1, "2022-08-01", END_A)
			.givenDraft(2, "2022-09-01")
			.whenRefused(new ProposeChanges("aftale", 2, "*", List.of(RENAME_A), Scenario.SECRETARIAT),
					"change-does-not-apply");
	}

	@Test
	@Edge(rule = Rule.CHANGE_DOES_NOT_APPLY, side = Side.ALLOWED)
	void a_change_before_the_end_of_what_it_names_applies() {
		this.scenario.givenApproved(1, "2022-08-01", END_A)
			.givenDraft(2, "2022-07-01")
			.when(new ProposeChanges("aftale", 2, "*", List.of(RENAME_A), Scenario.SECRETARIAT))
			.expectEvents(new ChangeProposed(2, 1, RENAME_A));
	}

	@Test
	@Edge(rule = Rule.CONTRADICTION_IN_FIGURES, side = Side.REFUSED)
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
	@Edge(rule = Rule.IN_FORCE_OUTSIDE_PERIOD, side = Side.REFUSED)
	void nothing_takes_force_outside_the_period() {
		this.scenario.givenDraft(1, "2025-08-01").whenRefused(propose("*", END_A), "in-force-outside-period");
	}

	@Test
	@Edge(rule = Rule.MEASUREMENT_LOSES_INDICATOR, side = Side.REFUSED)
	void no_measurement_loses_its_indicator() {
		this.scenario.given(new MeasurementRecorded("udsættelser", null, 2022, count("3")))
			.givenDraft(1, "2021-08-01")
			.whenRefused(propose("*", new Change.IndicatorRemoved("udsættelser")), "measurement-loses-indicator");
	}

	@Test
	void a_number_once_given_is_not_given_again() {
		this.scenario.givenDraft(1, "2022-08-01", RENAME_A, END_A)
			.given(new ChangeWithdrawn(1, 2))
			.when(propose("*", END_A))
			.expectEvents(new ChangeProposed(1, 3, END_A));
	}

	@Test
	@Edge(rule = Rule.REVISION_FROZEN, side = Side.ALLOWED)
	void a_returned_revision_can_be_changed_again() {
		this.scenario.givenSubmitted(1, "2022-08-01", RENAME_A)
			.given(new RevisionReturned(1, decision("2022-06-10")))
			.when(propose("*", END_A))
			.expectEvents(new ChangeProposed(1, 2, END_A));
	}

	@Test
	void changes_are_proposed_all_or_none() {
		this.scenario.givenDraft(1, "2022-08-01")
			.when(propose("*", RENAME_A, new Change.ActivityEnded("x")))
			.expectNoEvents()
			.expectException(refusedAt("/changes/1", "change-does-not-apply"));
	}

	@Test
	void every_fault_is_told_at_the_change_that_brings_it() {
		Cell words = Cell.of(new Scope.Area("nord"), new Value.Text("mange"), null);
		Cell elsewhere = Cell.of(new Scope.Area("månen"), new Value.Quantity(BigDecimal.ONE), null);
		this.scenario.givenDraft(1, "2022-08-01", RENAME_A)
			.when(propose("*", new Change.IndicatorBaselineSet("udsættelser", words),
					new Change.IndicatorBaselineSet("udsættelser", elsewhere)))
			.expectNoEvents()
			.expectException(allOf(refusedAt("/changes/0", "wrong-unit"), refusedAt("/changes/1", "unknown-area")));
	}

	@Test
	void a_contradiction_registered_from_the_paper_stands_in_no_revisions_way() {
		Budget contradictory = new Budget(List.of(new Budget.Line("Fonden", BigDecimal.ONE, null)), BigDecimal.TEN);
		this.scenario
			.given(new ContentFact(0, day("2021-06-01"), day("2021-08-01"), new Change.BudgetSet(contradictory)))
			.givenDraft(1, "2022-08-01")
			.when(propose("*", END_A))
			.expectEvents(new ChangeProposed(1, 1, END_A));
	}

	@Test
	@Edge(rule = Rule.IN_FORCE_OUTSIDE_PERIOD, side = Side.ALLOWED)
	void the_last_day_of_the_period_is_within_it() {
		this.scenario.givenDraft(1, "2025-07-31")
			.when(propose("*", END_A))
			.expectEvents(new ChangeProposed(1, 1, END_A));
	}

	@Test
	void the_period_that_counts_is_the_one_that_results() {
		Change prolonged = new Change.PeriodChanged(new Period(day("2021-08-01"), day("2026-07-31")));
		this.scenario.givenDraft(1, "2025-08-01")
			.when(propose("*", prolonged, END_A))
			.expectEvents(new ChangeProposed(1, 1, prolonged), new ChangeProposed(1, 2, END_A));
	}

	@Test
	void nothing_takes_force_before_the_agreement() {
		this.scenario.givenDraft(1, "2021-07-31").whenRefused(propose("*", END_A), "change-does-not-apply");
	}

	@Test
	void a_change_may_reach_back() {
		this.scenario.givenDraft(1, "2021-08-01")
			.when(propose("*", END_A))
			.expectEvents(new ChangeProposed(1, 1, END_A));
	}

	@Test
	@Edge(rule = Rule.CONTRADICTION_IN_FIGURES, side = Side.ALLOWED)
	void a_total_that_is_its_sum_is_no_contradiction() {
		Change sound = new Change.BudgetSet(
				new Budget(List.of(new Budget.Line("Fonden", BigDecimal.TEN, null)), BigDecimal.TEN));
		this.scenario.givenDraft(1, "2022-08-01")
			.when(propose("*", sound))
			.expectEvents(new ChangeProposed(1, 1, sound));
	}

	@Test
	@Edge(rule = Rule.MEASUREMENT_LOSES_INDICATOR, side = Side.ALLOWED)
	void an_indicator_is_removed_from_the_day_after_the_last_measured_year() {
		Change removed = new Change.IndicatorRemoved("udsættelser");
		this.scenario.given(new MeasurementRecorded("udsættelser", null, 2022, count("3")))
			.givenDraft(1, "2023-01-01")
			.when(propose("*", removed))
			.expectEvents(new ChangeProposed(1, 1, removed));
	}

	@Test
	void on_the_first_day_of_the_measured_year_it_is_not() {
		this.scenario.given(new MeasurementRecorded("udsættelser", null, 2022, count("3")))
			.givenDraft(1, "2022-01-01")
			.whenRefused(propose("*", new Change.IndicatorRemoved("udsættelser")), "measurement-loses-indicator");
	}

	@Test
	@Edge(rule = Rule.FACT_OUTSIDE_PERIOD, side = Side.REFUSED)
	void the_period_is_not_shortened_to_before_what_was_approved() {
		this.scenario.givenApproved(1, "2023-08-01", END_A)
			.givenDraft(2, "2022-08-01")
			.when(new ProposeChanges("aftale", 2, "*", List.of(until("2023-07-31")), Scenario.SECRETARIAT))
			.expectNoEvents()
			.expectException(refusedAt("/changes/0", "fact-outside-period"));
	}

	@Test
	@Edge(rule = Rule.FACT_OUTSIDE_PERIOD, side = Side.ALLOWED)
	void it_is_shortened_to_the_day_on_which_that_takes_force() {
		this.scenario.givenApproved(1, "2023-08-01", END_A)
			.givenDraft(2, "2022-08-01")
			.when(new ProposeChanges("aftale", 2, "*", List.of(until("2023-08-01")), Scenario.SECRETARIAT))
			.expectEvents(new ChangeProposed(2, 1, until("2023-08-01")));
	}

	@Test
	void an_end_once_passed_is_moved_no_more() {
		this.scenario.givenApproved(1, "2022-05-01", until("2022-06-14"))
			.givenDraft(2, "2022-06-01")
			.whenRefused(new ProposeChanges("aftale", 2, "*", List.of(until("2022-12-31")), Scenario.SECRETARIAT),
					"prolonged-after-end");
	}

	@Test
	void an_end_once_passed_may_still_have_been_earlier() {
		this.scenario.givenApproved(1, "2022-05-01", until("2022-06-14"))
			.givenDraft(2, "2022-06-01")
			.when(new ProposeChanges("aftale", 2, "*", List.of(until("2022-06-10")), Scenario.SECRETARIAT))
			.expectEvents(new ChangeProposed(2, 1, until("2022-06-10")));
	}

	@Test
	void nor_is_it_opened() {
		this.scenario.givenApproved(1, "2022-05-01", until("2022-06-14"))
			.givenDraft(2, "2022-06-01")
			.whenRefused(new ProposeChanges("aftale", 2, "*",
					List.of(new Change.PeriodChanged(new Period(day("2021-08-01"), null))), Scenario.SECRETARIAT),
					"prolonged-after-end");
	}

	@Test
	void the_facts_that_take_force_on_the_day_are_named() {
		this.scenario.givenApproved(1, "2022-09-01", new Change.IndicatorRemoved("udsættelser"))
			.givenDraft(2, "2022-08-01")
			.when(new ProposeChanges("aftale", 2, "*",
					List.of(new Change.SuccessCriterionSet("a",
							new SuccessCriterion("k", "Færre", null, List.of("udsættelser")))),
					Scenario.SECRETARIAT))
			.expectException(refusedSaying("(from 2022-09-01, when revision 1 took force, decided on 2022-06-01, at "));
	}

	@Test
	void where_no_other_fact_takes_force_none_is_named() {
		this.scenario.givenDraft(1, "2022-08-01")
			.when(propose("*", new Change.ActivityAreasSet("a", List.of("månen"))))
			.expectException(refusedSaying("(from 2022-08-01, at "));
	}

	@Test
	void one_number_on_two_activities_is_no_contradiction_in_figures() {
		Change renumbered = new Change.ActivityRenamed("a", "1", "A");
		Change again = new Change.ActivityRenamed("b", "1", "B");
		this.scenario.givenDraft(1, "2022-08-01")
			.when(propose("*", renumbered, again))
			.expectEvents(new ChangeProposed(1, 1, renumbered), new ChangeProposed(1, 2, again));
	}

	@Test
	void an_open_end_is_called_so() {
		this.scenario
			.givenApproved(1, "2022-06-01", "2022-07-01", new Change.PeriodChanged(new Period(day("2021-08-01"), null)))
			.givenDraft(2, "2022-08-01")
			.when(new ProposeChanges("aftale", 2, "*",
					List.of(new Change.PeriodChanged(new Period(day("2022-09-01"), null))), Scenario.SECRETARIAT))
			.expectException(refusedSaying("2022-09-01 to an open end"));
	}

	private static Matcher<Refusal> refusedSaying(String words) {
		return new CustomTypeSafeMatcher<>("refused saying " + words) {
			@Override
			protected boolean matchesSafely(Refusal refusal) {
				return refusal.problems().stream().anyMatch((problem) -> problem.message().contains(words));
			}
		};
	}

	@Test
	@Edge(rule = Rule.PERIOD_WITH_A_GAP, side = Side.REFUSED)
	void an_agreement_does_not_end_and_come_back() {
		this.scenario.givenDraft(1, "2025-08-02")
			.when(propose("*", until("2026-07-31")))
			.expectNoEvents()
			.expectException(refusedAt("/changes/0", "period-with-a-gap"));
	}

	@Test
	@Edge(rule = Rule.PERIOD_WITH_A_GAP, side = Side.ALLOWED)
	void a_longer_period_holds_from_the_day_after_the_end_at_the_latest() {
		this.scenario.givenDraft(1, "2025-08-01")
			.when(propose("*", until("2026-07-31")))
			.expectEvents(new ChangeProposed(1, 1, until("2026-07-31")));
	}

	@Test
	void a_gap_is_named_by_its_first_day() {
		this.scenario.givenApproved(1, "2023-03-01", until("2026-07-31"))
			.givenDraft(2, "2023-01-01")
			.when(new ProposeChanges("aftale", 2, "*", List.of(until("2022-11-30")), Scenario.SECRETARIAT))
			.expectException(refusedSaying("On 2023-01-01 the agreement would have run 2021-08-01 to 2022-11-30, "
					+ "though its period results as 2021-08-01 to 2026-07-31"));
	}

	@Test
	void a_gap_that_is_there_already_stands_in_no_other_revisions_way() {
		this.scenario.givenApproved(1, "2022-06-01", "2025-09-01", until("2026-07-31"))
			.givenDraft(2, "2022-08-01")
			.when(new ProposeChanges("aftale", 2, "*", List.of(END_A), Scenario.SECRETARIAT))
			.expectEvents(new ChangeProposed(2, 1, END_A));
	}

	@Test
	void a_shorter_period_that_a_longer_one_overtakes_leaves_no_gap_either() {
		this.scenario.givenApproved(1, "2023-01-01", until("2026-07-31"))
			.givenDraft(2, "2022-06-01")
			.whenRefused(new ProposeChanges("aftale", 2, "*", List.of(until("2022-11-30")), Scenario.SECRETARIAT),
					"period-with-a-gap");
	}

	private static Change until(String end) {
		return new Change.PeriodChanged(new Period(day("2021-08-01"), day(end)));
	}

	private static Matcher<Refusal> refusedAt(String pointer, String code) {
		return new CustomTypeSafeMatcher<>("refused at " + pointer + ": " + code) {
			@Override
			protected boolean matchesSafely(Refusal refusal) {
				return refusal.problems()
					.stream()
					.anyMatch((problem) -> problem.pointer().equals(pointer) && problem.code().equals(code));
			}
		};
	}

	private static ProposeChanges propose(String seen, Change... changes) {
		return new ProposeChanges("aftale", 1, seen, List.of(changes), Scenario.SECRETARIAT);
	}

}
