package dk.aftalebog.model.diff;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

import dk.aftalebog.model.Example;
import dk.aftalebog.model.agreement.Activity;
import dk.aftalebog.model.agreement.ActivityText;
import dk.aftalebog.model.agreement.Agreement;
import dk.aftalebog.model.agreement.Amount;
import dk.aftalebog.model.agreement.Budget;
import dk.aftalebog.model.agreement.EndedActivity;
import dk.aftalebog.model.agreement.Goal;
import dk.aftalebog.model.agreement.PaperDate;
import dk.aftalebog.model.agreement.Party;
import dk.aftalebog.model.agreement.Predecessor;
import dk.aftalebog.model.agreement.RevisionTerms;
import dk.aftalebog.model.agreement.Scope;
import dk.aftalebog.model.agreement.Span;
import dk.aftalebog.model.agreement.TargetRule;
import org.junit.jupiter.api.Test;

import static dk.aftalebog.model.AgreementDraft.agreement;
import static dk.aftalebog.model.Example.activity;
import static dk.aftalebog.model.Example.comparator;
import static dk.aftalebog.model.Example.criterion;
import static dk.aftalebog.model.Example.figure;
import static dk.aftalebog.model.Example.goal;
import static dk.aftalebog.model.Example.quantity;
import static dk.aftalebog.model.Example.resource;
import static dk.aftalebog.model.Example.section;
import static dk.aftalebog.model.Example.target;
import static dk.aftalebog.model.IndicatorDraft.indicator;
import static org.assertj.core.api.Assertions.assertThat;

class DiffTest {

	private static final Agreement NOTHING = agreement().build();

	private static List<Difference> between(Agreement before, Agreement after) {
		return Diff.between(before, after);
	}

	@Test
	void equal_agreements_do_not_differ() {
		assertThat(between(FullAgreement.agreement(), FullAgreement.agreement())).isEmpty();
		assertThat(Diff.between(null, null)).isEmpty();
	}

	@Test
	void an_agreement_that_was_not_there_differs_in_every_leaf() {
		List<Difference> added = Leaves.of(FullAgreement.agreement())
			.entrySet()
			.stream()
			.map((leaf) -> new Difference(leaf.getKey(), null, leaf.getValue()))
			.toList();
		assertThat(Diff.between(null, FullAgreement.agreement())).isEqualTo(added);
		assertThat(Diff.between(FullAgreement.agreement(), null))
			.isEqualTo(added.stream().map((one) -> new Difference(one.path(), one.after(), null)).toList());
	}

	@Test
	void a_period_differs_in_its_end() {
		assertThat(between(agreement().runs(Example.openFrom("2021-08-01")).build(), NOTHING))
			.containsExactly(new Difference("/period/to", null, Example.day("2025-07-31")));
	}

	@Test
	void a_party_differs_in_its_role_and_its_units() {
		Party before = new Party("kommunen", "Kommunen", List.of("A", "B"), "Chef", null, null, null);
		Party after = new Party("kommunen", "Kommunen", List.of("B"), "Leder", null, null, null);
		assertThat(between(agreement().parties(before).build(), agreement().parties(after).build())).containsExactly(
				new Difference("/parties/kommunen/units", List.of("A", "B"), List.of("B")),
				new Difference("/parties/kommunen/role", "Chef", "Leder"));
	}

	@Test
	void what_is_added_or_taken_out_as_a_whole_differs_in_its_leaves() {
		assertThat(between(agreement().sections(section("a", "Old")).build(),
				agreement().sections(section("b", "New")).build()))
			.containsExactly(new Difference("/sections/a/key", "a", null),
					new Difference("/sections/a/title", "Section a", null),
					new Difference("/sections/a/text", "Old", null), new Difference("/sections/b/key", null, "b"),
					new Difference("/sections/b/title", null, "Section b"),
					new Difference("/sections/b/text", null, "New"));
	}

