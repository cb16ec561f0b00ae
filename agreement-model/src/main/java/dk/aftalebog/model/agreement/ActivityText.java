package dk.aftalebog.model.agreement;

/** The texts of an activity's sheet, in the order of the sheet. */
public enum ActivityText {

	/** What the activity is for (formål). */
	PURPOSE,
	/** What it consists of (indhold). */
	CONTENT,
	/** How it is done (praksis). */
	PRACTICE,
	/** How it is organised (organisering). */
	ORGANISATION,
	/** Who does what (ansvars- og rollefordeling). */
	ROLES,
	/** How it lives on (forankring). */
	ANCHORING

}
