package dk.aftalebog.reporting.lateknowledge;

/** In which way something is late; a change can be so in several. */
enum Kind {

	/** It was decided after the day from which it is in force. */
	RETROACTIVE_DECISION("c.decided_on > c.in_force_from"),
	/** Its decision was recorded after the day of the meeting. */
	LATE_MINUTES("c.recorded_on > c.decided_on"),
	/** Its decision was entered later from the minutes, and is marked so for ever. */
	LATE_ENTRY("c.late_entry"),
	/**
	 * No board decided it, and it was entered after the day from which it is in force.
	 */
	LATE_DATA("c.decided_on IS NULL AND c.recorded_on > c.in_force_from");

	private final String condition;

	Kind(String condition) {
		this.condition = condition;
	}

	String condition() {
		return "(" + this.condition + ")";
	}

}