	@Test
	void what_was_taken_out_stands_behind_what_it_stood_behind() {
		Agreement before = agreement().goals(goal("x"), goal("a"), goal("y"), goal("z"), goal("b"), goal("w")).build();
		Agreement after = agreement().goals(goal("new"), reworded("b"), goal("n"), reworded("a"), goal("m")).build();
		assertThat(between(before, after)).extracting(Difference::path)
			.filteredOn((path) -> path.endsWith("/text"))
			.containsExactly("/goals/x/text", "/goals/new/text", "/goals/b/text", "/goals/w/text", "/goals/n/text",
					"/goals/a/text", "/goals/y/text", "/goals/z/text", "/goals/m/text");
	}

	private static Goal reworded(String key) {
		return new Goal(key, "Reworded");
	}

	@Test
	void an_element_that_only_moved_is_no_difference() {
		assertThat(between(agreement().goals(goal("a"), goal("b")).build(),
				agreement().goals(goal("b"), goal("a")).build()))
			.isEmpty();
	}

	@Test
	void a_figure_differs_in_its_value() {
		assertThat(between(
				agreement().indicators(indicator("udsaettelser").baselines(figure("nord", "17"), figure("syd", "1")))
					.build(),
				agreement().indicators(indicator("udsaettelser").baselines(figure("syd", "1"), figure("nord", "17.0")))
					.build()))
			.containsExactly(new Difference("/indicators/udsaettelser/baselines/area:nord/value", quantity("17"),
					quantity("17.0")));
	}

	@Test
	void a_comparator_differs_in_its_figure() {
		assertThat(between(agreement().indicators(indicator("i").comparators(comparator("dk", "1"))).build(),
				agreement().indicators(indicator("i").comparators(comparator("dk", "2"))).build()))
			.containsExactly(new Difference("/indicators/i/comparators/dk/cell/value", quantity("1"), quantity("2")));
	}

	private static List<Difference> betweenRules(TargetRule before, TargetRule after) {
		return between(agreement().indicators(indicator("i").targets(target("nord", before))).build(),
				agreement().indicators(indicator("i").targets(target("nord", after))).build());
	}

	@Test
	void a_target_differs_in_its_value() {
		assertThat(betweenRules(new TargetRule.AtLeast(BigDecimal.ONE, new Span.WholePeriod()),
				new TargetRule.AtLeast(BigDecimal.TEN, new Span.WholePeriod())))
			.containsExactly(
					new Difference("/indicators/i/targets/area:nord/rule/value", BigDecimal.ONE, BigDecimal.TEN));
	}

	@Test
	void a_rule_that_became_another_kind_of_rule_is_one_difference() {
		TargetRule before = new TargetRule.AtLeast(BigDecimal.ONE, new Span.WholePeriod());
		TargetRule after = new TargetRule.AtMost(BigDecimal.ONE, new Span.WholePeriod());
		assertThat(betweenRules(before, after))
			.containsExactly(new Difference("/indicators/i/targets/area:nord/rule", before, after));
	}

	@Test
	void a_span_that_became_another_kind_of_span_is_one_difference() {
		Span before = new Span.WholePeriod();
		Span after = new Span.By(new PaperDate("2025"));
		assertThat(betweenRules(new TargetRule.AtLeast(BigDecimal.ONE, before),
				new TargetRule.AtLeast(BigDecimal.ONE, after)))
			.containsExactly(new Difference("/indicators/i/targets/area:nord/rule/when", before, after));
	}

	@Test
	void a_figure_that_moved_to_another_scope_was_taken_out_and_added() {
		assertThat(between(agreement().indicators(indicator("i").baselines(figure("nord", "1"))).build(),
				agreement().indicators(indicator("i").baselines(figure("syd", "1"))).build()))
			.contains(new Difference("/indicators/i/baselines/area:nord/scope", new Scope.Area("nord"), null),
					new Difference("/indicators/i/baselines/area:syd/scope", null, new Scope.Area("syd")))
			.hasSize(6);
	}

	@Test
	void an_activity_differs_in_one_text_of_its_sheet() {
		assertThat(between(
				agreement().activities(activity("a", Map.of(ActivityText.PURPOSE, "Why", ActivityText.ROLES, "Who")))
					.build(),
				agreement()
					.activities(activity("a", Map.of(ActivityText.PURPOSE, "Why else", ActivityText.CONTENT, "What")))
					.build()))
			.containsExactly(new Difference("/activities/a/texts/purpose", "Why", "Why else"),
					new Difference("/activities/a/texts/roles", "Who", null),
					new Difference("/activities/a/texts/content", null, "What"));
	}

