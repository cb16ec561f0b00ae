package dk.aftalebog.agreement.pages;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.Scale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class DanishNumberTest {

	@Property
	void what_is_written_is_read_again_with_all_its_decimals(@ForAll @Scale(4) BigDecimal number) {
		assertThat(DanishNumber.parse(DanishNumber.write(number))).contains(number);
	}

	@Property
	void what_the_java_library_writes_for_danes_is_read(
			@ForAll @Scale(2) @BigRange(min = "-99999999999", max = "99999999999") BigDecimal number) {
		DecimalFormat danish = new DecimalFormat("#,##0.00", DecimalFormatSymbols.getInstance(Locale.of("da", "DK")));
		assertThat(DanishNumber.parse(danish.format(number)))
			.hasValueSatisfying((read) -> assertThat(read).isEqualByComparingTo(number));
	}

	@Property
	void a_point_before_decimals_is_never_guessed_at(@ForAll @Scale(2) BigDecimal number) {
		assertThat(DanishNumber.parse(number.setScale(2).toPlainString())).isEmpty();
	}

	@Test
	void a_percent_sign_and_kroner_behind_it_mean_nothing() {
		assertThat(DanishNumber.parse(" 17,06 % ")).contains(new BigDecimal("17.06"));
		assertThat(DanishNumber.parse("1.234.567 kr.")).contains(new BigDecimal("1234567"));
		assertThat(DanishNumber.parse("1\u00a0234")).contains(new BigDecimal("1234"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "-", "12.5", "1.23.456", "12,", ",5", "1,2,3", "1e3", "tolv", "1 23", "١٢" })
	void what_is_no_number_to_a_dane_is_none(String text) {
		assertThat(DanishNumber.parse(text)).isEmpty();
	}

}
