package dk.aftalebog.model.event;

/**
 * The events of a person's stream. They hold no name: a commitment to it, which says
 * nothing once its salt is erased.
 */
public sealed interface PersonEvent extends Event {

	/**
	 * A person was entered in the directory.
	 *
	 * @param person the person's opaque id
	 * @param plan the id of the plan that the person is known in
	 * @param commitment the commitment to what the directory says, as
	 * {@link dk.aftalebog.model.person.Commitment} makes it
	 */
	record PersonRegistered(String person, String plan, String commitment) implements PersonEvent {
	}

	/**
	 * What the directory says of a person was corrected.
	 *
	 * @param commitment the commitment to what it says from now on
	 */
	record PersonCorrected(String commitment) implements PersonEvent {
	}

	/**
	 * A person was erased from the directory, the salt of the commitments too.
	 *
	 * @param reason why; it names nobody
	 */
	record PersonErased(String reason) implements PersonEvent {
	}

}
