package dk.aftalebog.model.duty;

import java.time.MonthDay;
import java.util.List;
import java.util.Map;

import dk.aftalebog.model.Example;
import dk.aftalebog.model.IndicatorDraft;
import dk.aftalebog.model.agreement.Activity;
import dk.aftalebog.model.agreement.Cell;
import dk.aftalebog.model.agreement.Comparator;
import dk.aftalebog.model.agreement.DataSource;
import dk.aftalebog.model.agreement.Indicator;
import dk.aftalebog.model.agreement.Missing;
import dk.aftalebog.model.agreement.PaperDate;
import dk.aftalebog.model.agreement.Period;
import dk.aftalebog.model.agreement.RevisionTerms.Evaluation;
import dk.aftalebog.model.agreement.RevisionTerms.FundInvolvement;
import dk.aftalebog.model.agreement.RevisionTerms;
import dk.aftalebog.model.agreement.Scope;
import dk.aftalebog.model.agreement.TargetRule;
import dk.aftalebog.model.change.Change;
import dk.aftalebog.model.change.PlanChange;
import dk.aftalebog.model.duty.Duty.Kind;
import dk.aftalebog.model.duty.Duty.Subject;
import dk.aftalebog.model.event.AgreementEvent.ActivityConclusion;
import dk.aftalebog.model.event.AgreementEvent.DecisionConfirmed;
import dk.aftalebog.model.event.AgreementEvent.EvaluationRecorded;
import dk.aftalebog.model.event.AgreementEvent.FundInvolved;
import dk.aftalebog.model.event.AgreementEvent.MeasurementRecorded;
import dk.aftalebog.model.event.AgreementEvent.RevisionSettled;
import dk.aftalebog.model.event.AgreementEvent.RevisionUploaded;
import dk.aftalebog.model.event.PlanEvent.PlanFact;
import dk.aftalebog.model.event.RevisionKind;
import dk.aftalebog.model.plan.Plan;
import dk.aftalebog.model.record.Recorded;
import dk.aftalebog.model.terms.Term;
import dk.aftalebog.model.terms.Titled;
import dk.aftalebog.model.timeline.PlanTimeline;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static dk.aftalebog.model.Example.day;
import static dk.aftalebog.model.Example.figure;
import static dk.aftalebog.model.Example.period;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

/** The agreement runs from 1 August 2021 to 31 July 2025. */
class DutiesTest {

	private static final Change RENAME = new Change.AgreementRenamed("Trivsel");

	private static final RevisionTerms UPLOADED = new RevisionTerms(List.of(), null, null, null, List.of(), null, null,
			new RevisionTerms.Upload("boligorganisationen", null), null, null, null);

	@Test
	void an_approved_revision_is_uploaded_within_thirty_days_where_the_terms_name_it() {
		Recorded recorded = Recorded.under(UPLOADED).approved(1, "2022-06-10", "formand", "2022-08-01", RENAME);
		Duty upload = only(Kind.UPLOAD, recorded, "2022-07-10");
		assertThat(upload)
			.isEqualTo(new Duty(Kind.UPLOAD, new Subject(1, null, null, null, null, null), day("2022-07-10"), null,
					new Titled("boligorganisationen", "housing-organisation"), Term.Source.AGREEMENT));
		assertThat(upload.isOpen()).isTrue();
		assertThat(upload.isOverdue(day("2022-07-10"))).isFalse();
		assertThat(upload.isOverdue(day("2022-07-11"))).isTrue();
	}

	@Test
	void an_upload_meets_it() {
		Recorded recorded = Recorded.under(UPLOADED)
			.approved(1, "2022-06-10", "formand", "2022-08-01", RENAME)
			.then(new RevisionUploaded(1, day("2022-07-01"), null));
		Duty upload = only(Kind.UPLOAD, recorded, "2022-08-01");
		assertThat(upload.metOn()).isEqualTo(day("2022-07-01"));
		assertThat(upload.isOpen()).isFalse();
		assertThat(upload.isOverdue(day("2022-08-01"))).isFalse();
	}

