package dk.aftalebog.model.finding;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

import dk.aftalebog.model.AgreementDraft;
import dk.aftalebog.model.agreement.Activity;
import dk.aftalebog.model.agreement.ActivityText;
import dk.aftalebog.model.agreement.Amount;
import dk.aftalebog.model.agreement.Budget;
import dk.aftalebog.model.agreement.Cell;
import dk.aftalebog.model.agreement.DataSource;
import dk.aftalebog.model.agreement.Fraction;
import dk.aftalebog.model.agreement.Goal;
import dk.aftalebog.model.agreement.Missing;
import dk.aftalebog.model.agreement.Party;
import dk.aftalebog.model.agreement.Resource;
import dk.aftalebog.model.agreement.Scope;
import dk.aftalebog.model.agreement.SuccessCriterion;
import dk.aftalebog.model.agreement.Unit;
import dk.aftalebog.model.finding.Finding.Kind;
import dk.aftalebog.model.language.Spoken;
import dk.aftalebog.model.language.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import static dk.aftalebog.model.AgreementDraft.agreement;
import static dk.aftalebog.model.Example.activity;
import static dk.aftalebog.model.Example.comparator;
import static dk.aftalebog.model.Example.figure;
import static dk.aftalebog.model.Example.quantity;
import static dk.aftalebog.model.Example.resource;
import static dk.aftalebog.model.Example.section;
import static dk.aftalebog.model.IndicatorDraft.indicator;
import static org.assertj.core.api.Assertions.assertThat;

class FindingsTest {

	private static List<String> in(AgreementDraft draft) {
		return Findings.in(draft.build())
			.stream()
			.map((finding) -> finding.kind() + " at " + finding.pointer())
			.toList();
	}

	private static Cell percentage(String percent, long numerator, long denominator) {
		return new Cell(new Scope.Area("nord"), null, quantity(percent), null, null, null,
				new Fraction(numerator, denominator), null, null, null);
	}

	private static Cell printed(String area, String asPrinted) {
		return new Cell(new Scope.Area(area), null, quantity("1"), null, null, null, null, null, asPrinted, null);
	}

	private static Activity numbered(String key, String number) {
		return new Activity(key, number, "Activity " + key, Map.of(), List.of(), List.of(), null, List.of());
	}

	private static Budget budget(String line, String other, String total) {
		return new Budget(List.of(new Budget.Line("Landsbyggefonden", new BigDecimal(line), null),
				new Budget.Line("Kommunen", new BigDecimal(other), null)), new BigDecimal(total));
	}

	private static Amount weekly(String hours, boolean about) {
		return new Amount.HoursPerWeek(new BigDecimal(hours), about);
	}

	private static Amount yearly(String hours, boolean about) {
		return new Amount.HoursPerYear(new BigDecimal(hours), about);
	}

	@Test
	void an_agreement_without_content_does_not_contradict_itself() {
		assertThat(in(agreement())).isEmpty();
	}

	@Test
	void there_are_more_effective_evictions_than_evictions_in_all() {
		assertThat(in(agreement().indicators(
				indicator("all").baselines(figure("nord", "3"), figure("syd", "3")).comparators(comparator("dk", "7")),
				indicator("effective").partOf("all")
					.baselines(figure("syd", "3"), figure("nord", "4"))
					.comparators(comparator("dk", "8")))))
			.containsExactly("PART_EXCEEDS_WHOLE at /indicators/1/baselines/1/value",
					"PART_EXCEEDS_WHOLE at /indicators/1/comparators/0/cell/value");
	}

	@Test
	void a_part_may_be_the_whole_and_is_held_against_its_own_scope_only() {
		assertThat(in(agreement().indicators(indicator("all").baselines(figure("nord", "3"), figure("syd", "1")),
				indicator("effective").partOf("all").baselines(figure("nord", "3")))))
			.isEmpty();
		assertThat(in(agreement().indicators(
				indicator("all").baselines(Cell.missing(new Scope.Area("nord"), Missing.SUPPRESSED, null)),
				indicator("effective").partOf("all").baselines(figure("nord", "3")))))
			.isEmpty();
		assertThat(in(agreement().indicators(indicator("all").baselines(figure("nord", "3")),
				indicator("another").baselines(figure("nord", "4")))))
			.isEmpty();
	}

