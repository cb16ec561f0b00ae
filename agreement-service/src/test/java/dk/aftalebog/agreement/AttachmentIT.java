package dk.aftalebog.agreement;

import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Map;

import dk.aftalebog.agreement.Service.Answer;
import dk.aftalebog.json.Json;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

class AttachmentIT {

	private static final Service service = Service.running();

	@BeforeAll
	static void a_plan() {
		service.post("/api/plans", Texts.plan("bilagsplan"));
	}

	@Test
	void a_file_is_kept_by_the_hash_of_its_content_and_handed_back_to_save() throws Exception {
		byte[] content = bytes("%PDF-1.7 \u0000 Underskrevet aftale");
		Answer kept = attach("aftale.pdf", content);
		assertThat(kept.status()).as(kept.body()).isEqualTo(201);
		String sha256 = sha256(content);
		assertThat(kept.header("Location")).isEqualTo("/api/attachments/" + sha256);
		assertThat(kept.json().get("sha256").asString()).isEqualTo(sha256);
		assertThat(kept.json().get("size").asInt()).isEqualTo(content.length);
		Answer file = service.get("/api/attachments/" + sha256);
		assertThat(bytes(file.body())).isEqualTo(content);
		assertThat(file.header("Content-Type")).isEqualTo("application/octet-stream");
		assertThat(file.header("Content-Disposition")).startsWith("attachment").contains("aftale.pdf");
	}

	@Test
	void who_read_a_file_is_on_the_record_of_accesses() {
		String sha256 = attach("laest.pdf", bytes("Læst")).json().get("sha256").asString();
		service.get("/api/attachments/" + sha256);
		assertThat(Log.count("SELECT count(*) FROM access_log WHERE what = 'attachment %s' AND subject = 'secretariat'"
			.formatted(sha256))).isEqualTo(1);
	}

	@Test
	void the_same_content_again_is_the_same_file() {
		byte[] content = bytes("Samme indhold");
		Answer first = attach("foerst.pdf", content);
		Answer again = attach("igen.pdf", content);
		assertThat(again.header("Location")).isEqualTo(first.header("Location"));
		assertThat(again.body()).isEqualTo(first.body());
		assertThat(Log.count("SELECT count(*) FROM attachment_of_plan WHERE name IN ('foerst.pdf', 'igen.pdf')"))
			.isEqualTo(1);
	}

	@Test
	void a_file_may_be_larger_than_a_document() {
		assertThat(attach("stor.pdf", new byte[3 * 1024 * 1024]).status()).isEqualTo(201);
	}

	@Test
	void a_file_of_more_than_25_mebibytes_is_refused() {
		Answer answer = attach("kaempestor.pdf", new byte[25 * 1024 * 1024 + 1]);
		assertThat(answer.status()).isEqualTo(413);
		assertThat(answer.code()).isEqualTo("body-too-large");
	}

	@Test
	void an_empty_file_is_refused() {
		Answer answer = attach("tom.pdf", new byte[0]);
		assertThat(answer.status()).isEqualTo(400);
		assertThat(answer.code()).isEqualTo("attachment-empty");
	}

	@Test
	void a_file_has_a_name() {
		Answer answer = service.post("/api/attachments", "indhold");
		assertThat(answer.status()).as(answer.body()).isEqualTo(400);
		assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
	}

	@Test
	void a_file_has_a_media_type() {
		Answer answer = service.send("secretariat",
				HttpRequest.newBuilder(service.uri("/api/attachments?plan=bilagsplan&name=a.pdf"))
					.POST(HttpRequest.BodyPublishers.ofString("indhold"))
					.header("Idempotency-Key", "uden-type"));
		assertThat(answer.status()).as(answer.body()).isEqualTo(400);
		assertThat(answer.code()).isEqualTo("header-missing");
	}

	@Test
	void the_registration_holds_hash_name_and_size_of_the_signed_paper() {
		String paper = attach("underskrevet.pdf", bytes("Papiret")).json().get("sha256").asString();
		Answer registered = service.post("/api/agreements",
				Texts.agreement("bilag", "bilagsplan").replace("\"plan\":", "\"paper\": \"" + paper + "\", \"plan\":"));
		assertThat(registered.status()).as(registered.body()).isEqualTo(201);
		JsonNode kept = first("agreement/bilag", "agreement.registered.v1").at("/paper");
		assertThat(kept.get("sha256").asString()).isEqualTo(paper);
		assertThat(kept.get("name").asString()).isEqualTo("underskrevet.pdf");
		assertThat(kept.get("size").asInt()).isEqualTo(7);
	}

	@Test
	void a_paper_was_handed_in_before_the_agreement() {
		Answer refused = service.post("/api/agreements", Texts.agreement("uden-bilag", "bilagsplan")
			.replace("\"plan\":", "\"paper\": \"" + "0".repeat(64) + "\", \"plan\":"));
		assertThat(refused.status()).isEqualTo(422);
		assertThat(refused.json().at("/problems/0/pointer").asString()).isEqualTo("/paper");
		assertThat(refused.json().at("/problems/0/code").asString()).isEqualTo("unknown-attachment");
	}

	@Test
	void the_decision_holds_the_minutes_that_were_handed_in() {
		service.post("/api/agreements", Texts.agreement("referat", "bilagsplan"));
		Answer opened = service.post("/api/agreements/referat/revisions", Texts.draft("Med referat", "2022-08-01"));
		Answer proposed = service.post("/api/agreements/referat/revisions/1/changes",
				Texts.changes("{\"type\": \"activity-ended\", \"activity\": \"a\"}"), opened.tag());
		Answer submitted = service.post("/api/agreements/referat/revisions/1/submission", "", proposed.tag());
		Answer unknown = decide("0".repeat(64), submitted);
		assertThat(unknown.status()).isEqualTo(422);
		assertThat(unknown.json().at("/problems/0/pointer").asString()).isEqualTo("/minutesAttachment");
		String minutes = attach("referat.pdf", bytes("Referatet")).json().get("sha256").asString();
		assertThat(decide(minutes, submitted).status()).isEqualTo(200);
		assertThat(first("agreement/referat", "agreement.revision-approved.v1").at("/decision/attachment/sha256")
			.asString()).isEqualTo(minutes);
	}

	private static Answer decide(String minutes, Answer submitted) {
		String decision = Texts.decision("approved", "2022-06-10", submitted.basis())
			.replace("\"lateEntry\"", "\"minutesAttachment\": \"" + minutes + "\", \"lateEntry\"");
		return service.post("/api/agreements/referat/revisions/1/decision", decision, submitted.tag());
	}

	private static Answer attach(String name, byte[] content) {
		return service.post("secretariat", "/api/attachments?plan=bilagsplan&name=" + name, content,
				Map.of("Content-Type", "application/pdf"));
	}

	private static JsonNode first(String stream, String type) {
		return service.jdbc()
			.sql("SELECT payload FROM domain_event WHERE stream = ? AND event_type = ?")
			.params(stream, type)
			.query((row, number) -> Json.MAPPER.readTree(row.getString(1)))
			.single();
	}

	private static byte[] bytes(String text) {
		return text.getBytes(StandardCharsets.UTF_8);
	}

	private static String sha256(byte[] content) throws Exception {
		return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
	}

}