	@Test
	void so_does_that_of_a_later_decision_which_holds_it_too_and_not_that_of_an_earlier_one() {
		Recorded recorded = Recorded.under(UPLOADED)
			.approved(1, "2022-06-10", "formand", "2022-08-01", RENAME)
			.approved(2, "2022-06-20", "formand", "2022-08-01", RENAME)
			.then(new RevisionUploaded(2, day("2022-06-25"), null));
		assertThat(of(Kind.UPLOAD, recorded, "2022-08-01")).extracting(Duty::metOn)
			.containsExactly(day("2022-06-25"), day("2022-06-25"));
		Recorded other = Recorded.under(UPLOADED)
			.approved(1, "2022-06-10", "formand", "2022-08-01", RENAME)
			.approved(2, "2022-06-20", "formand", "2022-08-01", RENAME)
			.then(new RevisionUploaded(1, day("2022-06-25"), null));
		assertThat(of(Kind.UPLOAD, other, "2022-08-01")).extracting(Duty::metOn)
			.containsExactly(day("2022-06-25"), null);
	}

	@Test
	void where_the_terms_name_no_portal_nobody_uploads() {
		Recorded recorded = new Recorded().approved(1, "2022-06-10", "formand", "2022-08-01", RENAME);
		assertThat(of(Kind.UPLOAD, recorded, "2022-08-01")).isEmpty();
	}

	@Test
	void what_is_not_decided_is_not_uploaded() {
		assertThat(of(Kind.UPLOAD, Recorded.under(UPLOADED).submitted(1, "2022-08-01", RENAME), "2022-08-01"))
			.isEmpty();
	}

	@Test
	void the_fund_is_to_be_involved_in_what_is_under_way_where_the_terms_ask() {
		Recorded recorded = Recorded.under(fund(FundInvolvement.ALWAYS)).opened(1, "2022-08-01", RENAME);
		assertThat(only(Kind.FUND_INVOLVEMENT, recorded, "2022-06-15")).isEqualTo(new Duty(Kind.FUND_INVOLVEMENT,
				Subject.ofRevision(1), null, null, new Titled("sekretariatet", "secretariat"), Term.Source.AGREEMENT));
		recorded.then(new FundInvolved(1, day("2022-06-10"), "Brev", null));
		assertThat(only(Kind.FUND_INVOLVEMENT, recorded, "2022-06-15").metOn()).isEqualTo(day("2022-06-10"));
	}

	@Test
	void not_in_what_is_not_substantial_nor_decided_nor_editorial() {
		assertThat(of(Kind.FUND_INVOLVEMENT,
				Recorded.under(fund(FundInvolvement.WHEN_SUBSTANTIAL)).opened(1, "2022-08-01", RENAME), "2022-06-15"))
			.isEmpty();
		assertThat(of(Kind.FUND_INVOLVEMENT,
				Recorded.under(fund(FundInvolvement.ALWAYS)).approved(1, "2022-06-10", "f", "2022-08-01", RENAME),
				"2022-06-15"))
			.isEmpty();
		assertThat(of(Kind.FUND_INVOLVEMENT,
				Recorded.under(fund(FundInvolvement.ALWAYS)).opened(1, RevisionKind.EDITORIAL, "2022-08-01", RENAME),
				"2022-06-15"))
			.isEmpty();
	}

	@Test
	void a_decision_from_minutes_is_confirmed_and_a_duty_without_a_day_is_never_overdue() {
		Recorded recorded = new Recorded().approved(1, "2022-06-10", null, "2022-08-01", RENAME);
		Duty confirmation = only(Kind.CONFIRMATION, recorded, "2022-06-15");
		assertThat(confirmation).isEqualTo(new Duty(Kind.CONFIRMATION, Subject.ofRevision(1), null, null,
				new Titled("bestyrelsen", "board-member"), null));
		assertThat(confirmation.isOverdue(day("2030-01-01"))).isFalse();
		recorded.on("2022-06-14").then(new DecisionConfirmed(1, "formand"));
		assertThat(only(Kind.CONFIRMATION, recorded, "2022-06-15").metOn()).isEqualTo(day("2022-06-14"));
	}

