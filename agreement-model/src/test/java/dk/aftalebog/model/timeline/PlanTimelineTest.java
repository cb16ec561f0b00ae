package dk.aftalebog.model.timeline;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

import dk.aftalebog.model.Example;
import dk.aftalebog.model.agreement.Budget;
import dk.aftalebog.model.agreement.RevisionTerms;
import dk.aftalebog.model.change.ChangeDoesNotApply;
import dk.aftalebog.model.change.PlanChange;
import dk.aftalebog.model.event.PlanEvent.PlanFact;
import dk.aftalebog.model.plan.Plan;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static dk.aftalebog.model.Example.area;
import static dk.aftalebog.model.Example.day;
import static dk.aftalebog.model.Example.period;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

class PlanTimelineTest {

	private static final Plan.Seat SEAT = new Plan.Seat("formand", "Boligselskabet", "Direktør",
			period("2021-08-01", "2025-07-31"));

	private static final Plan PLAN = new Plan("plan", "Planen", "Viborg", Example.FOUR_YEARS, List.of("Boligselskabet"),
			List.of(area("nord", "Nordbyen")), List.of(), List.of("Tryghed"), List.of(SEAT), null, null,
			List.of(new Plan.Title("chefen", "secretariat")), RevisionTerms.SILENT);

	private static final Plan.Seat SECOND = new Plan.Seat("kommunen", "Kommunen", "Chef", SEAT.mandate());

	static Stream<Arguments> changes() {
		Budget funding = new Budget(List.of(new Budget.Line("Fonden", BigDecimal.TEN, null)), null);
		Plan.Residents residents = new Plan.Residents(List.of("nord"), 900);
		RevisionTerms terms = new RevisionTerms(List.of(), null, true, null, List.of(), null, null, null, null, null,
				null);
		Plan.Seat held = new Plan.Seat("formand", "Boligselskabet", "Formand", SEAT.mandate());
		Plan.HousingArea called = area("nord", "Nordparken", "Nordbyen");
		return Stream.of(makes(new PlanChange.PlanRenamed("Ny plan"), Plan::name, "Ny plan"),
				makes(new PlanChange.PlanPeriodChanged(period("2021-08-01", "2026-07-31")), Plan::period,
						period("2021-08-01", "2026-07-31")),
				makes(new PlanChange.OrganisationAdded("Foreningen"), Plan::organisations,
						List.of("Boligselskabet", "Foreningen")),
				makes(new PlanChange.OrganisationRemoved("Boligselskabet"), Plan::organisations, List.of()),
				makes(new PlanChange.AreaAdded(area("syd", "Sydbyen")), Plan::areas,
						List.of(area("nord", "Nordbyen"), area("syd", "Sydbyen"))),
				makes(new PlanChange.AreaChanged(called), Plan::areas, List.of(called)),
				makes(new PlanChange.ResidentsSet(List.of(residents)), Plan::residents, List.of(residents)),
				makes(new PlanChange.OverallGoalsSet(List.of("Job")), Plan::overallGoals, List.of("Job")),
				makes(new PlanChange.SeatAdded(SECOND), Plan::board, List.of(SEAT, SECOND)),
				makes(new PlanChange.SeatChanged(held), Plan::board, List.of(held)),
				makes(new PlanChange.QuorumSet(1), Plan::quorum, 1),
				makes(new PlanChange.FundingSet(funding), Plan::funding, funding),
				makes(new PlanChange.TitleMapped(new Plan.Title("chefen", "administrator")), Plan::titles,
						List.of(new Plan.Title("chefen", "administrator"))),
				makes(new PlanChange.TitleMapped(new Plan.Title("lederen", "secretariat")), Plan::titles,
						List.of(new Plan.Title("chefen", "secretariat"), new Plan.Title("lederen", "secretariat"))),
				makes(new PlanChange.TitleUnmapped("chefen"), Plan::titles, List.of()),
				makes(new PlanChange.DefaultTermsSet(terms), Plan::defaultTerms, terms));
	}

