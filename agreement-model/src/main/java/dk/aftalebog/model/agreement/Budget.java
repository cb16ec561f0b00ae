package dk.aftalebog.model.agreement;

import java.math.BigDecimal;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Amounts by funder (økonomi), in Danish kroner.
 *
 * @param lines the amounts
 * @param total the total as the paper states it, if it does; it should be the lines' sum
 */
public record Budget(List<Line> lines, @Nullable BigDecimal total) {

	/**
	 * Lines that are not written are none.
	 */
	public Budget {
		lines = Lists.copyOf(lines);
	}

	/**
	 * Returns the sum of the lines.
	 * @return the sum in Danish kroner
	 */
	public BigDecimal sum() {
		return this.lines.stream().map(Line::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
	}

	/**
	 * Whether the stated total is the sum of the lines.
	 * @return true where it is, or none is stated
	 */
	public boolean addsUp() {
		return this.total == null || this.total.compareTo(sum()) == 0;
	}

	/**
	 * One funder's amount.
	 *
	 * @param funder who pays
	 * @param amount how much, in Danish kroner, 0 or more
	 * @param form in what form, where the paper tells
	 */
	public record Line(String funder, BigDecimal amount, @Nullable Form form) {
	}

	/** The form in which a funder pays. */
	public enum Form {

		/** Money. */
		CASH,
		/** Employees' working hours. */
		WORKING_HOURS,
		/** Both. */
		CASH_AND_WORKING_HOURS

	}

}
