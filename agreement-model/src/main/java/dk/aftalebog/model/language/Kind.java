package dk.aftalebog.model.language;

/** The kinds of things with a key, as messages call them. */
public enum Kind {

	/** A party. */
	PARTY("party", "parterne"),
	/** A narrative section. */
	SECTION("section", "afsnittene"),
	/** A goal. */
	GOAL("goal", "delmålene"),
	/** An indicator. */
	INDICATOR("indicator", "indikatorerne"),
	/** An indicator's starting value. */
	BASELINE("baseline", "baselineværdierne"),
	/** What an indicator is held against. */
	COMPARATOR("comparator", "sammenligningsgrundlagene"),
	/** A target. */
	TARGET("target", "målene"),
	/** An activity. */
	ACTIVITY("activity", "aktiviteterne"),
	/** An activity that has ended. */
	ENDED_ACTIVITY("ended activity", "de afsluttede aktiviteter"),
	/** An activity's success criterion. */
	SUCCESS_CRITERION("success criterion", "succeskriterierne"),
	/** A resource. */
	RESOURCE("resource", "medarbejderressourcerne"),
	/** A housing organisation. */
	ORGANISATION("organisation", "boligorganisationerne"),
	/** A housing area. */
	AREA("area", "boligområderne"),
	/** A seat on the board. */
	SEAT("seat", "pladserne i bestyrelsen"),
	/** A title that a role goes by. */
	TITLE("title", "titlerne");

	private final String english;

	private final String danish;

	Kind(String english, String danish) {
		this.english = english;
		this.danish = danish;
	}

	/**
	 * Returns what codes call it.
	 * @return such as {@code success-criterion}
	 */
	public String code() {
		return this.english.replace(' ', '-');
	}

	/**
	 * Returns what messages call one of it in English.
	 * @return such as <em>success criterion</em>
	 */
	public String one() {
		return this.english;
	}

	/**
	 * Returns what Danish messages call all of it, so that none needs to know a gender.
	 * @return such as <em>succeskriterierne</em>
	 */
	public String all() {
		return this.danish;
	}

}
