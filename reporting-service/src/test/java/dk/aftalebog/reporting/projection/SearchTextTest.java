package dk.aftalebog.reporting.projection;

import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class SearchTextTest {

	@ParameterizedTest
	@CsvSource({ "Trygheden, tryghed", "tryghed, Tryghedsvandringer", "VANDRINGERNE, tryghedsvandring",
			"boliger, bolig", "bolig, Boligernes", "Ålborg, Aalborg", "aalborg, Ålborg", "alborg, Ålborg",
			"aarlig, årlig", "arlig, ÅRLIG", "sjaellandsgade, Sjællandsgade-kvarteret", "loevvangen, Løvvangen",
			"lovvangen, Løvvangens Samråd", "børnene, Børn", "Houlkærvænget, houlkærvænget", "1817, 3 af 1817",
			"café, cafe" })
	void a_word_is_found_however_people_write_it(String question, String text) {
		assertThat(finds(question, text)).as("%s in %s", question, text).isTrue();
	}

	@ParameterizedTest
	@CsvSource({ "tryghed, utryg", "tryghed politi, tryghed", "100%, 100 000", "_, a" })
	void what_does_not_stand_there_is_not_found(String question, String text) {
		assertThat(finds(question, text)).as("%s in %s", question, text)
			.isEqualTo(question.equals("100%") || question.equals("_"));
	}

	@Test
	void signs_that_mean_something_to_the_database_mean_nothing() {
		assertThat(SearchText.patterns("100% _\\ '")).containsExactly("%100%");
	}

	@Test
	void each_word_is_kept_once() {
		assertThat(SearchText.of(Stream.of("Tryg, tryg!", "TRYG <b>by</b>"))).isEqualTo(" tryg b by ");
	}

	private static boolean finds(String question, String text) {
		String words = SearchText.of(Stream.of(text));
		return SearchText.patterns(question)
			.stream()
			.allMatch((pattern) -> words.contains(pattern.substring(1, pattern.length() - 1)));
	}

}