	static Stream<PlanChange> thatDoNotApply() {
		return Stream.of(new PlanChange.OrganisationAdded("Boligselskabet"),
				new PlanChange.OrganisationRemoved("Foreningen"), new PlanChange.AreaAdded(area("nord", "Igen")),
				new PlanChange.AreaChanged(area("syd", "Sydbyen")), new PlanChange.SeatAdded(SEAT),
				new PlanChange.SeatChanged(SECOND), new PlanChange.TitleUnmapped("lederen"));
	}

	@ParameterizedTest
	@MethodSource("changes")
	void a_change_holds_from_its_day_and_not_on_the_day_before(PlanChange change, Function<Plan, @Nullable Object> part,
			Object made) {
		PlanTimeline timeline = timeline(fact("2022-08-01", change));
		assertThat(part.apply(timeline.on(day("2022-08-01")))).isEqualTo(made);
		assertThat(timeline.on(day("2022-07-31"))).isEqualTo(PLAN);
		assertThat(timeline.latest()).isEqualTo(timeline.on(day("2022-08-01")));
	}

	@Test
	void every_kind_of_change_is_tried() {
		assertThat(changes().map((arguments) -> arguments.get()[0].getClass()).distinct())
			.hasSize(PlanChange.class.getPermittedSubclasses().length);
	}

	@ParameterizedTest
	@MethodSource("thatDoNotApply")
	void what_names_nothing_or_adds_what_is_there_does_not_apply(PlanChange change) {
		PlanTimeline timeline = timeline(fact("2022-08-01", change));
		assertThatExceptionOfType(ChangeDoesNotApply.class).isThrownBy(() -> timeline.on(day("2022-08-01")));
		assertThat(timeline.on(day("2022-07-31"))).isEqualTo(PLAN);
	}

	@Test
	void facts_hold_in_the_order_of_their_days_and_of_one_day_as_they_were_recorded() {
		PlanTimeline timeline = timeline(fact("2022-08-01", new PlanChange.PlanRenamed("B")),
				fact("2022-01-01", new PlanChange.PlanRenamed("A")),
				fact("2022-08-01", new PlanChange.PlanRenamed("C")));
		assertThat(timeline.on(day("2022-01-01")).name()).isEqualTo("A");
		assertThat(timeline.on(day("2022-08-01")).name()).isEqualTo("C");
		assertThat(timeline.days()).containsExactly(day("2022-01-01"), day("2022-08-01"));
	}

	@Test
	void further_facts_leave_the_timeline_as_it_was() {
		PlanTimeline timeline = timeline();
		PlanTimeline further = timeline.with(List.of(fact("2022-08-01", new PlanChange.PlanRenamed("A"))));
		assertThat(timeline.facts()).isEmpty();
		assertThat(timeline.days()).isEmpty();
		assertThat(further.facts()).hasSize(1);
		assertThat(further.with(List.of(fact("2022-08-01", new PlanChange.PlanRenamed("B")))).latest().name())
			.isEqualTo("B");
	}

	@Test
	void only_mandates_of_the_day_are_seated() {
		assertThat(PLAN.seated(day("2021-08-01"))).containsExactly(SEAT);
		assertThat(PLAN.seated(day("2021-07-31"))).isEmpty();
		assertThat(PLAN.seated(day("2025-07-31"))).containsExactly(SEAT);
		assertThat(PLAN.seated(day("2025-08-01"))).isEmpty();
	}

	private static Arguments makes(PlanChange change, Function<Plan, @Nullable Object> part, Object made) {
		return arguments(change, part, made);
	}

	private static PlanTimeline timeline(PlanFact... facts) {
		return new PlanTimeline(PLAN, List.of(facts));
	}

	private static PlanFact fact(String inForceFrom, PlanChange change) {
		return new PlanFact(day(inForceFrom), "Grund", change);
	}

}
