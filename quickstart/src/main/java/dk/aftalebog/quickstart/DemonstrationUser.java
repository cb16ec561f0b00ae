package dk.aftalebog.quickstart;

import java.util.Locale;

/** The users of the demonstration, one per role; the password is the user's name. */
enum DemonstrationUser {

	/** Drafts, proposes, records decisions. */
	SECRETARIAT("Boligsocialt sekretariat"),
	/** Decides. */
	BOARD_MEMBER("Bestyrelsen"),
	/** Measures. */
	MEASURER("Boligorganisationens administration"),
	/** Reads all. */
	AUDITOR("Revisionen"),
	/** Keeps the service running. */
	ADMINISTRATOR("Driften");

	private final String organisation;

	DemonstrationUser(String organisation) {
		this.organisation = organisation;
	}

	String subject() {
		return name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

	String organisation() {
		return this.organisation;
	}

}
