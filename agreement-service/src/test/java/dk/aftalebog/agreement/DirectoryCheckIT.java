package dk.aftalebog.agreement;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.util.List;
import java.util.Map;

import dk.aftalebog.access.TestIssuer;
import dk.aftalebog.agreement.Service.Answer;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/** Someone with all rights in the database writes to the directory past the ledger. */
class DirectoryCheckIT {

	/** Its own, for others read what the directory publishes. */
	private static final EmbeddedPostgres postgresql = Service.postgresql();

	private static final Service service = Service.startAlone(postgresql);

	@AfterAll
	static void stop() throws IOException {
		service.close();
		postgresql.close();
	}

	private static int plans;

	private String plan;

	private String person;

	@BeforeEach
	void a_person() {
		this.plan = "fortegnelse-" + ++plans;
		service.post("/api/plans", Texts.plan(this.plan));
		this.person = registered("Inger Sandt");
		registered("Anders Urørt");
	}

	@Test
	void a_directory_that_is_what_the_record_commits_to_has_no_finding() {
		service.post("/api/persons/" + this.person + "/correction", "{\"name\": \"Inger Rettet\"}");
		service.post("administrator", "/api/persons/" + registered("Inger Glemt") + "/erasure",
				"{\"reason\": \"Bedt om\"}", Map.of());
		JsonNode found = found();
		assertThat(found.get("persons").asInt()).isEqualTo(3);
		assertThat(found.get("findings").values()).isEmpty();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			name = 'Inger Falsk' | altered
			title = 'Direktør' | altered
			mail = NULL | altered
			telephone = '+45 00 00 00 10' | altered
			salt = repeat('0', 64) | altered
			salt = 'intet salt' | altered
			plan = 'fortegnelse' | another-plan
			name = NULL, title = NULL, mail = NULL, telephone = NULL, salt = NULL, erased = true | erasure-not-on-record
			""")
	void an_entry_that_was_altered_past_the_ledger_is_found_by_its_commitment(String change, String kind) {
		service.jdbc().sql("UPDATE directory.person SET %s WHERE id = ?".formatted(change)).param(this.person).update();
		JsonNode found = found();
		assertThat(found.get("findings").values()).hasSize(1);
		assertThat(found.at("/findings/0/person").asString()).isEqualTo(this.person);
		assertThat(found.at("/findings/0/kind").asString()).isEqualTo(kind);
		assertThat(found.at("/findings/0/danish").asString()).isNotBlank();
		assertThat(found.toString()).doesNotContain("Inger", "Anders");
		Answer seen = service.get("/api/persons/" + this.person);
		assertThat(seen.status()).as(seen.body()).isEqualTo(200);
	}

	@Test
	void entries_that_were_taken_away_put_in_or_not_forgotten_are_found() {
		String forgotten = registered("Inger Glemt");
		service.post("administrator", "/api/persons/" + forgotten + "/erasure", "{\"reason\": \"Bedt om\"}", Map.of());
		service.jdbc()
			.sql("UPDATE directory.person SET name = 'Inger Glemt', salt = repeat('0', 64), erased = false WHERE id = ?")
			.param(forgotten)
			.update();
		service.jdbc().sql("DELETE FROM directory.person WHERE id = ?").param(this.person).update();
		service.jdbc()
			.sql("""
					INSERT INTO directory.person (id, plan, name, salt) VALUES (?, ?, 'Indsat', repeat('0', 64))""")
			.params(this.plan + "-indsat", this.plan)
			.update();
		assertThat(found().get("findings").values()).extracting((finding) -> finding.get("kind").asString())
			.containsExactlyInAnyOrder("not-erased", "missing", "not-on-record");
	}

	private JsonNode found() {
		Answer answer = service.sendWith(
				TestIssuer.running()
					.token((claims) -> claims.claim("role", "auditor").claim("plans", List.of(this.plan))),
				HttpRequest.newBuilder(service.uri("/api/directory/findings")).GET());
		assertThat(answer.status()).as(answer.body()).isEqualTo(200);
		return answer.json();
	}

	private String registered(String name) {
		Answer answer = service.post("/api/persons", """
				{"plan": "%s", "name": "%s", "mail": "inger@example.org"}""".formatted(this.plan, name));
		assertThat(answer.status()).as(answer.body()).isEqualTo(201);
		return answer.json().get("id").asString();
	}

}
