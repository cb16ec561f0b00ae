package dk.aftalebog.agreement.governance;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

import dk.aftalebog.agreement.refusal.Refusal;
import dk.aftalebog.model.change.Change;
import dk.aftalebog.model.event.AgreementEvent.ContentFact;
import dk.aftalebog.model.event.RevisionKind;
import dk.aftalebog.model.record.RevisionRecord;
import dk.aftalebog.model.validity.Problem;

/** A revision on the point of taking force: everything that stands against it. */
public final class TakingForce {

	private final RevisionRecord revision;

	private final Situation situation;

	private final Outcome outcome;

	/**
	 * Looks at a revision.
	 * @param revision the revision
	 * @param situation the agreement
	 * @param decidedOn the date of the meeting that decides; a correction takes the date
	 * of what it corrects instead
	 */
	public TakingForce(RevisionRecord revision, Situation situation, LocalDate decidedOn) {
		this.revision = revision;
		this.situation = situation;
		this.outcome = new Outcome(situation, revision.number(),
				isCorrection() ? Correction.decidedOn(situation) : decidedOn, revision.inForceFrom());
	}

	/**
	 * Finds what stands against it.
	 * @return the breaches
	 */
	public List<Problem> problems() {
		List<Problem> problems = new ArrayList<>(ofKind());
		problems.addAll(this.outcome.problems(changes()));
		return problems;
	}

	/**
	 * Refuses where anything stands against it.
	 * @throws Refusal with every breach
	 */
	public void check() {
		List<Problem> ofKind = ofKind();
		if (!ofKind.isEmpty()) {
			throw Refusal.because(409, ofKind.getFirst().code(), "", "", ofKind);
		}
		this.outcome.check(changes());
	}

	/**
	 * Returns the facts that it brings.
	 * @return the facts, in the order of the changes
	 */
	public List<ContentFact> facts() {
		return this.outcome.facts(changes());
	}

	private List<Problem> ofKind() {
		return switch (this.revision.kind()) {
			case ORDINARY, URGENT -> Kinds.problems(this.revision.kind(), this.revision.proposedOn(),
					this.revision.number(), this.situation);
			case EDITORIAL ->
				Basis.of(this.situation.record(), this.revision).effects().map(Wording::problems).orElse(List.of());
			case TRANSCRIPTION_CORRECTION -> Correction.problems(this.revision, this.situation);
		};
	}

	private Collection<Change> changes() {
		return this.revision.changes().values();
	}

	private boolean isCorrection() {
		return this.revision.kind() == RevisionKind.TRANSCRIPTION_CORRECTION;
	}

}
