package dk.aftalebog.model.agreement;

import java.math.BigDecimal;
import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class BudgetTest {

	private static final List<Budget.Line> LINES = List.of(
			new Budget.Line("Landsbyggefonden", new BigDecimal("750000"), Budget.Form.CASH),
			new Budget.Line("Kommunen", new BigDecimal("250000.50"), Budget.Form.WORKING_HOURS));

	@Test
	void the_sum_is_that_of_its_lines() {
		assertThat(new Budget(LINES, null).sum()).isEqualByComparingTo("1000000.50");
		assertThat(new Budget(List.of(), null).sum()).isZero();
	}

	@Test
	void it_adds_up_where_the_stated_total_is_the_sum_however_it_is_written() {
		assertThat(new Budget(LINES, new BigDecimal("1000000.5")).addsUp()).isTrue();
		assertThat(new Budget(LINES, new BigDecimal("1000000.500")).addsUp()).isTrue();
		assertThat(new Budget(List.of(), new BigDecimal("0")).addsUp()).isTrue();
	}

	@Test
	void it_adds_up_where_no_total_is_stated() {
		assertThat(new Budget(LINES, null).addsUp()).isTrue();
	}

	@Test
	void it_does_not_add_up_where_the_stated_total_is_another() {
		assertThat(new Budget(LINES, new BigDecimal("1000000")).addsUp()).isFalse();
		assertThat(new Budget(List.of(), new BigDecimal("1")).addsUp()).isFalse();
	}

}
