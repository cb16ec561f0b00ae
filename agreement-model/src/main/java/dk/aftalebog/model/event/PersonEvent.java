package dk.aftalebog.model.event;

import java.util.List;

import org.jspecify.annotations.Nullable;

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
	 * @param fields the names of what vanished from the directory, such as {@code mail};
	 * absent in events of before it was recorded
	 */
	record PersonErased(String reason, @Nullable List<String> fields) implements PersonEvent {

		/** Takes a copy. */
		public PersonErased {
			fields = (fields != null) ? List.copyOf(fields) : null;
		}

	}

}
