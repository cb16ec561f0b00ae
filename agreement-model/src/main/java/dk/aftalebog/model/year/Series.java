package dk.aftalebog.model.year;

import java.util.Optional;

import dk.aftalebog.model.agreement.Cell;
import dk.aftalebog.model.agreement.CellKey;

/**
 * The figures of the years, as known at the instant that the caller asks about. A series
 * that runs on from a predecessor agreement is asked for by the key that the indicator
 * has here.
 */
public interface Series {

	/**
	 * Finds a measured figure.
	 * @param indicator the indicator's key
	 * @param cell what the figure is about
	 * @param year the year, as the indicator counts years
	 * @return the figure or the reason why there is none; empty where nothing was entered
	 */
	Optional<Cell> measured(String indicator, CellKey cell, int year);

	/**
	 * Finds a comparator's figure of a year. The figure that stands in the agreement need
	 * not be answered; what is answered goes before it.
	 * @param indicator the indicator's key
	 * @param comparator the comparator's key
	 * @param year the year, as the indicator counts years
	 * @return the figure; empty where none is known
	 */
	Optional<Cell> comparator(String indicator, String comparator, int year);

}
