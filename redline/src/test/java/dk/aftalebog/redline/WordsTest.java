package dk.aftalebog.redline;

import java.util.List;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class WordsTest {

	/** The redline as one text: [-what was removed-] and {+what was added+}. */
	private static String redline(String before, String after) {
		return Words.between(before, after).stream().map((piece) -> switch (piece.kind()) {
			case KEPT -> piece.text();
			case REMOVED -> "[-" + piece.text() + "-]";
			case ADDED -> "{+" + piece.text() + "+}";
		}).collect(Collectors.joining());
	}

	@Test
	void a_word_is_replaced() {
		assertThat(Words.between("Chefen foreslår ændringer.", "Chefen vedtager ændringer.")).containsExactly(
				new Piece(Piece.Kind.KEPT, "Chefen "), new Piece(Piece.Kind.REMOVED, "foreslår"),
				new Piece(Piece.Kind.ADDED, "vedtager"), new Piece(Piece.Kind.KEPT, " ændringer."));
	}

	@Test
	void words_are_added_and_removed() {
		assertThat(redline("en to tre", "en halvanden to tre")).isEqualTo("en{+ halvanden+} to tre");
		assertThat(redline("en to tre", "en tre")).isEqualTo("en[- to-] tre");
		assertThat(redline("en", "en to")).isEqualTo("en{+ to+}");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "Tekst", "  to\n\nafsnit  " })
	void an_unchanged_text_is_kept_whole(String text) {
		assertThat(Words.between(text, text))
			.isEqualTo(text.isEmpty() ? List.of() : List.of(new Piece(Piece.Kind.KEPT, text)));
	}

	@Test
	void a_text_that_was_not_there_is_added_whole() {
		assertThat(Words.between("", "En ny tekst")).containsExactly(new Piece(Piece.Kind.ADDED, "En ny tekst"));
		assertThat(Words.between("En tekst", "")).containsExactly(new Piece(Piece.Kind.REMOVED, "En tekst"));
	}

	@ParameterizedTest
	@CsvSource({ "1.649.000,1.650.000", "'17,5','17,6'", "2021,2022", "præøre,præåre", "a\u030Ar,a\u0308r",
			"e-mail,e-post", "𝒳𝒴,𝒳𝒵" })
	void a_word_or_figure_is_replaced_whole(String before, String after) {
		assertThat(redline("I alt %s kr.".formatted(before), "I alt %s kr.".formatted(after)))
			.isEqualTo("I alt [-%s-]{+%s+} kr.".formatted(before, after));
	}

	@Test
	void a_full_stop_is_no_part_of_a_word() {
		assertThat(redline("Hvert år.", "Hvert år, mindst.")).isEqualTo("Hvert år{+, mindst+}.");
		assertThat(redline("I 2021.", "I 2022.")).isEqualTo("I [-2021-]{+2022+}.");
	}

	@Test
	void words_replaced_one_after_the_other_are_one_change() {
		assertThat(redline("Det er en god plan.", "Det er vores fælles mål."))
			.isEqualTo("Det er [-en god plan-]{+vores fælles mål+}.");
	}

	@Test
	void lines_stay_apart() {
		assertThat(redline("gammel\nforkert", "ny\nrigtig")).isEqualTo("[-gammel-]{+ny+}\n[-forkert-]{+rigtig+}");
	}

	@Test
	void a_line_that_did_not_change_is_kept_whatever_stands_around_it() {
		assertThat(redline("en to\nfast\ntre", "fire\nfem\nfast\nseks"))
			.isEqualTo("[-en to-]{+fire\nfem+}\nfast\n[-tre-]{+seks+}");
	}

	@Test
	void an_immense_text_is_replaced_as_a_whole_rather_than_compared_for_minutes() {
		String before = "ord ".repeat(20_000);
		String after = "æøå ".repeat(20_000);
		assertThat(Words.between(before, after)).containsExactly(new Piece(Piece.Kind.REMOVED, before),
				new Piece(Piece.Kind.ADDED, after));
		assertThat(Words.between(before + "\nfast", after + "\nfast")).endsWith(new Piece(Piece.Kind.KEPT, "fast"));
	}

	@Test
	void blanks_and_line_breaks_are_part_of_the_text() {
		assertThat(redline("en to", "en  to")).isEqualTo("en[- -]{+  +}to");
		assertThat(redline("en\r\nto", "en\nto")).isEqualTo("en[-\r\n-]{+\n+}to");
		assertThat(redline("en\nto", "en\n\nto")).isEqualTo("en\n{+\n+}to");
	}

	@Test
	void the_signs_of_markdown_stand_for_themselves() {
		assertThat(redline("- **vigtigt** punkt", "- vigtigt punkt\n- nyt"))
			.isEqualTo("- [-**-]vigtigt[-**-] punkt{+\n- nyt+}");
	}

}
