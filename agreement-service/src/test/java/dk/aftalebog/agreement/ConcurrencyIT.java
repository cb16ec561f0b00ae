package dk.aftalebog.agreement;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import dk.aftalebog.agreement.Service.Answer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

class ConcurrencyIT {

	private static final Service service = Service.running();

	@BeforeAll
	static void an_agreement() {
		service.post("/api/plans", Texts.plan("kapplan"));
		service.post("/api/agreements", Texts.agreement("kaploeb", "kapplan"));
	}

	@RepeatedTest(5)
	void of_two_who_saw_the_same_draft_one_writes_and_the_other_is_told() throws Exception {
		Answer opened = service.post("/api/agreements/kaploeb/revisions", Texts.draft("Kapløb", "2022-08-01"));
		String changes = opened.header("Location") + "/changes";
		List<Answer> answers = atOnce(List.of(() -> service.post(changes, rename("Den ene"), opened.tag()),
				() -> service.post(changes, rename("Den anden"), opened.tag())));
		assertThat(answers).filteredOn((answer) -> answer.status() == 200).hasSize(1);
		Answer winner = answers.getFirst().status() == 200 ? answers.getFirst() : answers.getLast();
		Answer loser = answers.getFirst().status() == 200 ? answers.getLast() : answers.getFirst();
		assertThat(loser.status()).as(loser.body()).isIn(409, 412);
		assertThat(loser.code()).isIn("written-meanwhile", "stale-revision");
		assertThat(loser.json().get("detail").asString()).contains("look again");
		Answer after = service.get(opened.header("Location"));
		assertThat(after.json().get("changes")).hasSize(1);
		assertThat(after.tag()).isEqualTo(winner.tag());
		assertThatStreamIsGapless("agreement/kaploeb");
	}

	@RepeatedTest(5)
	void an_id_is_given_to_one_of_two(RepetitionInfo repetition) throws Exception {
		String id = "samtidig-" + repetition.getCurrentRepetition();
		List<Answer> answers = atOnce(List.of(() -> service.post("/api/agreements", Texts.agreement(id, "kapplan")),
				() -> service.post("/api/agreements", Texts.agreement(id, "kapplan"))));
		assertThat(answers).extracting(Answer::status).containsExactlyInAnyOrder(201, 409);
		assertThat(
				Log.count("SELECT count(DISTINCT commit_id) FROM domain_event WHERE stream = 'agreement/" + id + "'"))
			.isEqualTo(1);
		assertThatStreamIsGapless("agreement/" + id);
	}

	@RepeatedTest(3)
	void of_two_members_who_approve_at_once_one_decides_and_the_other_is_told() throws Exception {
		Revising revision = submitted();
		String approval = approval(revision);
		List<Answer> answers = atOnce(
				List.of(() -> revision.attemptWith(Revising.member("medlem-1", "formand"), "/decision", approval),
						() -> revision.attemptWith(Revising.member("medlem-2", "formand"), "/decision", approval)));
		assertOneWins(answers, "written-meanwhile", "stale-revision");
		assertThat(revision.look().seen().json().get("status").asString()).isEqualTo("approved");
		assertThatStreamIsGapless("agreement/kaploeb");
	}

	@RepeatedTest(3)
	void of_an_approval_and_a_withdrawal_one_wins_and_the_other_is_told() throws Exception {
		Revising revision = submitted();
		String approval = approval(revision);
		List<Answer> answers = atOnce(List.of(() -> revision.attempt("board-member", "/decision", approval),
				() -> revision.attempt("secretariat", "/withdrawal", "{\"reason\": \"Fortrudt\"}")));
		assertOneWins(answers, "written-meanwhile", "stale-revision");
		String status = revision.look().seen().json().get("status").asString();
		assertThat(status).isEqualTo((answers.getFirst().status() == 200) ? "approved" : "withdrawn");
		assertThatStreamIsGapless("agreement/kaploeb");
	}

	@RepeatedTest(3)
	void of_a_proposal_and_a_submission_one_wins_and_the_other_is_told() throws Exception {
		Revising draft = Revising.open("secretariat", "kaploeb", Texts.draft("Kapløb", "2022-08-01"))
			.propose("secretariat", "{\"type\": \"agreement-renamed\", \"name\": \"Først\"}");
		List<Answer> answers = atOnce(List.of(() -> draft.attempt("secretariat", "/changes", rename("Siden")),
				() -> draft.attempt("secretariat", "/submission", "")));
		assertOneWins(answers, "written-meanwhile", "stale-revision");
		JsonNode after = draft.look().seen().json();
		boolean proposed = answers.getFirst().status() == 200;
		assertThat(after.get("changes")).hasSize(proposed ? 2 : 1);
		assertThat(after.get("status").asString()).isEqualTo(proposed ? "draft" : "submitted");
		assertThatStreamIsGapless("agreement/kaploeb");
	}

	private static Revising submitted() {
		return Revising.open("secretariat", "kaploeb", Texts.draft("Kapløb", "2022-08-01"))
			.propose("secretariat", "{\"type\": \"agreement-renamed\", \"name\": \"Kapløb\"}")
			.submit("secretariat");
	}

	private static String approval(Revising revision) {
		return Texts.decision("approved", "2022-06-10", revision.basis("2022-06-10"));
	}

	private static void assertOneWins(List<Answer> answers, String... told) {
		assertThat(answers).extracting(Answer::status).containsOnlyOnce(200);
		assertThat(answers).filteredOn((answer) -> answer.status() != 200)
			.allSatisfy((answer) -> assertThat(answer.code()).as(answer.body()).isIn((Object[]) told));
	}

	@Test
	void nobody_who_writes_at_the_same_time_makes_a_gap_or_loses_an_answer() throws Exception {
		List<Callable<Answer>> writers = new ArrayList<>();
		for (int i = 0; i < 8; i++) {
			writers.add(() -> service.post("/api/agreements/kaploeb/revisions", Texts.draft("Trængsel", "2022-08-01")));
		}
		List<Answer> answers = atOnce(writers);
		assertThat(answers).extracting(Answer::status).contains(201).isSubsetOf(201, 409);
		long opened = answers.stream().filter((answer) -> answer.status() == 201).count();
		assertThat(Log.count("""
				SELECT count(DISTINCT payload ->> 'revision') FROM domain_event
				WHERE stream = 'agreement/kaploeb' AND payload ->> 'title' = 'Trængsel'""")).isEqualTo(opened);
		assertThatStreamIsGapless("agreement/kaploeb");
	}

	private static List<Answer> atOnce(List<Callable<Answer>> writers) throws Exception {
		CyclicBarrier start = new CyclicBarrier(writers.size());
		try (ExecutorService clients = Executors.newFixedThreadPool(writers.size())) {
			List<Future<Answer>> futures = writers.stream().map((writer) -> clients.submit(() -> {
				start.await();
				return writer.call();
			})).toList();
			List<Answer> answers = new ArrayList<>();
			for (Future<Answer> future : futures) {
				answers.add(future.get());
			}
			return answers;
		}
	}

	private static void assertThatStreamIsGapless(String stream) {
		assertThat(Log.count("SELECT max(sequence) + 1 - count(*) FROM domain_event WHERE stream = '" + stream + "'"))
			.isZero();
	}

	private static String rename(String name) {
		return Texts.changes("{\"type\": \"agreement-renamed\", \"name\": \"" + name + "\"}");
	}

}
