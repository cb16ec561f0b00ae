package dk.aftalebog.agreement.recordmeasurement;

import java.util.List;

import dk.aftalebog.model.agreement.Cell;
import dk.aftalebog.model.agreement.Unit;
import org.jspecify.annotations.Nullable;

/**
 * Record what was measured, or correct it: all or nothing.
 *
 * @param agreement the agreement's id
 * @param measurements the figures
 */
record RecordMeasurements(String agreement, List<Measurement> measurements) {

	/**
	 * What is handed in.
	 *
	 * @param measurements the figures, at least one
	 */
	record Grid(List<Measurement> measurements) {

		/**
		 * Measurements that are not written are none.
		 */
		Grid {
			measurements = (measurements != null) ? List.copyOf(measurements) : List.of();
		}

	}

	/**
	 * One figure.
	 *
	 * @param indicator the indicator's key
	 * @param comparator the comparator's key, where the figure is its; absent: the
	 * indicator's own
	 * @param year the year
	 * @param unit the unit it was measured in, which must be the indicator's; absent: the
	 * indicator's
	 * @param cell the figure, or why there is none
	 * @param correction why a figure already recorded is corrected
	 */
	record Measurement(String indicator, @Nullable String comparator, int year, @Nullable Unit unit, Cell cell,
			@Nullable String correction) {
	}

}
