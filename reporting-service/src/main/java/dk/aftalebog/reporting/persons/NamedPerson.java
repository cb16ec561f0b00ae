package dk.aftalebog.reporting.persons;

import org.jspecify.annotations.Nullable;

/**
 * Who is behind an opaque id.
 *
 * @param id the opaque id
 * @param state what is known
 * @param name the name; <i>slettet</i> for one who was erased
 * @param title the title
 * @param mail the mail address
 * @param telephone the telephone number
 */
public record NamedPerson(String id, State state, @Nullable String name, @Nullable String title, @Nullable String mail,
		@Nullable String telephone) {

	/** What is known of a person. */
	public enum State {

		/** The directory says who it is. */
		KNOWN,
		/** The person was erased. */
		ERASED,
		/** The directory has not told of such a person. */
		UNKNOWN,
		/** The directory has not been read since this service started; ask again. */
		UNAVAILABLE

	}

	static NamedPerson nameless(String id, State state, @Nullable String name) {
		return new NamedPerson(id, state, name, null, null, null);
	}

	/** Says nothing: it would end up in a log. */
	@Override
	public String toString() {
		return "NamedPerson[" + this.id + "]";
	}

}
