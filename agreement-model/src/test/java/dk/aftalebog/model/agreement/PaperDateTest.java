package dk.aftalebog.model.agreement;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class PaperDateTest {

	@ParameterizedTest
	@CsvSource({ "2021-08-31, 2021-08-31, 2021-08-31", "2021-08, 2021-08-01, 2021-08-31",
			"2024-02, 2024-02-01, 2024-02-29", "2023-02, 2023-02-01, 2023-02-28", "2021-spring, 2021-03-01, 2021-05-31",
			"2021-summer, 2021-06-01, 2021-08-31", "2021-autumn, 2021-09-01, 2021-11-30",
			"2021-winter, 2021-12-01, 2022-02-28", "2023-winter, 2023-12-01, 2024-02-29",
			"2021-q1, 2021-01-01, 2021-03-31", "2021-q2, 2021-04-01, 2021-06-30", "2021-q3, 2021-07-01, 2021-09-30",
			"2021-q4, 2021-10-01, 2021-12-31", "2021-h1, 2021-01-01, 2021-06-30", "2021-h2, 2021-07-01, 2021-12-31",
			"2021, 2021-01-01, 2021-12-31", "2021-end, 2021-12-31, 2021-12-31" })
	void a_date_keeps_the_precision_of_the_paper(String text, String earliest, String latest) {
		PaperDate date = new PaperDate(text);
		assertThat(date.earliest()).isEqualTo(earliest);
		assertThat(date.latest()).isEqualTo(latest);
		assertThat(date).hasToString(text);
	}

	@ParameterizedTest
	@ValueSource(
			strings = { "", " ", "21", "20211", "2021-8", "2021-08-1", "2021-q0", "2021-q5", "2021-h3", "2021-Autumn",
					"autumn 2021", "2021-efterår", "2021-", "2021-08-31T00:00", " 2021", "2021 ", "-2021", "+2021" })
	void a_text_of_another_form_is_refused(String text) {
		assertThatIllegalArgumentException().isThrownBy(() -> new PaperDate(text)).withMessageContaining("is no date");
	}

	@ParameterizedTest
	@ValueSource(strings = { "2021-13", "2021-00", "2021-02-29", "2021-04-31", "2021-01-00", "2021-13-01" })
	void a_date_that_the_calendar_does_not_have_is_refused(String text) {
		assertThatIllegalArgumentException().isThrownBy(() -> new PaperDate(text))
			.withMessage("'%s' is no date of the calendar", text);
	}

	@Test
	void a_year_is_written_with_four_digits() {
		assertThat(PaperDate.ofYear(2021)).isEqualTo(new PaperDate("2021"));
		assertThat(PaperDate.ofYear(987)).isEqualTo(new PaperDate("0987"));
	}

}
