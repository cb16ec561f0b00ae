package dk.aftalebog.reporting;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

import dk.aftalebog.reporting.Reports.Answer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/** Agreements are found by what they say on the day, as known at the instant. */
class SearchIT {

	private static Reports reports;

	@BeforeAll
	static void the_demonstration_was_played() {
		reports = Reports.start();
		Samples.write(reports.log());
		reports.send(reports.log().entries());
		reports.awaitAll();
	}

	@AfterAll
	static void stop() {
		reports.close();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			party      | Viborg Kommune            | viborg
			party      | politi                    | aalborg
			party      | randers KOMMUNE           | randers
			party      | kommune                   | aalborg randers viborg
			party      | Zoologisk Have            |
			area       | energivej                 | randers
			area       | Gl. Jenumparken           | randers
			area       | gl jennumparken           | randers
			area       | Houkærvænget              | viborg
			area       | nowhere                   |
			q          | tryghed                   | aalborg randers viborg
			q          | grundlaeggende            | aalborg
			q          | udsættelserne             | aalborg randers viborg
			q          | vicevært randers          | randers
			q          | aalborg-tryghed-2017      | aalborg
			q          | tryghed zebra             |
			plan       | randers-2025-2029         | randers
			plan       | nowhere                   |
			focusArea  | Tryghed og Trivsel        | aalborg
			state      | in-force                  | randers
			state      | ended                     | aalborg viborg
			state      | not-yet-in-force          |
			state      | unknown                   |""")
	void by_each_of_the_filters(String filter, String value, String expected) {
		assertThat(found("inForceOn=2026-02-01&" + filter + "=" + encoded(value)))
			.containsExactlyElementsOf((expected != null) ? Arrays.asList(expected.split(" ")) : List.of());
	}

	@Test
	void filters_narrow_each_other() {
		assertThat(found("inForceOn=2026-02-01&party=kommune&state=ended&area=" + encoded("Houlkærvænget")))
			.containsExactly("viborg");
	}

	@Test
	void by_what_it_said_then() {
		assertThat(found("inForceOn=2017-05-31&party=lokalpolitiet")).isEmpty();
		assertThat(found("inForceOn=2017-06-01&party=lokalpolitiet")).containsExactly("aalborg");
		assertThat(found("inForceOn=2017-06-01&knownAt=2017-05-01T00:00:00Z&party=lokalpolitiet")).isEmpty();
	}

	@Test
	void pages_of_what_is_found_have_no_gap() {
		JsonNode first = reports.get("/api/agreements?party=kommune&limit=2").json();
		assertThat(first.get("agreements")).hasSize(2);
		JsonNode second = reports.get("/api/agreements?party=kommune&limit=2&after=" + first.get("next").asString())
			.json();
		assertThat(second.get("agreements")).hasSize(1);
		assertThat(second.has("next")).isFalse();
	}

	@ParameterizedTest
	@CsvSource({ "q, '', bad-text", "q, ' ?! ', bad-text", "party, %, bad-text", "area, -, bad-text",
			"q, a b c d e f g h i j k l m n o p q r s t u, bad-text", "state, gone, bad-choice",
			"q, a\u0000b, bad-text" })
	void what_cannot_be_looked_for_is_refused(String filter, String value, String code) {
		Answer answer = reports.get("/api/agreements?" + filter + "=" + encoded(value));
		assertThat(answer.status()).isEqualTo(400);
		assertThat(answer.text("/code")).isEqualTo(code);
		assertThat(answer.text("/parameter")).isEqualTo(filter);
	}

	private static List<String> found(String query) {
		Answer answer = reports.get("/api/agreements?" + query);
		assertThat(answer.status()).as(answer.response().body()).isEqualTo(200);
		return answer.json()
			.get("agreements")
			.valueStream()
			.map((line) -> line.get("id").asString().replaceFirst("-.*", ""))
			.toList();
	}

	private static String encoded(String text) {
		return URLEncoder.encode(text, StandardCharsets.UTF_8);
	}

}
