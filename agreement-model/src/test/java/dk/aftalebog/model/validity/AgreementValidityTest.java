package dk.aftalebog.model.validity;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

import dk.aftalebog.model.AgreementDraft;
import dk.aftalebog.model.Example;
import dk.aftalebog.model.agreement.Activity;
import dk.aftalebog.model.agreement.Amount;
import dk.aftalebog.model.agreement.Budget;
import dk.aftalebog.model.agreement.EndedActivity;
import dk.aftalebog.model.agreement.Party;
import dk.aftalebog.model.agreement.Period;
import dk.aftalebog.model.agreement.Predecessor;
import dk.aftalebog.model.agreement.Resource;
import dk.aftalebog.model.agreement.ResourceTotal;
import dk.aftalebog.model.language.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static dk.aftalebog.model.AgreementDraft.agreement;
import static dk.aftalebog.model.Example.activity;
import static dk.aftalebog.model.Example.criterion;
import static dk.aftalebog.model.Example.day;
import static dk.aftalebog.model.Example.goal;
import static dk.aftalebog.model.Example.openFrom;
import static dk.aftalebog.model.Example.party;
import static dk.aftalebog.model.Example.period;
import static dk.aftalebog.model.Example.resource;
import static dk.aftalebog.model.Example.section;
import static dk.aftalebog.model.IndicatorDraft.indicator;
import static dk.aftalebog.model.validity.Faults.fault;
import static dk.aftalebog.model.validity.Faults.faultsOf;
import static org.assertj.core.api.Assertions.assertThat;

class AgreementValidityTest {

	private static Activity running(Period period) {
		return new Activity("a", null, "Activity", Map.of(), List.of(), List.of(), period, List.of());
	}

	private static Activity covering(String... areas) {
		return new Activity("a", null, "Activity", Map.of(), List.of(), List.of(areas), null, List.of());
	}

	private static Resource resourceOf(String activity) {
		return new Resource("r", activity, "Medarbejder", null, List.of(), null, null);
	}

	private static Resource resourceIn(Period period) {
		return new Resource("r", null, "Medarbejder", null, List.of(), period, null);
	}

	private static Party represented(String key, String role) {
		return new Party(key, "Boligorganisationen", List.of("Nord"), role, null, null, null);
	}

	private static Budget paying(String amount) {
		return new Budget(List.of(new Budget.Line("Kommunen", new BigDecimal(amount), null)), null);
	}

	@Test
	void an_agreement_without_content_is_sound() {
		assertThat(faultsOf(agreement())).isEmpty();
	}

