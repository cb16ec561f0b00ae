package dk.aftalebog.agreement.changeplan;

import java.util.List;

import dk.aftalebog.agreement.Scenario;
import dk.aftalebog.agreement.changeplan.ChangePlan.Changes;
import dk.aftalebog.agreement.record.AgreementStream;
import dk.aftalebog.agreement.record.Ledger;
import dk.aftalebog.agreement.record.PlanStream;
import dk.aftalebog.agreement.refusal.Refusal;
import dk.aftalebog.agreement.web.PlanAnswer;
import dk.aftalebog.model.agreement.Period;
import dk.aftalebog.model.change.PlanChange;
import dk.aftalebog.model.event.PlanEvent.PlanFact;
import dk.aftalebog.model.event.PlanEvent.PlanRegistered;
import dk.aftalebog.model.plan.Plan;
import dk.aftalebog.model.timeline.PlanTimeline;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.hamcrest.CustomTypeSafeMatcher;
import org.hamcrest.Matcher;
import org.junit.jupiter.api.Test;

import static dk.aftalebog.agreement.Scenario.PLAN;
import static dk.aftalebog.agreement.Scenario.day;
import static dk.aftalebog.agreement.Scenario.refusal;
import static org.hamcrest.Matchers.allOf;

class ChangePlanTest {

	private static final PlanChange RENAMED = new PlanChange.PlanRenamed("Planen for Nord");

	private static final PlanChange SECOND_SEAT = new PlanChange.SeatAdded(
			new Plan.Seat("kommunen", "Kommunen", "Chef", new Period(day("2022-01-01"), null)));

	private final AggregateTestFixture<PlanStream> fixture = new AggregateTestFixture<>(PlanStream.class);

	ChangePlanTest() {
		Ledger ledger = new Ledger(new AggregateTestFixture<>(AgreementStream.class).getRepository(),
				this.fixture.getRepository(), Scenario.streamsOf(this.fixture.getEventStore()));
		this.fixture.registerAnnotatedCommandHandler(new ChangePlanHandler(ledger));
	}

	@Test
	void changes_of_a_plan_are_facts_with_their_day_and_their_reason() {
		this.fixture.given(new PlanRegistered(PLAN))
			.when(change("2022-08-01", RENAMED, SECOND_SEAT))
			.expectEvents(fact("2022-08-01", RENAMED), fact("2022-08-01", SECOND_SEAT));
	}

	@Test
	void a_change_may_rest_on_the_one_before_it() {
		PlanChange quorum = new PlanChange.QuorumSet(2);
		this.fixture.given(new PlanRegistered(PLAN))
			.when(change("2022-08-01", SECOND_SEAT, quorum))
			.expectEvents(fact("2022-08-01", SECOND_SEAT), fact("2022-08-01", quorum));
	}

	@Test
	void a_quorum_that_no_board_meets_is_refused_from_the_day_on_which_it_would_hold() {
		this.fixture.given(new PlanRegistered(PLAN), fact("2022-09-01", SECOND_SEAT))
			.when(change("2022-08-01", new PlanChange.QuorumSet(2)))
			.expectNoEvents()
			.expectException(refusedAt("/changes/0", "bad-quorum"));
	}

	@Test
	void a_change_that_does_not_apply_is_told_at_its_place_and_stands_in_no_others_way() {
		this.fixture.given(new PlanRegistered(PLAN))
			.when(change("2022-08-01", new PlanChange.OrganisationRemoved("ukendt"),
					new PlanChange.TitleUnmapped("ukendt"), RENAMED))
			.expectNoEvents()
			.expectException(allOf(refusedAt("/changes/0", "change-does-not-apply"),
					refusedAt("/changes/1", "change-does-not-apply")));
	}

	@Test
	void what_was_changed_for_a_later_day_still_applies() {
		this.fixture.given(new PlanRegistered(PLAN), fact("2022-09-01", SECOND_SEAT))
			.when(change("2022-08-01", SECOND_SEAT))
			.expectNoEvents()
			.expectException(refusedAt("/changes/0", "change-does-not-apply"));
	}

	@Test
	void a_title_is_mapped_to_a_role_that_there_is() {
		this.fixture.given(new PlanRegistered(PLAN))
			.when(change("2022-08-01", new PlanChange.TitleMapped(new Plan.Title("chefen", "chef"))))
			.expectNoEvents()
			.expectException(refusedAt("/changes/0", "unknown-role"));
	}

	@Test
	void no_spelling_is_taken_from_an_area() {
		this.fixture.given(new PlanRegistered(PLAN))
			.when(change("2022-08-01",
					new PlanChange.AreaChanged(new Plan.HousingArea("nord", "Nordbyen", List.of(), null, 900))))
			.expectNoEvents()
			.expectException(refusedAt("/changes/0/area/aliases", "spelling-taken-away"));
	}

	@Test
	void an_area_may_be_called_otherwise_where_its_old_name_is_an_alias() {
		PlanChange called = new PlanChange.AreaChanged(
				new Plan.HousingArea("nord", "Nordbyen", List.of("Nordparken"), null, 900));
		this.fixture.given(new PlanRegistered(PLAN))
			.when(change("2022-08-01", called))
			.expectEvents(fact("2022-08-01", called));
	}

	@Test
	void a_fault_that_the_plan_has_already_stands_in_no_changes_way() {
		this.fixture.given(new PlanRegistered(PLAN), fact("2022-01-01", new PlanChange.QuorumSet(5)))
			.when(change("2022-08-01", RENAMED))
			.expectEvents(fact("2022-08-01", RENAMED));
	}

	@Test
	void at_least_one_change_is_handed_in() {
		this.fixture.given(new PlanRegistered(PLAN))
			.when(change("2022-08-01"))
			.expectNoEvents()
			.expectException(refusal("no-change"));
	}

	@Test
	void nobody_changes_a_plan_that_they_have_not_seen() {
		String seen = PlanAnswer.tag(new PlanTimeline(PLAN, List.of()));
		this.fixture.given(new PlanRegistered(PLAN), fact("2022-01-01", SECOND_SEAT))
			.when(new ChangePlan("plan", seen, new Changes(day("2022-08-01"), "Ny bestyrelse", List.of(RENAMED))))
			.expectNoEvents()
			.expectException(refusal("stale-plan"));
	}

	@Test
	void who_has_changes_it() {
		String seen = PlanAnswer.tag(new PlanTimeline(PLAN, List.of()));
		this.fixture.given(new PlanRegistered(PLAN))
			.when(new ChangePlan("plan", seen, new Changes(day("2022-08-01"), "Ny bestyrelse", List.of(RENAMED))))
			.expectEvents(fact("2022-08-01", RENAMED));
	}

	@Test
	void there_is_such_a_plan() {
		this.fixture.givenNoPriorActivity()
			.when(change("2022-08-01", RENAMED))
			.expectNoEvents()
			.expectException(refusal("unknown-plan"));
	}

	private static ChangePlan change(String inForceFrom, PlanChange... changes) {
		return new ChangePlan("plan", "*", new Changes(day(inForceFrom), "Ny bestyrelse", List.of(changes)));
	}

	private static PlanFact fact(String inForceFrom, PlanChange change) {
		return new PlanFact(day(inForceFrom), "Ny bestyrelse", change);
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

}
