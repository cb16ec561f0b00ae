package dk.aftalebog.agreement.recordevaluation;

import java.time.LocalDate;
import java.util.List;

import dk.aftalebog.model.event.AgreementEvent.ActivityConclusion;

/**
 * Record the yearly evaluation.
 *
 * @param agreement the agreement's id
 * @param evaluation the evaluation
 */
record RecordEvaluation(String agreement, Evaluation evaluation) {

	/**
	 * The evaluation as it is handed in.
	 *
	 * @param year the year it looks at
	 * @param heldOn when it was held
	 * @param conclusion what it concluded about the agreement
	 * @param activities what it concluded about each activity
	 */
	record Evaluation(int year, LocalDate heldOn, String conclusion, List<ActivityConclusion> activities) {

		/**
		 * Activities that are not written are none.
		 */
		Evaluation {
			activities = (activities != null) ? List.copyOf(activities) : List.of();
		}

	}

}
