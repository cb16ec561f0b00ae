package dk.aftalebog.reporting;

import java.util.List;

import dk.aftalebog.access.TestIssuer;
import dk.aftalebog.model.agreement.Party;
import dk.aftalebog.model.change.Change;
import dk.aftalebog.reporting.Reports.Answer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Names of contact persons: only from the topic, only on request, and on the record. */
class PersonsIT {

	static final String INGER = """
			{"person": "7f3a", "plan": "%s", "details": {"name": "Inger Eksempel", "mail": "inger@example.org"}, "salt": "%s"}""";

	private Reports reports;

	private String plan;

	@BeforeEach
	void an_agreement_with_a_contact() {
		this.reports = Reports.start();
		Story story = new Story(this.reports.log(), "x");
		this.reports.send(story.registered("2021-07-01T10:00:00Z"));
		this.reports.send(story.revised("2021-09-01T10:00:00Z", "2021-08-20", "2021-09-01",
				new Change.PartyAdded(new Party("kontakt", "Kommunen", List.of(), "Chef", "7f3a", null, null))));
		this.reports.awaitAll();
		this.plan = this.reports.get("/api/agreements/x?inForceOn=2022-01-01").text("/plan");
	}

	@AfterEach
	void stop() {
		this.reports.close();
	}

	@Test
	void who_asks_for_names_gets_them_and_is_on_the_record() {
		this.reports.makePersonsTopic();
		this.reports.sayPerson("7f3a", INGER.formatted(this.plan, "0".repeat(64)));
		awaitState("known");
		assertThat(named().get("name").asString()).isEqualTo("Inger Eksempel");
		assertThat(named().get("mail").asString()).isEqualTo("inger@example.org");
		assertThat(named().toString()).doesNotContain("salt");
		JsonNode log = this.reports.get("/api/access-log?person=7f3a").json();
		assertThat(log.get("entries").values()).isNotEmpty()
			.allSatisfy((entry) -> assertThat(entry.get("subject").asString()).isEqualTo("auditor"));
		assertThat(this.reports.get("/api/access-log?person=7f3a&subject=nobody").json().get("entries").values())
			.isEmpty();
	}

	@Test
	void who_does_not_ask_gets_none() {
		this.reports.makePersonsTopic();
		this.reports.sayPerson("7f3a", INGER.formatted(this.plan, "0".repeat(64)));
		awaitState("known");
		Answer answer = this.reports.get("/api/agreements/x?inForceOn=2022-01-01");
		assertThat(answer.json().has("persons")).isFalse();
		assertThat(answer.response().body()).doesNotContain("Inger");
	}

	@Test
	void a_tombstone_erases_a_name_and_a_restart_does_not_bring_it_back() {
		this.reports.makePersonsTopic();
		this.reports.sayPerson("7f3a", INGER.formatted(this.plan, "0".repeat(64)));
		awaitState("known");
		this.reports.sayPerson("7f3a", null);
		awaitState("erased");
		assertThat(named().get("name").asString()).isEqualTo("slettet");
		this.reports.restart();
		awaitState("erased");
	}

	@Test
	void a_person_of_another_plan_is_not_named() {
		this.reports.makePersonsTopic();
		this.reports.sayPerson("7f3a", INGER.formatted("another", "0".repeat(64)));
		awaitState("unknown");
		assertThat(named().has("name")).isFalse();
	}

	@Test
	void until_the_directory_has_been_read_nobody_is_named() {
		assertThat(named().get("state").asString()).isEqualTo("unavailable");
		this.reports.makePersonsTopic();
		awaitState("unknown");
	}

	@Test
	void a_record_that_cannot_be_read_hides_nobody_else() {
		this.reports.makePersonsTopic();
		this.reports.sayPerson("9c1b", "{");
		this.reports.sayPerson("7f3a", INGER.formatted(this.plan, "0".repeat(64)));
		awaitState("known");
	}

	@Test
	void a_choice_that_is_none_is_refused() {
		assertThat(this.reports.get("/api/agreements/x?persons=yes").text("/code")).isEqualTo("bad-choice");
	}

	private void awaitState(String state) {
		await().atMost(Reports.SOON).until(() -> named().get("state").asString().equals(state));
	}

	private JsonNode named() {
		@Nullable String auditor = TestIssuer.running().token("auditor");
		return this.reports
			.sendWith(auditor, this.reports.request("/api/agreements/x?inForceOn=2022-01-01&persons=true"))
			.json()
			.at("/persons/0");
	}

}
