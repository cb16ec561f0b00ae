package dk.aftalebog.reporting;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import dk.aftalebog.access.TestIssuer;
import dk.aftalebog.model.change.Change;
import dk.aftalebog.model.event.AgreementEvent.AwaitedValueFilled;
import dk.aftalebog.model.event.AgreementEvent.ContentFact;
import dk.aftalebog.model.event.AgreementEvent.RevisionApproved;
import dk.aftalebog.model.event.AgreementEvent.RevisionOpened;
import dk.aftalebog.model.event.Decision;
import dk.aftalebog.model.event.RevisionKind;
import dk.aftalebog.reporting.Reports.Answer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/** How far in force, decided and recorded lie apart. */
class LateKnowledgeIT {

	private static final LocalDate MEETING = LocalDate.parse("2022-02-01");

	private static Reports reports;

	@BeforeAll
	static void changes_late_in_every_way() {
		reports = Reports.start();
		Story story = new Story(reports.log(), "eksempel");
		story.registered("2021-07-01T10:00:00Z");
		story.revisedAsInTheExample();
		// Decided in time, its minutes entered half a year later, late in the evening.
		reports.log()
			.commit(story.stream(), Instant.parse("2022-09-30T22:30:00Z"),
					List.of(new RevisionOpened(3, RevisionKind.ORDINARY, "Nyt navn", "Det <gamle> var <b>uklart</b>",
							LocalDate.parse("2022-03-01"), MEETING, null),
							new RevisionApproved(3,
									new Decision(MEETING, "Referat 9", List.of(), true, null, null, null, null)),
							new ContentFact(3, MEETING, LocalDate.parse("2022-03-01"),
									new Change.AgreementRenamed("Tryghed 2"))));
		reports.log()
			.commit(story.stream(), Instant.parse("2022-10-02T10:00:00Z"),
					List.of(new AwaitedValueFilled(LocalDate.parse("2022-10-02"), LocalDate.parse("2022-09-02"),
							new Change.ResourceTotalSet(null))));
		new Story(reports.log(), "andet").registered("2022-10-03T10:00:00Z");
		reports.send(reports.log().entries());
		reports.awaitAll();
	}

	@AfterAll
	static void stop() {
		reports.close();
	}

	@Test
	void the_greatest_distance_stands_first() {
		assertThat(told("")).containsExactly("andet 0 475 retroactive:-47 minutes:475 entry:428 [late-minutes]",
				"eksempel 3 242 retroactive:-28 minutes:242 entry:214 [late-minutes, late-entry]",
				"eksempel 2 137 retroactive:136 minutes:1 entry:137 [retroactive-decision, late-minutes]",
				"eksempel null 30 retroactive:null minutes:null entry:30 [late-data]",
				"eksempel 0 16 retroactive:-47 minutes:16 entry:-31 [late-minutes]",
				"eksempel 1 2 retroactive:-54 minutes:2 entry:-52 [late-minutes]");
	}

	@ParameterizedTest
	@CsvSource({ "retroactive-decision, 2", "late-entry, 3", "late-data, null", "late-minutes, 0 3 2 0 1" })
	void each_way_of_being_late_can_be_asked_for(String kind, String revisions) {
		assertThat(changes("?kind=" + kind).valueStream().map((change) -> change.path("revision").asString("null")))
			.containsExactly(revisions.split(" "));
	}

	@Test
	void it_tells_how_many_are_late_in_each_way() {
		assertThat(reports.get("/api/late-knowledge?agreement=eksempel&limit=1").json().get("split").toString())
			.isEqualTo("[{\"kind\":\"retroactive-decision\",\"changes\":1,\"facts\":2},"
					+ "{\"kind\":\"late-minutes\",\"changes\":4,\"facts\":7},"
					+ "{\"kind\":\"late-entry\",\"changes\":1,\"facts\":1},"
					+ "{\"kind\":\"late-data\",\"changes\":1,\"facts\":1}]");
	}

	@Test
	void a_line_says_which_decision_it_was_and_why() {
		JsonNode change = changes("?kind=late-entry").get(0);
		assertThat(change.get("title").asString()).isEqualTo("Nyt navn");
		assertThat(change.get("reason").asString()).isEqualTo("Det <gamle> var <b>uklart</b>");
		assertThat(change.get("minutes").asString()).isEqualTo("Referat 9");
		assertThat(change.get("decidedOn").asString()).isEqualTo("2022-02-01");
		assertThat(change.get("recordedAt").asString()).isEqualTo("2022-09-30T22:30:00Z");
		assertThat(change.get("lateEntry").asBoolean()).isTrue();
	}

	@Test
	void what_was_not_recorded_yet_was_not_late_yet() {
		assertThat(told("?knownAt=2022-09-15T10:00:00Z")).hasSize(3);
	}

	@Test
	void it_is_narrowed_to_an_agreement_or_a_plan() {
		assertThat(told("?agreement=andet")).hasSize(1);
		assertThat(told("?plan=plan-1")).hasSize(6);
		assertThat(told("?plan=another")).isEmpty();
	}

	@Test
	void pages_have_no_gap() {
		List<JsonNode> paged = new ArrayList<>();
		String query = "?limit=1";
		while (!query.isEmpty()) {
			JsonNode page = reports.get("/api/late-knowledge" + query).json();
			page.get("changes").forEach(paged::add);
			query = page.has("next") ? "?limit=1&after=" + page.get("next").asString() : "";
		}
		assertThat(paged).isEqualTo(List.copyOf(changes("").values()));
	}

	@Test
	void members_of_other_plans_learn_nothing() {
		String token = TestIssuer.running()
			.token((claims) -> claims.claim("role", "board-member").claim("plans", List.of("another")));
		Answer answer = reports.sendWith(token, reports.request("/api/late-knowledge"));
		assertThat(answer.json().get("changes")).isEmpty();
		assertThat(answer.json().at("/split/1/changes").asInt()).isZero();
	}

	@ParameterizedTest
	@CsvSource({ "after=x, bad-number, after", "after=1, bad-number, after", "kind=late, bad-choice, kind",
			"limit=501, bad-number, limit", "inForceOn=2022-01-01, unknown-parameter, inForceOn",
			"knownAt=2023-01-01T00:00:00Z, known-at-beyond-log, knownAt" })
	void a_bad_question_is_refused(String query, String code, String parameter) {
		Answer answer = reports.get("/api/late-knowledge?" + query);
		assertThat(answer.status()).isEqualTo(400);
		assertThat(answer.text("/code")).isEqualTo(code);
		assertThat(answer.text("/parameter")).isEqualTo(parameter);
	}

	private static JsonNode changes(String query) {
		Answer answer = reports.get("/api/late-knowledge" + query);
		assertThat(answer.status()).as(answer.response().body()).isEqualTo(200);
		return answer.json().get("changes");
	}

	private static List<String> told(String query) {
		return changes(query).valueStream()
			.map((change) -> "%s %s %s retroactive:%s minutes:%s entry:%s %s".formatted(
					change.get("agreement").asString(), change.path("revision").asString("null"),
					change.get("days").asString(), change.path("decidedAfterInForce").asString("null"),
					change.path("recordedAfterDecided").asString("null"), change.get("recordedAfterInForce").asString(),
					change.get("kinds").valueStream().map(JsonNode::asString).toList()))
			.toList();
	}

}