	@Test
	void an_editorial_revision_is_taken_note_of_and_a_members_own_decision_needs_nothing() {
		Recorded recorded = new Recorded().opened(1, RevisionKind.EDITORIAL, "2022-08-01", RENAME)
			.then(new RevisionSettled(1))
			.approved(2, "2022-06-10", "formand", "2022-08-01", RENAME);
		assertThat(only(Kind.CONFIRMATION, recorded, "2022-06-15").about()).isEqualTo(Subject.ofRevision(1));
	}

	@Test
	void the_agreement_is_evaluated_for_each_year_by_the_end_of_march_after_it() {
		Recorded recorded = Recorded.under(evaluated(1, null));
		List<Duty> evaluations = of(Kind.AGREEMENT_EVALUATION, recorded, "2022-06-15");
		assertThat(evaluations).extracting((duty) -> duty.about().year()).containsExactly(2021, 2022);
		assertThat(evaluations).extracting(Duty::dueOn).containsExactly(day("2022-03-31"), day("2023-03-31"));
		assertThat(evaluations).extracting((duty) -> duty.isOverdue(day("2022-06-15"))).containsExactly(true, false);
		assertThat(evaluations.getFirst().holder()).isEqualTo(new Titled("sekretariatet", "secretariat"));
		assertThat(evaluations.getFirst().source()).isEqualTo(Term.Source.AGREEMENT);
	}

	@Test
	void an_evaluation_of_the_year_meets_it_and_the_first_counts() {
		Recorded recorded = Recorded.under(evaluated(1, null))
			.then(evaluation(2021, "2022-03-20"))
			.then(evaluation(2021, "2022-02-01"))
			.then(evaluation(2022, "2022-06-01"));
		assertThat(of(Kind.AGREEMENT_EVALUATION, recorded, "2022-06-15")).extracting(Duty::metOn)
			.containsExactly(day("2022-02-01"), day("2022-06-01"));
	}

	@Test
	void every_second_year_it_is_the_second_and_either_years_evaluation_meets_it() {
		Recorded recorded = Recorded.under(evaluated(2, null)).then(evaluation(2021, "2022-02-01"));
		List<Duty> evaluations = of(Kind.AGREEMENT_EVALUATION, recorded, "2024-12-31");
		assertThat(evaluations).extracting((duty) -> duty.about().year()).containsExactly(2022, 2024);
		assertThat(evaluations).extracting(Duty::metOn).containsExactly(day("2022-02-01"), null);
	}

	@Test
	void every_third_year_it_is_the_third() {
		assertThat(of(Kind.AGREEMENT_EVALUATION, Recorded.under(evaluated(3, null)), "2030-01-01"))
			.extracting((duty) -> duty.about().year())
			.containsExactly(2023);
	}

	@Test
	void after_the_last_year_no_evaluation_is_due_any_more() {
		assertThat(of(Kind.AGREEMENT_EVALUATION, Recorded.under(evaluated(1, null)), "2030-01-01"))
			.extracting((duty) -> duty.about().year())
			.containsExactly(2021, 2022, 2023, 2024, 2025);
	}

	@Test
	void an_open_end_lasts_as_long_as_the_plan() {
		Recorded recorded = Recorded.under(evaluated(1, null),
				new Change.PeriodChanged(Example.openFrom("2021-08-01")));
		assertThat(of(Kind.AGREEMENT_EVALUATION, recorded, "2030-01-01")).hasSize(5);
	}

	@Test
	void an_activity_is_evaluated_for_each_year_in_which_it_ran() {
		Recorded recorded = Recorded
			.under(evaluated(null, 1), new Change.ActivityAdded(running("a", null)),
					new Change.ActivityAdded(running("b", period("2021-08-01", "2021-12-31"))),
					new Change.ActivityAdded(running("c", period("2022-01-01", "2023-12-31"))))
			.facts(1, "2022-06-01", "2022-01-01", new Change.ActivityEnded("a"))
			.then(new EvaluationRecorded(2021, day("2022-02-01"), "Ja",
					List.of(new ActivityConclusion("a", true, "Virker"))));
		List<Duty> evaluations = of(Kind.ACTIVITY_EVALUATION, recorded, "2022-06-15");
		assertThat(evaluations).extracting(Duty::about)
			.containsExactly(new Subject(null, "a", null, null, null, 2021),
					new Subject(null, "b", null, null, null, 2021), new Subject(null, "c", null, null, null, 2022));
		assertThat(evaluations).extracting(Duty::metOn).containsExactly(day("2022-02-01"), null, null);
		assertThat(evaluations.getFirst().dueOn()).isEqualTo(day("2022-03-31"));
	}

