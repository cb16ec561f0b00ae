package dk.aftalebog.agreement;

import java.util.List;
import java.util.Map;

import dk.aftalebog.agreement.Service.Answer;
import dk.aftalebog.json.Json;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/** What approval would do, told before it is done; and that it is what was told. */
class PreviewIT {

	private static final Service service = Service.running();

	private static final String STRICTER = """
			{"type": "target-set", "indicator": "udsaettelser",
			 "target": {"scope": "area:nord", "rule": {"type": "at-most", "value": 5, "when": {"type": "by", "date": "2025"}}}}""";

	private static final String LOOSER = STRICTER.replace("\"value\": 5", "\"value\": 20");

	@BeforeAll
	static void a_plan() {
		service.post("/api/plans", Texts.plan("proeveplan"));
	}

	@Test
	void what_approval_writes_is_what_the_dry_run_said() {
		register("toerloeb");
		Revising revision = Revising.open("secretariat", "toerloeb", Texts.draft("Titel", "2022-08-01"))
			.propose("secretariat", "{\"type\": \"activity-ended\", \"activity\": \"a\"}", STRICTER)
			.submit("secretariat");
		JsonNode preview = revision.preview("2022-06-10").json();
		assertThat(preview.get("refusedBy")).as(preview.toString()).isEmpty();
		assertThat(revision.look().seen().json().get("status").asString()).isEqualTo("submitted");
		revision.approve("board-member", "2022-06-10", true, "");
		List<JsonNode> written = service.jdbc()
			.sql("""
					SELECT payload::text FROM domain_event
					WHERE stream = 'agreement/toerloeb' AND payload ->> 'revision' = '1' AND payload -> 'decidedOn' IS NOT NULL
					ORDER BY sequence""")
			.query((row, number) -> Json.MAPPER.readTree(row.getString(1)))
			.list();
		assertThat(preview.get("wouldWrite").values()).extracting((fact) -> (Object) fact.get("fact"))
			.containsExactlyElementsOf(written);
		assertThat(revision.seen().json().at("/decision/basis")).isEqualTo(preview.get("basis"));
	}

	@Test
	void the_redline_tells_each_interval_and_from_when_a_later_fact_overtakes_it() {
		register("streger");
		approve("streger", "2023-01-01", "{\"type\": \"agreement-renamed\", \"name\": \"Naboskab\"}");
		Revising earlier = Revising.open("secretariat", "streger", Texts.draft("Titel", "2022-08-01"))
			.propose("secretariat", "{\"type\": \"agreement-renamed\", \"name\": \"Trivsel\"}");
		JsonNode redline = earlier.preview("2022-06-20").json().get("redline");
		assertThat(redline.at("/0/from").asString()).isEqualTo("2022-08-01");
		assertThat(redline.at("/0/until").asString()).isEqualTo("2023-01-01");
		assertThat(redline.at("/0/values/0/path").asString()).isEqualTo("/name");
		assertThat(redline.at("/0/values/0/before").asString()).isEqualTo("Tryghed");
		assertThat(redline.at("/0/values/0/after").asString()).isEqualTo("Trivsel");
		assertThat(redline.at("/0/values/0/supersededFrom").asString()).isEqualTo("2023-01-01");
		assertThat(redline.at("/1/values")).isEmpty();
	}

	@Test
	void a_moved_goalpost_shows() {
		register("maalstolpe");
		approve("maalstolpe", "2022-01-01", STRICTER);
		assertThat(service.post("/api/agreements/maalstolpe/measurements",
				"""
						{"measurements": [{"indicator": "udsaettelser", "year": 2023, "cell": {"scope": "area:nord", "value": 17}}]}""")
			.status()).isEqualTo(204);
		Revising moved = Revising.open("secretariat", "maalstolpe", Texts.draft("Titel", "2022-08-01"))
			.propose("secretariat", LOOSER,
					"""
							{"type": "budget-set", "budget": {"lines": [{"funder": "Fonden", "amount": 2000}], "total": 2000}}""",
					"""
							{"type": "resource-set", "resource": {"key": "r", "who": "Vært",
							 "amounts": [{"type": "hours-per-week", "hours": 10, "approximate": false}]}}""");
		JsonNode consequences = moved.preview("2022-06-20").json().get("consequences");
		assertThat(consequences.at("/goalposts/0/before").asString()).isEqualTo("behind");
		assertThat(consequences.at("/goalposts/0/after").asString()).isEqualTo("reached");
		assertThat(consequences.at("/goalposts/0/moved").asBoolean()).isTrue();
		assertThat(consequences.at("/budget/before/total").asInt()).isEqualTo(1500);
		assertThat(consequences.at("/budget/after/total").asInt()).isEqualTo(2000);
		assertThat(consequences.at("/staffing/before/hoursPerWeek").asInt()).isZero();
		assertThat(consequences.at("/staffing/after/hoursPerWeek").asInt()).isEqualTo(10);
	}

