package dk.aftalebog.agreement;

import dk.aftalebog.agreement.Service.Answer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Text that seems to hold personal data is pointed out when it is entered. */
class TextFindingsIT {

	private static final Service service = Service.running();

	@BeforeAll
	static void an_agreement() {
		service.post("/api/plans", Texts.plan("tekstplan"));
		service.post("/api/agreements", Texts.agreement("tekst", "tekstplan"));
	}

	@ParameterizedTest
	@CsvSource({ "Ring til 12 34 56 78", "Skriv til nogen@example.org", "Borgeren 010190-1234 har klaget" })
	void a_reason_is_pointed_at(String reason) {
		Answer opened = service.post("/api/agreements/tekst/revisions",
				Texts.draft("Titel", "2022-08-01").replace("Fordi", reason));
		assertThat(opened.status()).isEqualTo(201);
		assertThat(opened.tag()).isNotEmpty();
		assertThat(opened.json().at("/findings/0/kind").asString()).isEqualTo("personal-data-in-text");
		assertThat(opened.json().at("/findings/0/pointer").asString()).isEqualTo("/reason");
	}

	@Test
	void a_text_deep_in_a_change_is_pointed_at() {
		Answer opened = service.post("/api/agreements/tekst/revisions", Texts.draft("Titel", "2022-08-01"));
		assertThat(opened.json().has("findings")).isFalse();
		Answer proposed = service.post(opened.header("Location") + "/changes", Texts.changes("""
				{"type": "section-set", "section": {"key": "k", "title": "Kontakt", "text": "tlf. 12345678"}}"""),
				opened.tag());
		assertThat(proposed.status()).as(proposed.body()).isEqualTo(200);
		assertThat(proposed.json().at("/findings/0/pointer").asString()).isEqualTo("/changes/0/section/text");
	}

	@Test
	void a_note_beside_a_figure_is_pointed_at_and_a_plain_figure_is_not() {
		String measured = """
				{"measurements": [{"indicator": "udsaettelser", "year": 2022,
				                   "cell": {"scope": "area:%s", "value": 3, "note": "%s"}}]}""";
		assertThat(service.post("/api/agreements/tekst/measurements", measured.formatted("nord", "Foreløbig")).status())
			.isEqualTo(204);
		Answer noted = service.post("/api/agreements/tekst/measurements", measured.formatted("syd", "a@example.org"));
		assertThat(noted.status()).as(noted.body()).isEqualTo(200);
		assertThat(noted.json().at("/findings/0/pointer").asString()).isEqualTo("/measurements/0/cell/note");
	}

}
