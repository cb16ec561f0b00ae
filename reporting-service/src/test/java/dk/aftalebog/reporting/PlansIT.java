package dk.aftalebog.reporting;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import dk.aftalebog.access.TestIssuer;
import dk.aftalebog.model.change.PlanChange;
import dk.aftalebog.model.event.PlanEvent.PlanFact;
import dk.aftalebog.model.plan.Plan;
import dk.aftalebog.reporting.Reports.Answer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/** What a plan says, on any day as known at any instant. */
class PlansIT {

	private static Reports reports;

	@BeforeAll
	static void a_plan_that_changed_twice() {
		reports = Reports.start();
		Story.planRegistered(reports.log(), "plan-1", "2021-06-01T10:00:00Z");
		new Story(reports.log(), "eksempel").registered("2021-07-01T10:00:00Z");
		reports.log()
			.commit("plan/plan-1", Instant.parse("2022-01-10T10:00:00Z"),
					List.of(new PlanFact(LocalDate.parse("2022-02-01"), "Referat 7 <b>",
							new PlanChange.PlanRenamed("Ny helhedsplan"))));
		reports.log()
			.commit("plan/plan-1", Instant.parse("2022-03-10T10:00:00Z"), List
				.of(new PlanFact(LocalDate.parse("2021-09-01"), "Brev fra boligselskabet",
						new PlanChange.AreaAdded(new Plan.HousingArea("syd", "Sydparken", List.of(), null, null)))));
		reports.send(reports.log().entries());
		reports.awaitAll();
	}

	@AfterAll
	static void stop() {
		reports.close();
	}

	@ParameterizedTest
	@CsvSource({ "2022-01-31, 2022-03-01T00:00:00Z, Helhedsplan, nord, in-force",
			"2022-02-01, 2022-03-01T00:00:00Z, Ny helhedsplan, nord, in-force",
			"2022-02-01, 2022-01-01T00:00:00Z, Helhedsplan, nord, in-force",
			"2022-01-31, 2022-03-10T10:00:00Z, Helhedsplan, nord syd, in-force",
			"2021-07-31, 2022-03-10T10:00:00Z, Helhedsplan, nord, not-yet-in-force",
			"2025-08-01, 2022-03-10T10:00:00Z, Ny helhedsplan, nord syd, ended" })
	void on_each_day_as_known_at_each_instant(String inForceOn, String knownAt, String name, String areas,
			String state) {
		Answer answer = reports.get("/api/plans/plan-1?inForceOn=%s&knownAt=%s".formatted(inForceOn, knownAt));
		assertThat(answer.status()).isEqualTo(200);
		assertThat(answer.text("/plan/name")).isEqualTo(name);
		assertThat(answer.text("/state")).isEqualTo(state);
		assertThat(answer.json().at("/plan/areas").valueStream().map((area) -> area.get("key").asString()))
			.containsExactly(areas.split(" "));
	}

	@Test
	void it_names_the_days_on_which_it_changes_and_its_agreements() {
		JsonNode answer = reports.get("/api/plans/plan-1").json();
		assertThat(answer.get("changesOn")).extracting(JsonNode::asString).containsExactly("2021-09-01", "2022-02-01");
		assertThat(answer.get("agreements")).extracting(JsonNode::asString).containsExactly("eksempel");
		assertThat(reports.get("/api/plans/plan-1?knownAt=2021-06-15T00:00:00Z").json().get("agreements")).isEmpty();
	}

	@Test
	void its_history_says_who_when_and_why() {
		JsonNode events = reports.get("/api/plans/plan-1/history").json().get("events");
		assertThat(events).extracting((event) -> event.get("type").asString())
			.containsExactly("plan.registered.v1", "plan.renamed.v1", "plan.area-added.v1");
		JsonNode renamed = events.get(1);
		assertThat(renamed.get("role").asString()).isEqualTo("secretariat");
		assertThat(renamed.get("organisation").asString()).isEqualTo("Testkommune");
		assertThat(renamed.get("recordedAt").asString()).isEqualTo("2022-01-10T10:00:00Z");
		assertThat(renamed.get("inForceFrom").asString()).isEqualTo("2022-02-01");
		assertThat(renamed.get("reason").asString()).isEqualTo("Referat 7 <b>");
		assertThat(renamed.at("/event/change/name").asString()).isEqualTo("Ny helhedsplan");
	}

	@Test
	void its_history_is_paged_by_position() {
		JsonNode first = reports.get("/api/plans/plan-1/history?limit=2").json();
		assertThat(first.get("events")).hasSize(2);
		JsonNode rest = reports.get("/api/plans/plan-1/history?limit=2&after=" + first.get("next").asString()).json();
		assertThat(rest.get("events")).hasSize(1);
		assertThat(rest.has("next")).isFalse();
	}

	@ParameterizedTest
	@CsvSource({ "nobody, 404, unknown-plan", "nobody/history, 404, unknown-plan",
			"plan-1?knownAt=2021-05-31T00:00:00Z, 404, not-known-then",
			"plan-1/history?knownAt=2021-05-31T00:00:00Z, 404, not-known-then",
			"plan-1?knownAt=2100-01-01T00:00:00Z, 400, known-at-beyond-log", "plan-1?inForceOn=x, 400, bad-date",
			"plan-1/history?after=x, 400, bad-number", "plan-1/history?inForceOn=2022-01-01, 400, unknown-parameter" })
	void what_cannot_be_answered_is_refused(String path, int status, String code) {
		Answer answer = reports.get("/api/plans/" + path);
		assertThat(answer.status()).isEqualTo(status);
		assertThat(answer.text("/code")).isEqualTo(code);
	}

	@Test
	void for_members_of_another_plan_it_is_not_there() {
		String token = TestIssuer.running()
			.token((claims) -> claims.claim("role", "auditor").claim("plans", List.of("another")));
		for (String path : List.of("/api/plans/plan-1", "/api/plans/plan-1/history")) {
			assertThat(reports.sendWith(token, reports.request(path)).text("/code")).isEqualTo("unknown-plan");
		}
	}

}