	@Test
	void the_duties_that_it_triggers_are_told_with_their_due_dates() {
		service.post("/api/agreements", Texts.agreement("pligter", "proeveplan")
			.replace("\"parties\"",
					"\"revisionTerms\": {\"upload\": {\"by\": \"boligorganisationen\", \"withinDays\": 14}}, \"parties\""));
		Revising revision = Revising.open("secretariat", "pligter", Texts.draft("Titel", "2022-08-01"))
			.propose("secretariat", "{\"type\": \"agreement-renamed\", \"name\": \"Trivsel\"}");
		JsonNode duties = revision.preview("2022-06-20").json().at("/consequences/duties");
		assertThat(duties.at("/0/kind").asString()).isEqualTo("upload");
		assertThat(duties.at("/0/dueOn").asString()).isEqualTo("2022-07-04");
	}

	@Test
	void the_rules_that_would_refuse_it_are_told() {
		register("afslag");
		Revising late = Revising.open("secretariat", "afslag", Texts.draft("Titel", "2022-08-01"))
			.propose("secretariat", "{\"type\": \"activity-renamed\", \"activity\": \"a\", \"name\": \"A2\"}");
		approve("afslag", "2022-07-01", "{\"type\": \"activity-ended\", \"activity\": \"a\"}");
		JsonNode preview = late.preview("2022-06-20").json();
		assertThat(preview.at("/refusedBy/0/code").asString()).isEqualTo("change-does-not-apply");
		assertThat(preview.has("basis")).isFalse();
		// The draft itself shows what has moved, and submitting checks again.
		JsonNode draft = late.look().seen().json();
		assertThat(draft.at("/movedSince/0/revision").asInt()).isEqualTo(2);
		assertThat(draft.at("/movedSince/0/change").asString()).isEqualTo("activity-ended");
		assertThat(late.attempt("secretariat", "/submission", "").code()).isEqualTo("timeline-broken");
	}

	@Test
	void a_decision_on_what_has_moved_is_refused_and_says_what_moved() {
		register("bevaeget");
		Revising seen = Revising.open("secretariat", "bevaeget", Texts.draft("Titel", "2022-08-01"))
			.propose("secretariat", "{\"type\": \"agreement-renamed\", \"name\": \"Trivsel\"}")
			.submit("secretariat");
		String basis = seen.basis("2022-06-10");
		approve("bevaeget", "2022-03-01", "{\"type\": \"agreement-renamed\", \"name\": \"Naboskab\"}");
		Answer refused = seen.attempt("board-member", "/decision", Texts.decision("approved", "2022-06-10", basis));
		assertThat(refused.status()).isEqualTo(409);
		assertThat(refused.code()).isEqualTo("basis-moved");
		assertThat(refused.json().get("detail").asString()).contains("revision 2 took force, decided on 2022-06-10");
		assertThat(seen.look().seen().json().get("movedSince")).hasSize(1);
		assertThat(seen
			.attempt("board-member", "/decision", Texts.decision("approved", "2022-06-10", seen.basis("2022-06-10")))
			.status()).isEqualTo(200);
	}

	@Test
	void neither_a_measurement_nor_an_unrelated_decision_moves_it() {
		register("urokket");
		Revising seen = Revising.open("secretariat", "urokket", Texts.draft("Titel", "2022-08-01"))
			.propose("secretariat", "{\"type\": \"agreement-renamed\", \"name\": \"Trivsel\"}")
			.submit("secretariat");
		String basis = seen.seen().basis();
		service.post("/api/agreements/urokket/measurements",
				"""
						{"measurements": [{"indicator": "udsaettelser", "year": 2022, "cell": {"scope": "area:nord", "value": 3}}]}""");
		approve("urokket", "2022-10-01", "{\"type\": \"activity-ended\", \"activity\": \"b\"}");
		assertThat(seen.look().seen().basis()).isEqualTo(basis);
		assertThat(seen.attempt("board-member", "/decision", Texts.decision("approved", "2022-06-10", basis)).status())
			.isEqualTo(200);
	}

	@Test
	void a_rule_is_told_in_the_language_that_is_asked_for() {
		register("sprog");
		Revising revision = Revising.open("secretariat", "sprog", Texts.draft("Titel", "2022-08-01"));
		Map<String, String> danish = Map.of("If-Match", revision.tag(), "Accept-Language", "da");
		Answer answer = service.post("secretariat", revision.path() + "/submission", "", danish);
		assertThat(answer.code()).isEqualTo("revision-empty");
		assertThat(answer.json().get("detail").asString())
			.isEqualTo("Revision 1 foreslår ingen ændring; foreslå en, før den indsendes");
		assertThat(revision.attempt("secretariat", "/submission", "").json().get("detail").asString())
			.isEqualTo("Revision 1 proposes no change; propose one before it is submitted");
		Answer unknown = service.post("secretariat", "/api/agreements/sprog/revisions/may", "{\"change\": \"ukendt\"}",
				Map.of());
		assertThat(unknown.status()).isEqualTo(422);
		assertThat(unknown.json().at("/problems/0/pointer").asString()).isEqualTo("/change");
	}

	private static void register(String id) {
		Answer registered = service.post("/api/agreements", Texts.agreement(id, "proeveplan"));
		assertThat(registered.status()).as(registered.body()).isEqualTo(201);
	}

	private static void approve(String agreement, String inForceFrom, String change) {
		Revising.open("secretariat", agreement, Texts.draft("Anden", inForceFrom))
			.propose("secretariat", change)
			.submit("secretariat")
			.approve("board-member", "2022-06-10", true, "");
	}

}
