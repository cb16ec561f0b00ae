package dk.aftalebog.agreement.checkdirectory;

/**
 * An entry of the directory that is not what the record says of it. It tells no name.
 *
 * @param person the person's opaque id
 * @param plan the plan that the record, or else the directory, knows the person in
 * @param kind what is wrong
 * @param danish the same in Danish
 * @param english the same in English
 */
record Finding(String person, String plan, Kind kind, String danish, String english) {

	/** What can be wrong with an entry. */
	enum Kind {

		/** Somebody wrote past the ledger. */
		ALTERED("Navn, titel, mail, telefon eller salt er ikke det, den seneste hændelse bandt sig til",
				"Name, title, mail, telephone or salt is not what the last event commits to"),
		/** An entry was taken away. */
		MISSING("Optegnelsen kender personen, men fortegnelsen har ingen række",
				"The record knows the person, and the directory has no entry"),
		/** An entry was put in. */
		NOT_ON_RECORD("Fortegnelsen har en person, som optegnelsen ikke kender",
				"The directory has a person whom the record does not know"),
		/** An entry was put into another plan. */
		ANOTHER_PLAN("Personen står i en anden helhedsplan end i optegnelsen",
				"The person stands in another plan than on the record"),
		/** Somebody was erased past the ledger. */
		ERASURE_NOT_ON_RECORD("Fortegnelsen siger slettet; det gør optegnelsen ikke",
				"The directory says erased, and the record does not"),
		/** Somebody whom the record erased is still there. */
		NOT_ERASED("Optegnelsen siger slettet; fortegnelsen har personen endnu",
				"The record says erased, and the directory still has the person");

		private final String danish;

		private final String english;

		Kind(String danish, String english) {
			this.danish = danish;
			this.english = english;
		}

		Finding of(String person, String plan) {
			return new Finding(person, plan, this, this.danish, this.english);
		}

	}

}
