package dk.aftalebog.reporting.agreement;

import java.time.LocalDate;

import dk.aftalebog.model.agreement.Period;

/** Whether an agreement is in force on a day. */
enum State {

	/** Its period has not begun. */
	NOT_YET_IN_FORCE,
	/** It is in force. */
	IN_FORCE,
	/** Its period is over. */
	ENDED;

	/**
	 * Tells the state, as the model's timeline does.
	 * @param saidFrom the first day of the version asked
	 * @param period the agreement's period as that version has it
	 * @param day the day asked about
	 * @return the state
	 */
	static State on(LocalDate day, LocalDate saidFrom, Period period) {
		if (day.isBefore(saidFrom) || day.isBefore(period.from())) {
			return NOT_YET_IN_FORCE;
		}
		return period.isOver(day) ? ENDED : IN_FORCE;
	}

}