	@Test
	void a_total_is_not_the_sum_of_its_lines() {
		assertThat(in(agreement().budget(budget("100", "50", "151"))))
			.containsExactly("TOTAL_IS_NOT_SUM at /budget/total");
		assertThat(in(agreement().budget(budget("100", "50", "150.00")))).isEmpty();
	}

	@Test
	void a_percentage_is_not_what_its_counts_give() {
		assertThat(in(agreement().indicators(indicator("i").in(Unit.PERCENT).baselines(percentage("0.3", 3, 1817)))))
			.containsExactly("PERCENTAGE_IS_NOT_FRACTION at /indicators/0/baselines/0/fraction");
	}

	@ParameterizedTest
	@CsvSource({ "0.2, 3, 1817", "0.17, 3, 1817", "0.165, 3, 1817", "0, 3, 1817", "17, 17, 100", "17.0, 17, 100",
			"33, 1, 3", "67, 2, 3", "100, 5, 5" })
	void a_percentage_is_held_against_its_counts_to_the_decimals_that_are_written(String percent, long numerator,
			long denominator) {
		assertThat(in(agreement()
			.indicators(indicator("i").in(Unit.PERCENT).baselines(percentage(percent, numerator, denominator)))))
			.isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "-0.1", "100.1", "170" })
	void a_percentage_lies_outside_0_to_100(String percent) {
		assertThat(in(agreement().indicators(indicator("i").in(Unit.PERCENT).baselines(figure("nord", percent)))))
			.containsExactly("PERCENTAGE_OUT_OF_RANGE at /indicators/0/baselines/0/value");
	}

	@ParameterizedTest
	@ValueSource(strings = { "0", "17.06", "100", "100.0" })
	void a_percentage_lies_within_0_to_100(String percent) {
		assertThat(in(agreement().indicators(indicator("i").in(Unit.PERCENT).baselines(figure("nord", percent)))))
			.isEmpty();
	}

	@Test
	void only_percentages_have_that_range() {
		assertThat(in(agreement().indicators(indicator("i").in(Unit.COUNT).baselines(figure("nord", "170")))))
			.isEmpty();
	}

	@Test
	void hours_a_week_and_hours_a_year_say_different_things() {
		assertThat(in(agreement().resources(resource("r"), resource("s", weekly("10", false), yearly("500", false)))))
			.containsExactly("HOURS_DISAGREE at /resources/1/amounts");
		assertThat(in(agreement().resources(resource("r", weekly("10", false), yearly("520.0", false))))).isEmpty();
	}

	@Test
	void what_is_about_right_does_not_disagree() {
		assertThat(in(agreement().resources(resource("r", weekly("10", true), yearly("500", false))))).isEmpty();
		assertThat(in(agreement().resources(resource("r", weekly("10", false), yearly("500", true))))).isEmpty();
	}

	@Test
	void an_area_stands_under_several_spellings() {
		assertThat(in(agreement().indicators(indicator("i").baselines(printed("syd", "Sydbyen")),
				indicator("j").baselines(printed("syd", "Syd Byen")))))
			.containsExactly("SEVERAL_SPELLINGS at /indicators");
		assertThat(
				in(agreement().indicators(indicator("i").baselines(printed("syd", "Sydbyen"), printed("nord", "Nord")),
						indicator("j").baselines(printed("syd", "Sydbyen")))))
			.isEmpty();
	}

	@Test
	void two_activities_bear_one_number() {
		assertThat(in(agreement().activities(numbered("a", "2"), numbered("b", "3"), numbered("c", "2"))))
			.containsExactly("NUMBER_USED_TWICE at /activities/2/number");
		assertThat(in(agreement().activities(numbered("a", "2"), numbered("b", "3"), activity("c"), activity("d"))))
			.isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "Skriv til hanne@example.dk.", "Ring +45 12 34 56 78", "Ring +4512345678",
			"tlf. 12 34 56 78", "Tlf 12345678", "Telefon: 12345678", "12 34 56 78", "født 010170-1234" })
	void a_text_seems_to_hold_personal_data(String text) {
		assertThat(in(agreement().sections(section("a", "Fint"), section("b", text))))
			.containsExactly("PERSONAL_DATA_IN_TEXT at /sections/1/text");
		assertThat(in(agreement().activities(activity("a", Map.of(ActivityText.ROLES, text)))))
			.containsExactly("PERSONAL_DATA_IN_TEXT at /activities/0/texts/roles");
	}

	@Test
	void personal_data_are_looked_for_wherever_there_is_text() {
		String text = "tlf. 12 34 56 78";
		Party party = new Party("p", text, List.of(), text, null, null, text);
		Resource resource = new Resource("r", null, text, text, List.of(), null, text);
		SuccessCriterion criterion = new SuccessCriterion("k", text, new DataSource(text, text, text), List.of());
		Activity activity = new Activity("a", null, "A", Map.of(), List.of(text), List.of(), null, List.of(criterion));
		assertThat(in(agreement().parties(party).goals(new Goal("g", text)).activities(activity).resources(resource)))
			.allSatisfy((finding) -> assertThat(finding).startsWith("PERSONAL_DATA_IN_TEXT"))
			.extracting((finding) -> finding.substring(finding.indexOf('/')))
			.containsExactly("/parties/0/organisation", "/parties/0/role", "/parties/0/note", "/goals/0/text",
					"/activities/0/targetGroups/0", "/activities/0/successCriteria/0/text",
					"/activities/0/successCriteria/0/dataSource/name",
					"/activities/0/successCriteria/0/dataSource/responsible",
					"/activities/0/successCriteria/0/dataSource/note", "/resources/0/who", "/resources/0/task",
					"/resources/0/note");
	}

	@ParameterizedTest
	@ValueSource(strings = { "I 2021 var der 1.817 beboere.", "Budgettet er 12345678 kr.", "Perioden 2021-2025",
			"fra 010121 til 310125", "§ 12, stk. 3", "320170-1234 er ingen dato", "@home" })
	void a_text_with_figures_only_does_not(String text) {
		assertThat(in(agreement().sections(section("a", text)))).isEmpty();
	}

	@ParameterizedTest
	@EnumSource(names = { "SEVERAL_SPELLINGS", "NUMBER_USED_TWICE", "PERSONAL_DATA_IN_TEXT" })
	void these_are_no_contradictions_in_figures(Kind kind) {
		assertThat(kind.inFigures()).isFalse();
	}

	@ParameterizedTest
	@EnumSource(names = { "PART_EXCEEDS_WHOLE", "TOTAL_IS_NOT_SUM", "PERCENTAGE_IS_NOT_FRACTION",
			"PERCENTAGE_OUT_OF_RANGE", "HOURS_DISAGREE" })
	void a_revision_may_not_bring_a_contradiction_in_figures(Kind kind) {
		assertThat(kind.inFigures()).isTrue();
	}

	@Test
	void a_message_says_what_contradicts_what() {
		assertThat(Findings.in(agreement().budget(budget("100", "50", "151")).build())).singleElement()
			.extracting(Finding::message)
			.isEqualTo("The total is stated as 151, but the lines add up to 150");
	}

	@ParameterizedTest
	@EnumSource(Finding.Kind.class)
	void a_finding_speaks_of_the_same_things_in_both_languages(Finding.Kind kind) {
		Spoken.inBothLanguages(kind);
	}

	@Test
	void a_finding_is_told_in_both_languages() {
		assertThat(Finding.of(Finding.Kind.PERCENTAGE_IS_NOT_FRACTION, "", 3, 4, "17.5").words())
			.isEqualTo(new Words("3 of 4 is not 17.5 %", "3 ud af 4 er ikke 17.5 %"));
	}

}
