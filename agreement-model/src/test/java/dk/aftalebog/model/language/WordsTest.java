package dk.aftalebog.model.language;

import java.util.Arrays;
import java.util.Locale;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class WordsTest {

	private static final Words WORDS = new Words("the year", "året");

	@Test
	void danish_is_spoken_to_who_asks_for_it_and_english_to_all_others() {
		assertThat(WORDS.in(Locale.of("da"))).isEqualTo("året");
		assertThat(WORDS.in(Locale.of("da", "DK"))).isEqualTo("året");
		assertThat(WORDS.in(Locale.ENGLISH)).isEqualTo("the year");
		assertThat(WORDS.in(Locale.of("nb"))).isEqualTo("the year");
	}

	@Test
	void what_a_message_speaks_of_is_said_in_its_language() {
		assertThat(Words.of("%s has %d days", "%s har %d dage", WORDS, 365))
			.isEqualTo(new Words("the year has 365 days", "året har 365 dage"));
	}

	@Test
	void what_was_handed_in_is_no_format() {
		assertThat(Words.of("'%s' is none", "'%s' er ingen", "100 %s"))
			.isEqualTo(new Words("'100 %s' is none", "'100 %s' er ingen"));
	}

	@Test
	void what_the_languages_share_is_the_same_in_both() {
		assertThat(Words.same("2021")).isEqualTo(new Words("2021", "2021"));
	}

	@Test
	void each_kind_of_thing_has_a_name_of_its_own_in_both_languages() {
		assertThat(Arrays.stream(Kind.values()).map(Kind::one)).doesNotHaveDuplicates();
		assertThat(Arrays.stream(Kind.values()).map(Kind::all)).doesNotHaveDuplicates();
		assertThat(Kind.values()).allSatisfy((kind) -> assertThat(kind.all()).isNotEqualTo(kind.one()));
	}

	@Test
	void a_code_calls_a_kind_of_thing_by_one_word() {
		assertThat(Kind.SUCCESS_CRITERION.code()).isEqualTo("success-criterion");
		assertThat(Kind.GOAL.code()).isEqualTo("goal");
	}

}