	@Test
	void a_period_ends_on_or_after_its_first_day() {
		assertThat(faultsOf(agreement().runs(period("2021-08-01", "2021-07-31"))))
			.containsExactly(fault("/period", "period-reversed"));
		assertThat(faultsOf(agreement().runs(period("2021-08-01", "2021-08-01")))).isEmpty();
		assertThat(faultsOf(agreement().runs(openFrom("2021-08-01")))).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "Stor", "a b", "-a", "a_b", "a/b", "é",
			"a123456789012345678901234567890123456789012345678901234567890123456789012345678901" })
	void a_key_is_of_lower_case_letters_digits_and_hyphens(String key) {
		assertThat(faultsOf(agreement().parties(party(key)))).containsExactly(fault("/parties/0/key", "bad-key"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "a", "1", "æøå", "naboskab-2", "2-a" })
	void a_danish_key_is_a_key(String key) {
		assertThat(faultsOf(agreement().parties(party(key)))).isEmpty();
	}

	@Test
	void keys_are_checked_in_every_list() {
		AgreementDraft draft = agreement().parties(party("A"))
			.sections(section("B", "Text"))
			.goals(goal("C"))
			.indicators(indicator("D"))
			.activities(activity("E", criterion("F")))
			.resources(resource("G"));
		assertThat(faultsOf(draft)).containsExactlyInAnyOrder(fault("/parties/0/key", "bad-key"),
				fault("/sections/0/key", "bad-key"), fault("/goals/0/key", "bad-key"),
				fault("/indicators/0/key", "bad-key"), fault("/activities/0/key", "bad-key"),
				fault("/activities/0/successCriteria/0/key", "bad-key"), fault("/resources/0/key", "bad-key"));
	}

	@Test
	void a_key_is_unique_in_its_list() {
		AgreementDraft draft = agreement().parties(party("k"), party("k", "Another"))
			.sections(section("k", "Text"), section("k", "Text"))
			.goals(goal("k"), goal("k"))
			.indicators(indicator("k"), indicator("k"))
			.activities(activity("k", criterion("c"), criterion("c")), activity("k"))
			.resources(resource("k"), resource("k"));
		assertThat(faultsOf(draft)).containsExactlyInAnyOrder(fault("/parties/1/key", "duplicate-party"),
				fault("/sections/1/key", "duplicate-section"), fault("/goals/1/key", "duplicate-goal"),
				fault("/indicators/1/key", "duplicate-indicator"), fault("/activities/1/key", "duplicate-activity"),
				fault("/activities/0/successCriteria/1/key", "duplicate-success-criterion"),
				fault("/resources/1/key", "duplicate-resource"));
	}

	@Test
	void things_of_two_kinds_may_share_a_key() {
		assertThat(faultsOf(agreement().parties(party("k"))
			.sections(section("k", "Text"))
			.goals(goal("k"))
			.indicators(indicator("k"))
			.activities(activity("k", criterion("k")))
			.resources(resource("k")))).isEmpty();
	}

	@Test
	void nobody_is_a_party_twice_under_two_keys() {
		assertThat(faultsOf(agreement().parties(represented("a", "chef"), represented("b", "chef"))))
			.containsExactly(fault("/parties/1", "duplicate-party"));
		assertThat(faultsOf(agreement().parties(represented("a", "chef"), represented("b", "formand")))).isEmpty();
	}

	@Test
	void an_activity_runs_within_the_agreement() {
		assertThat(faultsOf(agreement().activities(running(period("2021-07-31", "2022-07-31")))))
			.containsExactly(fault("/activities/0/period", "activity-outside-period"));
		assertThat(faultsOf(agreement().activities(running(openFrom("2021-08-01")))))
			.containsExactly(fault("/activities/0/period", "activity-outside-period"));
		assertThat(faultsOf(agreement().activities(running(period("2021-08-01", "2022-07-31"))))).isEmpty();
	}

	@Test
	void an_activitys_own_period_is_not_reversed() {
		assertThat(faultsOf(agreement().activities(running(period("2022-08-01", "2022-07-31")))))
			.containsExactly(fault("/activities/0/period", "period-reversed"));
	}

	@Test
	void an_activity_covers_areas_of_the_plan() {
		assertThat(faultsOf(agreement().activities(covering("nord", "vest"))))
			.containsExactly(fault("/activities/0/areas/1", "unknown-area"));
		assertThat(faultsOf(agreement().activities(covering("nord", "syd")))).isEmpty();
	}

	@Test
	void a_success_criterion_is_measured_by_indicators_that_are_there() {
		AgreementDraft draft = agreement().indicators(indicator("i"));
		assertThat(faultsOf(draft.activities(activity("a", criterion("c", "i", "j")))))
			.containsExactly(fault("/activities/0/successCriteria/0/indicators/1", "unknown-indicator"));
		assertThat(faultsOf(draft.activities(activity("a", criterion("c", "i"))))).isEmpty();
	}

	@Test
	void a_resource_is_for_an_activity_that_is_there_or_has_ended() {
		assertThat(faultsOf(agreement().resources(resourceOf("a"))))
			.containsExactly(fault("/resources/0/activity", "unknown-activity"));
		assertThat(faultsOf(agreement().activities(activity("a")).resources(resourceOf("a")))).isEmpty();
		assertThat(faultsOf(
				agreement().ended(new EndedActivity(activity("a"), day("2022-08-01"))).resources(resourceOf("a"))))
			.isEmpty();
	}

	@Test
	void a_resources_period_is_not_reversed() {
		assertThat(faultsOf(agreement().resources(resourceIn(period("2022-08-01", "2022-07-31")))))
			.containsExactly(fault("/resources/0/period", "period-reversed"));
		assertThat(faultsOf(agreement().resources(resourceIn(period("2022-08-01", "2023-07-31"))))).isEmpty();
	}

	@Test
	void an_amount_is_more_than_nothing() {
		Amount none = new Amount.HoursPerWeek(new BigDecimal("0.0"), false);
		Amount negative = new Amount.HoursPerYear(new BigDecimal("-1"), true);
		Amount share = new Amount.ShareOfWhole("kapaciteten", BigDecimal.ZERO, false);
		Amount some = new Amount.HoursPerWeek(new BigDecimal("0.5"), false);
		assertThat(faultsOf(agreement().resources(resource("r", some, none, negative))
			.resourceTotal(new ResourceTotal(List.of(share), null))))
			.containsExactly(fault("/resources/0/amounts/1", "amount-not-positive"),
					fault("/resources/0/amounts/2", "amount-not-positive"),
					fault("/resourceTotal/amounts/0", "amount-not-positive"));
		assertThat(faultsOf(
				agreement().resources(resource("r", some)).resourceTotal(new ResourceTotal(List.of(some), null))))
			.isEmpty();
	}

	@Test
	void a_funder_pays_nothing_or_more() {
		assertThat(faultsOf(agreement().budget(paying("-0.01"))))
			.containsExactly(fault("/budget/lines/0/amount", "amount-negative"));
		assertThat(faultsOf(agreement().budget(paying("0")))).isEmpty();
	}

	@Test
	void a_series_runs_on_in_an_indicator_that_is_there() {
		AgreementDraft draft = agreement().indicators(indicator("i"));
		assertThat(faultsOf(draft.goesOnFrom(new Predecessor("old", Map.of("theirs", "j")))))
			.containsExactly(fault("/predecessor/indicators/theirs", "unknown-indicator"));
		assertThat(faultsOf(draft.goesOnFrom(new Predecessor("old", Map.of("theirs", "i"))))).isEmpty();
	}

	@Test
	void a_pointer_escapes_what_json_pointers_mean_otherwise() {
		assertThat(faultsOf(agreement().goesOnFrom(new Predecessor("old", Map.of("a/b~c", "j")))))
			.containsExactly(fault("/predecessor/indicators/a~1b~0c", "unknown-indicator"));
	}

	@Test
	void a_message_says_what_to_do() {
		assertThat(AgreementValidity.problems(agreement().goals(goal("k"), goal("k")).build(), Example.PLAN))
			.containsExactly(new Problem("/goals/1/key", "duplicate-goal",
					new Words("There are two of kind goal with the key 'k'; give each its own",
							"To blandt delmålene har nøglen 'k'; giv hver sin egen")));
	}

	@Test
	void a_fault_is_told_from_a_document_around_it() {
		Words words = new Words("Mend it", "Ret det");
		assertThat(new Problem("/goals/1/key", "duplicate-goal", words).under("/agreement"))
			.isEqualTo(new Problem("/agreement/goals/1/key", "duplicate-goal", words));
	}

}
