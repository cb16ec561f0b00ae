package dk.aftalebog.reporting;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
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

/** What happened to an agreement, narrowed to what one looks for. */
class HistoryIT {

	private static final String AALBORG = "/api/agreements/aalborg-tryghed-2017/history";

	private static Reports reports;

	@BeforeAll
	static void the_demonstration_was_played() {
		reports = Reports.start();
		Samples.write(reports.log());
		reports.send(reports.log().entries());
		reports.send(new Story(reports.log(), "eksempel").registered("2026-06-01T22:30:00Z"));
		reports.awaitAll();
	}

	@AfterAll
	static void stop() {
		reports.close();
	}

	@ParameterizedTest
	@CsvSource({ "kind=registration, registered", "kind=agreement.party-changed.v1, party-changed",
			"kind=content&revision=2, activity-ended resource-removed resource-removed resource-removed resource-removed",
			"kind=revision&revision=1, revision-opened change-proposed revision-submitted revision-approved",
			"kind=evaluation&recordedTo=2018-12-31, evaluation-recorded", "kind=measurement&recordedTo=2018-01-01, ''",
			"revision=99, ''", "role=auditor, ''", "organisation=Testkommune&kind=registration, registered",
			"organisation=Andre, ''",
			"recordedFrom=2017-05-22&recordedTo=2017-05-22, revision-approved party-changed" })
	void by_each_of_the_filters(String query, String types) {
		assertThat(types(AALBORG + "?limit=1000&" + query)).isEqualTo(types);
	}

	@ParameterizedTest
	@CsvSource({ "recordedFrom=2026-06-02, 4", "recordedTo=2026-06-01, 0", "recordedFrom=2026-06-03, 0",
			"recordedFrom=2026-06-02&recordedTo=2026-06-02, 4" })
	void days_are_those_of_denmark(String query, int events) {
		assertThat(reports.get("/api/agreements/eksempel/history?" + query).json().get("events")).hasSize(events);
	}

	@Test
	void families_are_the_whole_of_it() {
		int all = reports.get(AALBORG + "?limit=1000").json().get("events").size();
		int sum = 0;
		for (String kind : List.of("registration", "content", "revision", "measurement", "evaluation")) {
			sum += reports.get(AALBORG + "?limit=1000&kind=" + kind).json().get("events").size();
		}
		assertThat(sum).isEqualTo(all).isGreaterThan(100);
	}

	@Test
	void pages_of_what_is_found_have_no_gap_and_no_change() {
		JsonNode whole = reports.get(AALBORG + "?kind=revision&limit=1000").json().get("events");
		List<JsonNode> paged = new ArrayList<>();
		String after = "0";
		while (!after.isEmpty()) {
			JsonNode page = reports.get(AALBORG + "?kind=revision&limit=3&after=" + after).json();
			page.get("events").forEach(paged::add);
			after = page.path("next").asString("");
		}
		assertThat(paged).isEqualTo(List.copyOf(whole.values()));
	}

	@Test
	void each_entry_says_who_when_which_revision_meeting_and_minutes() {
		JsonNode entry = reports.get(AALBORG + "?kind=agreement.party-changed.v1").json().get("events").get(0);
		assertThat(entry.get("role").asString()).isEqualTo("secretariat");
		assertThat(entry.get("organisation").asString()).isEqualTo("Testkommune");
		assertThat(entry.get("recordedAt").asString()).isEqualTo("2017-05-22T11:05:00Z");
		assertThat(entry.get("revision").asInt()).isEqualTo(1);
		assertThat(entry.get("decidedOn").asString()).isEqualTo("2017-05-18");
		assertThat(entry.get("minutes").asString()).isEqualTo("Bestyrelsens referat 18.5.2017, punkt 4");
		assertThat(entry.get("inForceFrom").asString()).isEqualTo("2017-06-01");
	}

	@ParameterizedTest
	@CsvSource({ "kind=agreement.unheard-of.v1, bad-choice, kind", "kind=, bad-choice, kind",
			"revision=-1, bad-number, revision", "revision=x, bad-number, revision",
			"recordedFrom=2022, bad-date, recordedFrom",
			"recordedFrom=2022-02-01&recordedTo=2022-01-01, from-after-to, recordedFrom" })
	void what_cannot_be_looked_for_is_refused(String query, String code, String parameter) {
		Answer answer = reports.get(AALBORG + "?" + query);
		assertThat(answer.status()).isEqualTo(400);
		assertThat(answer.text("/code")).isEqualTo(code);
		assertThat(answer.text("/parameter")).isEqualTo(parameter);
	}

	@Test
	void a_filter_is_text_and_nothing_else() {
		String text = URLEncoder.encode("' OR 1=1 --<script>", StandardCharsets.UTF_8);
		assertThat(types(AALBORG + "?organisation=" + text)).isEmpty();
	}

	private static String types(String path) {
		Answer answer = reports.get(path);
		assertThat(answer.status()).as(answer.response().body()).isEqualTo(200);
		return String.join(" ",
				answer.json()
					.get("events")
					.valueStream()
					.map((event) -> event.get("type").asString().replaceAll("^agreement\\.|\\.v1$", ""))
					.toList());
	}

}
