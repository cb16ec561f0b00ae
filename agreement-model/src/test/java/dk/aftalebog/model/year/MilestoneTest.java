package dk.aftalebog.model.year;

import dk.aftalebog.model.agreement.Cell;
import dk.aftalebog.model.agreement.Missing;
import dk.aftalebog.model.agreement.PaperDate;
import dk.aftalebog.model.agreement.TargetRule;
import dk.aftalebog.model.agreement.Unit;
import dk.aftalebog.model.agreement.Value;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static dk.aftalebog.model.IndicatorDraft.indicator;
import static dk.aftalebog.model.year.Yearbook.NORD;
import static dk.aftalebog.model.year.Yearbook.asks;
import static org.assertj.core.api.Assertions.assertThat;

/** Set up by the end of 2023. */
class MilestoneTest {

	private static Yearbook setUp() {
		return Yearbook
			.of(indicator("i").in(Unit.YES_NO).targets(asks(new TargetRule.Milestone(new PaperDate("2023-end")))));
	}

	@ParameterizedTest
	@CsvSource({ "2022, true, MILESTONE_DONE", "2023, true, MILESTONE_DONE", "2024, true, MILESTONE_DONE",
			"2022, false, MILESTONE_NOT_DUE", "2023, false, MILESTONE_OVERDUE", "2024, false, MILESTONE_OVERDUE" })
	void it_is_done_or_overdue_or_not_due_yet(int year, boolean yes, Reason expected) {
		assertThat(setUp().measured(year, yes).reason(year)).isEqualTo(expected);
	}

	@Test
	void a_no_before_the_date_is_neither_good_nor_bad() {
		assertThat(setUp().measured(2022, false).judged(2022).status()).isEqualTo(Status.CANNOT_BE_JUDGED);
	}

	@Test
	void what_was_done_stays_done() {
		Yearbook done = setUp().measured(2021, false).measured(2022, true);
		assertThat(done.reason(2023)).isEqualTo(Reason.MILESTONE_DONE);
		assertThat(done.measured(2023, Missing.NOT_MEASURED).reason(2023)).isEqualTo(Reason.MILESTONE_DONE);
		assertThat(done.reason(2025)).isEqualTo(Reason.MILESTONE_DONE);
	}

	@Test
	void until_a_year_says_no() {
		Yearbook undone = setUp().measured(2022, true).measured(2023, false);
		assertThat(undone.reason(2023)).isEqualTo(Reason.MILESTONE_OVERDUE);
		assertThat(undone.reason(2024)).isEqualTo(Reason.NOTHING_ENTERED);
	}

	@Test
	void what_nobody_looked_at_is_not_overdue() {
		assertThat(setUp().reason(2024)).isEqualTo(Reason.NOTHING_ENTERED);
		assertThat(setUp().measured(2024, Missing.AWAITED).reason(2024)).isEqualTo(Reason.AWAITED);
	}

	@Test
	void what_was_done_before_the_agreement_is_not_its_milestone() {
		assertThat(setUp().measured(2020, true).reason(2021)).isEqualTo(Reason.NOTHING_ENTERED);
		assertThat(setUp().measured(2021, true).reason(2022)).isEqualTo(Reason.MILESTONE_DONE);
	}

	@Test
	void it_takes_a_yes() {
		assertThat(setUp().measured(2023, "1").reason(2023)).isEqualTo(Reason.NOT_YES_OR_NO);
		assertThat(setUp().measured(2023, Cell.of(NORD, new Value.Text("ja"), null)).reason(2023))
			.isEqualTo(Reason.NOT_YES_OR_NO);
	}

}
