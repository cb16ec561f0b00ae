package dk.aftalebog.model.agreement;

import java.math.BigDecimal;

/** How much of a resource. */
public sealed interface Amount {

	/**
	 * Hours a week.
	 *
	 * @param hours the hours, more than 0
	 * @param approximate whether the paper says about
	 */
	record HoursPerWeek(BigDecimal hours, boolean approximate) implements Amount {
	}

	/**
	 * Hours a year.
	 *
	 * @param hours the hours, more than 0
	 * @param approximate whether the paper says about
	 */
	record HoursPerYear(BigDecimal hours, boolean approximate) implements Amount {
	}

	/**
	 * A share of a named whole, such as the plan's capacity.
	 *
	 * @param whole what it is a share of
	 * @param percent the share in percent, more than 0
	 * @param approximate whether the paper says about
	 */
	record ShareOfWhole(String whole, BigDecimal percent, boolean approximate) implements Amount {
	}

}
