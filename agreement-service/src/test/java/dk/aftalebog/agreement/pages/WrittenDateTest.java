package dk.aftalebog.agreement.pages;

import dk.aftalebog.model.agreement.PaperDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class WrittenDateTest {

	@ParameterizedTest
	@CsvSource({ "2021, 2021", "efterår 2021, 2021-autumn", "efteråret 2021, 2021-autumn", "Autumn 2021, 2021-autumn",
			"foråret  2022, 2022-spring", "sommer 2022, 2022-summer", "winter 2022, 2022-winter",
			"udgangen af 2021, 2021-end", "ultimo 2021, 2021-end", "end of 2021, 2021-end", "3. kvartal 2021, 2021-q3",
			"2. halvår 2021, 2021-h2", "h1 2021, 2021-h1", "juni 2021, 2021-06", "okt. 2021, 2021-10",
			"May 2021, 2021-05", "30.6.2021, 2021-06-30", "1. august 2021, 2021-08-01", "2021-autumn, 2021-autumn" })
	void a_date_is_read_as_one_writes_it(String written, String date) {
		assertThat(WrittenDate.read(written)).isEqualTo(new PaperDate(date).text());
	}

	@ParameterizedTest
	@ValueSource(strings = { "engang", "efterår", "5. kvartal 2021", "31. smarch 2021", "21" })
	void what_is_no_date_is_left_for_the_ledger_to_refuse(String written) {
		assertThat(WrittenDate.read(written)).isEqualTo(written);
	}

	@ParameterizedTest
	@ValueSource(strings = { "2021", "2021-spring", "2021-summer", "2021-autumn", "2021-winter", "2021-end", "2021-q1",
			"2021-q4", "2021-h1", "2021-h2", "2021-05", "2021-10", "2021-08-31" })
	void what_stands_in_a_field_is_read_as_it_was_written(String date) {
		assertThat(WrittenDate.read(WrittenDate.write(new PaperDate(date), true))).isEqualTo(date);
		assertThat(WrittenDate.read(WrittenDate.write(new PaperDate(date), false))).isEqualTo(date);
	}

}
