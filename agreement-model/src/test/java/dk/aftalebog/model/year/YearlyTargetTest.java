package dk.aftalebog.model.year;

import java.math.BigDecimal;

import dk.aftalebog.model.Example;
import dk.aftalebog.model.IndicatorDraft;
import dk.aftalebog.model.agreement.Span;
import dk.aftalebog.model.agreement.TargetRule;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static dk.aftalebog.model.IndicatorDraft.indicator;
import static dk.aftalebog.model.year.Yearbook.asks;
import static dk.aftalebog.model.year.Yearbook.baseline;
import static org.assertj.core.api.Assertions.assertThat;

class YearlyTargetTest {

	private static IndicatorDraft atLeastThree(int from, @Nullable Integer to) {
		return indicator("i").targets(asks(new TargetRule.AtLeast(BigDecimal.valueOf(3), new Span.EachYear(from, to))));
	}

	@ParameterizedTest
	@CsvSource({ "2, MISSES_TARGET", "3, MEETS_TARGET", "4, MEETS_TARGET", "0, MISSES_TARGET" })
	void each_year_stands_alone(String figure, Reason expected) {
		Yearbook yearbook = Yearbook.of(atLeastThree(2022, 2024)).measured(2022, "100").measured(2023, figure);
		assertThat(yearbook.reason(2023)).isEqualTo(expected);
		assertThat(yearbook.judged(2023).verdict().expected()).isNull();
	}

	@Test
	void at_most_is_the_same_the_other_way() {
		Yearbook yearbook = Yearbook.of(indicator("i")
			.targets(asks(new TargetRule.AtMost(BigDecimal.valueOf(3), new Span.EachYear(2022, 2024)))));
		assertThat(yearbook.measured(2022, "3").reason(2022)).isEqualTo(Reason.MEETS_TARGET);
		assertThat(yearbook.measured(2023, "4").reason(2023)).isEqualTo(Reason.MISSES_TARGET);
	}

	@ParameterizedTest
	@CsvSource({ "2021, TARGET_NOT_YET", "2022, MEETS_TARGET", "2024, MEETS_TARGET", "2025, TARGET_NO_LONGER" })
	void there_is_no_target_outside_its_years(int year, Reason expected) {
		assertThat(Yearbook.of(atLeastThree(2022, 2024)).measured(year, "3").reason(year)).isEqualTo(expected);
	}

	@ParameterizedTest
	@CsvSource({ "2025, MEETS_TARGET", "2026, TARGET_NO_LONGER" })
	void without_a_last_year_it_holds_to_the_end_of_the_agreement(int year, Reason expected) {
		assertThat(Yearbook.of(atLeastThree(2022, null)).measured(year, "3").reason(year)).isEqualTo(expected);
	}

	@Test
	void an_agreement_with_an_open_end_has_no_last_year() {
		assertThat(Yearbook.of(atLeastThree(2022, null))
			.over(Example.openFrom("2021-08-01"))
			.measured(2040, "3")
			.reason(2040)).isEqualTo(Reason.MEETS_TARGET);
	}

	@Test
	void outside_its_years_there_is_the_change_alone() {
		Judgement judgement = Yearbook.of(atLeastThree(2022, 2024).baselines(baseline("5", "2020")))
			.measured(2021, "6")
			.judged(2021);
		assertThat(judgement.status()).isEqualTo(Status.NO_TARGET);
		assertThat(judgement.change()).isEqualTo(new Difference(BigDecimal.ONE, BigDecimal.valueOf(20)));
		assertThat(judgement.target()).isNotNull();
	}

}
