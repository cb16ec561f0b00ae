package dk.aftalebog.agreement.openrevision;

import dk.aftalebog.agreement.Scenario;
import dk.aftalebog.agreement.attach.NoAttachments;
import dk.aftalebog.model.event.AgreementEvent.RevisionOpened;
import dk.aftalebog.model.event.AgreementEvent.RevisionWithdrawn;
import dk.aftalebog.model.event.RevisionKind;
import org.junit.jupiter.api.Test;

import static dk.aftalebog.agreement.Scenario.day;

class OpenRevisionTest {

	private static final OpenRevision OPEN = new OpenRevision("aftale",
			new OpenRevision.Draft(RevisionKind.URGENT, "Titel", "Grund", day("2022-08-01"), null, null),
			Scenario.SECRETARIAT);

	private final Scenario scenario = new Scenario(
			(ledger, situations) -> new OpenRevisionHandler(ledger, situations, NoAttachments.none()));

	@Test
	void a_revision_is_opened_as_a_draft_with_the_next_number() {
		this.scenario.givenAgreement()
			.givenDraft(1, "2022-08-01")
			.when(OPEN)
			.expectEvents(new RevisionOpened(2, RevisionKind.URGENT, "Titel", "Grund", day("2022-08-01"), null, null));
	}

	@Test
	void only_a_registered_agreement_is_revised() {
		this.scenario.whenRefused(OPEN, "unknown-agreement");
	}

	@Test
	void a_number_once_given_is_not_given_again() {
		this.scenario.givenAgreement()
			.givenDraft(1, "2022-08-01")
			.given(new RevisionWithdrawn(1, "Fortrudt"))
			.when(OPEN)
			.expectEvents(new RevisionOpened(2, RevisionKind.URGENT, "Titel", "Grund", day("2022-08-01"), null, null));
	}

}
