package dk.aftalebog.model.year;

import java.math.BigDecimal;
import java.util.List;

import dk.aftalebog.model.IndicatorDraft;
import dk.aftalebog.model.agreement.Cell;
import dk.aftalebog.model.agreement.Missing;
import dk.aftalebog.model.agreement.PaperDate;
import dk.aftalebog.model.agreement.Span;
import dk.aftalebog.model.agreement.TargetRule;
import dk.aftalebog.model.agreement.Unit;
import dk.aftalebog.model.agreement.Value;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

import static dk.aftalebog.model.IndicatorDraft.indicator;
import static dk.aftalebog.model.year.Yearbook.NORD;
import static dk.aftalebog.model.year.Yearbook.asks;
import static dk.aftalebog.model.year.Yearbook.baseline;
import static org.assertj.core.api.Assertions.assertThat;

class NothingToJudgeTest {

	private static final PaperDate END = new PaperDate("2025");

	private static final BigDecimal TEN = BigDecimal.TEN;

	static List<TargetRule> rules() {
		return List.of(new TargetRule.AtLeast(TEN, new Span.By(END)),
				new TargetRule.AtMost(TEN, new Span.EachYear(2021, 2025)),
				new TargetRule.AtLeast(TEN, new Span.WholePeriod()), new TargetRule.RelativeChange(TEN, END),
				new TargetRule.RelativeChange(TEN, null), new TargetRule.GapNarrows("land", END),
				new TargetRule.NotAboveComparator("land", END), new TargetRule.ShareOf("other", TEN, new Span.By(END)),
				new TargetRule.ShareOf("other", TEN, new Span.WholePeriod()), new TargetRule.Milestone(END),
				new TargetRule.NoTarget());
	}

	private static IndicatorDraft asking(TargetRule rule) {
		return indicator("i").baselines(baseline("20", "2020")).targets(asks(rule));
	}

	@ParameterizedTest
	@MethodSource("rules")
	void no_measurement_is_no_failure(TargetRule rule) {
		Judgement judgement = Yearbook.of(asking(rule)).judged(2025);
		assertThat(judgement.verdict().reason()).isEqualTo(Reason.NOTHING_ENTERED);
		assertThat(judgement.status()).isEqualTo(Status.NOT_MEASURED);
		assertThat(judgement.status().isJudged()).isFalse();
		assertThat(judgement.change()).isNull();
		assertThat(judgement.measured()).isNull();
		assertThat(judgement.baseline()).isEqualTo(baseline("20", "2020"));
	}

	@ParameterizedTest
	@MethodSource("rules")
	void each_reason_for_no_figure_is_a_status_of_its_own(TargetRule rule) {
		for (Missing missing : Missing.values()) {
			Judgement judgement = Yearbook.of(asking(rule)).measured(2025, missing).judged(2025);
			assertThat(judgement.verdict().reason()).isEqualTo(Reason.valueOf(missing.name()));
			assertThat(judgement.status()).isEqualTo(Status.valueOf(missing.name()));
			assertThat(judgement.status().isJudged()).isFalse();
			assertThat(judgement.change()).isNull();
		}
	}

	@Test
	void zero_is_a_figure() {
		assertThat(Yearbook.of(asking(new TargetRule.AtMost(TEN, new Span.By(END)))).measured(2025, "0").reason(2025))
			.isEqualTo(Reason.MEETS_TARGET);
		assertThat(Yearbook.of(asking(new TargetRule.AtLeast(TEN, new Span.By(END)))).measured(2025, "0").reason(2025))
			.isEqualTo(Reason.MISSES_TARGET);
		assertThat(Yearbook.of(asking(new TargetRule.AtLeast(BigDecimal.ZERO, new Span.By(END))))
			.measured(2025, "0")
			.reason(2025)).isEqualTo(Reason.MEETS_TARGET);
	}

	@Test
	void without_a_target_there_is_the_change_alone() {
		Judgement unset = Yearbook.of(indicator("i").baselines(baseline("20", "2020")))
			.measured(2022, "15")
			.judged(2022);
		Judgement none = Yearbook.of(asking(new TargetRule.NoTarget())).measured(2022, "15").judged(2022);
		assertThat(unset.verdict()).isEqualTo(Verdict.of(Reason.NO_TARGET_SET)).isEqualTo(none.verdict());
		assertThat(unset.status()).isEqualTo(Status.NO_TARGET);
		assertThat(unset.change()).isEqualTo(new Difference(BigDecimal.valueOf(-5), BigDecimal.valueOf(-25)));
		assertThat(unset.target()).isNull();
		assertThat(none.target()).isEqualTo(asks(new TargetRule.NoTarget()));
	}

	@ParameterizedTest
	@MethodSource("rules")
	void words_are_held_against_nothing(TargetRule rule) {
		Cell words = Cell.of(NORD, new Value.Text("Godt på vej"), null);
		Reason expected = switch (rule) {
			case TargetRule.Milestone milestone -> Reason.NOT_YES_OR_NO;
			case TargetRule.NoTarget none -> Reason.NO_TARGET_SET;
			default -> Reason.NOT_A_NUMBER;
		};
		Judgement judgement = Yearbook.of(asking(rule).in(Unit.TEXT)).measured(2025, words).judged(2025);
		assertThat(judgement.verdict()).isEqualTo(Verdict.of(expected));
		assertThat(judgement.change()).isNull();
		assertThat(judgement.measured()).isEqualTo(words);
	}

	@Test
	void a_yes_is_no_number() {
		assertThat(Yearbook.of(asking(new TargetRule.AtLeast(BigDecimal.ONE, new Span.By(END))))
			.measured(2025, true)
			.reason(2025)).isEqualTo(Reason.NOT_A_NUMBER);
	}

	@ParameterizedTest
	@EnumSource
	void a_baseline_that_is_missing_is_none(Missing missing) {
		Yearbook yearbook = Yearbook.of(indicator("i").baselines(Cell.missing(NORD, missing, null))
			.targets(asks(new TargetRule.AtMost(TEN, new Span.By(END)))));
		assertThat(yearbook.measured(2022, "15").reason(2022)).isEqualTo(Reason.BASELINE_UNKNOWN);
		assertThat(yearbook.judged(2022).change()).isNull();
	}

	@ParameterizedTest
	@CsvSource({ "REACHED, true", "ON_TRACK, true", "BEHIND, true", "NO_TARGET, false", "NO_BASELINE, false",
			"CANNOT_BE_JUDGED, false" })
	void what_was_held_against_a_target_is_judged(Status status, boolean judged) {
		assertThat(status.isJudged()).isEqualTo(judged);
	}

}
