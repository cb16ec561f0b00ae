package dk.aftalebog.agreement.pages;

import java.util.List;

import dk.aftalebog.json.Json;
import dk.aftalebog.model.change.Change;
import dk.aftalebog.model.change.ChangeNames;
import dk.aftalebog.model.event.AgreementEvent.ChangeProposed;
import dk.aftalebog.model.record.RevisionRecord;
import dk.aftalebog.wording.EventSubject;

/**
 * A change that a revision proposes, in words.
 *
 * @param number its number, to withdraw it by
 * @param what its kind and what it is about
 */
public record ProposedChange(int number, String what) {

	/**
	 * Tells the changes of a revision.
	 * @param revision the revision
	 * @param desk the agreement
	 * @return its changes, in the order in which they were proposed
	 */
	public static List<ProposedChange> of(RevisionRecord revision, Desk desk) {
		return revision.changes()
			.entrySet()
			.stream()
			.map((entry) -> new ProposedChange(entry.getKey(),
					what(revision.number(), entry.getKey(), entry.getValue(), desk)))
			.toList();
	}

	private static String what(int revision, int number, Change change, Desk desk) {
		String about = EventSubject.of(Json.MAPPER.valueToTree(new ChangeProposed(revision, number, change)),
				desk.say(), desk.places());
		return about.isEmpty() ? desk.say().message("event.agreement." + ChangeNames.kindOf(change) + ".v1") : about;
	}

}
