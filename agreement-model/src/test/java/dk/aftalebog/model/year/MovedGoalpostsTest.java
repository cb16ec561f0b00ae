package dk.aftalebog.model.year;

import java.math.BigDecimal;

import dk.aftalebog.model.agreement.Indicator;
import dk.aftalebog.model.agreement.PaperDate;
import dk.aftalebog.model.agreement.Span;
import dk.aftalebog.model.agreement.TargetRule;
import org.junit.jupiter.api.Test;

import static dk.aftalebog.model.IndicatorDraft.indicator;
import static dk.aftalebog.model.year.Yearbook.asks;
import static dk.aftalebog.model.year.Yearbook.baseline;
import static org.assertj.core.api.Assertions.assertThat;

/** One past figure, judged by the indicator as it was and as it is proposed. */
class MovedGoalpostsTest {

	private static Indicator atMostTwo(String by, String baseline) {
		return indicator("i").baselines(baseline(baseline, "2021"))
			.targets(asks(new TargetRule.AtMost(BigDecimal.TWO, new Span.By(new PaperDate(by)))))
			.build();
	}

	private static final Yearbook MEASURED = Yearbook.of(indicator("i")).measured(2024, "3");

	@Test
	void a_later_date_turns_behind_into_on_track() {
		assertThat(MEASURED.judged(atMostTwo("2024", "4"), 2024).status()).isEqualTo(Status.BEHIND);
		assertThat(MEASURED.judged(atMostTwo("2027", "4"), 2024).status()).isEqualTo(Status.ON_TRACK);
	}

	@Test
	void a_higher_baseline_turns_behind_into_on_track() {
		assertThat(MEASURED.judged(atMostTwo("2027", "3"), 2024).status()).isEqualTo(Status.BEHIND);
		assertThat(MEASURED.judged(atMostTwo("2027", "4"), 2024).status()).isEqualTo(Status.ON_TRACK);
	}

	@Test
	void a_target_that_is_to_hold_from_later_on_says_nothing_of_the_years_before() {
		Indicator from2025 = indicator("i")
			.targets(asks(new TargetRule.AtMost(BigDecimal.TEN, new Span.EachYear(2025, null))))
			.build();
		assertThat(MEASURED.judged(from2025, 2024).verdict().reason()).isEqualTo(Reason.TARGET_NOT_YET);
	}

	@Test
	void what_was_measured_is_the_same() {
		assertThat(MEASURED.judged(atMostTwo("2024", "4"), 2024).measured())
			.isEqualTo(MEASURED.judged(atMostTwo("2027", "3"), 2024).measured());
	}

}
