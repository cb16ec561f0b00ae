package dk.aftalebog.agreement.deciderevision;

import dk.aftalebog.agreement.Scenario;
import dk.aftalebog.agreement.TermsDraft;
import dk.aftalebog.agreement.deciderevision.DecideRevision.Result;
import dk.aftalebog.agreement.governance.Edge.Side;
import dk.aftalebog.agreement.governance.Edge;
import dk.aftalebog.agreement.governance.Rule;
import dk.aftalebog.model.agreement.RevisionTerms.FundInvolvement;
import dk.aftalebog.model.agreement.RevisionTerms;
import dk.aftalebog.model.change.Change;
import dk.aftalebog.model.event.AgreementEvent.ContentFact;
import dk.aftalebog.model.event.AgreementEvent.FundInvolved;
import dk.aftalebog.model.event.AgreementEvent.RevisionApproved;
import dk.aftalebog.model.event.AgreementEvent.RevisionRejected;
import dk.aftalebog.model.event.AgreementEvent.SubstantialDeclared;
import org.junit.jupiter.api.Test;

import static dk.aftalebog.agreement.Scenario.day;
import static dk.aftalebog.agreement.Scenario.refusal;
import static org.hamcrest.Matchers.containsString;

/** Where the terms ask for it the fund is involved before the decision (rule 4). */
class FundBeforeDecisionTest {

	private static final String MEETING = "2022-06-10";

	private static final Change END_A = new Change.ActivityEnded("a");

	private static final RevisionTerms WHEN_SUBSTANTIAL = TermsDraft.terms()
		.fund(FundInvolvement.WHEN_SUBSTANTIAL)
		.substantial("activity-ended")
		.build();

	private final Scenario scenario = Verdicts.scenario(Scenario.PLAN);

	@Test
	@Edge(rule = Rule.FUND_NOT_INVOLVED, side = Side.REFUSED)
	void a_substantial_change_is_not_approved_before_the_fund_was_involved() {
		submitted(WHEN_SUBSTANTIAL, END_A).given(new FundInvolved(1, day("2022-06-11"), "Brev", null))
			.when(approval().by(Scenario.MEMBER))
			.expectNoEvents()
			.expectException(refusal("fund-not-involved"))
			.expectExceptionMessage(containsString("it is substantial: activity-ended"));
	}

	@Test
	@Edge(rule = Rule.FUND_NOT_INVOLVED, side = Side.ALLOWED)
	void involvement_on_the_day_of_the_meeting_counts() {
		submitted(WHEN_SUBSTANTIAL, END_A).given(new FundInvolved(1, day(MEETING), "Brev", null));
		approved(END_A);
	}

	@Test
	void what_is_not_substantial_needs_no_fund() {
		Change renamed = new Change.AgreementRenamed("Trivsel");
		submitted(WHEN_SUBSTANTIAL, renamed);
		approved(renamed);
	}

	@Test
	void what_its_proposer_declared_substantial_does() {
		submitted(WHEN_SUBSTANTIAL, new Change.AgreementRenamed("Trivsel"))
			.given(new SubstantialDeclared(1, "Nyt sigte"))
			.when(approval().by(Scenario.MEMBER))
			.expectNoEvents()
			.expectException(refusal("fund-not-involved"))
			.expectExceptionMessage(containsString("the proposer declared it substantial"));
	}

	@Test
	void where_the_terms_say_every_time_it_is_every_time() {
		submitted(TermsDraft.terms().fund(FundInvolvement.ALWAYS).build(), new Change.AgreementRenamed("Trivsel"))
			.when(approval().by(Scenario.MEMBER))
			.expectNoEvents()
			.expectException(refusal("fund-not-involved"))
			.expectExceptionMessage(containsString("it is every time"));
	}

	@Test
	void where_they_say_never_not_even_a_substantial_one_waits() {
		submitted(TermsDraft.terms().fund(FundInvolvement.NEVER).substantial("activity-ended").build(), END_A);
		approved(END_A);
	}

	@Test
	void a_rejection_waits_for_nobody() {
		submitted(WHEN_SUBSTANTIAL, END_A);
		Verdicts verdict = Verdicts.of(MEETING).is(Result.REJECTED, "Nej");
		this.scenario.when(verdict.by(Scenario.MEMBER)).expectEvents(new RevisionRejected(1, verdict.in("formand")));
	}

	@Test
	void a_late_entry_is_judged_by_the_terms_of_its_meeting() {
		submitted(RevisionTerms.SILENT, END_A).givenApproved(2, "2022-06-01",
				new Change.RevisionTermsSet(WHEN_SUBSTANTIAL));
		Verdicts before = Verdicts.of("2022-05-31").late().seeing(this.scenario.basis(1, "2022-05-31"));
		this.scenario.when(before.by(Scenario.MEMBER))
			.expectEvents(new RevisionApproved(1, before.in("formand")),
					new ContentFact(1, day("2022-05-31"), day("2022-08-01"), END_A));
	}

	@Test
	void and_not_by_those_of_the_day_before() {
		submitted(RevisionTerms.SILENT, END_A).givenApproved(2, "2022-06-01",
				new Change.RevisionTermsSet(WHEN_SUBSTANTIAL));
		Verdicts since = Verdicts.of("2022-06-01").late().seeing(this.scenario.basis(1, "2022-06-01"));
		this.scenario.whenRefused(since.by(Scenario.MEMBER), "fund-not-involved");
	}

	private Scenario submitted(RevisionTerms terms, Change change) {
		return this.scenario.givenAgreement(terms).givenSubmitted(1, "2022-08-01", change);
	}

	private Verdicts approval() {
		return Verdicts.of(MEETING).seeing(this.scenario.basis(1, MEETING));
	}

	private void approved(Change change) {
		Verdicts verdict = approval();
		this.scenario.when(verdict.by(Scenario.MEMBER))
			.expectEvents(new RevisionApproved(1, verdict.in("formand")),
					new ContentFact(1, day(MEETING), day("2022-08-01"), change));
	}

}
