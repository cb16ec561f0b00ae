package dk.aftalebog.model.year;

import java.math.BigDecimal;
import java.util.List;

import dk.aftalebog.model.agreement.Cell;
import dk.aftalebog.model.agreement.Missing;

/**
 * Figures added up.
 *
 * @param number the sum of those that are there
 * @param complete whether all that can exist are there
 */
record Sum(BigDecimal number, boolean complete) {

	static Sum of(List<Cell> cells) {
		BigDecimal sum = BigDecimal.ZERO;
		boolean complete = true;
		for (Cell cell : cells) {
			BigDecimal number = Question.number(cell).orElse(null);
			if (number != null) {
				sum = sum.add(number);
			}
			else if (cell.missing() != Missing.CANNOT_EXIST) {
				complete = false;
			}
		}
		return new Sum(sum, complete);
	}

}
