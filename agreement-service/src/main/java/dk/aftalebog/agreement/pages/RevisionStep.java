package dk.aftalebog.agreement.pages;

import java.time.LocalDate;
import java.util.List;

import dk.aftalebog.json.EventTypes;
import dk.aftalebog.json.Json;
import dk.aftalebog.model.record.Actor;
import dk.aftalebog.model.record.RevisionRecord;
import dk.aftalebog.wording.EventSubject;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened to a revision, in words.
 *
 * @param what what happened
 * @param about to what, and why
 * @param on the day
 * @param role who did it, by the role
 */
public record RevisionStep(String what, String about, LocalDate on, String role) {

	/**
	 * Tells what happened to a revision.
	 * @param revision the revision
	 * @param desk the agreement
	 * @return its steps, in their order
	 */
	public static List<RevisionStep> of(RevisionRecord revision, Desk desk) {
		return revision.steps().stream().map((step) -> of(step, desk)).toList();
	}

	/**
	 * Tells what happened to a revision since somebody looked at it.
	 * @param revision the revision
	 * @param seen the tag of what was looked at
	 * @param desk the agreement
	 * @return the steps since; none where nothing is known of the tag
	 */
	public static List<RevisionStep> since(RevisionRecord revision, String seen, Desk desk) {
		for (int known = revision.steps().size(); known > 0; known--) {
			if (new RevisionRecord(revision.steps().subList(0, known)).tag().equals(seen)) {
				return revision.steps()
					.subList(known, revision.steps().size())
					.stream()
					.map((step) -> of(step, desk))
					.toList();
			}
		}
		return List.of();
	}

	private static RevisionStep of(RevisionRecord.Step step, Desk desk) {
		return new RevisionStep(desk.say().message("event." + EventTypes.typeOf(step.event())),
				EventSubject.of(Json.MAPPER.valueToTree(step.event()), desk.say(), desk.places()), step.on(),
				role(step.by(), desk));
	}

	private static String role(@Nullable Actor by, Desk desk) {
		return desk.say().role((by != null) ? by.role() : null);
	}

}
