package dk.aftalebog.model.agreement;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static dk.aftalebog.model.Example.day;
import static dk.aftalebog.model.Example.openFrom;
import static dk.aftalebog.model.Example.period;
import static org.assertj.core.api.Assertions.assertThat;

class PeriodTest {

	private static final Period YEAR = period("2021-08-01", "2022-07-31");

	@ParameterizedTest
	@CsvSource({ "2021-07-31, false, false", "2021-08-01, true, false", "2022-07-31, true, false",
			"2022-08-01, false, true" })
	void the_first_and_the_last_day_belong_to_it(String day, boolean contained, boolean over) {
		assertThat(YEAR.contains(day(day))).isEqualTo(contained);
		assertThat(YEAR.isOver(day(day))).isEqualTo(over);
	}

	@Test
	void an_open_period_is_never_over() {
		assertThat(openFrom("2021-08-01").contains(day("2999-12-31"))).isTrue();
		assertThat(openFrom("2021-08-01").isOver(day("2999-12-31"))).isFalse();
		assertThat(openFrom("2021-08-01").contains(day("2021-07-31"))).isFalse();
	}

	@ParameterizedTest
	@CsvSource({ "2021-08-01, 2022-07-31, true", "2021-08-02, 2022-07-30, true", "2021-07-31, 2022-07-31, false",
			"2021-08-01, 2022-08-01, false", "2022-08-01, 2022-08-02, false", "2022-07-31, 2022-07-31, true" })
	void it_encloses_what_begins_and_ends_within_it(String from, String to, boolean enclosed) {
		assertThat(YEAR.encloses(period(from, to))).isEqualTo(enclosed);
	}

	@Test
	void an_open_end_lies_only_in_an_open_end() {
		assertThat(YEAR.encloses(openFrom("2021-08-01"))).isFalse();
		assertThat(openFrom("2021-08-01").encloses(openFrom("2021-08-01"))).isTrue();
		assertThat(openFrom("2021-08-01").encloses(openFrom("2021-07-31"))).isFalse();
		assertThat(openFrom("2021-08-01").encloses(YEAR)).isTrue();
	}

	@Test
	void it_is_reversed_where_it_ends_before_it_begins() {
		assertThat(period("2022-08-01", "2022-07-31").isReversed()).isTrue();
		assertThat(period("2022-08-01", "2022-08-01").isReversed()).isFalse();
		assertThat(openFrom("2022-08-01").isReversed()).isFalse();
	}

}
