package dk.aftalebog.reporting.pages;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;

import dk.aftalebog.model.year.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Whatever the pages of the book have to tell has its word in both languages. */
class PageWordsTest {

	@Test
	void both_languages_have_the_same_words() {
		assertThat(bundle("").stringPropertyNames()).isEqualTo(bundle("_en").stringPropertyNames());
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "_en" })
	void every_judgement_of_a_figure_has_a_word(String language) {
		assertThat(bundle(language).stringPropertyNames()).containsAll(words("reason", Reason.values()));
	}

	@ParameterizedTest
	@ValueSource(strings = { "bad-choice", "bad-date", "bad-hash", "bad-instant", "bad-number", "bad-text", "bad-year",
			"current-only", "from-after-to", "known-at-beyond-log", "no-persons", "no-proof", "no-value-there",
			"not-erased", "not-known-then", "not-signed-yet", "projection-stands-still", "repeated-parameter",
			"store-unavailable", "too-much-for-paper", "unknown-agreement", "unknown-checkpoint", "unknown-document",
			"unknown-parameter", "unknown-person", "unknown-plan", "year-outside-agreement" })
	void every_problem_of_a_page_says_what_to_do(String code) {
		assertThat(bundle("").stringPropertyNames()).contains("problem." + code);
	}

	private static List<String> words(String kind, Enum<?>[] choices) {
		return Arrays.stream(choices).map((choice) -> kind + "." + choice.name()).toList();
	}

	private static Properties bundle(String language) {
		Properties words = new Properties();
		try (InputStream in = PageWordsTest.class
			.getResourceAsStream("/reporting/messages" + language + ".properties")) {
			words.load(new InputStreamReader(in, StandardCharsets.UTF_8));
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
		return words;
	}

}
