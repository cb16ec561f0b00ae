package dk.aftalebog.agreement;

import java.util.List;

import dk.aftalebog.agreement.Service.Answer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/** What is due, by agreement, by plan and for a role: derived from what is on record. */
class DutiesIT {

	private static final Service service = Service.running();

	@BeforeAll
	static void two_agreements_that_nobody_measured() {
		service.post("/api/plans", Texts.plan("pligtplan"));
		for (String id : new String[] { "pligt-1", "pligt-2" }) {
			Answer registered = service.post("/api/agreements",
					Texts.agreement(id, "pligtplan")
						.replace("\"parties\"",
								"\"revisionTerms\": {\"agreementEvaluation\": {\"everyYears\": 2}}, \"parties\""));
			assertThat(registered.status()).as(registered.body()).isEqualTo(201);
		}
	}

	@Test
	void a_plans_duties_are_told_agreement_by_agreement_page_by_page() {
		Answer first = service.get("/api/duties?plan=pligtplan&limit=1");
		assertThat(first.json().get("duties").values()).extracting((duty) -> duty.get("agreement").asString())
			.containsOnly("pligt-1");
		assertThat(first.json().get("next").asString()).isEqualTo("pligt-1");
		Answer second = service.get("/api/duties?plan=pligtplan&limit=1&after=pligt-1");
		assertThat(second.json().get("duties").values()).extracting((duty) -> duty.get("agreement").asString())
			.containsOnly("pligt-2");
		assertThat(second.json().has("next")).isFalse();
	}

	@Test
	void each_role_is_told_what_is_its() {
		assertThat(kinds("role=measurer")).containsOnly("measurement");
		assertThat(kinds("role=secretariat")).containsOnly("agreement-evaluation");
		assertThat(kinds("role=fund")).isEmpty();
	}

	@Test
	void what_is_met_is_told_on_demand_only() {
		Answer evaluated = service.post("/api/agreements/pligt-1/evaluations",
				"{\"year\": 2021, \"heldOn\": \"2022-12-01\", \"conclusion\": \"Relevant\", \"activities\": []}");
		assertThat(evaluated.status()).as(evaluated.body()).isEqualTo(204);
		assertThat(evaluationsOfPligt1("")).doesNotContain("2022");
		assertThat(evaluationsOfPligt1("&met=true")).contains("2022");
	}

	@ParameterizedTest
	@CsvSource({ "limit=0, 400, bad-parameter", "limit=1001, 400, bad-parameter", "limit=mange, 400, bad-parameter",
			"role=konge, 400, bad-parameter", "plan=ukendt, 404, unknown-plan",
			"agreement=ukendt, 404, unknown-agreement" })
	void a_question_that_cannot_be_answered_is_told_so(String question, int status, String code) {
		Answer answer = service.get("/api/duties?" + question);
		assertThat(answer.status()).as(answer.body()).isEqualTo(status);
		assertThat(answer.code()).isEqualTo(code);
	}

	private static List<String> kinds(String question) {
		return service.get("/api/duties?plan=pligtplan&" + question)
			.json()
			.get("duties")
			.values()
			.stream()
			.map((duty) -> duty.at("/duty/kind").asString())
			.toList();
	}

	private static List<String> evaluationsOfPligt1(String more) {
		return service.get("/api/duties?agreement=pligt-1&role=secretariat" + more)
			.json()
			.get("duties")
			.values()
			.stream()
			.map((JsonNode duty) -> duty.at("/duty/about/year").asString())
			.toList();
	}

}
