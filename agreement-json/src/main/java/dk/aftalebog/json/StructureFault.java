package dk.aftalebog.json;

import dk.aftalebog.model.language.Message;

/** The faults that a document's structure can have. */
enum StructureFault implements Message {

	NO_LIST("wrong-kind", "A list is expected here: [ … ]", "Her skal stå en liste: [ … ]"),
	NO_OBJECT("wrong-kind", "An object is expected here: { … }", "Her skal stå et objekt: { … }"),
	NO_TEXT("wrong-kind", "A text is expected here", "Her skal stå en tekst"),
	NO_YES_OR_NO("wrong-kind", "true or false is expected here", "Her skal stå true (ja) eller false (nej)"),
	NO_NUMBER("wrong-kind", "A number is expected here, with a point before its decimals and no exponent",
			"Her skal stå et tal, med punktum før decimalerne og uden eksponent"),
	NO_WHOLE_NUMBER("wrong-kind", "A whole number is expected here", "Her skal stå et helt tal"),
	NO_VALUE("wrong-kind", "A number without exponent, true, false or a text is expected here",
			"Her skal stå et tal uden eksponent, true (ja), false (nej) eller en tekst"),
	UNKNOWN_TYPE("unknown-value", "The type is one of %s", "Typen er en af disse: %s"),
	MISSING_TYPE("missing-field", "The type is one of %s", "Typen er en af disse: %s"),
	MISSING_FIELD("missing-field", "The field '%s' is missing", "Feltet '%s' mangler; tilføj det"),
	UNKNOWN_FIELD("unknown-field", "There is no field '%s' here; known are %s",
			"Her er intet felt '%s'; de kendte felter er %s"),
	BLANK_TEXT("blank-text", "A blank text says nothing; write one or leave the field out",
			"En tom tekst siger intet; skriv en, eller udelad feltet"),
	UNKNOWN_VALUE("unknown-value", "'%s' is none of %s", "'%s' er ikke en af disse: %s"),
	MALFORMED_VALUE("malformed-value", "'%s' cannot be read: %s", "'%s' kan ikke læses: %s");

	private final String code;

	private final String english;

	private final String danish;

	StructureFault(String code, String english, String danish) {
		this.code = code;
		this.english = english;
		this.danish = danish;
	}

	/** The problem's code. */
	String code() {
		return this.code;
	}

	@Override
	public String english() {
		return this.english;
	}

	@Override
	public String danish() {
		return this.danish;
	}

}
