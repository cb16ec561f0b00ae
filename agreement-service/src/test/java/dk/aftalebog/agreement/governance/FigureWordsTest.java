package dk.aftalebog.agreement.governance;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class FigureWordsTest {

	@Test
	void figures_are_found_in_their_order() {
		assertThat(FigureWords.in("Fra 14 i 2021 til højst 3 i 2025")).containsExactly("14", "2021", "3", "2025");
	}

	@ParameterizedTest
	@CsvSource(delimiter = ';',
			value = { "51 % af; 51%", "-3 point; -3", "−3 point; −3", "1.817 husstande; 1.817", "7,5 timer; 7,5",
					"kl. 12:30; 12:30", "den 1/8; 1/8", "3½ time; 3½", "½ stilling; ½", "⅔ af; ⅔", "5‰; 5‰",
					"10 m²; 10²" })
	void a_figure_keeps_its_sign_its_decimals_and_its_parts(String text, String figures) {
		assertThat(String.join("", FigureWords.in(text))).isEqualTo(figures);
	}

	@ParameterizedTest
	@ValueSource(strings = { "nul", "én", "ét", "to", "tolv", "nitten", "tyve", "femogtyve", "enogtyve", "halvtreds",
			"otteoghalvfems", "hundrede", "tohundrede", "ethundrede", "hundredeogfem", "tohundredeogfemogtyve",
			"ettusindfemhundrede", "tusind", "tretusinde", "million", "halvdelen", "halvanden", "tredjedel", "procent",
			"første", "tolvte", "trettende", "tyvende", "femogtyvende", "tredivte", "ingen", "januar", "onsdag",
			"årligt", "dobbelt", "begge", "Fem", "TO" })
	void a_number_word_is_a_figure(String word) {
		assertThat(FigureWords.in("Det er " + word + " her")).hasSize(1);
	}

	@ParameterizedTest
	@ValueSource(strings = { "toårig", "femårige", "tredages", "fireugers", "sekstimers", "tidelt", "halvårlig",
			"halvårligt", "kvartalsvis", "tosidet", "enårig" })
	void a_word_that_begins_with_a_number_is_one_too(String word) {
		assertThat(FigureWords.in("En " + word + " indsats")).hasSize(1);
	}

	@ParameterizedTest
	@ValueSource(strings = { "en", "et", "tog", "torsk", "tillid", "nitte", "firma", "seksualitet", "enhed", "etage",
			"ottoman", "tidlig", "toner", "tosset", "syvsover", "totalt", "endelig", "og", "tovtrækkeri", "tilsidesat",
			"niveau" })
	void a_word_that_only_looks_like_one_is_none(String word) {
		assertThat(FigureWords.in(word)).isEmpty();
	}

	@Test
	void what_is_no_figure_is_none() {
		assertThat(FigureWords.in("En indsats, et hus – og naboerne.")).isEmpty();
	}

}
