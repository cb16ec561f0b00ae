package dk.aftalebog.json;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import dk.aftalebog.model.agreement.RevisionTerms.Cadence;
import dk.aftalebog.model.agreement.RevisionTerms.Evaluation;
import dk.aftalebog.model.agreement.RevisionTerms.FundInvolvement;
import dk.aftalebog.model.agreement.RevisionTerms.ProposalScope;
import dk.aftalebog.model.agreement.RevisionTerms;
import dk.aftalebog.model.plan.Plan;
import dk.aftalebog.model.terms.Term.Source;
import dk.aftalebog.model.terms.Term;
import dk.aftalebog.model.terms.TermsInForce;
import dk.aftalebog.model.terms.Titled;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The terms of revision of the three papers and of the fourth, as the data that they are:
 * what each says, and what is assumed where it is silent.
 */
class FourTermsTest {

	private static final Path SAMPLES = Path.of("..", "samples");

	private static final List<String> SUBSTANTIAL = List.of("goal-added", "goal-reworded", "goal-removed",
			"budget-set");

	/** The chief once a year, in urgent cases at any time; the board; its minutes. */
	private static final String FOURTH = """
			{"proposers": [{"title": "chefen", "scope": "agreement"}], "cadence": "once-a-year",
			 "urgentAllowed": true, "decider": "bestyrelsen", "fundInvolvement": "never",
			 "evidence": "bestyrelsens referat"}""";

	@Test
	void aalborg_names_three_proposers_and_yearly_evaluations_and_no_decider() throws IOException {
		TermsInForce terms = terms("aalborg-tryghed-2017", "aalborg-loevvangen-2017");
		assertThat(terms.proposers()).isEqualTo(new Term<>(
				List.of(new TermsInForce.Proposer(new Titled("projektleder", "secretariat"), ProposalScope.AGREEMENT),
						new TermsInForce.Proposer(new Titled("bestyrelsen", "board-member"), ProposalScope.AGREEMENT),
						new TermsInForce.Proposer(new Titled("aktivitetsstyregruppen", "housing-organisation"),
								ProposalScope.ACTIVITIES)),
				Source.AGREEMENT));
		assertThat(terms.cadence()).isEqualTo(new Term<>(Cadence.ANY_TIME, Source.AGREEMENT));
		assertThat(terms.decider()).isEqualTo(new Term<>(new Titled("bestyrelsen", "board-member"), Source.PLAN));
		assertThat(terms.urgentAllowed().assumed()).isTrue();
		assertThat(terms.fundInvolvement().assumed()).isTrue();
		assertThat(terms.upload()).isNull();
		assertThat(terms.agreementEvaluation()).isEqualTo(new Term<>(new Evaluation(1), Source.AGREEMENT));
		assertThat(terms.activityEvaluation()).isEqualTo(new Term<>(new Evaluation(1), Source.AGREEMENT));
	}

	@Test
	void viborg_names_the_decider_the_fund_and_the_portal_and_no_proposer() throws IOException {
		assertSilentOnProposers(terms("viborg-sammenhaengskraft-2021", "viborg-2021-2025"),
				"leder af Boligselskabernes Fællessekretariat", "boligorganisationerne");
	}

	@Test
	void so_does_randers() throws IOException {
		assertSilentOnProposers(terms("randers-sammenhaengskraft-2025", "randers-2025-2029"),
				"sekretariatsleder i Bysekretariatet", "boligorganisationen");
	}

	@Test
	void the_fourth_says_once_a_year_and_urgent_at_any_time_and_neither_fund_nor_portal() throws IOException {
		Plan plan = plan("viborg-2021-2025");
		Plan chiefs = new Plan(plan.id(), plan.name(), plan.municipality(), plan.period(), List.of(), List.of(),
				List.of(), List.of(), List.of(), null, null, List.of(new Plan.Title("chefen", "secretariat")),
				RevisionTerms.SILENT);
		TermsInForce terms = TermsInForce.of(Json.MAPPER.readValue(FOURTH, RevisionTerms.class), chiefs);
		assertThat(terms.proposers()).isEqualTo(new Term<>(
				List.of(new TermsInForce.Proposer(new Titled("chefen", "secretariat"), ProposalScope.AGREEMENT)),
				Source.AGREEMENT));
		assertThat(terms.cadence()).isEqualTo(new Term<>(Cadence.ONCE_A_YEAR, Source.AGREEMENT));
		assertThat(terms.urgentAllowed()).isEqualTo(new Term<>(true, Source.AGREEMENT));
		assertThat(terms.decider().value().isHeldBy("board-member")).isTrue();
		assertThat(terms.decider().assumed()).isFalse();
		assertThat(terms.fundInvolvement()).isEqualTo(new Term<>(FundInvolvement.NEVER, Source.AGREEMENT));
		assertThat(terms.evidence()).isEqualTo(new Term<>("bestyrelsens referat", Source.AGREEMENT));
		assertThat(terms.upload()).isNull();
		assertThat(terms.agreementEvaluation()).isNull();
		assertThat(terms.activityEvaluation()).isNull();
	}

	private static void assertSilentOnProposers(TermsInForce terms, String proposer, String uploader) {
		assertThat(terms.proposers()).isEqualTo(new Term<>(
				List.of(new TermsInForce.Proposer(new Titled(proposer, "secretariat"), ProposalScope.AGREEMENT)),
				Source.PLAN));
		assertThat(terms.cadence()).isEqualTo(new Term<>(Cadence.ANY_TIME, Source.PLAN));
		assertThat(terms.urgentAllowed()).isEqualTo(new Term<>(true, Source.PLAN));
		assertThat(terms.decider()).isEqualTo(new Term<>(new Titled("bestyrelsen", "board-member"), Source.AGREEMENT));
		assertThat(terms.substantial()).isEqualTo(new Term<>(SUBSTANTIAL, Source.PLAN));
		assertThat(terms.fundInvolvement()).isEqualTo(new Term<>(FundInvolvement.WHEN_SUBSTANTIAL, Source.AGREEMENT));
		assertThat(terms.upload()).isEqualTo(new Term<>(
				new TermsInForce.Upload(new Titled(uploader, "housing-organisation"), 30), Source.AGREEMENT));
		assertThat(terms.agreementEvaluation()).isNull();
		assertThat(terms.activityEvaluation()).isNull();
	}

	private static TermsInForce terms(String agreement, String plan) throws IOException {
		JsonNode document = Json.MAPPER
			.readTree(Files.readString(SAMPLES.resolve("agreements/" + agreement + ".json")));
		return TermsInForce.of(Json.MAPPER.treeToValue(document.at("/agreement/revisionTerms"), RevisionTerms.class),
				plan(plan));
	}

	private static Plan plan(String plan) throws IOException {
		return Json.MAPPER.readValue(Files.readString(SAMPLES.resolve("plans/" + plan + ".json")), Plan.class);
	}

}
