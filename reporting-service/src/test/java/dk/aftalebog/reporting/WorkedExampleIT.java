package dk.aftalebog.reporting;

import java.util.ArrayList;
import java.util.List;

import dk.aftalebog.reporting.Reports.Answer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/** The worked example of the domain's description, cell by cell, over HTTP. */
class WorkedExampleIT {

	private static Reports reports;

	@BeforeAll
	static void an_agreement_registered_and_revised_twice() {
		reports = Reports.start();
		Story story = new Story(reports.log(), "eksempel");
		reports.send(story.registered("2021-07-01T10:00:00Z"));
		reports.send(story.revisedAsInTheExample());
		reports.send(story.measured("2022-09-20T10:00:00Z", 2021, "61.0"));
		reports.send(story.measurementCorrected("2022-10-20T10:00:00Z", 2021, "62.5", "Talt forkert"));
		reports.awaitAll();
	}

	@AfterAll
	static void stop() {
		reports.close();
	}

	@ParameterizedTest
	@CsvSource({ "2022-05-15, 2022-07-01T00:00:00Z, A B", "2022-05-15, 2022-10-01T00:00:00Z, B C A′",
			"2022-08-02, 2022-07-01T00:00:00Z, B", "2022-08-02, 2022-10-01T00:00:00Z, B C" })
	void on_each_day_as_known_at_each_instant(String inForceOn, String knownAt, String activities) {
		Answer answer = reports.agreement("eksempel", inForceOn, knownAt);
		assertThat(answer.status()).isEqualTo(200);
		assertThat(answer.text("/state")).isEqualTo("in-force");
		assertThat(names(answer.json().at("/agreement"))).containsExactlyInAnyOrder(activities.split(" "));
		assertThat(answer.text("/asOf/inForceOn")).isEqualTo(inForceOn);
		assertThat(answer.text("/asOf/knownAt")).isEqualTo(knownAt);
	}

	@Test
	void before_its_period_it_is_not_yet_in_force_and_says_from_when() {
		Answer answer = reports.agreement("eksempel", "2021-07-15", "2022-10-01T00:00:00Z");
		assertThat(answer.status()).isEqualTo(200);
		assertThat(answer.text("/state")).isEqualTo("not-yet-in-force");
		assertThat(answer.text("/inForceFrom")).isEqualTo("2021-08-01");
		assertThat(answer.json().has("agreement")).isFalse();
	}

	@Test
	void after_its_period_it_has_ended_and_says_what_it_said_last() {
		Answer answer = reports.agreement("eksempel", "2025-08-01", "2022-10-01T00:00:00Z");
		assertThat(answer.text("/state")).isEqualTo("ended");
		assertThat(answer.text("/endedOn")).isEqualTo("2025-07-31");
		assertThat(answer.json().has("agreement")).isFalse();
		assertThat(names(answer.json().at("/lastVersion/agreement"))).containsExactly("B", "C");
	}

	@Test
	void on_the_last_day_of_its_period_it_is_in_force() {
		assertThat(reports.agreement("eksempel", "2025-07-31", "2022-10-01T00:00:00Z").text("/state"))
			.isEqualTo("in-force");
	}

	@Test
	void what_is_recorded_at_an_instant_is_known_at_it_and_not_a_microsecond_before() {
		assertThat(names(reports.agreement("eksempel", "2022-08-02", "2022-06-10T10:00:00Z").json().at("/agreement")))
			.containsExactly("B");
		assertThat(names(
				reports.agreement("eksempel", "2022-08-02", "2022-06-10T09:59:59.9999999Z").json().at("/agreement")))
			.containsExactly("A", "B");
	}

	@Test
	void before_it_was_registered_nothing_was_known_of_it() {
		Answer answer = reports.agreement("eksempel", "2022-01-01", "2021-06-30T00:00:00Z");
		assertThat(answer.status()).isEqualTo(404);
		assertThat(answer.text("/type")).isEqualTo("urn:aftalebog:problem:not-known-then");
		assertThat(answer.text("/detail")).contains("2021-07-01T10:00:00Z");
	}

	@Test
	void without_parameters_it_answers_for_today_as_known_now() {
		Answer answer = reports.get("/api/agreements/eksempel");
		assertThat(answer.text("/asOf/inForceOn")).isEqualTo("2022-11-01");
		assertThat(answer.text("/asOf/knownAt")).isEqualTo(answer.text("/asOf/reachedAt"));
	}

	@Test
	void a_series_is_read_as_known_at_the_instant() {
		assertThat(measurements("2022-09-19T00:00:00Z")).isEmpty();
		assertThat(measurements("2022-10-01T00:00:00Z").get(0).at("/cell/value").asString()).isEqualTo("61.0");
		JsonNode corrected = measurements("2022-10-20T10:00:00Z");
		assertThat(corrected).hasSize(1);
		assertThat(corrected.get(0).at("/cell/value").asString()).isEqualTo("62.5");
		assertThat(corrected.get(0).get("correction").asString()).isEqualTo("Talt forkert");
	}

	@Test
	void the_history_says_who_when_by_which_revision_and_meeting() {
		JsonNode events = reports.get("/api/agreements/eksempel/history?knownAt=2022-06-10T10:00:00Z")
			.json()
			.get("events");
		assertThat(events).hasSize(6);
		JsonNode ended = events.get(5);
		assertThat(ended.get("type").asString()).isEqualTo("agreement.activity-ended.v1");
		assertThat(ended.get("actor").asString()).isEqualTo("subject-1");
		assertThat(ended.get("role").asString()).isEqualTo("secretariat");
		assertThat(ended.get("organisation").asString()).isEqualTo("Testkommune");
		assertThat(ended.get("recordedAt").asString()).isEqualTo("2022-06-10T10:00:00Z");
		assertThat(ended.get("revision").asInt()).isEqualTo(1);
		assertThat(ended.get("inForceFrom").asString()).isEqualTo("2022-08-01");
		assertThat(ended.get("decidedOn").asString()).isEqualTo("2022-06-08");
		assertThat(ended.get("minutes").asString()).isEqualTo("Referat 2");
		assertThat(ended.at("/event/change/activity").asString()).isEqualTo("a");
	}

	@Test
	void the_history_is_paged_by_position_without_a_gap() {
		JsonNode whole = reports.get("/api/agreements/eksempel/history").json();
		assertThat(whole.has("next")).isFalse();
		List<Integer> positions = new ArrayList<>();
		String next = "0";
		while (!next.isEmpty()) {
			JsonNode page = reports.get("/api/agreements/eksempel/history?limit=4&after=" + next).json();
			page.get("events").forEach((event) -> positions.add(event.get("logPosition").asInt()));
			next = page.has("next") ? page.get("next").asString() : "";
		}
		assertThat(positions).hasSize(whole.get("events").size()).isSorted().doesNotHaveDuplicates();
	}

	private static JsonNode measurements(String knownAt) {
		return reports.agreement("eksempel", "2022-10-25", knownAt).json().get("measurements");
	}

	private static List<String> names(JsonNode agreement) {
		return agreement.get("activities").valueStream().map((activity) -> activity.get("name").asString()).toList();
	}

}
