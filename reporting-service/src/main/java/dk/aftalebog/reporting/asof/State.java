package dk.aftalebog.reporting.asof;

import java.time.LocalDate;

import dk.aftalebog.model.agreement.Period;
import dk.aftalebog.model.timeline.AsOf;

/** Whether an agreement is in force on a day, as known at an instant. */
public enum State {

	/** Nothing was known of it. */
	UNKNOWN,
	/** Its period has not begun. */
	NOT_YET_IN_FORCE,
	/** It is in force. */
	IN_FORCE,
	/** Its period is over. */
	ENDED;

	/**
	 * Tells the state of an answer.
	 * @param answer what the agreement says
	 * @return the state
	 */
	public static State of(AsOf answer) {
		return switch (answer) {
			case AsOf.Unknown() -> UNKNOWN;
			case AsOf.NotYetInForce notYet -> NOT_YET_IN_FORCE;
			case AsOf.InForce inForce -> IN_FORCE;
			case AsOf.Ended ended -> ENDED;
		};
	}

	/**
	 * Tells the state, as the model's timeline does.
	 * @param day the day asked about
	 * @param saidFrom the first day of the version asked
	 * @param period the agreement's period as that version has it
	 * @return the state
	 */
	public static State on(LocalDate day, LocalDate saidFrom, Period period) {
		if (day.isBefore(saidFrom) || day.isBefore(period.from())) {
			return NOT_YET_IN_FORCE;
		}
		return period.isOver(day) ? ENDED : IN_FORCE;
	}

}
