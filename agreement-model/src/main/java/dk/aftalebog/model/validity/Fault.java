package dk.aftalebog.model.validity;

import dk.aftalebog.model.language.Message;

/** The faults that an agreement, a plan or a figure can have. */
enum Fault implements Message {

	PERIOD_REVERSED("period-reversed", "The period ends (%s) before it begins (%s); swap or mend the dates",
			"Perioden slutter (%s), før den begynder (%s); byt om på datoerne, eller ret dem"),
	YEARS_REVERSED("period-reversed", "The years end (%d) before they begin (%d); swap or mend them",
			"Årene slutter (%d), før de begynder (%d); byt om på dem, eller ret dem"),
	PLAN_REVERSED("period-reversed", "The plan ends before it begins; swap or mend the dates",
			"Helhedsplanen slutter, før den begynder; byt om på datoerne, eller ret dem"),
	MANDATE_REVERSED("period-reversed", "The mandate ends before it begins; swap or mend the dates",
			"Mandatet slutter, før det begynder; byt om på datoerne, eller ret dem"),
	ACTIVITY_OUTSIDE_PERIOD("activity-outside-period", "The activity runs %s but the agreement %s; keep it within",
			"Aktiviteten løber %s, men delaftalen %s; hold aktiviteten inden for delaftalens periode"),
	AMOUNT_NOT_POSITIVE("amount-not-positive", "An amount of %s is none; write one above 0 or leave it out",
			"En mængde på %s er ingen; skriv en over 0, eller udelad den"),
	AMOUNT_NEGATIVE("amount-negative", "A funder cannot pay %s; write 0 or more",
			"En finansieringskilde kan ikke betale %s; skriv 0 eller mere"),
	VALUE_OR_MISSING("value-or-missing", "A cell holds either a value or the reason why it is missing, and not both",
			"Her skal stå enten en værdi eller grunden til, at den mangler; skriv det ene og ikke begge dele"),
	WRONG_UNIT("wrong-unit", "This value cannot stand in the unit %s; mend the value or the indicator's unit",
			"Værdien passer ikke til enheden %s; ret værdien eller indikatorens enhed"),
	BAD_FRACTION("bad-fraction", "%d of %d is no part of a whole; mend the counts",
			"%d ud af %d er ikke en del af en helhed; ret antallene"),
	UNKNOWN_SPELLING("unknown-spelling", "'%s' is no spelling of '%s'; add it to the plan's aliases or mend it",
			"'%s' er ikke en stavemåde for '%s'; føj den til helhedsplanens andre navne for området, eller ret den"),
	BAD_QUORUM("bad-quorum", "A quorum of %d cannot be met by a board of %d; write 1 to the latter",
			"Der kan ikke kræves %d pladser for beslutningsdygtighed i en bestyrelse med %d; skriv et tal fra 1 til det sidste"),
	COUNT_NEGATIVE("count-negative", "Residents are counted from 0 up",
			"Antallet af beboere kan ikke være under 0; skriv 0 eller mere"),
	DUPLICATE_AREA_NAME("duplicate-area", "'%s' is the name of another area already",
			"'%s' er allerede navnet på et andet boligområde; skriv et andet navn"),
	DUPLICATE_SPELLING("duplicate-area", "'%s' is a spelling of an area already",
			"'%s' er allerede en stavemåde for et boligområde; fjern den ene"),
	BAD_KEY("bad-key", "'%s' is no key: use lower-case letters, digits and hyphens, at most 80",
			"'%s' kan ikke være en nøgle: brug små bogstaver, tal og bindestreger, højst 80 tegn"),
	UNKNOWN("unknown", "There is no %s '%s'; name one that is there",
			"Blandt %s findes '%s' ikke; henvis til noget, der findes"),
	DUPLICATE_KEY("duplicate", "There are two of kind %s with the key '%s'; give each its own",
			"To blandt %s har nøglen '%s'; giv hver sin egen"),
	DUPLICATE("duplicate", "%s '%s' is there twice; leave one out", "Blandt %s står '%s' to gange; fjern den ene");

	private final String code;

	private final String english;

	private final String danish;

	Fault(String code, String english, String danish) {
		this.code = code;
		this.english = english;
		this.danish = danish;
	}

	/** The problem's code, or its beginning where the kind of thing follows. */
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
