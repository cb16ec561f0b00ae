package dk.aftalebog.model.agreement;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import static dk.aftalebog.model.Example.quantity;
import static org.assertj.core.api.Assertions.assertThat;

class UnitTest {

	private static final Value YES = new Value.YesNo(true);

	private static final Value WORDS = new Value.Text("nogle");

	@ParameterizedTest
	@ValueSource(strings = { "0", "0.0", "1", "1817", "3.0", "1E+2" })
	void a_count_is_a_whole_number_and_zero_is_a_value(String number) {
		assertThat(Unit.COUNT.fits(quantity(number))).isTrue();
	}

	@ParameterizedTest
	@ValueSource(strings = { "-1", "-0.5", "2.5", "0.001" })
	void a_count_is_neither_negative_nor_broken(String number) {
		assertThat(Unit.COUNT.fits(quantity(number))).isFalse();
	}

	@ParameterizedTest
	@EnumSource(names = { "PERCENT", "INDEX_SCORE", "DKK" })
	void other_quantities_may_be_negative_broken_and_zero(Unit unit) {
		assertThat(unit.fits(quantity("-2.5"))).isTrue();
		assertThat(unit.fits(quantity("0"))).isTrue();
		assertThat(unit.fits(quantity("17.06"))).isTrue();
	}

	@ParameterizedTest
	@EnumSource(names = { "PERCENT", "COUNT", "INDEX_SCORE", "DKK" })
	void a_quantity_is_a_number(Unit unit) {
		assertThat(unit.fits(YES)).isFalse();
		assertThat(unit.fits(WORDS)).isFalse();
	}

	@Test
	void yes_and_no_stand_in_their_own_unit_only() {
		assertThat(Unit.YES_NO.fits(YES)).isTrue();
		assertThat(Unit.YES_NO.fits(new Value.YesNo(false))).isTrue();
		assertThat(Unit.YES_NO.fits(WORDS)).isFalse();
		assertThat(Unit.YES_NO.fits(quantity("1"))).isFalse();
	}

	@Test
	void words_stand_in_their_own_unit_only() {
		assertThat(Unit.TEXT.fits(WORDS)).isTrue();
		assertThat(Unit.TEXT.fits(YES)).isFalse();
		assertThat(Unit.TEXT.fits(quantity("1"))).isFalse();
	}

}
