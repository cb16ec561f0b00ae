package dk.aftalebog.agreement.deciderevision;

import java.util.List;

import dk.aftalebog.agreement.refusal.Refusal;
import dk.aftalebog.model.language.Words;
import dk.aftalebog.model.validity.Problem;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class MinutesTest {

	@Test
	void what_is_wrong_with_a_decision_stands_at_that_decision() {
		Refusal refusal = Minutes.at(2, Refusal.of(List.of(problem("/reason"), problem("/lateEntry"))));
		assertThat(refusal.problems()).extracting(Problem::pointer)
			.containsExactly("/revisions/2/reason", "/revisions/2/lateEntry");
	}

	@Test
	void what_is_wrong_with_the_meeting_stands_at_the_meeting() {
		Refusal refusal = Minutes.at(2, Refusal.of(List.of(problem("/meetingOn"), problem("/votes/0/seat"))));
		assertThat(refusal.problems()).extracting(Problem::pointer).containsExactly("/meetingOn", "/votes/0/seat");
	}

	@Test
	void what_has_no_place_stands_at_the_outcome_and_keeps_its_status() {
		Refusal refusal = Minutes.at(0, new Refusal(409, problem("")));
		assertThat(refusal.status()).isEqualTo(409);
		assertThat(refusal.problems()).extracting(Problem::pointer).containsExactly("/revisions/0/outcome");
	}

	private static Problem problem(String pointer) {
		return new Problem(pointer, "code", Words.same("Sådan"));
	}

}
