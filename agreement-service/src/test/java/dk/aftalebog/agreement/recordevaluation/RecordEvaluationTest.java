package dk.aftalebog.agreement.recordevaluation;

import java.util.List;

import dk.aftalebog.agreement.Scenario;
import dk.aftalebog.agreement.recordevaluation.RecordEvaluation.Evaluation;
import dk.aftalebog.model.change.Change;
import dk.aftalebog.model.event.AgreementEvent.ActivityConclusion;
import dk.aftalebog.model.event.AgreementEvent.EvaluationRecorded;
import org.junit.jupiter.api.Test;

import static dk.aftalebog.agreement.Scenario.day;

class RecordEvaluationTest {

	private final Scenario scenario = new Scenario(RecordEvaluationHandler::new).givenAgreement();

	@Test
	void an_evaluation_concludes_on_the_agreement_and_its_activities() {
		List<ActivityConclusion> activities = List.of(new ActivityConclusion("a", true, "Virker"));
		this.scenario.when(evaluate(2021, "2022-03-01", activities))
			.expectEvents(new EvaluationRecorded(2021, day("2022-03-01"), "Stadig relevant", activities));
	}

	@Test
	void an_evaluation_has_been_held() {
		this.scenario.whenRefused(evaluate(2022, "2022-06-16", List.of()), "evaluation-in-future");
	}

	@Test
	void an_evaluation_looks_at_a_year_that_has_begun() {
		this.scenario.whenRefused(evaluate(2023, "2022-06-15", List.of()), "year-not-begun");
	}

	@Test
	void an_evaluation_names_activities_that_there_are() {
		this.scenario.whenRefused(evaluate(2021, "2022-03-01", List.of(new ActivityConclusion("x", true, "?"))),
				"unknown-activity");
	}

	@Test
	void an_evaluation_held_today_counts() {
		this.scenario.when(evaluate(2022, "2022-06-15", List.of()))
			.expectEvents(new EvaluationRecorded(2022, day("2022-06-15"), "Stadig relevant", List.of()));
	}

	@Test
	void an_evaluation_looks_at_activities_that_have_ended_too() {
		List<ActivityConclusion> activities = List.of(new ActivityConclusion("a", false, "Afsluttet"));
		this.scenario.givenApproved(1, "2022-05-01", new Change.ActivityEnded("a"))
			.when(evaluate(2022, "2022-06-01", activities))
			.expectEvents(new EvaluationRecorded(2022, day("2022-06-01"), "Stadig relevant", activities));
	}

	@Test
	void every_fault_of_an_evaluation_is_told_at_once() {
		this.scenario.whenRefused(evaluate(2023, "2022-06-16", List.of(new ActivityConclusion("x", true, "?"))),
				"evaluation-in-future", "year-not-begun", "unknown-activity");
	}

	private static RecordEvaluation evaluate(int year, String heldOn, List<ActivityConclusion> activities) {
		return new RecordEvaluation("aftale", new Evaluation(year, day(heldOn), "Stadig relevant", activities));
	}

}