	@Test
	void a_success_criterion_differs_in_what_measures_it() {
		assertThat(between(agreement().activities(activity("a", criterion("c"))).build(),
				agreement().activities(activity("a", criterion("c", "i"))).build()))
			.containsExactly(new Difference("/activities/a/successCriteria/c/indicators", null, List.of("i")));
	}

	@Test
	void an_activity_that_ended_left_and_stands_with_the_ended() {
		Activity activity = activity("a");
		assertThat(between(agreement().activities(activity).build(),
				agreement().ended(new EndedActivity(activity, Example.day("2022-08-01"))).build()))
			.containsExactly(new Difference("/activities/a/key", "a", null),
					new Difference("/activities/a/name", "Activity a", null),
					new Difference("/endedActivities/a/activity/key", null, "a"),
					new Difference("/endedActivities/a/activity/name", null, "Activity a"),
					new Difference("/endedActivities/a/endedFrom", null, Example.day("2022-08-01")));
	}

	@Test
	void a_resource_differs_in_its_amounts() {
		Amount before = new Amount.HoursPerWeek(BigDecimal.ONE, false);
		Amount after = new Amount.HoursPerWeek(BigDecimal.TEN, false);
		assertThat(between(agreement().resources(resource("r", before)).build(),
				agreement().resources(resource("r", after)).build()))
			.containsExactly(new Difference("/resources/r/amounts", List.of(before), List.of(after)));
	}

	@Test
	void a_budget_differs_in_a_funders_amount() {
		assertThat(
				between(budget("Viborg Kommune", 1, "A/S ~ Fonden", 2), budget("Viborg Kommune", 1, "A/S ~ Fonden", 3)))
			.containsExactly(new Difference("/budget/lines/A~1S ~0 Fonden/amount", BigDecimal.valueOf(2),
					BigDecimal.valueOf(3)));
	}

	@Test
	void a_budget_differs_in_the_second_amount_of_one_funder() {
		assertThat(between(budget("Viborg Kommune", 1, "Viborg Kommune", 2),
				budget("Viborg Kommune", 1, "Viborg Kommune", 3)))
			.containsExactly(new Difference("/budget/lines/Viborg Kommune (2)/amount", BigDecimal.valueOf(2),
					BigDecimal.valueOf(3)));
	}

	@Test
	void a_budget_that_says_nothing_differs_from_none() {
		Budget silent = new Budget(List.of(), null);
		Budget total = new Budget(List.of(), BigDecimal.ONE);
		assertThat(between(NOTHING, agreement().budget(silent).build()))
			.containsExactly(new Difference("/budget", null, silent));
		assertThat(between(agreement().budget(silent).build(), agreement().budget(total).build()))
			.containsExactly(new Difference("/budget", silent, total));
	}

	private static Agreement budget(String funder, long amount, String other, long otherAmount) {
		return agreement().budget(new Budget(List.of(new Budget.Line(funder, BigDecimal.valueOf(amount), null),
				new Budget.Line(other, BigDecimal.valueOf(otherAmount), null)), null))
			.build();
	}

	@Test
	void terms_differ_in_their_cadence() {
		assertThat(between(withTerms(RevisionTerms.SILENT), withTerms(yearly())))
			.containsExactly(new Difference("/revisionTerms/cadence", null, RevisionTerms.Cadence.ONCE_A_YEAR));
	}

	private static RevisionTerms yearly() {
		return new RevisionTerms(List.of(), RevisionTerms.Cadence.ONCE_A_YEAR, null, null, List.of(), null, null, null,
				null, null, null);
	}

	private static Agreement withTerms(RevisionTerms terms) {
		return new Agreement("Aftalen", Example.FOUR_YEARS, null, List.of(), List.of(), List.of(), List.of(), List.of(),
				List.of(), List.of(), null, null, terms);
	}

	@Test
	void a_predecessor_differs_in_one_indicator() {
		assertThat(between(agreement().goesOnFrom(new Predecessor("før", Map.of("a", "b"))).build(),
				agreement().goesOnFrom(new Predecessor("før", Map.of("a", "c"))).build()))
			.containsExactly(new Difference("/predecessor/indicators/a", "b", "c"));
	}

}
