package dk.aftalebog.model.year;

import java.math.BigDecimal;

import dk.aftalebog.model.Example;
import dk.aftalebog.model.IndicatorDraft;
import dk.aftalebog.model.agreement.Cell;
import dk.aftalebog.model.agreement.Comparator;
import dk.aftalebog.model.agreement.Direction;
import dk.aftalebog.model.agreement.Missing;
import dk.aftalebog.model.agreement.PaperDate;
import dk.aftalebog.model.agreement.Scope;
import dk.aftalebog.model.agreement.TargetRule;
import dk.aftalebog.model.agreement.Unit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static dk.aftalebog.model.IndicatorDraft.indicator;
import static dk.aftalebog.model.year.Yearbook.asks;
import static dk.aftalebog.model.year.Yearbook.baseline;
import static org.assertj.core.api.Assertions.assertThat;

class ComparatorTargetTest {

	private static final TargetRule GAP_NARROWS = new TargetRule.GapNarrows("land", new PaperDate("2024"));

	private static final TargetRule NOT_ABOVE = new TargetRule.NotAboveComparator("land", new PaperDate("2024"));

	private static IndicatorDraft beside(TargetRule rule, String country, @Nullable String asOf) {
		Cell cell = Cell.of(new Scope.Unscoped(), Example.quantity(country),
				(asOf != null) ? new PaperDate(asOf) : null);
		return indicator("i").in(Unit.PERCENT).comparators(new Comparator("land", "Landet", cell)).targets(asks(rule));
	}

	/** 16 beside 10 in 2020: 6 apart. */
	private static Yearbook sixApart(TargetRule rule) {
		return Yearbook.of(beside(rule, "10", "2020").baselines(baseline("16", "2020")));
	}

	@ParameterizedTest
	@CsvSource({ "2022, 14.9, 9, GAP_NARROWING", "2022, 15, 9, GAP_NOT_NARROWED", "2022, 16, 9, GAP_NOT_NARROWED",
			"2024, 14.9, 9, GAP_NARROWED", "2024, 15, 9, GAP_NOT_NARROWED", "2025, 14.9, 9, GAP_NARROWED",
			"2022, 16, 11, GAP_NARROWING", "2022, 9.1, 9, GAP_NARROWING", "2022, 9, 9, GAP_CLOSED",
			"2022, 2, 9, GAP_CLOSED", "2024, 9, 9, GAP_CLOSED" })
	void a_gap_narrows_from_what_it_was_at_the_baseline(int year, String figure, String country, Reason expected) {
		assertThat(sixApart(GAP_NARROWS).measured(year, figure).comparator("land", year, country).reason(year))
			.isEqualTo(expected);
	}

	@Test
	void a_gap_is_told_as_it_is_and_as_it_was() {
		Verdict verdict = sixApart(GAP_NARROWS).measured(2022, "14.5")
			.comparator("land", 2022, "9")
			.judged(2022)
			.verdict();
		assertThat(verdict)
			.isEqualTo(new Verdict(Reason.GAP_NARROWING, new BigDecimal("5.5"), BigDecimal.valueOf(6), null));
	}

	@Test
	void a_gap_narrows_from_below_where_higher_is_better() {
		Yearbook yearbook = Yearbook
			.of(beside(GAP_NARROWS, "89", "2020").with(Direction.HIGHER_IS_BETTER).baselines(baseline("83.9", "2020")));
		yearbook.comparator("land", 2022, "90");
		assertThat(yearbook.measured(2022, "84.9").reason(2022)).isEqualTo(Reason.GAP_NOT_NARROWED);
		assertThat(yearbook.measured(2022, "85").reason(2022)).isEqualTo(Reason.GAP_NARROWING);
		assertThat(yearbook.measured(2022, "99").reason(2022)).isEqualTo(Reason.GAP_CLOSED);
	}

	@Test
	void a_gap_narrows_from_either_side_where_neither_is_better() {
		Yearbook yearbook = Yearbook
			.of(beside(GAP_NARROWS, "10", "2020").with(Direction.NONE).baselines(baseline("16", "2020")));
		yearbook.comparator("land", 2022, "10");
		assertThat(yearbook.measured(2022, "4").reason(2022)).isEqualTo(Reason.GAP_NOT_NARROWED);
		assertThat(yearbook.measured(2022, "4.1").reason(2022)).isEqualTo(Reason.GAP_NARROWING);
		assertThat(yearbook.measured(2022, "10.0").reason(2022)).isEqualTo(Reason.GAP_CLOSED);
	}

	@Test
	void a_figure_that_was_better_than_the_comparator_is_to_stay_so() {
		Yearbook yearbook = Yearbook.of(beside(GAP_NARROWS, "10", "2020").baselines(baseline("8", "2020")));
		yearbook.comparator("land", 2022, "10");
		assertThat(yearbook.measured(2022, "9.9").reason(2022)).isEqualTo(Reason.GAP_CLOSED);
		assertThat(yearbook.measured(2022, "10.1").reason(2022)).isEqualTo(Reason.GAP_NOT_NARROWED);
	}

