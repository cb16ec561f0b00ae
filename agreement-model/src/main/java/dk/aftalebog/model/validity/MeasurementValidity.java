package dk.aftalebog.model.validity;

import java.util.List;

import dk.aftalebog.model.agreement.Cell;
import dk.aftalebog.model.agreement.Indicator;
import dk.aftalebog.model.plan.Plan;

/** What must be true of a measured figure. */
public final class MeasurementValidity {

	private MeasurementValidity() {
	}

	/**
	 * Finds every fault of a measured figure.
	 * @param cell the figure
	 * @param indicator the indicator it measures
	 * @param plan the plan of the agreement
	 * @return the faults, each with its pointer into the cell's JSON
	 */
	public static List<Problem> problems(Cell cell, Indicator indicator, Plan plan) {
		return IndicatorValidity.ofCell(cell, indicator, plan, "");
	}

}
