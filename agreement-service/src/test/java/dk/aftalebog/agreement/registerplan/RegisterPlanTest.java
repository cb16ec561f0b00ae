package dk.aftalebog.agreement.registerplan;

import java.util.List;

import dk.aftalebog.agreement.Scenario;
import dk.aftalebog.agreement.record.AgreementStream;
import dk.aftalebog.agreement.record.Ledger;
import dk.aftalebog.agreement.record.PlanStream;
import dk.aftalebog.model.agreement.Period;
import dk.aftalebog.model.event.PlanEvent.PlanRegistered;
import dk.aftalebog.model.plan.Plan;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.Test;

import static dk.aftalebog.agreement.Scenario.PLAN;
import static dk.aftalebog.agreement.Scenario.day;
import static dk.aftalebog.agreement.Scenario.refusal;

class RegisterPlanTest {

	private final AggregateTestFixture<PlanStream> fixture = new AggregateTestFixture<>(PlanStream.class);

	RegisterPlanTest() {
		Ledger ledger = new Ledger(new AggregateTestFixture<>(AgreementStream.class).getRepository(),
				this.fixture.getRepository(), Scenario.streamsOf(this.fixture.getEventStore()));
		this.fixture.registerAnnotatedCommandHandler(new RegisterPlanHandler(ledger));
	}

	@Test
	void a_plan_is_registered() {
		this.fixture.givenNoPriorActivity().when(new RegisterPlan(PLAN)).expectEvents(new PlanRegistered(PLAN));
	}

	@Test
	void a_plan_is_registered_once() {
		this.fixture.given(new PlanRegistered(PLAN))
			.when(new RegisterPlan(PLAN))
			.expectNoEvents()
			.expectException(refusal("plan-exists"));
	}

	@Test
	void a_plan_does_not_end_before_it_begins() {
		Plan reversed = new Plan("plan", "Planen", "Viborg", new Period(day("2025-07-31"), day("2021-08-01")),
				List.of(), List.of(), List.of(), List.of(), List.of(), null, null, List.of(), PLAN.defaultTerms());
		this.fixture.givenNoPriorActivity()
			.when(new RegisterPlan(reversed))
			.expectNoEvents()
			.expectException(refusal("period-reversed"));
	}

	@Test
	void every_fault_of_a_plan_is_told_at_once() {
		Period reversed = new Period(day("2025-07-31"), day("2021-08-01"));
		Plan.HousingArea north = new Plan.HousingArea("nord", "Nordparken", List.of(), null, -1);
		Plan wrong = new Plan("plan", "Planen", "Viborg", PLAN.period(), List.of(), List.of(north, north),
				List.of(new Plan.Residents(List.of("syd"), 10)), List.of(),
				List.of(new Plan.Seat("formand", "Boligselskabet", "Direktør", reversed)), null, null, List.of(),
				PLAN.defaultTerms());
		this.fixture.givenNoPriorActivity()
			.when(new RegisterPlan(wrong))
			.expectNoEvents()
			.expectException(refusal("duplicate-area", "count-negative", "unknown-area", "period-reversed"));
	}

}