	@ParameterizedTest
	@CsvSource({ "16, HOLDS_LINE", "15.9, GAP_NARROWING", "16.1, GAP_NOT_NARROWED" })
	void in_the_baselines_own_year_a_gap_has_not_had_time_to_narrow(String figure, Reason expected) {
		assertThat(sixApart(GAP_NARROWS).measured(2020, figure).reason(2020)).isEqualTo(expected);
	}

	@ParameterizedTest
	@CsvSource({ "2022, 8, MEETS_TARGET", "2022, 9, MEETS_TARGET", "2024, 9, MEETS_TARGET", "2024, 9.1, MISSES_TARGET",
			"2025, 9.1, MISSES_TARGET", "2022, 12.5, HOLDS_LINE", "2022, 12.6, MISSES_LINE" })
	void not_above_a_comparator_is_at_most_its_figure_of_the_year(int year, String figure, Reason expected) {
		assertThat(sixApart(NOT_ABOVE).measured(year, figure).comparator("land", year, "9").reason(year))
			.isEqualTo(expected);
	}

	@Test
	void a_comparators_later_years_count_where_they_are_known() {
		for (TargetRule rule : new TargetRule[] { GAP_NARROWS, NOT_ABOVE }) {
			assertThat(sixApart(rule).measured(2022, "1").reason(2022)).isEqualTo(Reason.COMPARATOR_UNKNOWN);
			assertThat(sixApart(rule).measured(2022, "1").comparator("land", 2021, "9").reason(2022))
				.isEqualTo(Reason.COMPARATOR_UNKNOWN);
			assertThat(sixApart(rule).measured(2022, "1")
				.comparator("land", 2022, Cell.missing(new Scope.Unscoped(), Missing.AWAITED, null))
				.reason(2022)).isEqualTo(Reason.COMPARATOR_UNKNOWN);
			assertThat(sixApart(rule).measured(2020, "1").judged(2020).status()).isEqualTo(Status.REACHED);
		}
	}

	@Test
	void a_comparator_without_a_year_is_of_the_baselines() {
		Yearbook yearbook = Yearbook.of(beside(GAP_NARROWS, "10", null).baselines(baseline("16", "2020")))
			.measured(2022, "14")
			.comparator("land", 2022, "9");
		assertThat(yearbook.reason(2022)).isEqualTo(Reason.GAP_NARROWING);
		assertThat(Yearbook.of(beside(NOT_ABOVE, "10", null)).measured(2022, "1").reason(2022))
			.isEqualTo(Reason.COMPARATOR_UNKNOWN);
	}

	@Test
	void a_gap_needs_the_comparators_figure_of_the_baselines_year() {
		Yearbook yearbook = Yearbook.of(beside(GAP_NARROWS, "10", "2019").baselines(baseline("16", "2020")))
			.measured(2022, "14")
			.comparator("land", 2022, "9");
		assertThat(yearbook.reason(2022)).isEqualTo(Reason.COMPARATOR_UNKNOWN_AT_BASELINE);
		assertThat(yearbook.comparator("land", 2020, "10").reason(2022)).isEqualTo(Reason.GAP_NARROWING);
	}

	@Test
	void what_is_known_of_a_comparator_goes_before_the_agreements_figure() {
		assertThat(sixApart(GAP_NARROWS).comparator("land", 2020, "12")
			.comparator("land", 2022, "9")
			.measured(2022, "14")
			.reason(2022)).isEqualTo(Reason.GAP_NOT_NARROWED);
	}

	@Test
	void a_gap_that_is_not_closed_needs_a_baseline_with_a_year() {
		Yearbook none = Yearbook.of(beside(GAP_NARROWS, "10", "2020")).comparator("land", 2022, "9");
		assertThat(none.measured(2022, "14").reason(2022)).isEqualTo(Reason.BASELINE_UNKNOWN);
		assertThat(none.measured(2022, "9").reason(2022)).isEqualTo(Reason.GAP_CLOSED);
		assertThat(Yearbook.of(beside(GAP_NARROWS, "10", null).baselines(baseline("16", null)))
			.comparator("land", 2022, "9")
			.measured(2022, "14")
			.reason(2022)).isEqualTo(Reason.BASELINE_UNDATED);
		assertThat(Yearbook.of(beside(GAP_NARROWS, "10", "2020").baselines(baseline("16", "2023")))
			.comparator("land", 2022, "9")
			.measured(2022, "14")
			.reason(2022)).isEqualTo(Reason.BASELINE_LATER);
	}

	@Test
	void no_gap_is_measured_across_a_break_of_the_comparator() {
		Cell broken = new Cell(new Scope.Unscoped(), null, Example.quantity("9"), null, null, null, null,
				"Ny opgørelse", null, null);
		assertThat(sixApart(GAP_NARROWS).comparator("land", 2021, broken)
			.comparator("land", 2022, "9")
			.measured(2022, "14")
			.reason(2022)).isEqualTo(Reason.SERIES_BROKEN);
		assertThat(sixApart(GAP_NARROWS).comparator("land", 2020, broken)
			.comparator("land", 2022, "9")
			.measured(2022, "14")
			.reason(2022)).isEqualTo(Reason.GAP_NARROWING);
	}

}
