package dk.aftalebog.agreement;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import dk.aftalebog.agreement.Service.Answer;
import dk.aftalebog.json.Json;
import dk.aftalebog.model.log.Topics;
import dk.aftalebog.model.person.Commitment;
import dk.aftalebog.model.person.PersonEntry;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

class PersonIT {

	private static final Service service = Service.running();

	private static final String REASON = "{\"reason\": \"Har bedt om det\"}";

	@BeforeAll
	static void a_plan() {
		service.post("/api/plans", Texts.plan("personplan"));
	}

	@Test
	void the_event_holds_a_commitment_to_what_the_directory_says_and_no_name() {
		String person = registered("Inger Eksempel");
		PersonEntry published = published(person);
		String committed = service.jdbc()
			.sql("SELECT payload ->> 'commitment' FROM domain_event WHERE stream = ?")
			.param("person/" + person)
			.query(String.class)
			.single();
		assertThat(Commitment.holds(committed, published.details(), published.salt())).isTrue();
		assertThat(published.details().name()).isEqualTo("Inger Eksempel");
		assertThat(Log.count("SELECT count(*) FROM domain_event e WHERE e::text LIKE '%Eksempel%'")).isZero();
		assertThat(Log.count("SELECT count(*) FROM idempotent_request r WHERE r::text LIKE '%Eksempel%'")).isZero();
	}

	@Test
	void an_altered_name_is_found_out() {
		String person = registered("Inger Sandt");
		assertThat(view(person).get("unaltered").asBoolean()).isTrue();
		service.jdbc().sql("UPDATE directory.person SET name = 'Inger Falsk' WHERE id = ?").param(person).update();
		assertThat(view(person).get("unaltered").asBoolean()).isFalse();
	}

	@Test
	void what_is_said_of_a_person_can_be_corrected() {
		String person = registered("Inger Forkert");
		Answer corrected = service.post("/api/persons/" + person + "/correction",
				"{\"name\": \"Inger Rigtig\", \"mail\": \"inger@example.org\"}");
		assertThat(corrected.status()).as(corrected.body()).isEqualTo(200);
		JsonNode seen = view(person);
		assertThat(seen.get("name").asString()).isEqualTo("Inger Rigtig");
		assertThat(seen.get("unaltered").asBoolean()).isTrue();
		await().atMost(Duration.ofSeconds(10))
			.untilAsserted(() -> assertThat(published(person).details().name()).isEqualTo("Inger Rigtig"));
	}

	@Test
	void a_persons_answer_says_what_is_stored_and_where_the_record_refers_to_it() {
		String person = registered("Inger Kontakt");
		Answer agreement = service.post("/api/agreements", Texts.agreement("kontaktaftale", "personplan")
			.replace("\"key\": \"kommunen\",", "\"key\": \"kommunen\", \"contact\": \"" + person + "\","));
		assertThat(agreement.status()).as(agreement.body()).isEqualTo(201);
		JsonNode seen = view(person);
		assertThat(seen.get("state").asString()).isEqualTo("known");
		assertThat(seen.at("/events/0/type").asString()).isEqualTo("person.registered.v1");
		assertThat(seen.get("references").values()).hasSize(1);
		assertThat(seen.at("/references/0/stream").asString()).isEqualTo("agreement/kontaktaftale");
		assertThat(seen.at("/references/0/type").asString()).isEqualTo("agreement.party-added.v1");
	}

	@Test
	void a_contact_who_is_not_in_the_plans_directory_is_refused() {
		service.post("/api/plans", Texts.plan("personplan-to"));
		String elsewhere = registered("Inger Andetsteds");
		for (String contact : List.of("ingen", elsewhere)) {
			Answer refused = service.post("/api/agreements", Texts.agreement("ukendt-kontakt", "personplan-to")
				.replace("\"key\": \"kommunen\",", "\"key\": \"kommunen\", \"contact\": \"" + contact + "\","));
			assertThat(refused.status()).isEqualTo(422);
			assertThat(refused.json().at("/problems/0/code").asString()).isEqualTo("unknown-person");
			assertThat(refused.json().at("/problems/0/pointer").asString()).isEqualTo("/agreement/parties/0/contact");
		}
	}

	@Test
	void an_erased_person_leaves_an_id_a_tombstone_and_hashes_that_hold() {
		String person = registered("Inger Glemt");
		published(person);
		Answer erased = erase(person, REASON);
		assertThat(erased.status()).as(erased.body()).isEqualTo(200);
		JsonNode seen = view(person);
		assertThat(seen.get("state").asString()).isEqualTo("erased");
		assertThat(seen.get("name").asString()).isEqualTo("slettet");
		assertThat(seen.has("telephone")).isFalse();
		assertThat(Log.count("SELECT count(*) FROM directory.person p WHERE p::text LIKE '%Glemt%'")).isZero();
		await().atMost(Duration.ofSeconds(10)).until(() -> isTombstone(last(person)));
		assertThat(Log.count("""
				SELECT count(*) FROM domain_event e JOIN domain_event before ON before.stream = e.stream
				AND before.sequence = e.sequence - 1
				WHERE e.stream = 'person/%s' AND e.previous_hash = before.hash""".formatted(person))).isEqualTo(1);
		assertThat(erase(person, REASON).code()).isEqualTo("person-erased");
		assertThat(service.post("/api/persons/" + person + "/correction", "{\"name\": \"Inger Igen\"}").code())
			.isEqualTo("person-erased");
	}

