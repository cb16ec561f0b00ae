package dk.aftalebog.agreement;

import java.util.Map;

import dk.aftalebog.access.TestIssuer;
import dk.aftalebog.agreement.Service.Answer;
import dk.aftalebog.json.Json;
import dk.aftalebog.model.record.AgreementRecord;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What takes force without a decision of the board, and what the board can do about it.
 */
class SettlementIT {

	private static final Service service = Service.running();

	@BeforeAll
	static void a_plan() {
		service.post("/api/plans", Texts.plan("afgoerelsesplan"));
	}

	@Test
	void the_secretariat_settles_wording_the_board_takes_note_and_can_reverse_it() {
		service.post("/api/agreements", Texts.agreement("ordlyd", "afgoerelsesplan"));
		Revising wording = Revising
			.open("secretariat", "ordlyd", Revising.draft("editorial", "2022-08-01", "2022-08-01"))
			.propose("secretariat",
					"{\"type\": \"goal-reworded\", \"goal\": {\"key\": \"faerre\", \"text\": \"Færre beboere udsættes\"}}")
			.submit("secretariat");
		assertThat(wording.attempt("board-member", "/decision", Texts.decision("approved", "2022-08-02")).code())
			.isEqualTo("settled-not-decided");
		wording.then("secretariat", "/settlement", "");
		assertThat(wording.seen().json().get("status").asString()).isEqualTo("settled");
		assertThat(wording.seen().json().get("unconfirmed").asBoolean()).isTrue();
		String reversal = """
				{"meetingOn": "%s", "minutes": "Referat 9", "lateEntry": %s, "reason": "Meningen blev en anden",
				 "votes": [{"seat": "formand", "ballot": "for"}]}""";
		Answer tooEarly = wording.attempt("board-member", "/reversal", reversal.formatted("2022-09-01", true));
		assertThat(tooEarly.json().at("/problems/0/code").asString()).isEqualTo("reversed-before-force");
		wording.then("board-member", "/reversal",
				reversal.formatted(AgreementRecord.day(service.clock().instant()), false));
		assertThat(wording.seen().json().get("status").asString()).isEqualTo("reversed");
		String text = service.jdbc().sql("""
				SELECT payload -> 'change' -> 'goal' ->> 'text' FROM domain_event
				WHERE stream = 'agreement/ordlyd' AND event_type = 'agreement.goal-reworded.v1'
				ORDER BY sequence DESC LIMIT 1""").query(String.class).single();
		assertThat(text).isEqualTo("Færre udsættelser");
	}

	@Test
	void an_editorial_revision_leaves_every_figure_as_it_is() {
		service.post("/api/agreements", Texts.agreement("tal", "afgoerelsesplan"));
		Revising wording = Revising.open("secretariat", "tal", Revising.draft("editorial", "2022-08-01", "2022-08-01"));
		Answer refused = wording.attempt("secretariat", "/changes", Texts.changes(
				"{\"type\": \"goal-reworded\", \"goal\": {\"key\": \"faerre\", \"text\": \"Højst to udsættelser\"}}"));
		assertThat(refused.status()).isEqualTo(422);
		assertThat(refused.json().at("/problems/0/code").asString()).isEqualTo("editorial-changes-figure");
	}

	@Test
	void a_copy_of_the_paper_is_corrected_by_two() {
		service.post("/api/agreements", Texts.agreement("afskrift", "afgoerelsesplan"));
		String paper = Revising.attach("afgoerelsesplan", "underskrevet.pdf");
		Answer opened = service.post("secretariat", "/api/agreements/afskrift/revisions", """
				{"kind": "transcription-correction", "title": "15, ikke 14", "reason": "Tastefejl",
				 "inForceFrom": "2021-08-01", "paper": {"place": "side 3, tabel 1", "attachment": "%s"}}"""
			.formatted(paper), Map.of());
		assertThat(opened.status()).as(opened.body()).isEqualTo(201);
		String path = opened.header("Location");
		Answer proposed = service.post(path + "/changes", Texts.changes("""
				{"type": "indicator-baseline-set", "indicator": "udsaettelser",
				 "cell": {"scope": "area:nord", "value": 15, "asOf": "2019"}}"""), opened.tag());
		assertThat(proposed.status()).as(proposed.body()).isEqualTo(200);
		Answer submitted = service.post(path + "/submission", "", proposed.tag());
		Answer alone = service.post(path + "/settlement", "", submitted.tag());
		assertThat(alone.status()).isEqualTo(403);
		assertThat(alone.code()).isEqualTo("second-person-needed");
		String second = TestIssuer.running().token((claims) -> claims.subject("kollega"));
		Answer settled = service.postWith(second, path + "/settlement", "", submitted.tag());
		assertThat(settled.status()).as(settled.body()).isEqualTo(200);
		JsonNode fact = service.jdbc()
			.sql("""
					SELECT payload::text FROM domain_event WHERE stream = 'agreement/afskrift'
					AND event_type = 'agreement.indicator-baseline-set.v1' ORDER BY sequence DESC LIMIT 1""")
			.query((row, number) -> Json.MAPPER.readTree(row.getString(1)))
			.single();
		// It takes the date of what it corrects, and the meeting that adopted it.
		assertThat(fact.get("inForceFrom").asString()).isEqualTo("2021-08-01");
		assertThat(fact.get("decidedOn").asString()).isEqualTo("2021-06-01");
	}

}
