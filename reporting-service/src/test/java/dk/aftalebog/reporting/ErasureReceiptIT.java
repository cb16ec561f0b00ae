package dk.aftalebog.reporting;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;

import dk.aftalebog.access.TestIssuer;
import dk.aftalebog.model.agreement.Party;
import dk.aftalebog.model.change.Change;
import dk.aftalebog.model.event.PersonEvent.PersonErased;
import dk.aftalebog.model.event.PersonEvent.PersonRegistered;
import dk.aftalebog.model.event.PersonEvent;
import dk.aftalebog.model.log.LogEntry;
import dk.aftalebog.reporting.Reports.Answer;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * What whoever was erased is told: what vanished, where that stands, who had the name.
 */
class ErasureReceiptIT {

	private static final String AGREEMENT = "/api/agreements/x";

	private static final Instant SOON_AFTER = Reports.NOW.plusSeconds(1);

	private static final String COMMITMENT = "ab".repeat(32);

	private static Reports reports;

	private static String plan;

	private static LogEntry erasure;

	@BeforeAll
	static void a_contact_is_named_in_answers_and_then_erased() {
		reports = Reports.start();
		Story story = new Story(reports.log(), "x");
		reports.send(story.registered("2021-07-01T10:00:00Z"));
		reports.send(story.revised("2021-09-01T10:00:00Z", "2021-08-20", "2021-09-01",
				new Change.PartyAdded(new Party("kontakt", "Kommunen", List.of(), "Chef", "7f3a", null, null))));
		reports.awaitAll();
		plan = reports.get(AGREEMENT + "?inForceOn=2022-01-01").text("/plan");
		person("7f3a", "2021-09-02T10:00:00Z", new PersonRegistered("7f3a", plan, COMMITMENT));
		person("gammel", "2021-09-03T10:00:00Z", new PersonRegistered("gammel", plan, COMMITMENT));
		person("kendt", "2021-09-04T10:00:00Z", new PersonRegistered("kendt", plan, COMMITMENT));
		person("gammel", "2022-10-01T10:00:00Z", new PersonErased("Har bedt om det", null));
		reports.makePersonsTopic();
		reports.sayPerson("7f3a", PersonsIT.INGER.formatted(plan, "0".repeat(64)));
		await().atMost(Reports.SOON)
			.until(() -> reports.get(AGREEMENT + "?inForceOn=2022-01-01&persons=true")
				.response()
				.body()
				.contains("Inger Eksempel"));
		assertThat(reports.file(AGREEMENT + "/paper.pdf?inForceOn=2022-01-01&persons=true").statusCode())
			.isEqualTo(200);
		assertThat(reports.file(AGREEMENT + "/paper.docx?inForceOn=2022-01-01&persons=true").statusCode())
			.isEqualTo(200);
		// Without names: not told of.
		assertThat(reports.file(AGREEMENT + "/paper.pdf?inForceOn=2022-01-01").statusCode()).isEqualTo(200);
		erasure = person("7f3a", SOON_AFTER.toString(),
				new PersonErased("Har bedt om det", List.of("name", "mail", "salt")));
		reports.awaitAll();
	}

	private static LogEntry person(String person, String at, PersonEvent event) {
		List<LogEntry> written = reports.log().commit("person/" + person, Instant.parse(at), List.of(event));
		reports.send(written);
		return written.getLast();
	}

	@AfterAll
	static void stop() {
		reports.close();
	}

	@Test
	void it_says_who_was_erased_when_why_by_which_role_and_where_that_stands() {
		JsonNode receipt = receipt("7f3a");
		assertThat(receipt.get("person").asString()).isEqualTo("7f3a");
		assertThat(receipt.get("plan").asString()).isEqualTo(plan);
		assertThat(receipt.get("erasedAt").asString()).isEqualTo(SOON_AFTER.toString());
		assertThat(receipt.get("role").asString()).isEqualTo("secretariat");
		assertThat(receipt.get("reason").asString()).isEqualTo("Har bedt om det");
		assertThat(receipt.get("logPosition").asLong()).isEqualTo(erasure.position());
		assertThat(receipt.get("hash").asString()).isEqualTo(erasure.hash());
		assertThat(receipt.get("proof").asString()).isEqualTo("/api/log/proofs/" + erasure.position());
	}

