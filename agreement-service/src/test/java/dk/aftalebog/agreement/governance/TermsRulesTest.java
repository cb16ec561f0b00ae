package dk.aftalebog.agreement.governance;

import java.util.List;

import dk.aftalebog.agreement.Scenario;
import dk.aftalebog.agreement.TermsDraft;
import dk.aftalebog.model.agreement.RevisionTerms;
import dk.aftalebog.model.plan.Plan;
import dk.aftalebog.model.validity.Problem;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

class TermsRulesTest {

	@Test
	void kinds_of_change_that_there_are_may_count_as_substantial() {
		assertThat(problems(TermsDraft.terms().substantial("activity-ended", "budget-set").build())).isEmpty();
	}

	@Test
	void a_kind_that_there_is_not_is_pointed_out_in_both_languages() {
		assertThat(problems(TermsDraft.terms().substantial("activity-ended", "aktivitet").build())).singleElement()
			.satisfies((problem) -> {
				assertThat(problem.pointer()).isEqualTo("/terms/substantial/1");
				assertThat(problem.code()).isEqualTo("unknown-change-kind");
				assertThat(problem.message()).startsWith("There is no kind of change 'aktivitet'");
				assertThat(problem.words().danish()).startsWith("Der er ingen type ændring 'aktivitet'");
			});
	}

	@Test
	void days_are_counted_from_none_up() {
		assertThat(problems(TermsDraft.terms().upload("boligorganisationen", 0).build())).isEmpty();
		assertThat(problems(TermsDraft.terms().upload("boligorganisationen", null).build())).isEmpty();
		assertThat(problems(TermsDraft.terms().upload("boligorganisationen", -1).build()))
			.extracting(Problem::pointer, Problem::code)
			.containsExactly(tuple("/terms/upload/withinDays", "days-negative"));
	}

	@Test
	void an_evaluation_comes_every_one_or_more_years() {
		assertThat(problems(evaluated(1, 1))).isEmpty();
		assertThat(problems(evaluated(null, null))).isEmpty();
		assertThat(problems(evaluated(0, 1))).extracting(Problem::pointer)
			.containsExactly("/terms/agreementEvaluation/everyYears");
		assertThat(problems(evaluated(1, 0))).extracting(Problem::pointer)
			.containsExactly("/terms/activityEvaluation/everyYears");
	}

	@Test
	void a_plan_maps_titles_to_roles_that_there_are_and_its_default_is_sound_too() {
		assertThat(PlanRules.problems(Scenario.plan(RevisionTerms.SILENT, new Plan.Title("chefen", "secretariat"))))
			.isEmpty();
		assertThat(PlanRules.problems(Scenario.plan(evaluated(0, null), new Plan.Title("chefen", "secretariat"),
				new Plan.Title("styregruppen", "styregruppe"))))
			.extracting(Problem::pointer, Problem::code)
			.containsExactly(tuple("/titles/1/role", "unknown-role"),
					tuple("/defaultTerms/agreementEvaluation/everyYears", "years-not-positive"));
	}

	private static List<Problem> problems(RevisionTerms terms) {
		return TermsRules.problems(terms, "/terms");
	}

	private static RevisionTerms evaluated(@Nullable Integer agreement, @Nullable Integer activities) {
		return new RevisionTerms(List.of(), null, null, null, List.of(), null, null, null, every(agreement),
				every(activities), null);
	}

	private static RevisionTerms.@Nullable Evaluation every(@Nullable Integer years) {
		return (years != null) ? new RevisionTerms.Evaluation(years) : null;
	}

}
