package dk.aftalebog.model.terms;

import java.util.List;

import dk.aftalebog.model.Example;
import dk.aftalebog.model.agreement.RevisionTerms.Cadence;
import dk.aftalebog.model.agreement.RevisionTerms.Evaluation;
import dk.aftalebog.model.agreement.RevisionTerms.FundInvolvement;
import dk.aftalebog.model.agreement.RevisionTerms.ProposalScope;
import dk.aftalebog.model.agreement.RevisionTerms;
import dk.aftalebog.model.plan.Plan;
import dk.aftalebog.model.terms.Term.Source;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class TermsInForceTest {

	/** Says everything. */
	private static final RevisionTerms FULL = new RevisionTerms(
			List.of(new RevisionTerms.Proposer("Chefen", ProposalScope.ACTIVITIES)), Cadence.ONCE_A_YEAR, false,
			"Styregruppen", List.of("goal-added"), FundInvolvement.ALWAYS, "beslutningsprotokollen",
			new RevisionTerms.Upload("Boligorganisationen", 14), new Evaluation(2), new Evaluation(1), null);

	@Test
	void where_nobody_says_anything_the_ledger_assumes() {
		TermsInForce terms = TermsInForce.of(RevisionTerms.SILENT, plan(RevisionTerms.SILENT));
		assertThat(terms.proposers()).isEqualTo(new Term<>(
				List.of(new TermsInForce.Proposer(new Titled("sekretariatet", "secretariat"), ProposalScope.AGREEMENT)),
				Source.LEDGER));
		assertThat(terms.cadence()).isEqualTo(new Term<>(Cadence.ANY_TIME, Source.LEDGER));
		assertThat(terms.urgentAllowed()).isEqualTo(new Term<>(true, Source.LEDGER));
		assertThat(terms.decider()).isEqualTo(new Term<>(new Titled("bestyrelsen", "board-member"), Source.LEDGER));
		assertThat(terms.substantial()).isEqualTo(new Term<>(List.of(), Source.LEDGER));
		assertThat(terms.fundInvolvement()).isEqualTo(new Term<>(FundInvolvement.NEVER, Source.LEDGER));
		assertThat(terms.evidence()).isEqualTo(new Term<>("bestyrelsens referat", Source.LEDGER));
		assertThat(terms.upload()).isNull();
		assertThat(terms.agreementEvaluation()).isNull();
		assertThat(terms.activityEvaluation()).isNull();
	}

	@Test
	void what_the_agreement_leaves_silent_the_plans_default_fills() {
		assertSaid(TermsInForce.of(RevisionTerms.SILENT, plan(FULL)), Source.PLAN);
	}

	@Test
	void what_the_agreement_says_holds_whatever_the_plan_says() {
		RevisionTerms other = new RevisionTerms(List.of(new RevisionTerms.Proposer("Andre", ProposalScope.AGREEMENT)),
				Cadence.ANY_TIME, true, "Andre", List.of("budget-set"), FundInvolvement.NEVER, "andet",
				new RevisionTerms.Upload("Andre", 3), new Evaluation(4), new Evaluation(4), null);
		assertSaid(TermsInForce.of(FULL, plan(other)), Source.AGREEMENT);
	}

	@Test
	void what_the_agreement_itself_does_not_say_is_assumed() {
		assertThat(new Term<>(1, Source.AGREEMENT).assumed()).isFalse();
		assertThat(new Term<>(1, Source.PLAN).assumed()).isTrue();
		assertThat(new Term<>(1, Source.LEDGER).assumed()).isTrue();
	}

	@Test
	void an_upload_without_days_has_thirty() {
		assertThat(TermsInForce.of(uploadWithin(null), plan(RevisionTerms.SILENT)).upload()).isEqualTo(
				new Term<>(new TermsInForce.Upload(new Titled("boligorganisationen", null), 30), Source.AGREEMENT));
	}

	@Test
	void an_upload_of_the_same_day_has_none() {
		assertThat(TermsInForce.of(uploadWithin(0), plan(RevisionTerms.SILENT)).upload()).isEqualTo(
				new Term<>(new TermsInForce.Upload(new Titled("boligorganisationen", null), 0), Source.AGREEMENT));
	}

	@Test
	void a_title_means_the_role_that_the_plan_maps_it_to_however_it_is_written() {
		Plan plan = plan(RevisionTerms.SILENT, new Plan.Title("CHEFEN", "administrator"));
		assertThat(TermsInForce.of(proposedBy(" chefen "), plan).proposers().value().getFirst().who())
			.isEqualTo(new Titled(" chefen ", "administrator"));
	}

	@Test
	void a_title_that_is_mapped_to_nothing_is_held_by_nobody() {
		Titled chief = TermsInForce.of(proposedBy("formanden"), plan(RevisionTerms.SILENT))
			.proposers()
			.value()
			.getFirst()
			.who();
		assertThat(chief).isEqualTo(new Titled("formanden", null));
		assertThat(chief.isHeldBy("secretariat")).isFalse();
	}

	@Test
	void the_ledgers_own_titles_are_mapped_unless_the_plan_maps_them_otherwise() {
		assertThat(TermsInForce.of(proposedBy("Sekretariatet "), plan(RevisionTerms.SILENT))
			.proposers()
			.value()
			.getFirst()
			.who()
			.isHeldBy("secretariat")).isTrue();
		Plan otherwise = plan(RevisionTerms.SILENT, new Plan.Title("sekretariatet", "administrator"));
		assertThat(TermsInForce.of(RevisionTerms.SILENT, otherwise).proposers().value().getFirst().who())
			.isEqualTo(new Titled("sekretariatet", "administrator"));
	}

	private static void assertSaid(TermsInForce terms, Source source) {
		assertThat(terms.proposers()).isEqualTo(new Term<>(
				List.of(new TermsInForce.Proposer(new Titled("Chefen", "administrator"), ProposalScope.ACTIVITIES)),
				source));
		assertThat(terms.cadence()).isEqualTo(new Term<>(Cadence.ONCE_A_YEAR, source));
		assertThat(terms.urgentAllowed()).isEqualTo(new Term<>(false, source));
		assertThat(terms.decider()).isEqualTo(new Term<>(new Titled("Styregruppen", null), source));
		assertThat(terms.substantial()).isEqualTo(new Term<>(List.of("goal-added"), source));
		assertThat(terms.fundInvolvement()).isEqualTo(new Term<>(FundInvolvement.ALWAYS, source));
		assertThat(terms.evidence()).isEqualTo(new Term<>("beslutningsprotokollen", source));
		assertThat(terms.upload())
			.isEqualTo(new Term<>(new TermsInForce.Upload(new Titled("Boligorganisationen", null), 14), source));
		assertThat(terms.agreementEvaluation()).isEqualTo(new Term<>(new Evaluation(2), source));
		assertThat(terms.activityEvaluation()).isEqualTo(new Term<>(new Evaluation(1), source));
	}

	private static RevisionTerms uploadWithin(@Nullable Integer days) {
		return new RevisionTerms(List.of(), null, null, null, List.of(), null, null,
				new RevisionTerms.Upload("boligorganisationen", days), null, null, null);
	}

	private static RevisionTerms proposedBy(String title) {
		return new RevisionTerms(List.of(new RevisionTerms.Proposer(title, ProposalScope.AGREEMENT)), null, null, null,
				List.of(), null, null, null, null, null, null);
	}

	private static Plan plan(RevisionTerms defaultTerms) {
		return plan(defaultTerms, new Plan.Title[] { new Plan.Title("Chefen", "administrator") });
	}

	private static Plan plan(RevisionTerms defaultTerms, Plan.Title... titles) {
		return new Plan("plan", "Planen", "Viborg", Example.FOUR_YEARS, List.of(), List.of(), List.of(), List.of(),
				List.of(), null, null, List.of(titles), defaultTerms);
	}

}
