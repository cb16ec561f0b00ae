package dk.aftalebog.agreement.fillawaited;

import java.util.List;

import dk.aftalebog.model.agreement.Cell;
import org.jspecify.annotations.Nullable;

/**
 * Enter values that the agreement awaits, all or nothing.
 *
 * @param agreement the agreement's id
 * @param values the values
 */
record FillAwaited(String agreement, List<Awaited> values) {

	/**
	 * What is handed in.
	 *
	 * @param values the values, at least one
	 */
	record Values(List<Awaited> values) {

		/**
		 * Values that are not written are none.
		 */
		Values {
			values = (values != null) ? List.copyOf(values) : List.of();
		}

	}

	/**
	 * One value.
	 *
	 * @param indicator the indicator's key
	 * @param comparator the comparator's key, where it is the comparator's; absent: a
	 * baseline
	 * @param cell the cell with its value, or with the reason why there will be none
	 */
	record Awaited(String indicator, @Nullable String comparator, Cell cell) {
	}

}
