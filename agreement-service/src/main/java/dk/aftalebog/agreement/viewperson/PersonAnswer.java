package dk.aftalebog.agreement.viewperson;

import java.time.Instant;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * What is stored about a person.
 *
 * @param id the opaque id
 * @param plan the plan that the person is known in
 * @param state {@code known} or {@code erased}
 * @param name the name; <i>slettet</i> for one who was erased
 * @param title the title
 * @param mail the mail address
 * @param telephone the telephone number
 * @param unaltered whether this is what the last event commits to; absent for one who was
 * erased
 * @param events the person's own events
 * @param references the events that refer to the person
 */
record PersonAnswer(String id, String plan, String state, String name, @Nullable String title, @Nullable String mail,
		@Nullable String telephone, @Nullable Boolean unaltered, @JsonInclude List<Place> events,
		@JsonInclude List<Place> references) {

	/**
	 * An event.
	 *
	 * @param stream its stream
	 * @param sequence its number there
	 * @param type its type
	 * @param appendedAt when it was appended
	 */
	record Place(String stream, long sequence, String type, Instant appendedAt) {
	}

}
