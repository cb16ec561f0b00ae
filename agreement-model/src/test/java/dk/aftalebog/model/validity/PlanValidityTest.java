package dk.aftalebog.model.validity;

import java.util.List;

import dk.aftalebog.model.Example;
import dk.aftalebog.model.agreement.Period;
import dk.aftalebog.model.agreement.RevisionTerms;
import dk.aftalebog.model.plan.Plan;
import org.junit.jupiter.api.Test;

import static dk.aftalebog.model.Example.FOUR_YEARS;
import static dk.aftalebog.model.Example.area;
import static dk.aftalebog.model.Example.openFrom;
import static dk.aftalebog.model.Example.period;
import static dk.aftalebog.model.validity.Faults.fault;
import static org.assertj.core.api.Assertions.assertThat;

class PlanValidityTest {

	private static List<String> faultsOf(Period period, List<Plan.HousingArea> areas, List<Plan.Residents> residents,
			List<Plan.Seat> board) {
		return Faults.named(PlanValidity.problems(new Plan("plan", "Planen", "Viborg", period, List.of(), areas,
				residents, List.of(), board, null, null, List.of(), RevisionTerms.SILENT)));
	}

	private static List<String> faultsOf(Plan.HousingArea... areas) {
		return faultsOf(FOUR_YEARS, List.of(areas), List.of(), List.of());
	}

	private static List<String> faultsOf(Plan.Seat... board) {
		return faultsOf(FOUR_YEARS, List.of(), List.of(), List.of(board));
	}

	private static Plan.Seat seat(String key, Period mandate) {
		return new Plan.Seat(key, "Kommunen", "formand", mandate);
	}

	@Test
	void a_plan_with_areas_and_seats_is_sound() {
		assertThat(PlanValidity.problems(Example.PLAN)).isEmpty();
	}

	@Test
	void a_plan_ends_on_or_after_its_first_day() {
		assertThat(faultsOf(period("2021-08-01", "2021-07-31"), List.of(), List.of(), List.of()))
			.containsExactly(fault("/period", "period-reversed"));
		assertThat(faultsOf(openFrom("2021-08-01"), List.of(), List.of(), List.of())).isEmpty();
	}

	@Test
	void an_area_has_a_key_of_its_own() {
		assertThat(faultsOf(area("nord", "Nordbyen"), area("nord", "Sydbyen"), area("Vest", "Vestbyen")))
			.containsExactly(fault("/areas/1/key", "duplicate-area"), fault("/areas/2/key", "bad-key"));
		assertThat(faultsOf(area("nord", "Nordbyen"), area("syd", "Sydbyen"))).isEmpty();
	}

	@Test
	void residents_are_counted_from_zero_up() {
		assertThat(faultsOf(new Plan.HousingArea("nord", "Nordbyen", List.of(), null, -1)))
			.containsExactly(fault("/areas/0/residents", "count-negative"));
		assertThat(faultsOf(new Plan.HousingArea("nord", "Nordbyen", List.of(), null, 0))).isEmpty();
		assertThat(faultsOf(FOUR_YEARS, List.of(), List.of(new Plan.Residents(List.of(), -1)), List.of()))
			.containsExactly(fault("/residents/0/count", "count-negative"));
		assertThat(faultsOf(FOUR_YEARS, List.of(), List.of(new Plan.Residents(List.of(), 0)), List.of())).isEmpty();
	}

	@Test
	void no_spelling_means_two_areas() {
		assertThat(faultsOf(area("nord", "Byen"), area("syd", "Byen")))
			.containsExactly(fault("/areas/1/name", "duplicate-area"));
		assertThat(faultsOf(area("nord", "Nordbyen", "Byen"), area("syd", "Sydbyen", "Syd", "Byen")))
			.containsExactly(fault("/areas/1/aliases/1", "duplicate-area"));
		assertThat(faultsOf(area("nord", "Nordbyen", "Nord Byen"), area("syd", "Sydbyen", "Syd Byen"))).isEmpty();
	}

	@Test
	void a_seat_has_a_key_of_its_own_and_a_mandate_that_is_not_reversed() {
		assertThat(faultsOf(seat("a", FOUR_YEARS), seat("a", FOUR_YEARS), seat("B", FOUR_YEARS)))
			.containsExactly(fault("/board/1/key", "duplicate-seat"), fault("/board/2/key", "bad-key"));
		assertThat(faultsOf(seat("a", period("2022-01-01", "2021-12-31"))))
			.containsExactly(fault("/board/0/mandate", "period-reversed"));
		assertThat(faultsOf(seat("a", FOUR_YEARS), seat("b", openFrom("2021-08-01")))).isEmpty();
	}

	@Test
	void residents_live_in_areas_that_are_there() {
		List<Plan.HousingArea> areas = List.of(area("nord", "Nordbyen"));
		assertThat(faultsOf(FOUR_YEARS, areas, List.of(new Plan.Residents(List.of("nord", "syd"), 100)), List.of()))
			.containsExactly(fault("/residents/0/areas/1", "unknown-area"));
		assertThat(faultsOf(FOUR_YEARS, areas, List.of(new Plan.Residents(List.of("nord"), 100)), List.of())).isEmpty();
	}

}
