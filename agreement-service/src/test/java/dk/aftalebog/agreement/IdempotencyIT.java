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
		assertThat(opened("Første")).isEqualTo(1);
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
