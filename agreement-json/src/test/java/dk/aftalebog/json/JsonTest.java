package dk.aftalebog.json;

import java.math.BigDecimal;
import java.util.List;

import dk.aftalebog.model.agreement.Budget;
import dk.aftalebog.model.agreement.Cell;
import dk.aftalebog.model.agreement.Period;
import dk.aftalebog.model.agreement.Value;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.JacksonException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class JsonTest {

	@ParameterizedTest
	@ValueSource(
			strings = { "17.0", "17.00", "17", "0", "0.0", "-15", "0.10", "1649000.50", "12345678901234567890.123" })
	void a_figure_keeps_the_decimals_of_the_paper(String number) {
		String json = "{\"scope\":\"none\",\"value\":%s}".formatted(number);
		Cell cell = Json.MAPPER.readValue(json, Cell.class);
		assertThat(cell.value()).isEqualTo(new Value.Quantity(new BigDecimal(number)));
		assertThat(Json.MAPPER.writeValueAsString(cell)).isEqualTo(json);
	}

	@ParameterizedTest
	@ValueSource(strings = { "17.0", "17", "100.00" })
	void a_figure_keeps_its_decimals_by_way_of_a_tree(String number) {
		String json = "{\"lines\":[{\"funder\":\"Fonden\",\"amount\":%s}]}".formatted(number);
		Budget budget = Json.MAPPER.treeToValue(Json.MAPPER.readTree(json), Budget.class);
		assertThat(budget.lines().getFirst().amount()).isEqualTo(new BigDecimal(number));
		assertThat(Json.MAPPER.writeValueAsString(Json.MAPPER.readTree(json))).isEqualTo(json);
	}

	@ParameterizedTest
	@CsvSource({ "1E+2, 100", "1.5E+3, 1500", "25E-2, 0.25" })
	void a_figure_is_written_without_an_exponent(String number, String written) {
		assertThat(Json.MAPPER.writeValueAsString(new BigDecimal(number))).isEqualTo(written);
	}

	@ParameterizedTest
	@ValueSource(strings = { "{\"from\":\"2021-08-01\",\"from\":\"2021-08-02\"}",
			"{\"from\":\"2021-08-01\",\"until\":\"2021-08-02\"}", "{\"from\":\"2021-08-01\"", "{\"from\":20210801.5}",
			"{\"from\":\"soon\"}", "[]" })
	void a_document_that_is_not_clear_is_refused(String json) {
		assertThatExceptionOfType(JacksonException.class).isThrownBy(() -> Json.MAPPER.readValue(json, Period.class));
	}

	@Test
	void a_repeated_key_is_refused_in_a_tree_too() {
		assertThatExceptionOfType(JacksonException.class)
			.isThrownBy(() -> Json.MAPPER.readTree("{\"a\":{\"b\":1,\"b\":1}}"))
			.withMessageContaining("Duplicate");
	}

	@Test
	void what_is_absent_or_empty_is_left_out() {
		assertThat(Json.MAPPER.writeValueAsString(new Budget(List.of(), null))).isEqualTo("{}");
		assertThat(Json.MAPPER.readValue("{}", Budget.class)).isEqualTo(new Budget(List.of(), null));
	}

}
