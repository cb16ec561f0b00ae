package dk.aftalebog.agreement.governance;

import java.time.LocalDate;
import java.util.List;

import dk.aftalebog.agreement.Scenario;
import dk.aftalebog.agreement.TermsDraft;
import dk.aftalebog.agreement.governance.Edge.Side;
import dk.aftalebog.model.event.AgreementEvent.RevisionOpened;
import dk.aftalebog.model.event.RevisionKind;
import dk.aftalebog.model.timeline.PlanTimeline;
import dk.aftalebog.model.validity.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static dk.aftalebog.agreement.Scenario.day;
import static org.assertj.core.api.Assertions.assertThat;

/** Agreement years begin on 1 August; revision 1 was proposed in the first of them. */
class KindsTest {

	private final Scenario scenario = new Scenario((ledger, situations) -> new Object())
		.givenAgreement(TermsDraft.onceAYear())
		.given(new RevisionOpened(1, RevisionKind.ORDINARY, "Titel", "Grund", day("2022-08-01"), day("2022-03-01"),
				null));

	@ParameterizedTest
	@ValueSource(strings = { "2021-08-01", "2022-07-31" })
	void the_agreement_year_of_an_ordinary_revision_has_no_room_for_another(String proposedOn) {
		assertThat(ordinary(proposedOn, 2)).singleElement().satisfies((problem) -> {
			assertThat(problem.code()).isEqualTo("ordinary-used-up");
			assertThat(problem.pointer()).isEqualTo("/kind");
			assertThat(problem.message()).contains("from 2021-08-01", "revision 1 is it", "wait until 2022-08-01");
		});
	}

	@ParameterizedTest
	@ValueSource(strings = { "2021-07-31", "2022-08-01", "2023-07-31" })
	void another_agreement_year_has(String proposedOn) {
		assertThat(ordinary(proposedOn, 2)).isEmpty();
	}

	@Test
	@Edge(rule = Rule.ORDINARY_USED_UP, side = Side.ALLOWED)
	void the_first_day_of_the_next_agreement_year_has_room() {
		assertThat(ordinary("2022-08-01", 2)).isEmpty();
	}

	@Test
	@Edge(rule = Rule.ORDINARY_USED_UP, side = Side.REFUSED)
	void the_last_day_of_the_same_agreement_year_has_none() {
		assertThat(ordinary("2022-07-31", 2)).hasSize(1);
	}

	@Test
	void a_revision_does_not_stand_in_its_own_way() {
		assertThat(ordinary("2022-03-01", 1)).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "2022-06-15, 2022-08-01", "2022-08-01, 2022-08-01", "2022-09-01, 2022-09-01" })
	void the_next_ordinary_one_comes_today_or_with_the_next_year(LocalDate today, LocalDate from) {
		assertThat(Kinds.ordinaryFrom(situation(today))).isEqualTo(from);
	}

	@ParameterizedTest
	@CsvSource({ "EDITORIAL", "TRANSCRIPTION_CORRECTION", "URGENT" })
	void other_kinds_come_at_any_time(RevisionKind kind) {
		assertThat(Kinds.problems(kind, day("2022-06-15"), 2, situation(day("2022-06-15")))).isEmpty();
	}

	private List<Problem> ordinary(String proposedOn, int itself) {
		return Kinds.problems(RevisionKind.ORDINARY, day(proposedOn), itself, situation(day("2022-06-15")));
	}

	private Situation situation(LocalDate today) {
		return new Situation(this.scenario.record(), new PlanTimeline(Scenario.PLAN, List.of()), today);
	}

}
