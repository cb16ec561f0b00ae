package dk.aftalebog.agreement.registeragreement;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import dk.aftalebog.agreement.Scenario;
import dk.aftalebog.agreement.registeragreement.Successor.Part;
import dk.aftalebog.agreement.registeragreement.Successor.Start;
import dk.aftalebog.model.agreement.Activity;
import dk.aftalebog.model.agreement.Agreement;
import dk.aftalebog.model.agreement.Amount;
import dk.aftalebog.model.agreement.Cell;
import dk.aftalebog.model.agreement.Comparator;
import dk.aftalebog.model.agreement.Missing;
import dk.aftalebog.model.agreement.PaperDate;
import dk.aftalebog.model.agreement.Period;
import dk.aftalebog.model.agreement.Predecessor;
import dk.aftalebog.model.agreement.Resource;
import dk.aftalebog.model.agreement.RevisionTerms;
import dk.aftalebog.model.agreement.Scope;
import dk.aftalebog.model.agreement.Span;
import dk.aftalebog.model.agreement.SuccessCriterion;
import dk.aftalebog.model.agreement.Target;
import dk.aftalebog.model.agreement.TargetRule;
import dk.aftalebog.model.agreement.Value;
import dk.aftalebog.model.change.Change;
import dk.aftalebog.model.event.AgreementEvent.MeasurementCorrected;
import dk.aftalebog.model.event.AgreementEvent.MeasurementRecorded;
import dk.aftalebog.model.validity.AgreementValidity;
import org.junit.jupiter.api.Test;

import static dk.aftalebog.agreement.Scenario.count;
import static dk.aftalebog.agreement.Scenario.day;
import static org.assertj.core.api.Assertions.assertThat;

class SuccessorTest {

	private static final String KEY = "udsættelser";

	private static final Period NEXT = new Period(day("2025-08-01"), day("2029-07-31"));

	private static final Set<Part> ALL = EnumSet.allOf(Part.class);

	private final Scenario scenario = new Scenario((ledger, situations) -> new Object()).givenAgreement()
		.givenApproved(1, "2022-01-01",
				new Change.TargetSet(KEY,
						new Target(new Scope.Area("nord"), null,
								new TargetRule.AtMost(BigDecimal.ONE, new Span.By(new PaperDate("2025"))), null)),
				new Change.ComparatorSet(KEY,
						new Comparator("landet", "Landet", Cell.of(new Scope.Unscoped(), number("9"), null))),
				new Change.ActivityAdded(new Activity("c", "1", "C", Map.of(), List.of(), List.of("nord"),
						new Period(day("2021-08-01"), day("2022-07-31")),
						List.of(new SuccessCriterion("s", "Færre", null, List.of(KEY))))),
				new Change.ResourceSet(new Resource("r", "c", "Medarbejder", null,
						List.of(new Amount.HoursPerWeek(BigDecimal.TEN, false)), null, null)));

	@Test
	void it_goes_on_with_the_series_from_the_latest_figure_and_leaves_targets_to_the_board() {
		this.scenario.given(new MeasurementRecorded(KEY, null, 2023, count("11")))
			.given(new MeasurementRecorded(KEY, null, 2024, count("7")))
			.given(new MeasurementCorrected(KEY, null, 2024, count("8"), "Talt om"))
			.given(new MeasurementRecorded(KEY, null, 2025,
					Cell.missing(new Scope.Area("nord"), Missing.NOT_MEASURED, null)));
		Agreement next = next(ALL, Map.of(KEY, Start.LATEST));
		assertThat(next.predecessor()).isEqualTo(new Predecessor("aftale", Map.of(KEY, KEY)));
		assertThat(next.period()).isEqualTo(NEXT);
		assertThat(next.indicators()).singleElement().satisfies((indicator) -> {
			assertThat(indicator.targets()).isEmpty();
			assertThat(indicator.baselines()).singleElement().satisfies((cell) -> {
				assertThat(cell.value()).isEqualTo(number("8"));
				assertThat(cell.asOf()).isEqualTo(new PaperDate("2021"));
			});
			assertThat(indicator.comparators()).singleElement()
				.satisfies((landet) -> assertThat(landet.cell().missing()).isEqualTo(Missing.AWAITED));
		});
		assertThat(AgreementValidity.problems(next, Scenario.PLAN)).isEmpty();
	}

	@Test
	void a_figure_without_a_date_is_of_the_year_it_was_measured_for() {
		this.scenario
			.given(new MeasurementRecorded(KEY, null, 2024, Cell.of(new Scope.Area("nord"), number("8"), null)));
		assertThat(next(ALL, Map.of(KEY, Start.LATEST)).indicators().getFirst().baselines().getFirst().asOf())
			.isEqualTo(PaperDate.ofYear(2024));
	}

	@Test
	void a_baseline_is_awaited_where_nothing_was_measured_or_it_is_chosen() {
		assertThat(next(ALL, Map.of(KEY, Start.LATEST)).indicators().getFirst().baselines().getFirst().missing())
			.isEqualTo(Missing.AWAITED);
		this.scenario.given(new MeasurementRecorded(KEY, null, 2024, count("8")));
		assertThat(next(ALL, Map.of(KEY, Start.AWAITED)).indicators().getFirst().baselines().getFirst().missing())
			.isEqualTo(Missing.AWAITED);
	}

	@Test
	void what_is_left_out_leaves_no_reference_behind() {
		Agreement next = next(EnumSet.of(Part.INDICATORS, Part.RESOURCES), Map.of(KEY, Start.AWAITED));
		assertThat(next.activities()).isEmpty();
		assertThat(next.resources()).isEmpty();
		assertThat(next.budget()).isNull();
		assertThat(next.revisionTerms()).isEqualTo(RevisionTerms.SILENT);
		assertThat(AgreementValidity.problems(next, Scenario.PLAN)).isEmpty();
		Agreement bare = next(ALL, Map.of());
		assertThat(bare.indicators()).isEmpty();
		assertThat(bare.activities().getLast().successCriteria().getFirst().indicators()).isEmpty();
		assertThat(AgreementValidity.problems(bare, Scenario.PLAN)).isEmpty();
	}

	@Test
	void an_activity_runs_for_the_whole_of_the_next_years_where_its_own_are_over() {
		Agreement next = next(ALL, Map.of(KEY, Start.AWAITED));
		assertThat(next.activities()).extracting(Activity::key).containsExactly("a", "b", "c");
		assertThat(next.activities().getLast().period()).isNull();
		assertThat(next.resources()).hasSize(1);
	}

	private static Value number(String number) {
		return new Value.Quantity(new BigDecimal(number));
	}

	private Agreement next(Set<Part> parts, Map<String, Start> starts) {
		return Successor.of(this.scenario.record(), "Tryghed", NEXT, parts, starts);
	}

}
