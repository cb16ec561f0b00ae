package dk.aftalebog.agreement.refusal;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import dk.aftalebog.agreement.governance.Rule;
import dk.aftalebog.model.language.Words;
import dk.aftalebog.model.validity.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

class GroundTest {

	private static final Pattern PLACE = Pattern.compile("%.");

	@ParameterizedTest
	@EnumSource(Ground.class)
	void a_ground_speaks_of_the_same_things_in_both_languages(Ground ground) {
		assertThat(ground.english()).isNotBlank();
		assertThat(ground.danish()).isNotBlank().isNotEqualTo(ground.english());
		assertThat(places(ground.danish())).isEqualTo(places(ground.english())).isSubsetOf("%s", "%d");
	}

	@ParameterizedTest
	@EnumSource(Ground.class)
	void a_ground_has_a_code_for_the_web_and_a_status_that_refuses(Ground ground) {
		assertThat(ground.code()).matches("[a-z]+(-[a-z]+)*");
		assertThat(ground.status()).satisfiesAnyOf((status) -> assertThat(status).isBetween(400, 499),
				(status) -> assertThat(status).isEqualTo(503));
	}

	@Test
	void what_no_rule_of_revision_says_is_said_here_once() {
		assertThat(Arrays.stream(Ground.values()).map(Ground::english)).doesNotHaveDuplicates()
			.doesNotContainAnyElementsOf(Arrays.stream(Rule.values()).map(Rule::english).toList());
	}

	@Test
	void a_refusal_has_the_grounds_code_and_status_and_speaks_both_languages() {
		assertThat(Ground.UNKNOWN_PLAN.refusal("nord")).satisfies((refusal) -> {
			assertThat(refusal.status()).isEqualTo(404);
			assertThat(refusal.code()).isEqualTo("unknown-plan");
			assertThat(refusal).hasMessage("There is no plan 'nord' among yours; register it first");
			assertThat(refusal.in(Locale.of("da")))
				.isEqualTo("Der er ingen helhedsplan 'nord' blandt dine; registrér den først");
			assertThat(refusal.in(Locale.ENGLISH)).isEqualTo(refusal.getMessage());
			assertThat(refusal.problems()).isEmpty();
		});
	}

	@Test
	void a_fault_says_where_it_stands() {
		assertThat(Ground.BAD_TEXT.problem("/name", 200)).isEqualTo(new Problem("/name", "bad-text",
				new Words("Write 1 to 200 characters without control characters, or leave it out",
						"Skriv 1 til 200 tegn uden styretegn, eller udelad feltet")));
	}

	@Test
	void a_document_with_faults_says_how_many_in_both_languages() {
		Problem fault = Ground.NOTHING_CHANGED.problem("/changes");
		assertThat(Refusal.of(List.of(fault, fault)).words()).isEqualTo(new Words(
				"2 fault(s) in the document; mend each at its place", "2 fejl i dokumentet; ret hver på sit sted"));
		assertThat(Refusal.because(409, "timeline-broken", "Mend it: ", "Ret den: ", List.of(fault)).words())
			.isEqualTo(new Words("Mend it: Hand in at least one change", "Ret den: Indsend mindst én ændring"));
	}

	private static List<String> places(String message) {
		return PLACE.matcher(message).results().map(MatchResult::group).toList();
	}

}
