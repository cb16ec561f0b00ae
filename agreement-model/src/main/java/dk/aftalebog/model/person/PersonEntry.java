package dk.aftalebog.model.person;

/**
 * A person in the directory.
 *
 * @param person the opaque id
 * @param plan the id of the plan that the person is known in
 * @param details what may have to be forgotten
 * @param salt the salt of the commitment in the person's last event; erased with the rest
 */
public record PersonEntry(String person, String plan, PersonDetails details, String salt) {

	/** Says nothing: it would end up in a log. */
	@Override
	public String toString() {
		return "PersonEntry[" + this.person + "]";
	}

}
