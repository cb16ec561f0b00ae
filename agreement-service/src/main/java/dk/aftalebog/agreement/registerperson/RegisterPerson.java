package dk.aftalebog.agreement.registerperson;

import dk.aftalebog.model.person.PersonDetails;
import org.jspecify.annotations.Nullable;

/**
 * Enter a person in the directory of a plan.
 *
 * @param person the opaque id that the person gets
 * @param plan the plan's id
 * @param details what the directory is to say
 */
record RegisterPerson(String person, String plan, PersonDetails details) {

	/**
	 * What is handed in.
	 *
	 * @param plan the plan's id
	 * @param name the person's name
	 * @param title the title
	 * @param mail the mail address
	 * @param telephone the telephone number
	 */
	record Document(String plan, String name, @Nullable String title, @Nullable String mail,
			@Nullable String telephone) {

		PersonDetails details() {
			return new PersonDetails(this.name, this.title, this.mail, this.telephone);
		}

		/** Says nothing: it would end up in a log. */
		@Override
		public String toString() {
			return "Document[…]";
		}

	}

}
