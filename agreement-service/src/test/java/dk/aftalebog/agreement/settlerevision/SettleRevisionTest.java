package dk.aftalebog.agreement.settlerevision;

import dk.aftalebog.access.LedgerUser;
import dk.aftalebog.agreement.Scenario;
import dk.aftalebog.agreement.governance.Edge.Side;
import dk.aftalebog.agreement.governance.Edge;
import dk.aftalebog.agreement.governance.Rule;
import dk.aftalebog.model.agreement.Section;
import dk.aftalebog.model.change.Change;
import dk.aftalebog.model.event.AgreementEvent.ContentFact;
import dk.aftalebog.model.event.AgreementEvent.RevisionSettled;
import dk.aftalebog.model.event.RevisionKind;
import org.junit.jupiter.api.Test;

import static dk.aftalebog.agreement.Scenario.count;
import static dk.aftalebog.agreement.Scenario.day;

class SettleRevisionTest {

	private static final Change WORDED = new Change.AgreementRenamed("Trygheden");

	private static final Change COPIED = new Change.IndicatorBaselineSet("udsættelser", count("41"));

	private final Scenario scenario = new Scenario(SettleRevisionHandler::new).givenAgreement();

	@Test
	@Edge(rule = Rule.DECIDED_NOT_SETTLED, side = Side.ALLOWED)
	@Edge(rule = Rule.SETTLED_BY_SECRETARIAT, side = Side.ALLOWED)
	void the_secretariat_settles_an_editorial_revision_today() {
		this.scenario.by(Scenario.SECRETARIAT)
			.givenSubmitted(1, RevisionKind.EDITORIAL, "2022-07-01", WORDED)
			.when(settle(Scenario.SECRETARIAT))
			.expectEvents(new RevisionSettled(1), new ContentFact(1, day("2022-06-15"), day("2022-07-01"), WORDED));
	}

	@Test
	@Edge(rule = Rule.SETTLED_BY_SECRETARIAT, side = Side.REFUSED)
	void nobody_else_does() {
		this.scenario.givenSubmitted(1, RevisionKind.EDITORIAL, "2022-07-01", WORDED)
			.whenRefused(settle(Scenario.MEMBER), "settled-by-secretariat");
	}

	@Test
	@Edge(rule = Rule.DECIDED_NOT_SETTLED, side = Side.REFUSED)
	void what_the_board_decides_is_not_settled() {
		this.scenario.givenSubmitted(1, RevisionKind.ORDINARY, "2022-07-01", WORDED)
			.whenRefused(settle(Scenario.SECRETARIAT), "decided-not-settled");
	}

	@Test
	void nor_what_is_urgent() {
		this.scenario.givenSubmitted(1, RevisionKind.URGENT, "2022-07-01", WORDED)
			.whenRefused(settle(Scenario.SECRETARIAT), "decided-not-settled");
	}

	@Test
	@Edge(rule = Rule.SECOND_PERSON_NEEDED, side = Side.REFUSED)
	void who_opened_a_correction_does_not_confirm_it() {
		this.scenario.by(Scenario.SECRETARIAT)
			.givenSubmitted(1, RevisionKind.TRANSCRIPTION_CORRECTION, "2021-08-01", COPIED)
			.whenRefused(settle(Scenario.SECRETARIAT), "second-person-needed");
	}

	@Test
	@Edge(rule = Rule.SECOND_PERSON_NEEDED, side = Side.ALLOWED)
	void a_colleague_does_and_the_correction_takes_the_date_of_what_was_registered() {
		this.scenario.by(Scenario.SECRETARIAT)
			.givenSubmitted(1, RevisionKind.TRANSCRIPTION_CORRECTION, "2021-08-01", COPIED)
			.when(settle(Scenario.COLLEAGUE))
			.expectEvents(new RevisionSettled(1), new ContentFact(1, day("2021-06-01"), day("2021-08-01"), COPIED));
	}

	@Test
	void what_was_decided_meanwhile_is_judged_again() {
		this.scenario.by(Scenario.SECRETARIAT)
			.givenSubmitted(1, RevisionKind.TRANSCRIPTION_CORRECTION, "2021-08-01", COPIED)
			.givenApproved(2, "2021-08-01", new Change.IndicatorBaselineSet("udsættelser", count("12")))
			.whenRefused(settle(Scenario.COLLEAGUE), "correction-touches-decision");
	}

	@Test
	void wording_whose_figure_a_decision_has_changed_meanwhile_is_wording_no_more() {
		this.scenario.given(fact(new Change.SectionSet(new Section("formål", "Formål", "Der er 12 udsættelser"))))
			.givenSubmitted(1, RevisionKind.EDITORIAL, "2022-07-01",
					new Change.SectionSet(new Section("formål", "Formål", "Der er kun 12 udsættelser")))
			.givenApproved(2, "2022-06-20",
					new Change.SectionSet(new Section("formål", "Formål", "Der er 10 udsættelser")))
			.whenRefused(settle(Scenario.SECRETARIAT), "editorial-changes-figure");
	}

	@Test
	void a_draft_is_not_settled() {
		this.scenario.givenDraft(1, RevisionKind.EDITORIAL, "2022-07-01", WORDED)
			.whenRefused(settle(Scenario.SECRETARIAT), "revision-not-submitted");
	}

	@Test
	void a_revision_is_settled_once() {
		this.scenario.givenSettled(1, "2022-06-10", WORDED)
			.whenRefused(settle(Scenario.SECRETARIAT), "revision-not-submitted");
	}

	private static ContentFact fact(Change change) {
		return new ContentFact(0, day("2021-06-01"), day("2021-08-01"), change);
	}

	private static SettleRevision settle(LedgerUser by) {
		return new SettleRevision("aftale", 1, "*", by);
	}

}
