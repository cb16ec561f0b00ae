package dk.aftalebog.reporting;

import java.util.List;

import dk.aftalebog.reporting.Reports.Answer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/** What is due, on the day asked, by what was on the record at the instant. */
class DutiesIT {

	private static Reports reports;

	@BeforeAll
	static void the_demonstration_was_played() {
		reports = Reports.start();
		Samples.write(reports.log());
		reports.send(reports.log().entries());
		reports.send(new Story(reports.log(), "without-a-plan").registered("2026-06-01T10:00:00Z"));
		reports.awaitAll();
	}

	@AfterAll
	static void stop() {
		reports.close();
	}

	@Test
	void a_year_that_is_over_wants_its_figures_until_they_come() {
		assertThat(told("aalborg-tryghed-2017", "?inForceOn=2018-01-01&knownAt=2018-01-01T00:00:00Z", "measurement"))
			.isNotEmpty()
			.allMatch((line) -> line.equals("2017 2018-03-31 open"));
		assertThat(told("aalborg-tryghed-2017", "?inForceOn=2018-04-01&knownAt=2018-01-01T00:00:00Z", "measurement"))
			.isNotEmpty()
			.allMatch((line) -> line.equals("2017 2018-03-31 overdue"));
		assertThat(told("aalborg-tryghed-2017", "?inForceOn=2018-04-01&knownAt=2018-03-20T09:00:00Z", "measurement"))
			.hasSizeLessThan(
					told("aalborg-tryghed-2017", "?inForceOn=2018-04-01&knownAt=2018-01-01T00:00:00Z", "measurement")
						.size());
	}

	@Test
	void an_evaluation_that_was_held_is_met() {
		assertThat(told("aalborg-tryghed-2017", "?inForceOn=2018-04-01&knownAt=2018-04-01T00:00:00Z",
				"activity-evaluation"))
			.contains("2017 2018-03-31 2018-02-20");
	}

	@Test
	void only_what_is_open_is_told_where_that_is_asked() {
		JsonNode all = duties("aalborg-tryghed-2017", "?inForceOn=2020-06-01");
		JsonNode open = duties("aalborg-tryghed-2017", "?inForceOn=2020-06-01&open=true");
		assertThat(open.valueStream()).noneMatch((duty) -> duty.has("metOn")).isNotEmpty();
		assertThat(all.valueStream().filter((duty) -> !duty.has("metOn"))).hasSameSizeAs(open.valueStream().toList());
		assertThat(all.size()).isGreaterThan(open.size());
	}

	@Test
	void a_duty_says_who_has_it_and_by_which_term() {
		JsonNode evaluation = duties("aalborg-tryghed-2017", "?inForceOn=2018-04-01").valueStream()
			.filter((duty) -> duty.get("kind").asString().equals("activity-evaluation"))
			.findFirst()
			.orElseThrow();
		assertThat(evaluation.at("/holder/role").asString()).isEqualTo("secretariat");
		assertThat(evaluation.get("source").asString()).isEqualTo("agreement");
		assertThat(evaluation.get("assumed").asBoolean()).isFalse();
	}

	@Test
	void findings_stand_beside() {
		Answer answer = reports.get("/api/agreements/randers-sammenhaengskraft-2025/duties?inForceOn=2026-01-01");
		assertThat(answer.json().get("findings")).extracting((finding) -> finding.get("kind").asString())
			.contains("part-exceeds-whole", "several-spellings");
	}

	@ParameterizedTest
	@CsvSource({ "nobody/duties, 404, unknown-agreement", "without-a-plan/duties, 404, unknown-plan",
			"aalborg-tryghed-2017/duties?knownAt=2016-01-01T00:00:00Z, 404, not-known-then",
			"aalborg-tryghed-2017/duties?knownAt=2100-01-01T00:00:00Z, 400, known-at-beyond-log",
			"aalborg-tryghed-2017/duties?open=maybe, 400, bad-choice",
			"aalborg-tryghed-2017/duties?inForceOn=x, 400, bad-date" })
	void what_cannot_be_answered_is_refused(String path, int status, String code) {
		Answer answer = reports.get("/api/agreements/" + path);
		assertThat(answer.status()).isEqualTo(status);
		assertThat(answer.text("/code")).isEqualTo(code);
	}

	@Test
	void before_its_period_nothing_is_due() {
		Answer answer = reports
			.get("/api/agreements/aalborg-tryghed-2017/duties?inForceOn=2016-12-20&knownAt=2016-12-20T00:00:00Z");
		assertThat(answer.text("/state")).isEqualTo("not-yet-in-force");
		assertThat(answer.json().get("duties").valueStream().map((duty) -> duty.get("kind").asString()))
			.doesNotContain("measurement", "agreement-evaluation", "activity-evaluation");
	}

	private static JsonNode duties(String id, String query) {
		Answer answer = reports.get("/api/agreements/" + id + "/duties" + query);
		assertThat(answer.status()).as(answer.response().body()).isEqualTo(200);
		return answer.json().get("duties");
	}

	private static List<String> told(String id, String query, String kind) {
		return duties(id, query).valueStream()
			.filter((duty) -> duty.get("kind").asString().equals(kind))
			.map((duty) -> "%s %s %s".formatted(duty.at("/about/year").asString(), duty.path("dueOn").asString("-"),
					duty.path("metOn").asString(duty.get("overdue").asBoolean() ? "overdue" : "open")))
			.toList();
	}

}
