package dk.aftalebog.agreement.deciderevision;

import java.util.List;
import java.util.stream.Stream;

import dk.aftalebog.agreement.Scenario;
import dk.aftalebog.agreement.governance.Edge.Side;
import dk.aftalebog.agreement.governance.Edge;
import dk.aftalebog.agreement.governance.Rule;
import dk.aftalebog.model.agreement.Direction;
import dk.aftalebog.model.agreement.Indicator;
import dk.aftalebog.model.agreement.Level;
import dk.aftalebog.model.agreement.Unit;
import dk.aftalebog.model.change.Change;
import dk.aftalebog.model.event.AgreementEvent.AwaitedValueFilled;
import dk.aftalebog.model.event.AgreementEvent.ContentFact;
import dk.aftalebog.model.event.AgreementEvent.FundInvolved;
import dk.aftalebog.model.event.AgreementEvent.MeasurementRecorded;
import dk.aftalebog.model.event.AgreementEvent.RevisionApproved;
import org.junit.jupiter.api.Test;

import static dk.aftalebog.agreement.Scenario.count;
import static dk.aftalebog.agreement.Scenario.day;
import static dk.aftalebog.agreement.Scenario.refusal;
import static org.hamcrest.Matchers.containsString;

/** The hash of what was seen, and what moves it. */
class BoundToWhatWasSeenTest {

	private static final String MEETING = "2022-06-10";

	private static final Change RENAME_A = new Change.ActivityRenamed("a", null, "A'");

	private static final Change LOWER = new Change.IndicatorBaselineSet("udsættelser", count("12"));

	private final Scenario scenario = Verdicts.scenario(Scenario.PLAN).givenAgreement();

	@Test
	@Edge(rule = Rule.BASIS_MISSING, side = Side.REFUSED)
	void an_approval_says_what_was_seen() {
		this.scenario.givenSubmitted(1, "2022-08-01", RENAME_A)
			.whenRefused(Verdicts.of(MEETING).by(Scenario.MEMBER), "basis-missing");
	}

	@Test
	@Edge(rule = Rule.BASIS_MISSING, side = Side.ALLOWED)
	@Edge(rule = Rule.BASIS_MOVED, side = Side.ALLOWED)
	void what_stands_as_it_was_seen_is_approved() {
		this.scenario.givenSubmitted(1, "2022-08-01", RENAME_A);
		Verdicts verdict = seen();
		approved(verdict, RENAME_A);
	}

	@Test
	@Edge(rule = Rule.BASIS_MOVED, side = Side.REFUSED)
	void what_has_been_decided_on_the_same_value_since_is_named() {
		this.scenario.givenSubmitted(1, "2022-08-01", RENAME_A);
		Verdicts verdict = seen();
		this.scenario.givenApproved(2, "2022-07-01", new Change.ActivityRenamed("a", null, "A''"))
			.when(verdict.by(Scenario.MEMBER))
			.expectNoEvents()
			.expectException(refusal("basis-moved"))
			.expectExceptionMessage(containsString("revision 2 took force, decided on 2022-06-01"));
	}

	@Test
	void a_decision_that_overtakes_it_later_on_the_timeline_moves_it() {
		this.scenario.givenSubmitted(1, "2022-08-01", RENAME_A);
		Verdicts verdict = seen();
		this.scenario.givenApproved(2, "2022-09-01", new Change.ActivityRenamed("a", null, "A''"))
			.whenRefused(verdict.by(Scenario.MEMBER), "basis-moved");
	}

	@Test
	void what_it_rests_on_moves_it_though_it_does_not_touch_it() {
		this.scenario.givenSubmitted(1, "2022-08-01", LOWER);
		Verdicts verdict = seen();
		Change redefined = new Change.IndicatorRedefined(
				new Indicator("udsættelser", "Gennemførte udsættelser", null, null, Level.AREA, Unit.COUNT,
						Direction.LOWER_IS_BETTER, null, null, null, null, List.of(), List.of(), List.of()));
		this.scenario.givenApproved(2, "2022-07-01", redefined).whenRefused(verdict.by(Scenario.MEMBER), "basis-moved");
	}

	@Test
	void an_awaited_value_entered_over_it_moves_it_and_is_named() {
		this.scenario.givenSubmitted(1, "2022-08-01", LOWER);
		Verdicts verdict = seen();
		this.scenario
			.given(new AwaitedValueFilled(day("2022-06-12"), day("2022-06-12"),
					new Change.IndicatorBaselineSet("udsættelser", count("13"))))
			.when(verdict.by(Scenario.MEMBER))
			.expectNoEvents()
			.expectException(refusal("basis-moved"))
			.expectExceptionMessage(containsString("an awaited value was entered on 2022-06-12"));
	}

	@Test
	void a_decision_on_something_else_does_not_move_it() {
		this.scenario.givenSubmitted(1, "2022-08-01", RENAME_A);
		Verdicts verdict = seen();
		this.scenario.givenApproved(2, "2022-09-01", new Change.ActivityEnded("b"))
			.given(new MeasurementRecorded("udsættelser", null, 2022, count("3")))
			.given(new FundInvolved(1, day("2022-06-09"), "Brev", null));
		approved(verdict, RENAME_A);
	}

	@Test
	void a_hash_of_no_state_of_the_revision_is_refused_as_such() {
		this.scenario.givenSubmitted(1, "2022-08-01", RENAME_A)
			.when(Verdicts.of(MEETING).seeing("0".repeat(64)).by(Scenario.MEMBER))
			.expectNoEvents()
			.expectException(refusal("basis-moved"))
			.expectExceptionMessage(containsString("the hash is of no state"));
	}

	@Test
	void a_meeting_that_puts_it_before_what_others_decided_sees_something_else() {
		Change renamed = new Change.AgreementRenamed("Trivsel");
		this.scenario.givenApproved(2, "2022-08-01", new Change.AgreementRenamed("Naboskab"))
			.givenSubmitted(1, "2022-08-01", renamed);
		String seenForToday = this.scenario.basis(1, MEETING);
		this.scenario.when(Verdicts.of("2022-05-31").late().seeing(seenForToday).by(Scenario.MEMBER))
			.expectNoEvents()
			.expectException(refusal("basis-moved"))
			.expectExceptionMessage(containsString("a meeting on 2022-05-31 puts it before what others decided"));
	}

	private Verdicts seen() {
		return Verdicts.of(MEETING).seeing(this.scenario.basis(1, MEETING));
	}

	private void approved(Verdicts verdict, Change... changes) {
		this.scenario.when(verdict.by(Scenario.MEMBER))
			.expectEvents(
					Stream
						.concat(Stream.of(new RevisionApproved(1, verdict.in("formand"))),
								Stream.of(changes)
									.map((change) -> new ContentFact(1, day(MEETING), day("2022-08-01"), change)))
						.toArray());
	}

}