	@Test
	void an_activity_ended_on_the_second_of_january_ran_that_year() {
		Recorded recorded = Recorded.under(evaluated(null, 1), new Change.ActivityAdded(running("a", null)))
			.facts(1, "2022-06-01", "2022-01-02", new Change.ActivityEnded("a"));
		assertThat(of(Kind.ACTIVITY_EVALUATION, recorded, "2022-06-15")).hasSize(2);
	}

	@Test
	void the_terms_that_held_when_the_year_ended_ask() {
		Recorded recorded = Recorded.under(evaluated(1, null))
			.facts(1, "2022-06-01", "2022-12-31", new Change.RevisionTermsSet(RevisionTerms.SILENT));
		assertThat(of(Kind.AGREEMENT_EVALUATION, recorded, "2022-06-15")).extracting((duty) -> duty.about().year())
			.containsExactly(2021);
	}

	@Test
	void an_awaited_value_is_due_by_the_last_day_that_the_paper_may_mean() {
		Cell awaited = Cell.missing(new Scope.Area("nord"), Missing.AWAITED, new PaperDate("2022-autumn"));
		Recorded recorded = new Recorded(
				new Change.IndicatorAdded(measuredBy("økonom").withFigures(List.of(awaited), List.of(), List.of())));
		Duty due = only(Kind.AWAITED_VALUE, recorded, "2022-06-15");
		assertThat(due).isEqualTo(new Duty(Kind.AWAITED_VALUE, Subject.ofFigure("i", null, "area:nord", null),
				day("2022-11-30"), null, new Titled("økonom", "measurer"), null));
		assertThat(due.isOverdue(day("2022-11-30"))).isFalse();
		assertThat(due.isOverdue(day("2022-12-01"))).isTrue();
	}

	@Test
	void so_is_the_update_of_a_value_and_a_comparators_and_nothing_that_is_set() {
		Cell updated = new Cell(new Scope.Area("nord"), null, Example.quantity("51"), null, null,
				new PaperDate("2021-end"), null, null, null, null);
		Cell awaited = Cell.missing(new Scope.Unscoped(), Missing.AWAITED, null);
		Recorded recorded = new Recorded(new Change.IndicatorAdded(IndicatorDraft.indicator("i")
			.baselines(updated, figure("syd", "3"), Cell.missing(new Scope.AllAreas(), Missing.NOT_MEASURED, null))
			.comparators(new Comparator("kommunen", "Kommunen", awaited), Example.comparator("landet", "4"))
			.build()));
		assertThat(of(Kind.AWAITED_VALUE, recorded, "2022-06-15")).extracting(Duty::about, Duty::dueOn)
			.containsExactly(tuple(Subject.ofFigure("i", "kommunen", "none", null), null),
					tuple(Subject.ofFigure("i", null, "area:nord", null), day("2021-12-31")));
	}