	@ParameterizedTest
	@CsvSource({ "'', blank-text", "Inger vil ikke være med, reason-names-person",
			"Ring til 12 34 56 78, reason-names-person", "Skriv til x@example.org, reason-names-person" })
	void the_reason_of_an_erasure_names_nobody(String reason, String code) {
		String person = registered("Inger Navngivet");
		Answer refused = erase(person, "{\"reason\": \"%s\"}".formatted(reason));
		assertThat(refused.status()).isEqualTo(422);
		assertThat(refused.json().at("/problems/0/code").asString()).isEqualTo(code);
		assertThat(view(person).get("state").asString()).isEqualTo("known");
	}

	@ParameterizedTest
	@CsvSource({ "'{\"plan\": \"personplan\", \"name\": \" \"}', /name, blank-text",
			"'{\"plan\": \"personplan\", \"name\": \"A\", \"mail\": \"ingen\"}', /mail, bad-mail",
			"'{\"plan\": \"personplan\"}', /name, missing", "'{\"name\": \"A\"}', /plan, missing" })
	void a_faulty_entry_is_refused_at_its_place(String body, String pointer, String code) {
		Answer refused = service.post("/api/persons", body);
		assertThat(refused.status()).as(refused.body()).isEqualTo(422);
		assertThat(refused.json().at("/problems/0/pointer").asString()).isEqualTo(pointer);
		assertThat(refused.json().at("/problems/0/code").asString()).contains(code);
	}

	@Test
	void who_looked_at_a_person_is_on_the_record_of_accesses() {
		String person = registered("Inger Set");
		view(person);
		JsonNode entries = service
			.send("auditor", HttpRequest.newBuilder(service.uri("/api/access-log?person=" + person)).GET())
			.json()
			.get("entries");
		assertThat(entries.values()).hasSize(1);
		assertThat(entries.get(0).get("subject").asString()).isEqualTo("secretariat");
		assertThat(entries.get(0).get("what").asString()).isEqualTo("person");
	}

	@Test
	void a_directory_restored_from_before_an_erasure_forgets_again_before_it_serves() {
		String person = registered("Inger Gendannet");
		published(person);
		erase(person, REASON);
		await().atMost(Duration.ofSeconds(10)).until(() -> isTombstone(last(person)));
		service.jdbc().sql("""
				UPDATE directory.person SET name = 'Inger Gendannet', salt = repeat('0', 64), erased = false
				WHERE id = ?""").param(person).update();
		service.restart();
		await().atMost(Duration.ofSeconds(20))
			.until(() -> Log.count("SELECT count(*) FROM directory.person p WHERE p::text LIKE '%Gendannet%'") == 0);
		assertThat(view(person).get("name").asString()).isEqualTo("slettet");
	}

	@Test
	void a_database_restored_from_before_an_erasure_learns_it_from_the_tombstone() throws Exception {
		String person = registered("Inger Backup");
		published(person);
		erase(person, REASON);
		await().atMost(Duration.ofSeconds(10)).until(() -> isTombstone(last(person)));
		// The log of the copy knows nothing of the erasure either.
		service.jdbc().sql("""
				UPDATE directory.person SET id = ?, name = 'Inger Backup', salt = repeat('0', 64), erased = false
				WHERE id = ?""").params(person + "-kopi", person).update();
		try (KafkaProducer<String, byte[]> producer = Log.producer()) {
			producer.send(new ProducerRecord<>(Topics.PERSONS, person + "-kopi", null)).get();
		}
		service.restart();
		await().atMost(Duration.ofSeconds(20))
			.until(() -> Log.count("SELECT count(*) FROM directory.person p WHERE p::text LIKE '%Backup%'") == 0);
	}

	@Test
	void while_it_is_not_known_who_was_erased_no_name_is_told() throws IOException {
		try (EmbeddedPostgres postgresql = EmbeddedPostgres.builder().start();
				Service alone = Service.startWithoutKafka(postgresql)) {
			alone.post("/api/plans", Texts.plan("uden-kafka"));
			String person = alone.post("/api/persons", "{\"plan\": \"uden-kafka\", \"name\": \"Inger Ventende\"}")
				.json()
				.get("id")
				.asString();
			Answer answer = alone.get("/api/persons/" + person);
			assertThat(answer.status()).isEqualTo(503);
			assertThat(answer.code()).isEqualTo("directory-not-ready");
			assertThat(answer.header("Retry-After")).isEqualTo("5");
			assertThat(answer.body()).doesNotContain("Ventende");
		}
	}

	private static String registered(String name) {
		Answer answer = service.post("/api/persons",
				"{\"plan\": \"personplan\", \"name\": \"%s\", \"telephone\": \"+45 00 00 00 09\"}".formatted(name));
		assertThat(answer.status()).as(answer.body()).isEqualTo(201);
		return answer.json().get("id").asString();
	}

	private static Answer erase(String person, String reason) {
		return service.post("administrator", "/api/persons/" + person + "/erasure", reason, Map.of());
	}

	private static JsonNode view(String person) {
		return await().atMost(Duration.ofSeconds(20))
			.until(() -> service.get("/api/persons/" + person), (answer) -> answer.status() == 200)
			.json();
	}

	private static PersonEntry published(String person) {
		await().atMost(Duration.ofSeconds(10)).until(() -> last(person) != null);
		return Json.MAPPER.readValue(Objects.requireNonNull(last(person)).value(), PersonEntry.class);
	}

	private static boolean isTombstone(@Nullable ConsumerRecord<String, byte[]> record) {
		return record != null && record.value() == null;
	}

	private static @Nullable ConsumerRecord<String, byte[]> last(String person) {
		return Log.read(Topics.PERSONS)
			.stream()
			.filter((record) -> record.key().equals(person))
			.reduce((first, second) -> second)
			.orElse(null);
	}

}
