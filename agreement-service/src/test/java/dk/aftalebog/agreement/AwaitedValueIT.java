package dk.aftalebog.agreement;

import java.util.Map;

import dk.aftalebog.agreement.Service.Answer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What the paper awaits is entered by who measures; what it has set is the board's. */
class AwaitedValueIT {

	private static final Service service = Service.running();

	@BeforeAll
	static void an_agreement_that_awaits() {
		service.post("/api/plans", Texts.plan("venteplan"));
		Answer registered = service.post("/api/agreements",
				Texts.agreement("venter", "venteplan")
					.replace("{\"scope\": \"area:syd\", \"value\": 0, \"asOf\": \"2019\"}",
							"{\"scope\": \"area:syd\", \"missing\": \"awaited\", \"expectedBy\": \"2021-autumn\"}"));
		assertThat(registered.status()).as(registered.body()).isEqualTo(201);
	}

	@Test
	void an_awaited_baseline_is_due_until_it_is_entered() {
		assertThat(duties()).contains("awaited-value", "2021-11-30");
		Answer set = fill("area:nord");
		assertThat(set.status()).isEqualTo(422);
		assertThat(set.json().at("/problems/0/code").asString()).isEqualTo("value-not-awaited");
		Answer filled = fill("area:syd");
		assertThat(filled.status()).as(filled.body()).isEqualTo(204);
		assertThat(duties()).doesNotContain("awaited-value");
		assertThat(fill("area:syd").json().at("/problems/0/code").asString()).isEqualTo("value-not-awaited");
	}

	@Test
	void a_figure_is_of_a_scope_that_its_indicator_has() {
		Answer elsewhere = service.post("measurer", "/api/agreements/venter/measurements",
				"""
						{"measurements": [{"indicator": "udsaettelser", "year": 2022, "cell": {"scope": "all-areas", "value": 3}}]}""",
				Map.of());
		assertThat(elsewhere.status()).isEqualTo(422);
		assertThat(elsewhere.json().at("/problems/0/code").asString()).isEqualTo("scope-not-of-indicator");
		assertThat(elsewhere.json().at("/problems/0/message").asString()).contains("area:nord", "area:syd");
	}

	private static Answer fill(String scope) {
		return service.post("measurer", "/api/agreements/venter/awaited-values", """
				{"values": [{"indicator": "udsaettelser", "cell": {"scope": "%s", "value": 3, "asOf": "2021"}}]}"""
			.formatted(scope), Map.of());
	}

	private static String duties() {
		Answer answer = service.get("/api/duties?plan=venteplan&role=measurer");
		assertThat(answer.status()).as(answer.body()).isEqualTo(200);
		return answer.body();
	}

}
