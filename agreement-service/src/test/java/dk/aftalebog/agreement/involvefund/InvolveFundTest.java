package dk.aftalebog.agreement.involvefund;

import dk.aftalebog.agreement.Scenario;
import dk.aftalebog.agreement.attach.NoAttachments;
import dk.aftalebog.agreement.governance.Edge.Side;
import dk.aftalebog.agreement.governance.Edge;
import dk.aftalebog.agreement.governance.Rule;
import dk.aftalebog.agreement.involvefund.InvolveFund.Involvement;
import dk.aftalebog.model.change.Change;
import dk.aftalebog.model.event.AgreementEvent.FundInvolved;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static dk.aftalebog.agreement.Scenario.day;

class InvolveFundTest {

	private static final String LETTER = "ab".repeat(32);

	private static final Change END_A = new Change.ActivityEnded("a");

	private final Scenario scenario = new Scenario(
			(ledger, situations) -> new InvolveFundHandler(ledger, situations, NoAttachments.holding(LETTER)))
		.givenAgreement();

	@Test
	void the_fund_is_involved_in_a_draft_with_its_letter() {
		this.scenario.givenDraft(1, "2022-08-01")
			.when(involve("2022-06-10", LETTER))
			.expectEvents(new FundInvolved(1, day("2022-06-10"), "Brev", NoAttachments.attachment(LETTER)));
	}

	@Test
	@Edge(rule = Rule.REVISION_SETTLED, side = Side.ALLOWED)
	@Edge(rule = Rule.INVOLVEMENT_IN_FUTURE, side = Side.ALLOWED)
	void involvement_of_today_in_what_is_submitted_is_recorded() {
		this.scenario.givenSubmitted(1, "2022-08-01", END_A)
			.when(involve("2022-06-15", null))
			.expectEvents(new FundInvolved(1, day("2022-06-15"), "Brev", null));
	}

	@Test
	@Edge(rule = Rule.INVOLVEMENT_IN_FUTURE, side = Side.REFUSED)
	void involvement_of_tomorrow_is_not() {
		this.scenario.givenDraft(1, "2022-08-01").whenRefused(involve("2022-06-16", null), "involvement-in-future");
	}

	@Test
	@Edge(rule = Rule.REVISION_SETTLED, side = Side.REFUSED)
	void the_fund_is_not_involved_in_what_is_decided() {
		this.scenario.givenApproved(1, "2022-08-01", END_A)
			.whenRefused(involve("2022-06-10", null), "revision-settled");
	}

	@Test
	void a_letter_that_was_never_handed_in_is_none() {
		this.scenario.givenDraft(1, "2022-08-01")
			.whenRefused(involve("2022-06-10", "cd".repeat(32)), "unknown-attachment");
	}

	private static InvolveFund involve(String on, @Nullable String letter) {
		return new InvolveFund("aftale", 1, "*", new Involvement(day(on), "Brev", letter), Scenario.SECRETARIAT);
	}

}
