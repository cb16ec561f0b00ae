package dk.aftalebog.model.year;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import dk.aftalebog.model.agreement.Cell;
import dk.aftalebog.model.agreement.CellKey;
import dk.aftalebog.model.agreement.Fraction;
import dk.aftalebog.model.agreement.Missing;
import dk.aftalebog.model.agreement.PaperDate;
import dk.aftalebog.model.agreement.Scope;
import dk.aftalebog.model.agreement.Unit;
import dk.aftalebog.model.agreement.Value;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import static dk.aftalebog.model.Example.figure;
import static dk.aftalebog.model.Example.quantity;
import static dk.aftalebog.model.IndicatorDraft.indicator;
import static org.assertj.core.api.Assertions.assertThat;

class TotalTest {

	private static Cell without(String area, Missing why) {
		return Cell.missing(new Scope.Area(area), why, null);
	}

	private static Cell of(Scope scope, @Nullable String qualifier, String number) {
		return new Cell(scope, qualifier, quantity(number), null, null, null, null, null, null, null);
	}

	private static Cell counted(String area, String percent, long numerator, long denominator) {
		return new Cell(new Scope.Area(area), null, quantity(percent), null, null, null,
				new Fraction(numerator, denominator), null, null, null);
	}

	private static Cell baseline(String area, String number, @Nullable String asOf) {
		return Cell.of(new Scope.Area(area), quantity(number), (asOf != null) ? new PaperDate(asOf) : null);
	}

	private static Total known(String number) {
		return new Total.Known(new BigDecimal(number), null);
	}

	private static Total absent(Total.Why why, String... areas) {
		return new Total.Absent(why, Stream.of(areas).map((area) -> new CellKey(new Scope.Area(area), null)).toList());
	}

	@ParameterizedTest
	@EnumSource(names = { "COUNT", "DKK" })
	void counts_and_amounts_add_up(Unit unit) {
		assertThat(Total.of(unit, List.of(figure("nord", "14"), figure("syd", "0"), figure("vest", "8"))))
			.isEqualTo(known("22"));
	}

	@Test
	void viborgs_scheduled_evictions_of_2019_were_25() {
		assertThat(Total.of(Unit.COUNT, Stream.of("14", "1", "1", "8", "1").map((each) -> figure(each, each)).toList()))
			.isEqualTo(known("25"));
	}

	@ParameterizedTest
	@EnumSource(names = { "INDEX_SCORE", "YES_NO", "TEXT" })
	void scores_answers_and_words_never_add_up(Unit unit) {
		assertThat(Total.of(unit, List.of(figure("nord", "1"), figure("syd", "2"))))
			.isEqualTo(absent(Total.Why.DOES_NOT_ADD_UP));
		assertThat(Total.of(unit, List.of(figure("nord", "1"), without("syd", Missing.SUPPRESSED))))
			.isEqualTo(absent(Total.Why.DOES_NOT_ADD_UP));
	}

	@Test
	void percentages_go_together_by_their_counts() {
		assertThat(Total.of(Unit.PERCENT, List.of(counted("nord", "50", 1, 2), counted("syd", "0.17", 3, 1817))))
			.isEqualTo(new Total.Known(new BigDecimal("0.2199"), new Fraction(4, 1819)));
	}

	@Test
	void percentages_whose_counts_are_not_all_known_do_not_go_together() {
		assertThat(
				Total.of(Unit.PERCENT, List.of(counted("nord", "50", 1, 2), figure("syd", "10"), figure("vest", "10"))))
			.isEqualTo(absent(Total.Why.COUNTS_UNKNOWN, "syd", "vest"));
	}

	@Test
	void counts_too_large_for_a_fraction_still_give_a_percentage() {
		long many = Long.MAX_VALUE;
		assertThat(
				Total.of(Unit.PERCENT, List.of(counted("nord", "100", many, many), counted("syd", "100", many, many))))
			.isEqualTo(known("100"));
	}

	@ParameterizedTest
	@CsvSource({ "SUPPRESSED, SUPPRESSED", "AWAITED, AWAITED", "NOT_MEASURED, NOT_MEASURED",
			"BLANK_IN_PAPER, BLANK_IN_PAPER" })
	void an_area_whose_figure_is_missing_leaves_no_total(Missing missing, Total.Why why) {
		for (Unit unit : List.of(Unit.COUNT, Unit.DKK, Unit.PERCENT)) {
			assertThat(Total.of(unit, List.of(figure("nord", "14"), without("syd", missing))))
				.isEqualTo(absent(why, "syd"));
		}
	}

	@Test
	void of_several_reasons_the_one_that_time_cannot_mend_is_told() {
		List<Cell> cells = List.of(without("a", Missing.BLANK_IN_PAPER), without("b", Missing.AWAITED),
				without("c", Missing.NOT_MEASURED), without("d", Missing.SUPPRESSED), without("e", Missing.SUPPRESSED));
		assertThat(Total.of(Unit.COUNT, cells)).isEqualTo(absent(Total.Why.SUPPRESSED, "d", "e"));
		assertThat(Total.of(Unit.COUNT, cells.subList(0, 3))).isEqualTo(absent(Total.Why.NOT_MEASURED, "c"));
		assertThat(Total.of(Unit.COUNT, cells.subList(0, 2))).isEqualTo(absent(Total.Why.BLANK_IN_PAPER, "a"));
	}