	@Test
	void it_says_which_fields_vanished_and_of_an_older_erasure_nothing() {
		assertThat(receipt("7f3a").get("fields").values()).extracting(JsonNode::asString)
			.containsExactly("name", "mail", "salt");
		assertThat(receipt("gammel").has("fields")).isFalse();
	}

	@Test
	void it_tells_every_answer_that_held_the_name_with_its_address_and_form() {
		List<JsonNode> handedOut = receipt("7f3a").get("handedOut").valueStream().toList();
		assertThat(handedOut).extracting((one) -> one.get("address").asString() + " " + one.get("as").asString())
			.contains(AGREEMENT + " json", AGREEMENT + "/paper.pdf paper", AGREEMENT + "/paper.docx paper");
		assertThat(handedOut).filteredOn((one) -> one.get("as").asString().equals("paper")).hasSize(2);
		assertThat(handedOut).allSatisfy((one) -> {
			assertThat(one.get("subject").asString()).isEqualTo("auditor");
			assertThat(one.get("role").asString()).isEqualTo("auditor");
			assertThat(one.get("at").asString()).isEqualTo(Reports.NOW.toString());
			assertThat(one.get("what").asString()).isEqualTo("agreement x");
		});
		assertThat(receipt("7f3a").get("elsewhere").asString()).isEqualTo("/api/access-log?person=7f3a");
	}

	@Test
	void what_was_read_after_the_erasure_is_no_answer_of_before() {
		reports.jdbc().sql("""
				INSERT INTO access_log (at, subject, role, organisation, what, persons)
				VALUES ('2022-10-01T09:59:59Z', 'før', 'auditor', '', 'agreement x', ARRAY['gammel']),
				       ('2022-10-01T10:00:01Z', 'efter', 'auditor', '', 'agreement x', ARRAY['gammel'])""").update();
		JsonNode handedOut = receipt("gammel").get("handedOut");
		assertThat(handedOut.values()).extracting((one) -> one.get("subject").asString()).containsExactly("før");
		assertThat(handedOut.get(0).has("address")).isFalse();
		assertThat(handedOut.get(0).has("as")).isFalse();
	}

	@Test
	void it_names_nobody() {
		assertThat(receipt("7f3a").toString()).doesNotContain("Inger", "example.org", COMMITMENT);
	}

	@Test
	void it_can_be_handed_over_on_paper() throws Exception {
		HttpResponse<byte[]> file = reports.file("/api/persons/7f3a/erasure.pdf");
		try (PDDocument pdf = Loader.loadPDF(file.body())) {
			String text = new PDFTextStripper().getText(pdf).replaceAll("\\s+", " ");
			assertThat(text)
				.contains("Kvittering for sletning", "7f3a", "Har bedt om det", erasure.hash(), "mailadresse", "papir",
						"data (JSON)", "Sekretariat")
				.doesNotContain("Inger", "telefonnummer");
		}
	}

	@ParameterizedTest
	@CsvSource({ "kendt, not-erased", "ingen, unknown-person" })
	void there_is_none_of_whom_nobody_erased(String person, String code) {
		for (String path : List.of("/erasure", "/erasure.pdf")) {
			Answer answer = reports.get("/api/persons/" + person + path);
			assertThat(answer.status()).isEqualTo(404);
			assertThat(answer.text("/code")).isEqualTo(code);
		}
	}

	@Test
	void it_is_for_the_persons_own_plan() {
		String own = TestIssuer.running()
			.token((claims) -> claims.claim("role", "secretariat").claim("plans", List.of(plan)));
		String other = TestIssuer.running()
			.token((claims) -> claims.claim("role", "secretariat").claim("plans", List.of("another")));
		assertThat(reports.sendWith(own, reports.request("/api/persons/7f3a/erasure")).status()).isEqualTo(200);
		assertThat(reports.sendWith(other, reports.request("/api/persons/7f3a/erasure")).text("/code"))
			.isEqualTo("unknown-person");
		assertThat(reports.send("board-member", reports.request("/api/persons/7f3a/erasure")).status()).isEqualTo(403);
	}

	private static JsonNode receipt(String person) {
		Answer answer = reports.get("/api/persons/" + person + "/erasure");
		assertThat(answer.status()).as(answer.response().body()).isEqualTo(200);
		return answer.json();
	}

}
