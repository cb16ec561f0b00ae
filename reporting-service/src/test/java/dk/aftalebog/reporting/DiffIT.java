package dk.aftalebog.reporting;

import java.util.List;

import dk.aftalebog.model.agreement.Section;
import dk.aftalebog.model.change.Change;
import dk.aftalebog.reporting.Reports.Answer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/** What changed between two points of both clocks. */
class DiffIT {

	private static final String OLD = "Uro på **torvet** koster 1.200 kr. om året.";

	private static final String NEW = "Uro på <b>torvet</b> koster 1.300 kr. om året.";

	private static Reports reports;

	@BeforeAll
	static void an_agreement_revised_four_times() {
		reports = Reports.start();
		Story story = new Story(reports.log(), "eksempel");
		story.registered("2021-07-01T10:00:00Z");
		story.revised("2021-09-01T10:00:00Z", "2021-08-30", "2021-08-01",
				new Change.SectionSet(new Section("problem", "Problem", OLD)));
		story.revisedAsInTheExample();
		story.revised("2022-10-01T10:00:00Z", "2022-09-30", "2022-10-01",
				new Change.SectionSet(new Section("problem", "Problem", NEW)));
		reports.send(reports.log().entries());
		reports.awaitAll();
	}

	@AfterAll
	static void stop() {
		reports.close();
	}

	@Test
	void a_revision_seen_in_force_is_the_difference_between_two_days() {
		JsonNode answer = diff("fromInForceOn=2022-07-31&toInForceOn=2022-08-01");
		assertThat(answer.at("/from/asOf/inForceOn").asString()).isEqualTo("2022-07-31");
		assertThat(answer.at("/to/asOf/inForceOn").asString()).isEqualTo("2022-08-01");
		assertThat(answer.at("/to/state").asString()).isEqualTo("in-force");
		assertThat(answer.at("/to/inForceFrom").asString()).isEqualTo("2022-08-01");
		assertThat(told(answer)).containsExactly("removed /activities/a/key", "removed /activities/a/name",
				"added /endedActivities/a/activity/key", "added /endedActivities/a/activity/name",
				"added /endedActivities/a/endedFrom");
	}

	@Test
	void a_retroactive_revision_is_the_difference_between_two_instants_on_one_day() {
		JsonNode answer = diff("fromInForceOn=2022-05-15&toInForceOn=2022-05-15&fromKnownAt=2022-07-01T00:00:00Z");
		assertThat(told(answer)).containsExactly("changed /activities/a/name", "added /activities/c/key",
				"added /activities/c/name");
		assertThat(answer.at("/differences/0/before").asString()).isEqualTo("A");
		assertThat(answer.at("/differences/0/after").asString()).isEqualTo("A′");
	}

	@Test
	void a_text_is_told_to_the_word_and_its_markup_is_nothing_but_text() {
		JsonNode answer = diff("fromInForceOn=2022-09-30&toInForceOn=2022-10-01");
		assertThat(told(answer)).containsExactly("changed /sections/problem/text");
		JsonNode text = answer.at("/differences/0");
		assertThat(text.get("before").asString()).isEqualTo(OLD);
		assertThat(text.get("after").asString()).isEqualTo(NEW);
		assertThat(joined(text, "added")).isEqualTo(OLD);
		assertThat(joined(text, "removed")).isEqualTo(NEW);
		assertThat(text.get("words")
			.valueStream()
			.filter((piece) -> !piece.get("kind").asString().equals("kept"))
			.map((piece) -> piece.get("text").asString())).contains("1.200", "1.300");
	}

	/** All pieces of a text but those of one kind. */
	private static String joined(JsonNode value, String without) {
		StringBuilder text = new StringBuilder();
		value.get("words")
			.valueStream()
			.filter((piece) -> !piece.get("kind").asString().equals(without))
			.forEach((piece) -> text.append(piece.get("text").asString()));
		return text.toString();
	}

	@Test
	void from_a_point_at_which_nothing_is_in_force_yet_everything_comes() {
		JsonNode answer = diff("fromInForceOn=2021-07-31&toInForceOn=2021-08-01");
		assertThat(answer.at("/from/state").asString()).isEqualTo("not-yet-in-force");
		assertThat(answer.at("/from/inForceFrom").asString()).isEqualTo("2021-08-01");
		assertThat(told(answer)).contains("added /name", "added /period/from")
			.allMatch((line) -> line.startsWith("added"));
	}

	@Test
	void from_a_point_at_which_it_was_unknown_everything_comes() {
		JsonNode answer = diff("fromInForceOn=2021-08-01&toInForceOn=2021-08-01&fromKnownAt=2021-06-30T00:00:00Z");
		assertThat(answer.at("/from/state").asString()).isEqualTo("unknown");
		assertThat(told(answer)).contains("added /name");
	}

	@Test
	void once_it_has_ended_what_it_said_last_is_compared() {
		JsonNode answer = diff("fromInForceOn=2025-07-31&toInForceOn=2025-08-01");
		assertThat(answer.at("/to/state").asString()).isEqualTo("ended");
		assertThat(answer.at("/to/endedOn").asString()).isEqualTo("2025-07-31");
		assertThat(answer.get("differences")).isEmpty();
	}

	@Test
	void what_is_left_out_is_today_as_known_now() {
		JsonNode answer = diff("fromInForceOn=2022-07-31");
		assertThat(answer.at("/to/asOf/inForceOn").asString()).isEqualTo("2022-11-01");
		assertThat(answer.at("/to/asOf/knownAt").asString()).isEqualTo("2022-10-01T10:00:00Z");
	}

	@ParameterizedTest
	@CsvSource({ "eksempel/diff?fromInForceOn=2022-08-01&toInForceOn=2022-07-31, 400, from-after-to, fromInForceOn",
			"eksempel/diff?fromInForceOn=2023-01-01, 400, from-after-to, fromInForceOn",
			"eksempel/diff?fromKnownAt=2022-07-01T00:00:00Z&toKnownAt=2022-06-01T00:00:00Z, 400, from-after-to, fromKnownAt",
			"eksempel/diff?toKnownAt=2022-11-01T00:00:00Z, 400, known-at-beyond-log, toKnownAt",
			"eksempel/diff?fromKnownAt=x, 400, bad-instant, fromKnownAt",
			"eksempel/diff?toInForceOn=2022-02-30, 400, bad-date, toInForceOn",
			"eksempel/diff?inForceOn=2022-02-01, 400, unknown-parameter, inForceOn",
			"eksempel/diff?fromKnownAt=2021-01-01T00:00:00Z&toKnownAt=2021-06-30T00:00:00Z, 404, not-known-then, ''",
			"nobody/diff, 404, unknown-agreement, ''" })
	void what_cannot_be_compared_is_refused(String path, int status, String code, String parameter) {
		Answer answer = reports.get("/api/agreements/" + path);
		assertThat(answer.status()).isEqualTo(status);
		assertThat(answer.text("/code")).isEqualTo(code);
		assertThat(answer.text("/parameter")).isEqualTo(parameter);
	}

	private static JsonNode diff(String query) {
		Answer answer = reports.get("/api/agreements/eksempel/diff?" + query);
		assertThat(answer.status()).as(answer.response().body()).isEqualTo(200);
		return answer.json();
	}

	private static List<String> told(JsonNode answer) {
		return answer.get("differences")
			.valueStream()
			.map((value) -> value.get("kind").asString() + " " + value.get("path").asString())
			.toList();
	}

}
