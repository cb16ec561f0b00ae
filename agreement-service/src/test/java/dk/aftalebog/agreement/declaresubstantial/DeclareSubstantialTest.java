package dk.aftalebog.agreement.declaresubstantial;

import dk.aftalebog.access.LedgerUser;
import dk.aftalebog.agreement.Scenario;
import dk.aftalebog.agreement.declaresubstantial.DeclareSubstantial.Declaration;
import dk.aftalebog.model.change.Change;
import dk.aftalebog.model.event.AgreementEvent.SubstantialDeclared;
import org.junit.jupiter.api.Test;

class DeclareSubstantialTest {

	private final Scenario scenario = new Scenario(DeclareSubstantialHandler::new).givenAgreement();

	@Test
	void a_proposer_declares_a_draft_substantial() {
		this.scenario.givenDraft(1, "2022-08-01")
			.when(declare("*", Scenario.SECRETARIAT))
			.expectEvents(new SubstantialDeclared(1, "Nyt sigte"));
	}

	@Test
	void and_once_more_with_another_reason() {
		this.scenario.givenDraft(1, "2022-08-01")
			.given(new SubstantialDeclared(1, "Dyrt"))
			.when(declare("*", Scenario.SECRETARIAT))
			.expectEvents(new SubstantialDeclared(1, "Nyt sigte"));
	}

	@Test
	void what_is_submitted_is_declared_nothing_any_more() {
		this.scenario.givenSubmitted(1, "2022-08-01", new Change.ActivityEnded("a"))
			.whenRefused(declare("*", Scenario.SECRETARIAT), "revision-frozen");
	}

	@Test
	void whom_the_terms_do_not_name_declares_nothing() {
		this.scenario.givenDraft(1, "2022-08-01").whenRefused(declare("*", Scenario.MEMBER), "proposer-not-named");
	}

	@Test
	void nobody_declares_what_they_have_not_seen() {
		this.scenario.givenDraft(1, "2022-08-01", new Change.ActivityEnded("a"))
			.whenRefused(declare("\"revision-1-1\"", Scenario.SECRETARIAT), "stale-revision");
	}

	private static DeclareSubstantial declare(String seen, LedgerUser by) {
		return new DeclareSubstantial("aftale", 1, seen, new Declaration("Nyt sigte"), by);
	}

}
