package dk.aftalebog.agreement;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

import dk.aftalebog.agreement.Service.Answer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class IdempotencyIT {

	private static final Service service = Service.running();

	@BeforeAll
	static void an_agreement() {
		service.post("/api/plans", Texts.plan("gentagelsesplan"));
		service.post("/api/agreements", Texts.agreement("gentagelse", "gentagelsesplan"));
	}

	@Test
	void the_same_key_and_request_again_gets_the_first_answer_and_writes_nothing() {
		Answer first = open("nogle-1", "Første");
		Answer again = open("nogle-1", "Første");
		assertThat(first.status()).as(first.body()).isEqualTo(201);
		assertThat(again.status()).isEqualTo(201);
		assertThat(again.body()).isEqualTo(first.body());
		assertThat(again.tag()).isEqualTo(first.tag());
		assertThat(again.header("Location")).isEqualTo(first.header("Location"));
		assertThat(again.header("Content-Type")).isEqualTo(first.header("Content-Type"));
		assertThat(opened("Første")).isEqualTo(1);
	}

	@Test
	void the_first_answer_is_given_though_the_ledger_has_moved_on() {
		Answer opened = open("nogle-5", "Senere flyttet");
		service.post(opened.header("Location") + "/withdrawal", "{\"reason\": \"Fordi\"}", opened.tag());
		Answer again = open("nogle-5", "Senere flyttet");
		assertThat(again.body()).isEqualTo(opened.body());
		assertThat(again.tag()).isEqualTo(opened.tag());
	}

	@Test
	void an_answer_without_a_body_is_repeated_too() {
		String figure = """
				{"measurements": [{"indicator": "udsaettelser", "year": 2022,
				                   "cell": {"scope": "area:nord", "value": 3}}]}""";
		String path = "/api/agreements/gentagelse/measurements";
		assertThat(send("nogle-6", path, figure).status()).isEqualTo(204);
		assertThat(send("nogle-6", path, figure).status()).isEqualTo(204);
		assertThat(send("nogle-7", path, figure).status()).as("a new key is a new request").isEqualTo(422);
	}

	@Test
	void a_key_is_its_users_own() {
		String plan = Texts.plan("noegleplan");
		assertThat(send("nogle-8", "/api/plans", plan).status()).isEqualTo(201);
		Answer other = service.post("administrator", "/api/plans", plan, Map.of("Idempotency-Key", "nogle-8"));
		assertThat(other.code()).isEqualTo("plan-exists");
	}

	@Test
	void the_same_key_and_body_at_another_address_is_refused() {
		open("nogle-9", "Her");
		Answer elsewhere = send("nogle-9", "/api/agreements/andetsteds/revisions", Texts.draft("Her", "2022-08-01"));
		assertThat(elsewhere.status()).isEqualTo(422);
		assertThat(elsewhere.code()).isEqualTo("idempotency-key-reused");
	}

	@Test
	void only_the_hash_of_a_body_is_kept() {
		open("nogle-10", "Hemmelig begrundelse");
		String kept = service.jdbc()
			.sql("SELECT request_hash FROM idempotent_request WHERE subject = 'secretariat' AND key = 'nogle-10'")
			.query(String.class)
			.single();
		assertThat(kept).matches("[0-9a-f]{64}");
	}

	@Test
	void the_same_key_with_another_body_is_refused() {
		open("nogle-2", "Anden");
		Answer other = open("nogle-2", "Tredje");
		assertThat(other.status()).isEqualTo(422);
		assertThat(other.code()).isEqualTo("idempotency-key-reused");
		assertThat(opened("Tredje")).isZero();
	}

	@Test
	void a_refusal_is_not_kept() {
		String plan = Texts.plan("senere");
		assertThat(send("nogle-3", "/api/plans", plan.replace("2025-07-31", "2020-07-31")).status()).isEqualTo(422);
		assertThat(send("nogle-3", "/api/plans", plan).status()).isEqualTo(201);
	}

	@Test
	void many_at_once_write_once() throws Exception {
		try (ExecutorService clients = Executors.newFixedThreadPool(8)) {
			List<Future<Answer>> answers = IntStream.range(0, 8)
				.mapToObj((client) -> clients.submit(() -> open("nogle-4", "Samtidig")))
				.toList();
			for (Future<Answer> answer : answers) {
				assertThat(answer.get().status()).as(answer.get().body()).isEqualTo(201);
			}
		}
		assertThat(opened("Samtidig")).isEqualTo(1);
	}

	private static Answer open(String key, String title) {
		return send(key, "/api/agreements/gentagelse/revisions", Texts.draft(title, "2022-08-01"));
	}

	private static Answer send(String key, String path, String body) {
		return service.post("secretariat", path, body, Map.of("Idempotency-Key", key));
	}

	private static long opened(String title) {
		return service.jdbc()
			.sql("SELECT count(*) FROM domain_event WHERE payload ->> 'title' = ?")
			.param(title)
			.query(Long.class)
			.single();
	}

}
