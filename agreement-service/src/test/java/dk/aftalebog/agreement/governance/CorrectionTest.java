package dk.aftalebog.agreement.governance;

import java.util.List;

import dk.aftalebog.agreement.Scenario;
import dk.aftalebog.model.agreement.Section;
import dk.aftalebog.model.change.Change;
import dk.aftalebog.model.event.AgreementEvent.AwaitedValueFilled;
import dk.aftalebog.model.event.AgreementEvent.ContentFact;
import dk.aftalebog.model.event.RevisionKind;
import dk.aftalebog.model.timeline.PlanTimeline;
import dk.aftalebog.model.validity.Problem;
import org.junit.jupiter.api.Test;

import static dk.aftalebog.agreement.Scenario.count;
import static dk.aftalebog.agreement.Scenario.day;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

/** Revision 1 corrects the copy of the paper. */
class CorrectionTest {

	private static final Change BASELINE_41 = new Change.IndicatorBaselineSet("udsættelser", count("41"));

	private final Scenario scenario = new Scenario((ledger, situations) -> new Object()).givenAgreement();

	@Test
	void it_takes_the_dates_of_the_registration() {
		Situation situation = situation();
		assertThat(Correction.inForceFrom(situation)).isEqualTo(day("2021-08-01"));
		assertThat(Correction.decidedOn(situation)).isEqualTo(day("2021-06-01"));
	}

	@Test
	void each_change_in_vain_is_told_at_its_place() {
		assertThat(problems(BASELINE_41, new Change.AgreementRenamed("Tryghed")))
			.extracting(Problem::pointer, Problem::code)
			.containsExactly(tuple("/changes/1", "correction-without-effect"));
	}

	@Test
	void a_change_back_is_no_change_in_vain_after_the_one_before_it() {
		assertThat(problems(new Change.AgreementRenamed("Andet"), new Change.AgreementRenamed("Tryghed"))).isEmpty();
	}

	@Test
	void a_change_may_rest_on_the_one_before_it() {
		assertThat(
				problems(new Change.ActivityAdded(Scenario.activity("c")), new Change.ActivityRenamed("c", null, "C'")))
			.isEmpty();
	}

	@Test
	void what_does_not_apply_is_no_change_in_vain_but_told_as_such() {
		assertThat(problems(new Change.ActivityRenamed("ukendt", null, "X"))).isEmpty();
	}

	@Test
	void the_decision_in_its_way_is_named_and_no_other() {
		this.scenario
			.givenApproved(2, "2022-05-01", "2021-08-01", new Change.IndicatorBaselineSet("udsættelser", count("12")))
			.givenApproved(3, "2022-06-01", "2021-08-01", new Change.ActivityEnded("b"));
		assertThat(problems(BASELINE_41)).extracting(Problem::message)
			.containsExactly("What this corrects was decided by the board in revision 2 on 2022-05-01, "
					+ "not copied from the paper; propose an ordinary revision");
	}

	@Test
	void what_the_copy_says_already_is_no_decision() {
		this.scenario.given(registered(new Change.IndicatorBaselineSet("udsættelser", count("14"))))
			.givenSettled(2, "2022-06-01", new Change.AgreementRenamed("Trygheden"));
		assertThat(problems(new Change.IndicatorBaselineSet("udsættelser", count("14")),
				new Change.AgreementRenamed("Tryghed")))
			.extracting(Problem::code)
			.containsExactly("correction-without-effect", "correction-without-effect");
	}

	@Test
	void wording_settled_over_it_is_no_decision_of_the_board() {
		this.scenario.given(registered(section("Formålet"))).givenSettled(2, "2021-08-01", section("Formål"));
		assertThat(problems(section("Meningen"))).extracting(Problem::code)
			.containsExactly("correction-without-effect");
	}

	@Test
	void nor_is_an_awaited_value_entered_over_it() {
		this.scenario.given(new AwaitedValueFilled(day("2022-06-01"), day("2021-08-01"),
				new Change.IndicatorBaselineSet("udsættelser", count("12"))));
		assertThat(problems(BASELINE_41)).extracting(Problem::code).containsExactly("correction-without-effect");
	}

	private List<Problem> problems(Change... changes) {
		this.scenario.givenDraft(1, RevisionKind.TRANSCRIPTION_CORRECTION, "2021-08-01", changes);
		Situation situation = situation();
		return Correction.problems(situation.record().revision(1).orElseThrow(), situation);
	}

	private Situation situation() {
		return new Situation(this.scenario.record(), new PlanTimeline(Scenario.PLAN, List.of()), day("2022-06-15"));
	}

	private static Change section(String text) {
		return new Change.SectionSet(new Section("formål", "Formål", text));
	}

	private static ContentFact registered(Change change) {
		return new ContentFact(0, day("2021-06-01"), day("2021-08-01"), change);
	}

}
