package dk.aftalebog.agreement.eraseperson;

/**
 * Erase a person.
 *
 * @param person the person's id
 * @param reason why; it names nobody, for it stays on the record
 */
record ErasePerson(String person, String reason) {

	/**
	 * What is handed in.
	 *
	 * @param reason why
	 */
	record Document(String reason) {
	}

}
