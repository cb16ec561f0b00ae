package dk.aftalebog.agreement.registeragreement;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import dk.aftalebog.agreement.Scenario;
import dk.aftalebog.agreement.attach.NoAttachments;
import dk.aftalebog.agreement.persons.NoPersons;
import dk.aftalebog.model.agreement.Activity;
import dk.aftalebog.model.agreement.Agreement;
import dk.aftalebog.model.agreement.Budget;
import dk.aftalebog.model.agreement.Cell;
import dk.aftalebog.model.agreement.EndedActivity;
import dk.aftalebog.model.agreement.Indicator;
import dk.aftalebog.model.agreement.Party;
import dk.aftalebog.model.agreement.Period;
import dk.aftalebog.model.agreement.RevisionTerms;
import dk.aftalebog.model.agreement.Scope;
import dk.aftalebog.model.agreement.Value;
import dk.aftalebog.model.change.Registration;
import dk.aftalebog.model.event.AgreementEvent.AgreementRegistered;
import dk.aftalebog.model.event.AgreementEvent.ContentFact;
import dk.aftalebog.model.event.Decision;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static dk.aftalebog.agreement.Scenario.activity;
import static dk.aftalebog.agreement.Scenario.day;
import static dk.aftalebog.agreement.Scenario.decision;
import static dk.aftalebog.agreement.Scenario.indicator;

class RegisterAgreementTest {

	private static final Period PERIOD = new Period(day("2021-08-01"), day("2025-07-31"));

	private final Scenario scenario = new Scenario((ledger, situations) -> new RegisterAgreementHandler(ledger,
			NoAttachments.none(), NoPersons.none(), situations));

	@Test
	void registering_writes_a_fact_for_every_part_in_force_from_the_first_day() {
		Agreement agreement = agreement(PERIOD, List.of(party("kommunen")), null);
		List<Object> expected = new ArrayList<>();
		expected.add(new AgreementRegistered("aftale", "plan", "Tryghed", decision("2021-06-01"), null));
		Registration.changes(agreement)
			.forEach((change) -> expected.add(new ContentFact(0, day("2021-06-01"), day("2021-08-01"), change)));
		this.scenario.when(register(agreement)).expectEvents(expected.toArray());
	}

	@Test
	void a_total_that_is_not_its_sum_is_registered_as_it_stands() {
		Budget contradictory = new Budget(List.of(new Budget.Line("Fonden", BigDecimal.ONE, null)), BigDecimal.TEN);
		this.scenario.when(register(agreement(PERIOD, List.of(), contradictory))).expectSuccessfulHandlerExecution();
	}

	@Test
	void an_id_is_taken_once() {
		this.scenario.givenAgreement().whenRefused(register(agreement(PERIOD, List.of(), null)), "agreement-exists");
	}

	@Test
	void a_period_does_not_end_before_it_begins() {
		Period reversed = new Period(day("2025-07-31"), day("2021-08-01"));
		this.scenario.whenRefused(register(agreement(reversed, List.of(), null)), "period-reversed");
	}

	@Test
	void a_party_is_named_once() {
		Agreement twice = agreement(PERIOD, List.of(party("kommunen"), party("kommunen-igen")), null);
		this.scenario.whenRefused(register(twice), "duplicate-party");
	}

	@Test
	void its_plan_is_there() {
		this.scenario.whenRefused(new RegisterAgreement(new AgreementDocument("aftale", "ukendt", "Tryghed",
				decision("2021-06-01"), null, agreement(PERIOD, List.of(), null))), "unknown-plan");
	}

	@Test
	void it_was_not_adopted_at_a_meeting_to_come() {
		Decision toCome = decision("2022-06-16");
		this.scenario.whenRefused(new RegisterAgreement(
				new AgreementDocument("aftale", "plan", "Tryghed", toCome, null, agreement(PERIOD, List.of(), null))),
				"meeting-in-future");
	}

	@Test
	void a_decision_of_today_counts() {
		this.scenario
			.when(new RegisterAgreement(new AgreementDocument("aftale", "plan", "Tryghed", decision("2022-06-15"), null,
					agreement(PERIOD, List.of(), null))))
			.expectSuccessfulHandlerExecution();
	}

	@Test
	void an_activity_runs_within_the_period() {
		Activity early = new Activity("a", null, "A", Map.of(), List.of(), List.of(),
				new Period(day("2021-07-31"), day("2022-07-31")), List.of());
		this.scenario.whenRefused(register(with(List.of(indicator()), List.of(early), List.of())),
				"activity-outside-period");
	}

	@Test
	void a_paper_has_no_ended_activities() {
		this.scenario.whenRefused(register(
				with(List.of(indicator()), List.of(), List.of(new EndedActivity(activity("a"), day("2022-01-01"))))),
				"ended-before-registration");
	}

	@Test
	void a_baseline_is_for_an_area_of_the_plan() {
		Indicator elsewhere = indicator().withFigures(
				List.of(Cell.of(new Scope.Area("månen"), new Value.Quantity(BigDecimal.ONE), null)), List.of(),
				List.of());
		this.scenario.whenRefused(register(with(List.of(elsewhere), List.of(), List.of())), "unknown-area");
	}

	@Test
	void every_fault_is_told_at_once() {
		Period reversed = new Period(day("2025-07-31"), day("2021-08-01"));
		this.scenario.whenRefused(
				new RegisterAgreement(new AgreementDocument("Aftale 1", "plan", "Tryghed", decision("2022-06-16"), null,
						agreement(reversed, List.of(party("kommunen"), party("kommunen-igen")), null))),
				"bad-key", "meeting-in-future", "period-reversed", "duplicate-party");
	}

	private static Agreement with(List<Indicator> indicators, List<Activity> activities, List<EndedActivity> ended) {
		return new Agreement("Tryghed", PERIOD, null, List.of(), List.of(), List.of(), indicators, activities, ended,
				List.of(), null, null, RevisionTerms.SILENT);
	}

	private static RegisterAgreement register(Agreement agreement) {
		return new RegisterAgreement(
				new AgreementDocument("aftale", "plan", "Tryghed", decision("2021-06-01"), null, agreement));
	}

	private static Agreement agreement(Period period, List<Party> parties, @Nullable Budget budget) {
		return new Agreement("Tryghed", period, null, parties, List.of(), List.of(), List.of(indicator()),
				List.of(activity("a")), List.of(), List.of(), null, budget, RevisionTerms.SILENT);
	}

	private static Party party(String key) {
		return new Party(key, "Viborg Kommune", List.of(), "Socialchef", null, null, null);
	}

}
