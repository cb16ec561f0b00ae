package dk.aftalebog.agreement.proposechange;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import dk.aftalebog.agreement.governance.Situation;
import dk.aftalebog.agreement.pages.Desk;
import dk.aftalebog.agreement.pages.Form;
import dk.aftalebog.agreement.preview.PreviewView;
import dk.aftalebog.agreement.refusal.Ground;
import dk.aftalebog.agreement.refusal.Refusal;
import dk.aftalebog.model.agreement.Agreement;
import dk.aftalebog.model.change.Change;
import dk.aftalebog.model.change.Edit;
import dk.aftalebog.model.event.AgreementEvent.ChangeProposed;
import dk.aftalebog.model.event.AgreementEvent.ContentFact;
import dk.aftalebog.model.record.RevisionRecord;
import dk.aftalebog.model.timeline.Timeline;
import dk.aftalebog.model.timeline.TimelineBroken;
import dk.aftalebog.model.timeline.Version;
import dk.aftalebog.model.validity.AgreementValidity;
import dk.aftalebog.model.validity.Problem;

/**
 * A draft while somebody works on it: the agreement as it would read on the draft's date,
 * and what becomes of it when a part is filled in anew.
 *
 * @param desk the agreement
 * @param draft the draft
 * @param reads how the agreement would read with the draft's changes so far
 */
record Drafting(Desk desk, RevisionRecord draft, Agreement reads) {

	static Drafting of(Desk desk, RevisionRecord draft) {
		Agreement reads = reading(desk.situation(), draft);
		return new Drafting(desk.knowing(Stream.of(reads)), draft, reads);
	}

	/**
	 * What does not apply any more has to be withdrawn first; until then the draft adds
	 * nothing.
	 */
	private static Agreement reading(Situation situation, RevisionRecord draft) {
		try {
			Timeline would = situation.record()
				.timelineWith(draft.changes()
					.values()
					.stream()
					.map((change) -> new ContentFact(draft.number(), situation.today(), draft.inForceFrom(), change))
					.toList());
			Version said = would.versions().getFirst();
			for (Version version : would.versions()) {
				if (!version.from().isAfter(draft.inForceFrom())) {
					said = version;
				}
			}
			return said.agreement();
		}
		catch (TimelineBroken ex) {
			return situation.saidOn(draft.inForceFrom());
		}
	}

	/**
	 * The draft as it was when somebody began to fill a form: what others have added
	 * since is no part of the edit, and is not undone by it.
	 * @param tag the tag of the draft then
	 */
	Drafting asOf(String tag) {
		for (int known = this.draft.steps().size(); known > 0; known--) {
			RevisionRecord then = new RevisionRecord(this.draft.steps().subList(0, known));
			if (then.tag().equals(tag)) {
				return of(this.desk, then);
			}
		}
		return this;
	}

	/**
	 * The changes that a filled form comes to.
	 * @throws Refusal with every fault, at its field
	 */
	List<Change> changes(Part part, Record filled) {
		Agreement would = part.with(this.reads, filled);
		List<Problem> faults = faults(would, part, filled);
		if (!faults.isEmpty()) {
			throw Refusal.of(faults);
		}
		return changed(would);
	}

	/** The changes that removing one comes to. */
	List<Change> without(Part part, String key) {
		return changed(part.without(this.reads, key));
	}

	private List<Change> changed(Agreement would) {
		List<Change> changes = Edit.between(this.reads, would);
		if (changes.isEmpty()) {
			throw Ground.NOTHING_DIFFERS.refusal();
		}
		return changes;
	}

	/** The faults that the part would bring, told from the part's own document. */
	private List<Problem> faults(Agreement would, Part part, Record filled) {
		Set<Problem> known = new LinkedHashSet<>(
				AgreementValidity.problems(this.reads, this.desk.situation().latestPlan()));
		String place = Pointers.of(part, would, filled);
		List<Problem> faults = new ArrayList<>();
		for (Problem problem : AgreementValidity.problems(would, this.desk.situation().latestPlan())) {
			if (!known.contains(problem)) {
				faults.add(problem.at(problem.pointer().startsWith(place + "/") || problem.pointer().equals(place)
						? problem.pointer().substring(place.length()) : ""));
			}
		}
		return faults;
	}

	/** What the draft would do with further changes. */
	PreviewView preview(List<Change> further) {
		List<ChangeProposed> proposed = new ArrayList<>();
		further.forEach((change) -> proposed
			.add(new ChangeProposed(this.draft.number(), this.draft.lastChange() + proposed.size() + 1, change)));
		return PreviewView.of(this.desk, this.draft.with(proposed), this.desk.situation().today());
	}

	/** The names of what a form can point at. */
	Map<String, Map<String, String>> choices() {
		return Choices.of(this);
	}

	/** Gives what is new a key made from its name. */
	void name(Part part, Form form) {
		Keys.give(part, form, this.desk.situation(), this.reads);
	}

}
