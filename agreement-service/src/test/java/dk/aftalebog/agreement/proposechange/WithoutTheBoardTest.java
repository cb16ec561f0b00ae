package dk.aftalebog.agreement.proposechange;

import java.util.List;

import dk.aftalebog.agreement.Scenario;
import dk.aftalebog.agreement.governance.Edge.Side;
import dk.aftalebog.agreement.governance.Edge;
import dk.aftalebog.agreement.governance.Rule;
import dk.aftalebog.agreement.persons.NoPersons;
import dk.aftalebog.model.agreement.Party;
import dk.aftalebog.model.agreement.Section;
import dk.aftalebog.model.change.Change;
import dk.aftalebog.model.event.AgreementEvent.ChangeProposed;
import dk.aftalebog.model.event.AgreementEvent.ContentFact;
import dk.aftalebog.model.event.RevisionKind;
import org.junit.jupiter.api.Test;

import static dk.aftalebog.agreement.Scenario.count;
import static dk.aftalebog.agreement.Scenario.day;

/** What editorial revisions and corrections of the copy may change (rule 2). */
class WithoutTheBoardTest {

	private final Scenario scenario = new Scenario(
			(ledger, situations) -> new ProposeChangesHandler(ledger, situations, NoPersons.none()))
		.givenAgreement()
		.given(registered(text("Der var 14 udsættelser i 2021, og det skal ned.")));

	@Test
	@Edge(rule = Rule.EDITORIAL_CHANGES_CONTENT, side = Side.ALLOWED)
	@Edge(rule = Rule.EDITORIAL_CHANGES_FIGURE, side = Side.ALLOWED)
	void an_editorial_revision_changes_the_words_around_a_figure() {
		editorial(text("Der var 14 udsættelser i 2021; tallet skal ned."));
	}

	@Test
	@Edge(rule = Rule.EDITORIAL_CHANGES_FIGURE, side = Side.REFUSED)
	void it_leaves_the_figure_as_it_is() {
		editorialRefused(text("Der var 15 udsættelser i 2021, og det skal ned."), "editorial-changes-figure");
	}

	@Test
	void two_figures_do_not_change_places() {
		editorialRefused(text("I 2021 var der 14 udsættelser, og det skal ned."), "editorial-changes-figure");
	}

	@Test
	@Edge(rule = Rule.EDITORIAL_CHANGES_CONTENT, side = Side.REFUSED)
	void a_party_is_no_wording() {
		editorialRefused(new Change.PartyAdded(new Party("politiet", "Politiet", List.of(), null, null, null, null)),
				"editorial-changes-content");
	}

	@Test
	void nor_is_a_figure_of_an_indicator() {
		editorialRefused(new Change.IndicatorBaselineSet("udsættelser", count("13")), "editorial-changes-content");
	}

	@Test
	void nor_is_an_activitys_number() {
		editorialRefused(new Change.ActivityRenamed("a", "7", "A"), "editorial-changes-content");
	}

	@Test
	void nor_is_a_section_more_or_less() {
		editorialRefused(new Change.SectionSet(new Section("ny", "Ny", "Mere tekst")), "editorial-changes-content");
		editorialRefused(2, new Change.SectionRemoved("status"), "editorial-changes-content");
	}

	@Test
	@Edge(rule = Rule.CORRECTION_WITHOUT_EFFECT, side = Side.ALLOWED)
	@Edge(rule = Rule.CORRECTION_TOUCHES_DECISION, side = Side.ALLOWED)
	void a_correction_mends_what_was_copied_wrong() {
		Change mended = new Change.IndicatorBaselineSet("udsættelser", count("41"));
		this.scenario.givenDraft(1, RevisionKind.TRANSCRIPTION_CORRECTION, "2021-08-01")
			.when(propose(1, mended))
			.expectEvents(new ChangeProposed(1, 1, mended));
	}

	@Test
	@Edge(rule = Rule.CORRECTION_WITHOUT_EFFECT, side = Side.REFUSED)
	void a_correction_to_what_stands_already_is_none() {
		this.scenario.givenDraft(1, RevisionKind.TRANSCRIPTION_CORRECTION, "2021-08-01")
			.whenRefused(propose(1, new Change.IndicatorBaselineSet("udsættelser", count("14"))),
					"correction-without-effect");
	}

	@Test
	@Edge(rule = Rule.CORRECTION_TOUCHES_DECISION, side = Side.REFUSED)
	void what_the_board_decided_is_not_mended() {
		this.scenario.givenApproved(2, "2021-08-01", new Change.IndicatorBaselineSet("udsættelser", count("12")))
			.givenDraft(1, RevisionKind.TRANSCRIPTION_CORRECTION, "2021-08-01")
			.whenRefused(propose(1, new Change.IndicatorBaselineSet("udsættelser", count("41"))),
					"correction-touches-decision");
	}

	@Test
	void what_stood_before_the_board_decided_is() {
		Change mended = new Change.IndicatorBaselineSet("udsættelser", count("41"));
		this.scenario.givenApproved(2, "2021-08-02", new Change.IndicatorBaselineSet("udsættelser", count("12")))
			.givenDraft(1, RevisionKind.TRANSCRIPTION_CORRECTION, "2021-08-01")
			.when(propose(1, mended))
			.expectEvents(new ChangeProposed(1, 1, mended));
	}

	private void editorial(Change change) {
		this.scenario.givenDraft(1, RevisionKind.EDITORIAL, "2022-07-01")
			.when(propose(1, change))
			.expectEvents(new ChangeProposed(1, 1, change));
	}

	private void editorialRefused(Change change, String code) {
		editorialRefused(1, change, code);
	}

	private void editorialRefused(int revision, Change change, String code) {
		this.scenario.givenDraft(revision, RevisionKind.EDITORIAL, "2022-07-01")
			.whenRefused(propose(revision, change), code);
	}

	private static Change text(String text) {
		return new Change.SectionSet(new Section("status", "Status", text));
	}

	private static ContentFact registered(Change change) {
		return new ContentFact(0, day("2021-06-01"), day("2021-08-01"), change);
	}

	private static ProposeChanges propose(int revision, Change change) {
		return new ProposeChanges("aftale", revision, "*", List.of(change), Scenario.SECRETARIAT);
	}

}
