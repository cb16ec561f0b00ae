package dk.aftalebog.agreement.governance;

import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import dk.aftalebog.model.language.Words;
import dk.aftalebog.model.validity.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

class RuleTest {

	private static final Pattern PLACE = Pattern.compile("%.");

	@ParameterizedTest
	@EnumSource(Rule.class)
	void a_rule_speaks_of_the_same_things_in_both_languages(Rule rule) {
		assertThat(places(rule.danish())).isEqualTo(places(rule.english()));
		assertThat(places(rule.english())).isSubsetOf("%s", "%d");
		assertThat(rule.danish()).isNotEqualTo(rule.english());
	}

	@ParameterizedTest
	@EnumSource(Rule.class)
	void a_rule_belongs_to_one_of_the_domains_eleven(Rule rule) {
		assertThat(rule.number()).isBetween(1, 11);
	}

	@Test
	void each_of_the_eleven_is_enforced() {
		assertThat(Arrays.stream(Rule.values()).map(Rule::number).distinct()).containsExactlyInAnyOrder(1, 2, 3, 4, 5,
				6, 7, 8, 9, 10, 11);
	}

	@Test
	void codes_are_for_the_web_and_no_two_are_alike() {
		assertThat(Arrays.stream(Rule.values()).map(Rule::code)).doesNotHaveDuplicates()
			.allMatch((code) -> code.matches("[a-z]+(-[a-z]+)*"));
		assertThat(Rule.PROPOSER_NOT_NAMED.code()).isEqualTo("proposer-not-named");
	}

	@Test
	void a_refusal_has_the_rules_code_and_status_and_speaks_both_languages() {
		assertThat(Rule.SEAT_VOTES_TWICE.refusal("formand")).satisfies((refusal) -> {
			assertThat(refusal.code()).isEqualTo("seat-votes-twice");
			assertThat(refusal.status()).isEqualTo(422);
			assertThat(refusal).hasMessage("The seat 'formand' votes twice; it has one vote");
			assertThat(refusal.words().danish()).isEqualTo("Pladsen 'formand' stemmer to gange; den har én stemme");
		});
	}

	@Test
	void a_breach_says_where_it_stands_and_each_thing_in_its_language() {
		assertThat(Rule.REVISION_FROZEN.problem("/changes", 3, new Words("submitted", "indsendt")))
			.isEqualTo(new Problem("/changes", "revision-frozen",
					new Words("Revision 3 is submitted and frozen; only a draft can be changed",
							"Revision 3 er indsendt og låst; kun et udkast kan ændres")));
	}

	private static List<String> places(String message) {
		return PLACE.matcher(message).results().map(MatchResult::group).toList();
	}

}