	@Test
	void an_area_that_can_have_no_figure_is_not_missed() {
		assertThat(Total.of(Unit.COUNT, List.of(figure("nord", "14"), without("syd", Missing.CANNOT_EXIST))))
			.isEqualTo(known("14"));
		assertThat(Total.of(Unit.PERCENT, List.of(counted("nord", "50", 1, 2), without("syd", Missing.CANNOT_EXIST))))
			.isEqualTo(new Total.Known(BigDecimal.valueOf(50), new Fraction(1, 2)));
		assertThat(Total.of(Unit.COUNT, List.of(without("syd", Missing.CANNOT_EXIST))))
			.isEqualTo(absent(Total.Why.CANNOT_EXIST, "syd"));
	}

	@Test
	void only_whole_areas_add_up() {
		Scope nord = new Scope.Area("nord");
		assertThat(Total.of(Unit.COUNT,
				List.of(of(nord, null, "4"), of(nord, "Lejerbo", "2"), figure("syd", "1"),
						of(new Scope.AllAreas(), null, "100"), of(new Scope.Group("unge"), null, "7"),
						of(new Scope.Unscoped(), null, "9"))))
			.isEqualTo(known("5"));
	}

	@Test
	void an_area_that_is_known_in_parts_only_leaves_no_total() {
		Cell part = of(new Scope.Area("nord"), "Lejerbo", "2");
		assertThat(Total.of(Unit.COUNT, List.of(part, figure("syd", "1"))))
			.isEqualTo(new Total.Absent(Total.Why.PARTS_ONLY, List.of(part.key())));
	}

	@Test
	void without_areas_there_is_no_total() {
		assertThat(Total.of(Unit.COUNT, List.of())).isEqualTo(absent(Total.Why.NO_AREAS));
		assertThat(Total.of(Unit.COUNT, List.of(of(new Scope.AllAreas(), null, "3"))))
			.isEqualTo(absent(Total.Why.NO_AREAS));
	}

	@Test
	void what_nobody_entered_was_not_measured() {
		Yearbook yearbook = Yearbook.of(indicator("i")).measured(2022, figure("nord", "14"));
		List<CellKey> areas = List.of(figure("nord", "1").key(), figure("syd", "1").key());
		assertThat(Total.measured(indicator("i").build(), areas, 2022, yearbook))
			.isEqualTo(absent(Total.Why.NOT_MEASURED, "syd"));
		assertThat(Total.measured(indicator("i").build(), areas, 2022, yearbook.measured(2022, figure("syd", "1"))))
			.isEqualTo(known("15"));
	}

	@Test
	void a_value_of_another_unit_does_not_add_up() {
		Cell words = Cell.of(new Scope.Area("syd"), new Value.Text("mange"), null);
		assertThat(Total.of(Unit.COUNT, List.of(figure("nord", "14"), words)))
			.isEqualTo(absent(Total.Why.DOES_NOT_ADD_UP));
	}

	@Test
	void baselines_of_one_year_add_up() {
		assertThat(Total.ofBaselines(
				indicator("i").baselines(baseline("nord", "14", "2019"), baseline("syd", "1", "2019-end")).build()))
			.isEqualTo(known("15"));
		assertThat(Total
			.ofBaselines(indicator("i").baselines(baseline("nord", "14", null), baseline("syd", "1", null)).build()))
			.isEqualTo(known("15"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "2018", "2020-01" })
	void baselines_of_several_years_do_not_add_up(String other) {
		assertThat(Total
			.ofBaselines(indicator("i").baselines(baseline("nord", "14", "2019"), baseline("syd", "1", other)).build()))
			.isEqualTo(absent(Total.Why.SEVERAL_YEARS, "nord", "syd"));
		assertThat(Total
			.ofBaselines(indicator("i").baselines(baseline("nord", "14", "2019"), baseline("syd", "1", null)).build()))
			.isEqualTo(absent(Total.Why.SEVERAL_YEARS, "nord", "syd"));
	}

	@Test
	void scores_do_not_add_up_whatever_their_years() {
		assertThat(Total.ofBaselines(indicator("i").in(Unit.INDEX_SCORE)
			.baselines(baseline("nord", "14", "2019"), baseline("syd", "1", "2018"))
			.build())).isEqualTo(absent(Total.Why.DOES_NOT_ADD_UP));
	}

	@Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
	void there_is_a_total_if_and_only_if_every_figure_that_can_exist_is_there(
			@ForAll("figures") List<Optional<Integer>> figures, @ForAll("reasons") Missing missing) {
		List<Cell> cells = IntStream.range(0, figures.size())
			.mapToObj((i) -> figures.get(i)
				.map((count) -> figure("area-" + i, count.toString()))
				.orElseGet(() -> without("area-" + i, missing)))
			.toList();
		List<Integer> there = figures.stream().flatMap(Optional::stream).toList();
		boolean expected = !there.isEmpty() && (there.size() == figures.size() || missing == Missing.CANNOT_EXIST);
		Total total = Total.of(Unit.COUNT, cells);
		assertThat(total instanceof Total.Known).isEqualTo(expected);
		if (expected) {
			assertThat(total).isEqualTo(known(String.valueOf(there.stream().mapToInt(Integer::intValue).sum())));
		}
	}

	@Provide
	Arbitrary<List<Optional<Integer>>> figures() {
		return Arbitraries.integers().between(0, 50).optional(0.8).list().ofMinSize(1).ofMaxSize(6);
	}

	@Provide
	Arbitrary<Missing> reasons() {
		return Arbitraries.of(Missing.values());
	}

}
