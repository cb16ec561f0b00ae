package dk.aftalebog.reporting;

import dk.aftalebog.model.change.Change;
import dk.aftalebog.reporting.Reports.Answer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/** The yearly view where an agreement's events contradict each other. */
class YearStandsStillIT {

	private Reports reports;

	@BeforeEach
	void a_board_approves_what_nobody_opened() {
		this.reports = Reports.start();
		this.reports.send(Story.planRegistered(this.reports.log(), "plan-1", "2021-06-01T10:00:00Z"));
		Story sound = new Story(this.reports.log(), "sound");
		Story contradictory = new Story(this.reports.log(), "contradictory");
		this.reports.send(contradictory.registered("2021-07-01T10:00:00Z"));
		this.reports.send(sound.registered("2021-07-02T10:00:00Z"));
		this.reports.send(contradictory.revised("2021-09-01T10:00:00Z", "2021-08-30", "2021-10-01",
				new Change.AgreementRenamed("Tryghed 2")));
		this.reports.send(sound.measured("2022-02-01T10:00:00Z", 2021, "60"));
		this.reports.awaitAll();
	}

	@AfterEach
	void stop() {
		this.reports.close();
	}

	@Test
	void it_is_listed_as_standing_still_and_the_others_answer() {
		for (String path : new String[] { "/api/plans/plan-1/years/2021", "/api/years/2021" }) {
			Answer answer = this.reports.get(path);
			assertThat(answer.status()).as(answer.response().body()).isEqualTo(200);
			JsonNode standing = answer.json().at("/agreements/0");
			assertThat(standing.get("id").asString()).isEqualTo("contradictory");
			assertThat(standing.at("/projection/state").asString()).isEqualTo("failed");
			assertThat(standing.at("/projection/since").asString()).isEqualTo("2021-09-01T10:00:00Z");
			assertThat(standing.at("/projection/reason").asString()).contains("event 4", "revision 1");
			assertThat(standing.at("/says/name").asString()).isEqualTo("Tryghed");
			assertThat(answer.json().at("/agreements/1").has("projection")).isFalse();
			assertThat(answer.json().at("/allTogether/agreements").asInt()).isEqualTo(2);
			assertThat(answer.json().at("/allTogether/standing").asInt()).isOne();
		}
	}

	@Test
	void alone_it_says_what_it_said_up_to_there_and_why_no_more() {
		JsonNode answer = this.reports.get("/api/agreements/contradictory/years/2021").json();
		assertThat(answer.at("/agreement/projection/nextSequence").asInt()).isEqualTo(4);
		assertThat(answer.at("/agreement/says/activities")).hasSize(2);
		assertThat(this.reports.get("/api/agreements/contradictory/years/2021?knownAt=2021-08-01T00:00:00Z")
			.json()
			.get("agreement")
			.has("projection")).isFalse();
	}

	@Test
	void restatements_say_so_and_spreadsheets_come() {
		JsonNode restated = this.reports.get("/api/years/2021/restatements?knownAt=2021-08-01T00:00:00Z").json();
		assertThat(restated.at("/agreements/0/projection/state").asString()).isEqualTo("failed");
		for (String file : new String[] { "/api/years/2021?format=csv",
				"/api/years/2021/restatements?knownAt=2021-08-01T00:00:00Z&format=csv" }) {
			assertThat(this.reports.get(file).status()).isEqualTo(200);
		}
	}

}
