package dk.aftalebog.model.year;

import java.math.BigDecimal;
import java.util.List;

import dk.aftalebog.model.IndicatorDraft;
import dk.aftalebog.model.agreement.Cell;
import dk.aftalebog.model.agreement.Missing;
import dk.aftalebog.model.agreement.PaperDate;
import dk.aftalebog.model.agreement.Span;
import dk.aftalebog.model.agreement.TargetRule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static dk.aftalebog.model.IndicatorDraft.indicator;
import static dk.aftalebog.model.year.Yearbook.NORD;
import static dk.aftalebog.model.year.Yearbook.asks;
import static dk.aftalebog.model.year.Yearbook.baseline;
import static org.assertj.core.api.Assertions.assertThat;

class SeriesBreakTest {

	private static final PaperDate END = new PaperDate("2025");

	private static final BigDecimal TEN = BigDecimal.TEN;

	private static final TargetRule AT_MOST = new TargetRule.AtMost(TEN, new Span.By(END));

	static List<TargetRule> rules() {
		return List.of(AT_MOST, new TargetRule.AtLeast(TEN, new Span.EachYear(2021, 2025)),
				new TargetRule.AtLeast(TEN, new Span.WholePeriod()), new TargetRule.RelativeChange(TEN, END),
				new TargetRule.GapNarrows("land", END), new TargetRule.NotAboveComparator("land", END),
				new TargetRule.ShareOf("other", TEN, new Span.By(END)));
	}

	private static IndicatorDraft asking(TargetRule rule) {
		return indicator("i").baselines(baseline("20", "2020")).targets(asks(rule));
	}

	@ParameterizedTest
	@MethodSource("rules")
	void nothing_is_compared_across_a_break(TargetRule rule) {
		Yearbook yearbook = Yearbook.of(asking(rule)).broken(2022, "10").measured(2023, "10");
		for (int year = 2022; year <= 2023; year++) {
			Judgement judgement = yearbook.judged(year);
			assertThat(judgement.verdict()).isEqualTo(Verdict.of(Reason.SERIES_BROKEN));
			assertThat(judgement.status()).isEqualTo(Status.CANNOT_BE_JUDGED);
			assertThat(judgement.change()).isNull();
			assertThat(judgement.broken()).isEqualTo(new SeriesBreak(2022, "Ny definition"));
		}
	}

	@Test
	void what_lies_before_the_break_is_judged() {
		Yearbook yearbook = Yearbook.of(asking(AT_MOST)).measured(2021, "10").broken(2022, "10");
		assertThat(yearbook.reason(2021)).isEqualTo(Reason.MEETS_TARGET);
		assertThat(yearbook.judged(2021).broken()).isNull();
		assertThat(yearbook.judged(2021).change()).isNotNull();
	}

	@Test
	void a_baseline_of_the_new_series_mends_it() {
		Yearbook yearbook = Yearbook.of(indicator("i").baselines(baseline("20", "2022")).targets(asks(AT_MOST)))
			.broken(2022, "20")
			.measured(2023, "10");
		assertThat(yearbook.reason(2023)).isEqualTo(Reason.MEETS_TARGET);
		assertThat(yearbook.judged(2023).change()).isNotNull();
	}

	@Test
	void a_series_may_break_where_there_is_no_figure() {
		Cell missing = new Cell(NORD, null, null, null, Missing.NOT_MEASURED, null, null, "Nyt område", null, null);
		Yearbook yearbook = Yearbook.of(asking(AT_MOST)).measured(2022, missing).measured(2023, "10");
		assertThat(yearbook.reason(2022)).isEqualTo(Reason.NOT_MEASURED);
		assertThat(yearbook.reason(2023)).isEqualTo(Reason.SERIES_BROKEN);
	}

	@Test
	void the_last_of_several_breaks_is_told() {
		Yearbook yearbook = Yearbook.of(asking(AT_MOST)).broken(2021, "1").broken(2023, "1").measured(2024, "1");
		assertThat(yearbook.judged(2024).broken()).extracting(SeriesBreak::year).isEqualTo(2023);
	}

	@Test
	void without_a_target_the_change_alone_is_gone() {
		Judgement judgement = Yearbook.of(asking(new TargetRule.NoTarget())).broken(2022, "10").judged(2022);
		assertThat(judgement.verdict().reason()).isEqualTo(Reason.NO_TARGET_SET);
		assertThat(judgement.change()).isNull();
		assertThat(judgement.broken()).isNotNull();
	}

	@Test
	void a_target_without_a_baseline_stands_alone() {
		Yearbook yearbook = Yearbook.of(indicator("i").targets(asks(AT_MOST))).broken(2022, "10");
		assertThat(yearbook.reason(2022)).isEqualTo(Reason.MEETS_TARGET);
	}

	@Test
	void a_baseline_without_a_year_is_older_than_the_agreement() {
		IndicatorDraft undated = indicator("i").baselines(baseline("20", null)).targets(asks(AT_MOST));
		assertThat(Yearbook.of(undated).broken(2021, "10").reason(2021)).isEqualTo(Reason.SERIES_BROKEN);
		assertThat(Yearbook.of(undated).broken(2020, "10").measured(2021, "10").reason(2021))
			.isEqualTo(Reason.MEETS_TARGET);
	}

	@Test
	void a_milestone_does_not_break() {
		assertThat(
				Yearbook.of(asking(new TargetRule.Milestone(END))).broken(2021, "1").measured(2022, true).reason(2022))
			.isEqualTo(Reason.MILESTONE_DONE);
	}

}