	@Test
	void what_the_agreement_says_today_is_awaited_and_before_its_first_day_what_it_will_say() {
		Cell awaited = Cell.missing(new Scope.Area("nord"), Missing.AWAITED, null);
		Recorded recorded = new Recorded(
				new Change.IndicatorAdded(IndicatorDraft.indicator("i").baselines(awaited).build()))
			.facts(1, "2022-06-01", "2022-08-01", new Change.IndicatorBaselineSet("i", figure("nord", "3")));
		assertThat(of(Kind.AWAITED_VALUE, recorded, "2021-01-01")).hasSize(1);
		assertThat(of(Kind.AWAITED_VALUE, recorded, "2022-07-31")).hasSize(1);
		assertThat(of(Kind.AWAITED_VALUE, recorded, "2022-08-01")).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "2021-12-31, 0", "2022-01-01, 1", "2022-12-31, 1", "2023-01-01, 2", "2030-01-01, 5" })
	void a_years_figure_is_due_when_the_year_is_over(String today, int due) {
		Recorded recorded = new Recorded(
				new Change.IndicatorAdded(IndicatorDraft.indicator("i").baselines(figure("nord", "3")).build()));
		assertThat(of(Kind.MEASUREMENT, recorded, today)).hasSize(due);
	}

	@Test
	void by_the_end_of_march_by_whoever_measures() {
		Recorded recorded = new Recorded(
				new Change.IndicatorAdded(IndicatorDraft.indicator("i").baselines(figure("nord", "3")).build()));
		assertThat(only(Kind.MEASUREMENT, recorded, "2022-01-01"))
			.isEqualTo(new Duty(Kind.MEASUREMENT, Subject.ofFigure("i", null, "area:nord", 2021), day("2022-03-31"),
					null, new Titled("den, der måler", "measurer"), null));
	}

	@Test
	void a_measured_cell_is_due_no_more_and_another_is() {
		Recorded recorded = new Recorded(new Change.IndicatorAdded(
				IndicatorDraft.indicator("i").baselines(figure("nord", "3"), figure("syd", "4")).build()))
			.then(new MeasurementRecorded("i", null, 2021, figure("nord", "2")))
			.then(new MeasurementRecorded("i", "kommunen", 2021, figure("syd", "2")));
		assertThat(only(Kind.MEASUREMENT, recorded, "2022-01-01").about())
			.isEqualTo(Subject.ofFigure("i", null, "area:syd", 2021));
	}

	@Test
	void a_year_is_over_as_its_indicator_counts() {
		Recorded recorded = new Recorded(new Change.IndicatorAdded(IndicatorDraft.indicator("i")
			.countingYearsFrom(MonthDay.of(8, 1))
			.baselines(figure("nord", "3"))
			.build()));
		assertThat(of(Kind.MEASUREMENT, recorded, "2022-07-31")).isEmpty();
		assertThat(only(Kind.MEASUREMENT, recorded, "2022-08-01").dueOn()).isEqualTo(day("2022-10-31"));
	}

	@Test
	void a_baseline_that_cannot_exist_has_no_later_figures_and_a_target_asks_for_its_own() {
		TargetRule milestone = new TargetRule.Milestone(new PaperDate("2023"));
		Recorded recorded = new Recorded(
				new Change.IndicatorAdded(IndicatorDraft.indicator("uden")
					.baselines(Cell.missing(new Scope.Area("nord"), Missing.CANNOT_EXIST, null))
					.build()),
				new Change.IndicatorAdded(IndicatorDraft.indicator("mål")
					.targets(Example.target("nord", milestone), Example.target("syd", new TargetRule.NoTarget()))
					.build()),
				new Change.IndicatorAdded(IndicatorDraft.indicator("begge")
					.baselines(figure("nord", "3"))
					.targets(Example.target("syd", milestone))
					.build()));
		assertThat(of(Kind.MEASUREMENT, recorded, "2022-01-01")).extracting(Duty::about)
			.containsExactlyInAnyOrder(Subject.ofFigure("mål", null, "area:nord", 2021),
					Subject.ofFigure("begge", null, "area:nord", 2021));
	}

	@Test
	void indicators_of_an_ended_activity_are_measured_for_the_years_in_which_it_ran() {
		Recorded recorded = new Recorded(new Change.ActivityAdded(running("a", null)),
				new Change.IndicatorAdded(
						IndicatorDraft.indicator("i").onSheetOf("a").baselines(figure("nord", "3")).build()))
			.facts(1, "2022-06-01", "2022-01-01", new Change.ActivityEnded("a"));
		assertThat(of(Kind.MEASUREMENT, recorded, "2023-06-01")).extracting((duty) -> duty.about().year())
			.containsExactly(2021);
	}

	@Test
	void the_end_of_another_activity_is_not_theirs() {
		Recorded recorded = new Recorded(new Change.ActivityAdded(running("a", null)),
				new Change.ActivityAdded(running("b", null)),
				new Change.IndicatorAdded(
						IndicatorDraft.indicator("i").onSheetOf("a").baselines(figure("nord", "3")).build()))
			.facts(1, "2022-06-01", "2021-09-01", new Change.ActivityEnded("b"));
		assertThat(of(Kind.MEASUREMENT, recorded, "2023-06-01")).hasSize(2);
	}

	@Test
	void where_neither_agreement_nor_plan_ends_the_years_so_far_are_due() {
		Recorded recorded = new Recorded(new Change.PeriodChanged(Example.openFrom("2021-08-01")),
				new Change.IndicatorAdded(IndicatorDraft.indicator("i").baselines(figure("nord", "3")).build()));
		PlanTimeline open = new PlanTimeline(plan().registered(), List.of(new PlanFact(day("2021-08-01"), "Grund",
				new PlanChange.PlanPeriodChanged(Example.openFrom("2021-08-01")))));
		assertThat(Duties.of(recorded.record(), open, day("2030-01-01"))).hasSize(9);
	}

	@Test
	void an_indicator_that_was_removed_is_measured_for_the_years_before() {
		Recorded recorded = new Recorded(
				new Change.IndicatorAdded(IndicatorDraft.indicator("i").baselines(figure("nord", "3")).build()))
			.facts(1, "2022-06-01", "2022-01-01", new Change.IndicatorRemoved("i"));
		assertThat(of(Kind.MEASUREMENT, recorded, "2023-06-01")).extracting((duty) -> duty.about().year())
			.containsExactly(2021);
	}

	@Test
	void what_has_no_day_comes_first_and_then_the_earliest() {
		Recorded recorded = Recorded
			.under(evaluated(1, null),
					new Change.IndicatorAdded(IndicatorDraft.indicator("i")
						.baselines(Cell.missing(new Scope.Area("nord"), Missing.AWAITED, new PaperDate("2021-end")))
						.build()))
			.approved(1, "2022-06-10", null, "2022-08-01", RENAME);
		assertThat(Duties.of(recorded.record(), plan(), day("2021-12-31"))).extracting(Duty::kind)
			.containsExactly(Kind.CONFIRMATION, Kind.AWAITED_VALUE, Kind.AGREEMENT_EVALUATION);
	}

	private static Duty only(Kind kind, Recorded recorded, String today) {
		List<Duty> duties = of(kind, recorded, today);
		assertThat(duties).hasSize(1);
		return duties.getFirst();
	}

	private static List<Duty> of(Kind kind, Recorded recorded, String today) {
		return Duties.of(recorded.record(), plan(), day(today)).stream().filter((duty) -> duty.kind() == kind).toList();
	}

	private static PlanTimeline plan() {
		return new PlanTimeline(
				new Plan("plan", "Planen", "Viborg", Example.FOUR_YEARS, List.of(), Example.PLAN.areas(), List.of(),
						List.of(), List.of(), null, null,
						List.of(new Plan.Title("boligorganisationen", "housing-organisation")), RevisionTerms.SILENT),
				List.of());
	}

	private static RevisionTerms fund(FundInvolvement when) {
		return new RevisionTerms(List.of(), null, null, null, List.of("budget-set"), when, null, null, null, null,
				null);
	}

	private static RevisionTerms evaluated(@Nullable Integer agreement, @Nullable Integer activities) {
		return new RevisionTerms(List.of(), null, null, null, List.of(), null, null, null,
				(agreement != null) ? new Evaluation(agreement) : null,
				(activities != null) ? new Evaluation(activities) : null, null);
	}

	private static EvaluationRecorded evaluation(int year, String heldOn) {
		return new EvaluationRecorded(year, day(heldOn), "Ja", List.of());
	}

	private static Activity running(String key, @Nullable Period period) {
		return new Activity(key, null, key, Map.of(), List.of(), List.of(), period, List.of());
	}

	private static Indicator measuredBy(String who) {
		Indicator plain = IndicatorDraft.indicator("i").build();
		return new Indicator("i", plain.name(), null, null, plain.level(), plain.unit(), plain.direction(), null,
				new DataSource("Kilden", who, null), null, null, List.of(), List.of(), List.of());
	}

}
